"""A value of the field, or a Problem, in the user's words: the one place where codes become sentences."""
