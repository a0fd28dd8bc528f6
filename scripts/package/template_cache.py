"""Keeps compiled templates beside their sources, as Python does with modules."""

import hashlib
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

_FOLDER = "__pycache__"


class TemplateCache(FileSystemBytecodeCache):
    """The compiled templates of a folder; where it cannot be written, nothing is kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template, if it is there."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def find_template_cache(folder: Path, environment: Environment) -> TemplateCache | None:
    """The cache for a folder of templates; None when Python itself keeps nothing.

    Args:
        folder: Where the templates are.
        environment: What compiles them, with the same options for all templates of the folder.
    """
    if sys.dont_write_bytecode:
        return None
    # What is compiled depends on these, and the cache itself looks only at the sources.
    options = environment.trim_blocks, environment.lstrip_blocks, environment.keep_trailing_newline
    digest = hashlib.sha256(repr((options, sorted(environment.filters))).encode()).hexdigest()
    return TemplateCache(str(folder / _FOLDER), f"{digest[:8]}-%s.cache")
