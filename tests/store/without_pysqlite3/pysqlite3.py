"""First on the path, this hides the pysqlite3 that is installed: the program falls back on the standard library."""

raise ImportError("hidden by the tests")
