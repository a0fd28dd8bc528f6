"""A server on loopback that misbehaves in named ways."""
