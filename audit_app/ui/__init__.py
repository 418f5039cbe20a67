"""The window: screens that draw the value they are given. Qt lives here and nowhere else."""

import builtins

import PySide6.QtCore  # noqa: F401  from here on it is wrapped

# PySide wraps importing, to look for its `__feature__` in the source of every module: with none of ours that uses it,
# each import after it would read a file for nothing, and keep its text in memory.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
