"""One value that meets plain keywords of some schemas and misses those of others, by JSON type."""
