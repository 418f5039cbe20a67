"""The command `jauge`: everything the window does to data, for scripts and for people without a screen."""
