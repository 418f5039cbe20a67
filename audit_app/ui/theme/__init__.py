"""How Jauge looks: colours by meaning (tokens), the palette and the one style sheet, icons, fonts."""
