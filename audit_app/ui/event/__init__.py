"""The event: six short steps, what was typed kept as it was typed, and the size class that follows from it."""
