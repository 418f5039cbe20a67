from audit_app.ui.event.draft import Draft
from audit_app.ui.event.merging import merged

WAS = Draft(name="Course", organiser="Club", features=("indoor", "parking"))


def test_what_is_typed_stays_and_the_rest_follows():
    now = WAS.replaced(name="Trail", organiser="Ville")
    mine = WAS.replaced(organiser="Ligue")
    assert merged(WAS, now, mine) == WAS.replaced(name="Trail", organiser="Ligue")


def test_each_thing_on_the_site_is_a_change_of_its_own():
    now = WAS.replaced(features=("indoor", "parking", "toilets"))
    mine = WAS.replaced(features=("indoor", "tents"))
    assert merged(WAS, now, mine).features == ("indoor", "toilets", "tents")
    assert merged(WAS, WAS.replaced(features=("tents",)), mine).features == ("tents",)


def test_what_was_typed_over_nothing_is_what_was_typed():
    mine = WAS.replaced(name="Trail", features=())
    assert merged(WAS, WAS, mine) == mine
    assert merged(WAS, mine, WAS) == mine


def test_a_number_or_a_day_written_otherwise_was_not_typed_and_one_that_cannot_be_read_was():
    was = WAS.replaced(peak_spectators="1 200", starts_on="16/05/2027", budget="")
    now = was.replaced(peak_spectators="2 000", starts_on="17/05/2027", budget="300")
    assert merged(was, now, was.replaced(peak_spectators="1,200", starts_on="2027-05-16")) == now
    mine = was.replaced(peak_spectators="beaucoup", budget="trois")
    assert merged(was, now, mine) == now.replaced(peak_spectators="beaucoup", budget="trois")
