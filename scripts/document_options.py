"""The options of every command that reads a document."""

import argparse
from pathlib import Path


def add_root_option(parser: argparse.ArgumentParser) -> None:
    """Add `--root`; its value is a Path, or None for the document's own folder."""
    parser.add_argument(
        "--root",
        type=_parse_folder,
        metavar="DIR",
        help="folder from which references may read files",
    )


def _parse_folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder; pass one that exists")
    return folder


def add_overlay_option(
    parser: argparse.ArgumentParser,
    description: str = "an overlay to apply after those beside the document; may be repeated",
) -> None:
    """Add `--overlay`; its value is the list of files in the order given."""
    parser.add_argument("--overlay", action="append", default=[], metavar="FILE", help=description)


def add_names_option(parser: argparse.ArgumentParser) -> None:
    """Add `--names`; its files are added to those of `--overlay`."""
    parser.add_argument(
        "--names",
        action="append",
        dest="overlay",
        metavar="FILE",
        help="a stainless.yml with names of methods and models; may be repeated",
    )
