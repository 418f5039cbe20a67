import pytest

from audit_app.ui.event import names

SEVERAL = ((), ("boccia",), ("Ville", "Région"), ("Ville, sports",), ("Ville, sports", "Région"))


@pytest.mark.parametrize("several", SEVERAL)
def test_names_joined_are_found_again(several):
    assert tuple(names.split(names.joined(several))) == several


def test_a_name_typed_twice_counts_once_and_blanks_count_for_nothing():
    assert names.split(" Ville ,, Région, Ville ,") == ["Ville", "Région"]
