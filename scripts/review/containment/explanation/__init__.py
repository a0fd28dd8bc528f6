"""Finds where two schemas differ and by which keywords, and names the rules."""
