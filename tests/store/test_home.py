import os

from audit_app.store.home import Home


def test_the_home_folder_is_this_users_alone_and_holds_everything(tmp_path):
    home = Home(tmp_path / "a" / "b")
    home.prepare()
    home.prepare()
    assert os.name == "nt" or (home.folder.stat().st_mode & 0o077) == 0
    within = (home.database, home.unfinished, home.backups, home.locks, home.reserve, home.alone)
    assert home.tester_places("0").parent == home.folder
    assert all(path.is_relative_to(home.folder) for path in within)
    assert sorted(path.name for path in home.folder.iterdir()) == ["backups", "locks"]


def test_the_write_ahead_log_is_named_as_sqlite_names_it(workspace):
    home = Home(workspace.folder)
    assert home.unfinished.exists()
    workspace.close()
    assert not home.unfinished.exists()
