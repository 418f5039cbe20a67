"""The looks: faces we ship, sizes people can read, contrast on paper and on tints."""

from audit_app.report.blocks import Mark, Role
from audit_app.report.tagged import styles
from audit_app.report.tagged.letters import PLAIN, STRONG


def luminance(colour) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.rgb()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def every_style():
    return [
        *styles.headings().values(),
        *styles.roles().values(),
        *styles.in_cells().values(),
        *styles.tile_styles(),
        styles.head_style(),
        styles.caption_style(),
        styles.margin_style(),
    ]


def test_every_style_is_in_our_faces_and_at_least_nine_points():
    for style in every_style():
        assert style.fontName in {PLAIN, STRONG}
        assert style.bulletFontName in {PLAIN, STRONG}
        assert style.fontSize >= 9
        assert style.leading >= 1.15 * style.fontSize


def test_contrast_is_enough_everywhere():
    for ground in (styles.PAPER, styles.TINT, styles.SHADE, styles.BOX):
        for style in every_style():
            assert contrast(style.textColor, ground) >= 4.5
    assert all(contrast(colour, styles.SHADE) >= 4.5 for colour in styles.MARK_COLOURS.values())


def test_every_mark_and_role_has_its_looks():
    assert set(styles.MARK_COLOURS) == set(Mark)
    assert set(styles.roles()) == set(styles.in_cells()) == set(Role)


def test_larger_print_grows_every_style_and_the_usual_one_comes_back():
    usual = [style.fontSize for style in every_style()]
    with styles.no_smaller_than(18):
        assert all(style.fontSize >= 18 for style in every_style())
        assert all(style.leading >= 1.15 * style.fontSize for style in every_style())
        assert styles.headings()[2].fontSize > styles.headings()[3].fontSize > 18
        assert styles.mark_room() == 2 * styles.MARK_ROOM
    assert [style.fontSize for style in every_style()] == usual
    with styles.no_smaller_than(4):
        assert [style.fontSize for style in every_style()] == usual
