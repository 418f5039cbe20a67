"""Text is escaped in one place, whatever it is; only elements are put inside elements."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.report.web.markup import element, esc, joined, shown, words
from tests.data import hostile_texts

ANY = st.text(st.characters())


class _Heard(HTMLParser):
    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said: list[str | None] = []
        self.text = ""
        self.feed(content)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.said += [value for _name, value in attrs]

    def handle_data(self, data):
        self.text += data


@given(text=ANY)
def test_any_text_comes_back_as_it_is(text):
    heard = _Heard(element("p", text, title=text).html)
    assert (heard.tags, heard.text, heard.said) == (["p"], shown(text), [shown(text)])


@pytest.mark.parametrize("name", hostile_texts.TYPED)
def test_hostile_texts_stay_texts(name):
    heard = _Heard(element("p", hostile_texts.stored(name)).html)
    assert (heard.tags, heard.text) == (["p"], shown(hostile_texts.stored(name)))


@given(text=ANY)
def test_what_is_no_text_is_seen_and_can_be_written(text):
    assert shown(text).encode("utf-8").decode("utf-8") == shown(text)
    assert len(shown(text)) == len(text)
    assert "\0" not in shown(text)


def test_quotes_cannot_end_an_attribute():
    assert element("img", alt="\"'><script>").html == '<img alt="&quot;&#x27;&gt;&lt;script&gt;">'
    assert esc("'") == "&#x27;"


def test_an_attribute_of_none_is_left_out_and_drawings_close_themselves():
    assert element("p", class_=None).html == "<p></p>"
    assert element("use", href="#a").html == '<use href="#a"/>'


def test_lines_end_as_they_were_typed():
    assert words("a\nb\n\nc").html == "a<br>b<br><br>c"
    assert joined(("a<", element("br"))).html == "a&lt;<br>"
