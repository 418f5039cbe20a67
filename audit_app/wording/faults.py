"""What is wrong in a file, one sentence a fault: where, what, and what may stand there instead."""

from audit_app.domain.record import plain
from audit_app.errors import Fault
from audit_app.i18n import _


def fault_sentence(fault: Fault) -> str:
    """Return the fault with its file, line and field where they are known; what a stranger wrote is made plain."""
    found = _program(fault.found) if fault.code == "another_document" else _seen(fault.found)
    said = _sentences()[fault.code].format(found=found, limit=_seen(_limit(fault)))
    place = [fault.file] if fault.file else []
    place += [_("line {line}").format(line=fault.line)] if fault.line else []
    place += [_seen(fault.where)] if fault.where else []
    choices = (
        " " + _("Choose among: {choices}.").format(choices=", ".join(map(_seen, fault.choices)))
        if fault.choices
        else ""
    )
    return _("{place}: {said}").format(place=", ".join(place), said=said + choices) if place else said + choices


def _seen(text: str) -> str:
    """Return what a file holds on one line, without the signs that would steer a terminal or turn the text round."""
    return " ".join(str(plain(text)).split())


def _limit(fault: Fault) -> str:
    kinds = {
        "text": _("a text"),
        "yes_no": _("true or false"),
        "whole_number": _("a whole number"),
        "number": _("a number"),
        "list": _("a list"),
        "table": _("a table"),
        "object": _("a JSON object, in braces"),
    }
    return kinds.get(fault.limit, fault.limit)


def _program(ending: str) -> str:
    """Return what people call a document by the program they wrote it with, its ending beside."""
    named = {
        "DOC": _("a Word document"),
        "DOCX": _("a Word document"),
        "XLS": _("an Excel workbook"),
        "XLSX": _("an Excel workbook"),
        "PPT": _("a PowerPoint presentation"),
        "PPTX": _("a PowerPoint presentation"),
        "ODT": _("a Writer document"),
        "ODS": _("a Calc workbook"),
        "ODP": _("an Impress presentation"),
    }
    called = named.get(ending, _("a document"))
    return f"{called} ({ending})"


def _sentences() -> dict[str, str]:
    return _of_fields() | _of_files() | _of_checklists()


def _of_fields() -> dict[str, str]:
    return {
        "missing": _("this field is missing: {found}."),
        "unknown_key": _("no field is called “{found}”."),
        "wrong_type": _("“{found}” should be {limit}."),
        "not_in_list": _("“{found}” is not in the list."),
        "bad_pattern": _("“{found}” is not written as it should be ({limit})."),
        "too_long": _("this text is too long ({found} characters, at most {limit})."),
        "text_empty": _("this text is empty."),
        "too_few": _("something must be given here, at least {limit}."),
        "too_many": _("too many are given here ({found}, at most {limit})."),
        "too_small": _("{found} is too small: at least {limit}."),
        "not_above": _("{found} is too small: more than {limit}."),
        "too_large": _("{found} is too large: at most {limit}."),
        "not_a_number": _("“{found}” is not a number."),
        "not_a_date": _("“{found}” is not a date: write it 2027-05-16."),
        "day_to_come": _("{found} has not come yet: write the day it was tried or met, or leave it out."),
        "invalid": _("“{found}” cannot be used here."),
        "repeated": _("“{found}” is given twice."),
        "reason_missing": _("a reason is needed."),
        "key_is_not_id": _("a key is not the id of what it holds."),
        "unknown_feature": _("“{found}” is not a feature of an event."),
        "not_a_scenario": _("“{found}” is no scenario: write a capital letter and a number, such as S8."),
        "not_a_code": _("“{found}” is no code: write letters and a number such as T01, and never a name."),
        "unknown_tester": _("no tester has the code “{found}”, here or in this file."),
        "unknown_scenario": _("there is no scenario “{found}”: `jauge scenarios` lists them."),
        "not_digital": _("{found} tries no website and no application: UMUX-Lite is not asked of it, leave this out."),
        "unknown_zone": _("no place of the event, or more than one, is called “{found}”."),
        "unknown_line": _("the line “{found}” is not asked of this event."),
        "end_before_start": _("the event ends before it starts: check starts_on and ends_on."),
        "shows_nothing_or_two": _("a piece of evidence shows one line or one finding."),
        "venue_named_twice": _("two venues have the same name."),
        "lower_class_without_reason": _(
            "class {found} is below the computed one: say why in chosen_class_reason, or leave out chosen_class."
        ),
    }


