"""A line or a code that is not there is told with those that may have been meant."""

from audit_app import errors
from audit_app.i18n import in_language
from audit_app.wording.near import old_code, unknown_code, unknown_line


def test_a_line_is_told_with_those_named_alike_else_with_where_to_look():
    with in_language("en"):
        assert unknown_line(errors.UnknownLine("CIR-99", ("CIR-09",))).endswith("Perhaps: CIR-09.")
        assert "jauge lines" in unknown_line(errors.UnknownLine("CIR-99"))


def test_a_code_misread_is_told_from_one_of_another_audit():
    with in_language("en"):
        slip = unknown_code(errors.UnknownCode("K7FC2", (("K7FC9", "CIR-02"),), misread=True))
        assert "“K7FC2” is not a code: one of its characters is wrong." in slip
        assert slip.endswith("Perhaps: K7FC9 (CIR-02).")
        assert unknown_code(errors.UnknownCode("K7F", misread=True)).endswith("a code has 5 characters.")
        other = unknown_code(errors.UnknownCode("K7FC9", series="7K2"))
        assert "another audit" in other
        assert "“series 7K2”" in other
        assert "series" not in unknown_code(errors.UnknownCode("K7FC9"))


def test_an_old_code_is_told_with_those_of_today():
    with in_language("en"):
        old = old_code(errors.OldCode("K7FC9", "CIR-02", (("ENN43", "CIR-02@a"), ("EMR35", "CIR-02@b"))))
        assert old.endswith("Its codes today: ENN43 (CIR-02@a), EMR35 (CIR-02@b).")
        assert old_code(errors.OldCode("K7FC9", "CIR-02")).endswith("no longer asked of this event.")
