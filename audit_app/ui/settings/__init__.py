"""How Jauge looks and speaks on this computer."""
