"""Practical tools as blocks: sheets and templates an organiser prints or sends, filled with what is known."""
