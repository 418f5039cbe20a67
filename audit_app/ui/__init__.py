"""The window: screens that draw the value they are given. Qt lives here and nowhere else."""
