"""A funder's own sentences: typed in, mapped to the lines that prove them, judged at once."""
