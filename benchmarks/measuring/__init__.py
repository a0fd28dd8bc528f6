"""Runs programs in fresh processes, compares them, and draws what came out."""
