"""Texts and amounts where they are typed, and what click says put into the words of the user."""

import click
import pytest

from audit_app.cli.tree import DAY, Amount, Command, Commands, Text, option, usage_sentence
from audit_app.domain.record import Name, Note
from audit_app.i18n import in_language


def typed(kind, value):
    return kind.convert(value, None, None)


def test_a_text_is_made_plain_where_it_is_typed():
    assert typed(Text(Name), "  Cafe\u0301\x00 du\n coin ") == "Café du coin"
    assert typed(Text(Note), " deux\r\nlignes ") == " deux\nlignes "


def test_a_blank_text_is_none_where_it_may_be_left_out():
    assert typed(Text(Name, blank=True), " \u202e ") is None
    assert typed(Text(Name, blank=True), "Anne") == "Anne"


@pytest.mark.parametrize("value", ["", "x" * 301])
def test_a_text_that_does_not_fit_is_refused(value):
    with pytest.raises(click.BadParameter):
        typed(Text(Name), value)


def test_an_amount_lies_in_its_range_and_is_a_number():
    assert typed(Amount(0, 10), "2.5") == 2.5
    assert [typed(Amount(0, 1e6), text) for text in ("1,200", "1200", "1.200 €", "€1,200")] == [1200] * 4
    assert typed(Amount(0, 10), "1.200") == 1.2
    assert [typed(Amount(0, 1e6), text) for text in ("1 200,50 €", "1\u202f200,5\u00a0€", "€1200.5")] == [1200.5] * 3
    for wrong in ("11", "-1", "nan", "deux"):
        with pytest.raises(click.BadParameter):
            typed(Amount(0, 10), wrong)


@pytest.mark.parametrize("far", ["9999-12-31", "2201-01-01", "1899-12-31", "31/12/0999"])
def test_a_day_too_far_away_to_be_meant_is_refused(far):
    with pytest.raises(click.BadParameter):
        typed(DAY, far)
    assert [typed(DAY, day).year for day in ("1900-01-01", "31/12/2200")] == [1900, 2200]


def test_a_command_is_imported_when_it_is_asked_for():
    commands = Commands("audit_app.cli", {"undo": "keeping.undo", "odd": "nowhere.odd"})
    assert list(commands) == ["undo", "odd"]
    assert commands["undo"].name == "undo"
    assert commands.get("other") is None
    with pytest.raises(ModuleNotFoundError):
        commands["odd"]


def test_an_error_click_has_no_sentence_for_is_said_in_its_own_words():
    with in_language("en"):
        assert usage_sentence(click.UsageError("Odd.")) == "Odd. See `jauge --help`."
        assert usage_sentence(click.BadParameter("odd")) == " is not valid: odd See `jauge --help`."
        assert usage_sentence(click.MissingParameter()) == " is missing. See `jauge --help`."


def test_a_help_too_long_for_one_line_is_cut_after_a_word():
    @click.command("long", cls=Command, help=" ".join(["mot"] * 40))
    def long():
        raise NotImplementedError

    said = long.get_short_help_str()
    assert len(said) <= 91
    assert said.endswith("mot…")


def test_a_command_without_help_says_nothing_of_itself():
    @click.command("bare", cls=Command)
    @option("--bare")
    def bare(bare):
        raise NotImplementedError

    with in_language("fr"):
        said = bare.get_help(click.Context(bare))
        assert bare.get_short_help_str() == ""
    assert "--bare" in said
    assert "Project-Id-Version" not in said
