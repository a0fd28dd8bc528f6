"""The public Python API of a package, and how it differs from that of another SDK."""
