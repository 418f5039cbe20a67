"""Verifying a report that was received: its verdict, what was checked, whose key it is."""
