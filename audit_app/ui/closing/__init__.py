"""Closing: what blocks it, closing and opening again, the issues of the report and what changed since."""
