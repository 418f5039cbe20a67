"""Arguments: the options that the window and the command share, wherever they stand; and what is said without them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_WITH_VALUE = ("--home", "--lang")
_ITS_OWN = {"report": "--lang"}
"""A command after whose name an option is its own: a report may be written in another language than one speaks."""
_SAYING_THE_LANGUAGE = ("JAUGE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


class Arguments(NamedTuple):
    """Data folder, language if one was asked for, one JSON document or not; `rest`: the words that say what to do."""

    home: Path
    language: str | None
    as_json: bool
    rest: tuple[str, ...]


class Mistyped(Exception):
    """The option `name` has no value or, where `choices` are given, none of these."""

    def __init__(self, name: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(name, choices)
        self.name = name
        self.choices = choices


def understood(words: Sequence[str], environment: Mapping[str, str], languages: Sequence[str]) -> Arguments:
    """Take the shared options out of what was typed, which is left alone from `--` on; raise Mistyped."""
    rest: list[str] = []
    settings: dict[str, str] = {}
    left = list(words)
    while left:
        word = left.pop(0)
        name, sign, value = word.partition("=")
        if word == "--":
            rest += [word, *left]
            break
        if word == "--json":
            settings[word] = ""
        elif name in _WITH_VALUE and _ITS_OWN.get(next(iter(rest), "")) != name:
            if not sign and not left:
                raise Mistyped(name)
            settings[name] = value if sign else left.pop(0)
        else:
            rest.append(word)
    if "--lang" in settings and settings["--lang"] not in languages:
        raise Mistyped("--lang", tuple(languages))
    home = settings.get("--home") or environment.get("JAUGE_HOME") or _of_this_user()
    return Arguments(Path(home), settings.get("--lang"), "--json" in settings, tuple(rest))


def names_a_file(word: str) -> bool:
    """Whether a word can only be meant as a file, there or not: no command and no audit is written so.

    >>> [names_a_file(word) for word in ("course.json", "plans/course", "0199", "lines")]
    [True, True, False, False]
    """
    return word.endswith(".json") or "/" in word or "\\" in word


def spoken(environment: Mapping[str, str]) -> str:
    """Return the language of the user's system: French, in easy words where `@easy` is asked for, unless English."""
    said = next(filter(None, map(environment.get, _SAYING_THE_LANGUAGE)), "")
    if not said:
        import locale  # the window need not wait for it where the environment speaks

        said = locale.getlocale()[0] or ""
    if said.lower().startswith("en"):
        return "en"
    return "fr@easy" if said.lower().endswith("@easy") else "fr"


def _of_this_user() -> str:
    import platformdirs  # only where no folder is named

    return platformdirs.user_data_dir("jauge", appauthor=False)
