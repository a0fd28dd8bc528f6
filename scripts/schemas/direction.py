"""Which way a message travels, for those who know the word from here."""

from scripts.document.direction import Direction

__all__ = ["Direction"]