def _of_files() -> dict[str, str]:
    return {
        "not_json": _("this is not JSON: check quotes, commas and brackets."),
        "not_utf8": _("this is not UTF-8 text: save the file again as UTF-8."),
        "not_text": _("this is not a text file."),
        "not_a_recording": _("this is no recording in WAV, MP3, M4A, OGG or Opus."),
        "another_recording": _("this is a recording in {found}: save it in a format that is taken."),
        "another_document": _("this is {found}: open it, save it as PDF, then add that PDF."),
        "archive": _("this is an archive ({found}): take out the files in it, then add them."),
        "film": _("this is a film ({found}): give photos of it, or its sound as a recording."),
        "folder": _("this is a folder: open it, then choose the files in it that prove something."),
        "another_kind": _("this {found} file is neither a photo, a PDF, a text nor a recording."),
        "not_a_document": _("this is neither a PDF nor a text."),
        "broken_syntax": _("this is not TOML: {found}"),
        "too_deep": _("this is nested too deeply (at most {limit} levels)."),
        "nothing_to_check": _("there is neither a checklist nor a funding scheme here."),
        "file_missing": _("the file {found} is missing."),
        "file_too_large": _("the file is too large (at most {limit} bytes)."),
        "file_unreadable": _("the file cannot be read."),
        "file_not_listed": _("this file is not named in checklist.toml."),
    }


def _of_checklists() -> dict[str, str]:
    return {
        "placeholder": _("a text is still to be written: “{found}”."),
        "language_missing": _("the text in “{found}” is missing."),
        "title_asks": _("a title states, it does not ask: “{found}”."),
        "forbidden_word": _("“{found}” is a word this product never uses."),
        "unknown_zone_kind": _("“{found}” is not a kind of zone."),
        "unknown_authority": _("“{found}” is not a source of the bibliography."),
        "unknown_criterion": _("there is no criterion “{found}”."),
        "unknown_domain": _("there is no domain “{found}”."),
        "unknown_feature_group": _("“{found}” is not a group of features."),
        "feature_group_missing": _("this feature stands in no group."),
        "feature_group_unused": _("no feature stands in the group “{found}”."),
        "broken_condition": _("the expression “{limit}” cannot be read at “{found}”."),
        "id_twice": _("“{found}” is used twice, first at {limit}."),
        "code_twice": _("a code is used twice."),
        "measurement_twice": _("two measurements have the same code."),
        "id_outside_domain": _("the id “{found}” does not begin with its domain, {limit}."),
        "level_missing": _("the level for {found} is missing."),
        "legal_fact_missing": _("a legal duty needs its legal facts."),
        "ours_mandatory": _("{found} asks for it, and nobody but us does: recommended at most."),
        "level_falls": _("the level for {found} is below that for {limit}: it may not fall as events grow."),
        "unknown_fact": _("facts.toml holds no legal fact “{found}”."),
        "doubtful_duty": _("a legal duty cannot rest on “{found}”, which is doubtful."),
        "unseen_duty": _("a legal duty needs a fact seen in a text, and none of these was: {found}."),
        "fact_unused": _("no criterion names the legal fact “{found}”."),
        "fact_twice": _("two legal facts have the same id."),
        "key_needed": _("what is asked here, “{limit}”, needs the key “{found}”."),
        "pair_without_measurement": _("“{found}” is a criterion: name one of its measurements, such as PLA-01.places."),
        "unknown_measurement": _("there is no criterion or measurement “{found}”."),
        "easy_too_long": _("this sentence is too long to be easy (at most {limit} words): “{found}”."),
        "easy_shortened": _("“{found}” is a shortened word: write it in full, or explain it in brackets."),
        "french_only": _("in French only: “{found}”; write it under “fr” and under “en”."),
        "not_translated": _("the English is the French, word for word: “{found}”."),
        "not_in_english": _("the English is written in French: “{found}”."),
        "figure_without_source": _(
            "nothing says where this figure comes from: name in “fact” a text, a standard, a guide, or ours."
        ),
        "id_of_another_audience": _("the letter of the id is that of another audience."),
        "min_above_max": _("the least, {found}, is above the most, {limit}."),
        "bound_missing": _("a deciding measurement needs a bound or a computed target."),
        "unit_mismatch": _("a {limit} is not given in “{found}”."),
        "unit_of_instrument": _("the instrument “{limit}” reads nothing in “{found}”."),
        "unit_of_label": _("the label speaks of “{limit}”, which is not given in “{found}”."),
        "unit_of_fact": _("the legal fact {limit} gives its figures in another unit than “{found}”."),
    }
