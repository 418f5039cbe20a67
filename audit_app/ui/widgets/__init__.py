"""Pieces the screens share, each with its name, role and keyboard."""
