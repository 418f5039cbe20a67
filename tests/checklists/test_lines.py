"""The line of a key, in the many ways TOML can be written."""

import tomllib

import pytest

from audit_app.checklists.lines import KeyPath, Lines

TEXT = '''\
# """ a comment with [brackets] and key = 3
"quoted key" = 1
long = """
[[criterion]]
id = "not a key"
"""
dotted . "key" . part = 2
[plain]
key = [1, 2]
[[criterion]]
id = "A"
sources = [
  # a comment = 3
  { code = "[", detail = "#" },

  [3,
    4],
  """ [
  """,
  "C",
]
after = 1
[criterion.easy]
title = "E"
[[criterion.measurement]]
code = "m" # ]]
[[ criterion ]] # second
literal = \'\'\'
id = 3 """
\'\'\'
[[criterion.measurement]]
code = "n"
by_form.iop = { min = 3 }
[plain.sub]
last = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("quoted key",), 2),
        (("long",), 3),
        (("dotted", "key", "part"), 7),
        (("dotted", "key"), 7),
        (("plain",), 8),
        (("plain", "key", 1), 9),
        (("criterion", 0, "id"), 11),
        (("criterion", 0, "sources", 0, "code"), 14),
        (("criterion", 0, "sources", 1, 0), 16),
        (("criterion", 0, "sources", 2), 18),
        (("criterion", 0, "after"), 22),
        (("criterion", 0, "easy", "title"), 24),
        (("criterion", 0, "measurement", 0, "code"), 26),
        (("criterion", 1), 27),
        (("criterion", 1, "literal"), 28),
        (("criterion", 1, "id"), 27),
        (("criterion", 1, "measurement", 0, "by_form", "iop", "min"), 33),
        (("plain", "sub", "last"), 35),
        (("nowhere", 3), 1),
        ((), 1),
    ],
)
def test_a_key_lies_where_it_is_written_or_where_its_table_begins(path: KeyPath, line: int) -> None:
    tomllib.loads(TEXT)
    assert Lines(TEXT).of(path) == line


def test_a_line_that_is_no_toml_is_passed_over() -> None:
    assert Lines("???\n[[\nkey = 3").of(("key",)) == 3


def test_three_quotes_inside_a_text_of_the_other_kind_do_not_end_it() -> None:
    assert Lines('a = """\n\'\'\'\n"""\nb = 1').of(("b",)) == 4
