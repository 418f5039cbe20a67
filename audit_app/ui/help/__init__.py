"""Help inside: a guide a screen, the words of the field, the keys, practical tools."""
