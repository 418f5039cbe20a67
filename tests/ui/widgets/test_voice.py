"""The voice: a button where the computer has one, none where it has not; silence when a page is left."""

import sys
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QObject

from audit_app.i18n import in_language
from audit_app.ui.widgets import voice


class Speaker(QObject):
    """What Qt's speaker is to its users: it is not installed with the program."""

    engines = ("flite",)
    voices = ("Denise",)

    def __init__(self, engine=""):
        super().__init__()
        self.engine, self.told = engine, []

    @classmethod
    def availableEngines(cls):  # noqa: N802  Qt's spelling
        return list(cls.engines)

    def availableVoices(self):  # noqa: N802  Qt's spelling
        return list(self.voices)

    def setLocale(self, locale):  # noqa: N802  Qt's spelling
        self.told.append(locale.language())

    def say(self, text):
        self.told.append(text)

    def stop(self):
        self.told.append("stop")


@pytest.fixture
def installed(monkeypatch):
    """Have that part of Qt installed, with these engines and voices."""

    def with_(engines=("flite",), voices=("Denise",)):
        module = ModuleType("PySide6.QtTextToSpeech")
        module.QTextToSpeech = type("QTextToSpeech", (Speaker,), {"engines": engines, "voices": voices})
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)

    return with_


def test_without_that_part_of_qt_there_is_no_voice(qapp, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert voice.found(QObject()) is None


@pytest.mark.parametrize("engines", [(), ("mock",)])
def test_without_an_engine_there_is_none(qapp, installed, engines):
    installed(engines)
    assert voice.found(QObject()) is None


def test_an_engine_without_a_voice_does_not_speak_until_it_has_one(qapp, installed):
    installed(voices=())
    owner = QObject()
    found = voice.found(owner)
    assert not found.speaks
    owner.findChild(Speaker).voices = ("Denise",)
    assert found.speaks


def test_a_page_is_read_from_its_beginning_in_the_language_spoken(qapp, installed):
    installed()
    owner = QObject()
    found = voice.found(owner)
    with in_language("fr@easy"):
        found.say("Bonjour !")
    found.hush()
    speaker = owner.findChild(Speaker)
    assert speaker.engine == "flite"
    assert speaker.told == ["stop", QLocale.Language.French, "Bonjour !", "stop"]


def test_whether_that_part_of_qt_is_there_is_known_without_asking_for_voices(qapp, installed, monkeypatch):
    monkeypatch.setattr(voice, "find_spec", lambda _name: None)
    assert not voice.may_be_found()
    monkeypatch.undo()
    installed()
    assert voice.may_be_found()
