"""Commands and options whose help is said in the user's language when it is asked for."""

import math
import re
from collections import UserDict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import TypeAdapter, ValidationError

from audit_app.domain.number import amount_typed
from audit_app.domain.record import FIRST_DAY, LAST_DAY, Record, is_blank
from audit_app.i18n import _
from audit_app.refusals import refusals
from audit_app.wording.faults import fault_sentence
from audit_app.wording.figures import number

_F = TypeVar("_F", bound=Callable[..., Any])


class Date(click.DateTime):
    """A day of the field, the same ones as `Day`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day as click does; refuse one too far away to be meant."""
        read = super().convert(value, param, ctx)
        return read if FIRST_DAY <= read.date() <= LAST_DAY else self.fail(str(value), param, ctx)


DAY = Date(["%Y-%m-%d", "%d/%m/%Y"])
FILE = click.Path(path_type=Path)


def require_ending(out: Path, endings: Sequence[str]) -> None:
    """Raise where a file that is to be written ends with none of these: it would be named after what it is not."""
    if out.suffix.lower() not in endings:
        choices = ", ".join(endings)
        raise click.UsageError(_("The name of the file must end with one of {choices}.").format(choices=choices))


class Text(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4 only
    """A text of the field, `Name` or `Note` say: made plain and measured where it is typed; a blank one may be None."""

    name = "text"

    def __init__(self, kind: Any, *, blank: bool = False) -> None:
        self._kind = kind
        self._blank = blank

    @cached_property
    def _adapter(self) -> TypeAdapter[str]:
        return TypeAdapter(self._kind)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the plain text; refuse one that is too long, or blank where it has to be given."""
        if self._blank and is_blank(value):
            return None
        try:
            return self._adapter.validate_python(value)
        except ValidationError as error:
            self.fail(fault_sentence(refusals(error, Record)[0]), param, ctx)


class Amount(click.FloatRange):
    """A number within a range, as a program writes it or as people do; `nan`, which lies in every range, is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number."""
        amount = amount_typed(value) if isinstance(value, str) and not _is_plain(value) else None
        read = super().convert(value if amount is None else amount, param, ctx)
        return self.fail("nan", param, ctx) if math.isnan(read) else read


def _is_plain(text: str) -> bool:
    """Whether it is a number as a program writes it: 1.500 is one and a half there."""
    try:
        float(text)
    except ValueError:
        return False
    return True


class Spoken(click.Command):
    """A command whose page of help has its headings in the language spoken; click has them in English only."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group; click lists arguments too, without a word."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(_("Options")):
            formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that asks for this page."""
        found = super().get_help_option(ctx)
        if found:
            found.help = _("Show this page.")
        return found


class Command(Spoken):
    """A command whose help is a message of the catalogue."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's own
        """Write the help in the language spoken."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(self.help) if self.help else "")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help."""
        return _in_one_line((_(self.help) if self.help else "").partition(". ")[0].rstrip("."), max(limit, 90))


class Option(click.Option):
    """An option whose help is a message of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help in the language spoken."""
        record = super().get_help_record(ctx)
        parts = [_(self.help)] if self.help else []
        parts += [_("Required.")] if self.required else []
        return record and (record[0], " ".join(parts))


class Commands(UserDict[str, Any]):
    """Commands by name, each given as `module.attribute` of a room; its module is imported when it is asked for."""

    def __init__(self, room: str, places: Mapping[str, str]) -> None:
        super().__init__(places)
        self._room = room

    def __getitem__(self, name: str) -> click.Command:
        module, _dot, attribute = super().__getitem__(name).rpartition(".")
        command: click.Command = getattr(import_module(f"{self._room}.{module}"), attribute)
        return command


class Tree(Spoken, click.Group):
    """The commands, in the order they are declared, not of the alphabet."""

    command_class = Command

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the family of commands is for."""
        return _in_one_line((_(self.help) if self.help else "").partition(": ")[0].strip(), max(limit, 90))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's own
        """Return the names in order of use."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their first sentence."""
        rows = [(name, self.commands[name].get_short_help_str()) for name in self.list_commands(ctx)]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's own
        """Write what the command is for, and the options every command takes."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(self.help) if self.help else _("Audit how accessible an event is, offline."))
            formatter.write_paragraph()
            formatter.write_text(
                _(
                    "Every command also takes --home DIR (data folder, or JAUGE_HOME), --lang fr|fr@easy|en, and "
                    "--json (one JSON document)."
                )
            )


def _in_one_line(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rpartition(' ')[0]}…"


def option(*names: str, **settings: Any) -> Callable[[_F], _F]:
    """Declare an option of ours."""
    return click.option(*names, cls=Option, **settings)


def usage_sentence(error: click.UsageError) -> str:
    """Return what is wrong with the way the command was typed, and where help is."""
    match error:
        case click.NoSuchOption():
            said = _("There is no option {name}.").format(name=error.option_name)
        case click.BadOptionUsage():
            said = _values_said(error)
        case click.MissingParameter():
            name = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
            said = _("{name} is missing.").format(name=name)
        case click.BadParameter():
            said = _bad_value(error)
        case click.exceptions.NoArgsIsHelpError():
            said = _("{name} is missing.").format(name=_("COMMAND"))
        case _ if "No such command" in error.message:
            said = _("There is no such command.")
        case _ if found := re.search(r"unexpected extra arguments? \((.*)\)", error.message, re.DOTALL):
            said = _("There are words too many: {words}.").format(words=found[1])
        case _:
            said = error.format_message()
    path = error.ctx.command_path if error.ctx else "jauge"
    return f"{said} " + _("See `{command} --help`.").format(command=path)


def _values_said(error: click.BadOptionUsage) -> str:
    """Return how many values the option takes, which click only says in a sentence of its own."""
    if "does not take" in error.message:
        return _("{name} takes no value.").format(name=error.option_name)
    if wanted := re.search(r"requires (\d+)", error.message):
        return _("{name} needs {count} values.").format(name=error.option_name, count=wanted[1])
    return _("{name} needs a value.").format(name=error.option_name)


def _bad_value(error: click.BadParameter) -> str:
    name = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
    if error.param and isinstance(error.param.type, click.Choice):
        choices = ", ".join(str(choice) for choice in error.param.type.choices)
        return _("{name} must be one of {choices}.").format(name=name, choices=choices)
    if error.param and isinstance(error.param.type, click.DateTime):
        said = _("{name} must be a date from {first} to {last}, such as 2027-05-16.")
        return said.format(name=name, first=FIRST_DAY.year, last=LAST_DAY.year)
    if error.param and isinstance(error.param.type, Amount):
        least, most = (number(bound or 0) for bound in (error.param.type.min, error.param.type.max))
        return _("{name} must be a number from {least} to {most}.").format(name=name, least=least, most=most)
    return _("{name} is not valid: {detail}").format(name=name, detail=error.message)
