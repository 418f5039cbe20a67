"""The checklist on the screen: the list of lines with its filters on the left, the line being answered on the right."""
