"""Ids sort by the time they were made and never meet; moments are in UTC, days are the user's."""

import re
from datetime import UTC, datetime, timedelta

from audit_app import identity


def test_an_id_is_a_uuid_of_version_seven():
    form = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(identity.new_id()) for _ in range(200))


def test_ids_never_meet():
    assert len({identity.new_id() for _ in range(2_000)}) == 2_000


def test_the_id_of_a_copy_is_new_and_kin_to_the_first():
    first = identity.new_id()
    copies = [first, identity.id_of_copy(first)]
    copies.append(identity.id_of_copy(copies[-1]))
    assert sorted(copies) == copies
    assert len(set(copies)) == 3
    assert len({identity.kin(one) for one in copies}) == 1


def test_an_id_tells_when_it_was_made():
    milliseconds = int(identity.new_id().replace("-", "")[:12], 16)
    made = datetime.fromtimestamp(milliseconds / 1000, UTC)
    assert abs(datetime.now(UTC) - made) < timedelta(minutes=1)


def test_a_short_id_can_be_typed():
    assert re.fullmatch(r"stage-or-podium-[0-9a-hjkmnp-tv-z]{5}", identity.short_id("stage_or_podium"))


def test_a_moment_is_in_utc_with_milliseconds():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", identity.now())


def test_today_is_the_day_of_the_user():
    assert identity.today() in {datetime.now().astimezone().date(), datetime.now(UTC).date()}
