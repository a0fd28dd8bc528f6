"""The reference page of a document: what it declares, and how to call it, for people to read."""
