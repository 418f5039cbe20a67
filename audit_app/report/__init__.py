"""The report: an audit as plain blocks (`blocks`, `content`), and the blocks as a PDF file (`pdf`, `tagged`)."""
