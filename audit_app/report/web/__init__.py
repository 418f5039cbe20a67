"""A report as one page for browsers: the same blocks, nothing fetched, no program inside."""
