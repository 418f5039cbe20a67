"""The report: made beside the window, then looked at page by page."""
