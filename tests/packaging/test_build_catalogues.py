import gettext

import build_catalogues

CATALOGUE = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

msgid "Ramp"
msgstr "Rampe d’accès"

msgid "one step"
msgid_plural "%d steps"
msgstr[0] "une marche"
msgstr[1] "%d marches"

#, fuzzy
msgid "Lift"
msgstr "not sure yet"
"""


def written(root, language="fr"):
    source = root / "resources" / "locale" / language / "LC_MESSAGES" / "audit_app.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, encoding="utf-8")
    return source


def test_without_a_catalogue_there_is_nothing_to_do(tmp_path):
    assert build_catalogues.compile_catalogues(tmp_path) == []


def test_gettext_reads_what_was_compiled_but_not_the_unsure(tmp_path):
    written(tmp_path)
    written(tmp_path, "fr@easy")
    assert len(build_catalogues.compile_catalogues(tmp_path)) == 2
    french = gettext.translation("audit_app", tmp_path / "resources" / "locale", ["fr"])
    assert french.gettext("Ramp") == "Rampe d’accès"
    assert french.ngettext("one step", "%d steps", 0) == "une marche"
    assert french.ngettext("one step", "%d steps", 2) == "%d marches"
    assert french.gettext("Lift") == "Lift"


def test_a_second_time_writes_nothing_until_the_words_change(tmp_path):
    source = written(tmp_path)
    build_catalogues.compile_catalogues(tmp_path)
    assert build_catalogues.compile_catalogues(tmp_path) == []
    source.write_text(CATALOGUE.replace("Rampe", "Plan incliné"), encoding="utf-8")
    assert build_catalogues.compile_catalogues(tmp_path) == [source.with_suffix(".mo")]
    assert sorted(path.name for path in source.parent.iterdir()) == ["audit_app.mo", "audit_app.po"]
