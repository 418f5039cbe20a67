"""Where the audit stands: grades, gaps, funding conditions; each with the lines behind it, one step away."""
