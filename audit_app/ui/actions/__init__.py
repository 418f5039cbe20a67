"""The screen where corrective actions are followed up, as a list, on a board and by what they cost."""
