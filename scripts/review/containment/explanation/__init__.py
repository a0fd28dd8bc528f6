"""Where two schemas differ and by which keywords, in the words of the rules."""
