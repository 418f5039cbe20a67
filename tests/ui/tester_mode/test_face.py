"""Faces: the mouth alone tells them apart, and it goes from turned down to turned up."""

from audit_app.ui.tester_mode.face import DrawnFace, face


def dark_rows(place, column):
    """Return the rows of the mouth that are drawn in a column, in hundredths of the height."""
    image = face(place, "#000000", "#ffffff", 100).toImage()
    x = round(column * image.width() / 100)
    rows = range(round(0.52 * image.height()), round(0.86 * image.height()))
    return [100 * y / image.height() for y in rows if image.pixelColor(x, y).lightness() < 100]


def middle(rows):
    return sum(rows) / len(rows)


def test_the_middle_of_the_mouth_falls_below_its_corners_as_the_face_gets_happier():
    bends = [middle(dark_rows(place, 50)) - middle(dark_rows(place, 33)) for place in range(1, 8)]
    assert bends == sorted(bends)
    assert bends[0] < -5
    assert abs(bends[3]) < 1
    assert bends[6] > 5


def test_a_face_is_drawn_as_large_as_the_text(look, qtbot):
    drawn = DrawnFace(look, 2, 50)
    qtbot.addWidget(drawn)
    drawn.show()
    assert drawn.size().toTuple() == (50, 50)
    assert drawn.grab().toImage().pixelColor(25, 4) != drawn.grab().toImage().pixelColor(25, 12)
