"""`surface`: the public Python names of the package, or how they differ from another SDK's."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document import Location, make_refusal

if TYPE_CHECKING:
    from scripts.surface.api import PublicApi

SUMMARY = "list the public names of the package, or how they differ from an installed SDK"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--out", type=Path, default=Path("generated"), help="the generated folder")
    parser.add_argument(
        "--against", metavar="DISTRIBUTION", help="an installed SDK to compare with"
    )
    parser.add_argument(
        "--path",
        action="append",
        metavar="DIR",
        help="a folder to find it in, such as the site-packages of an environment; repeatable",
    )


def run(arguments: argparse.Namespace) -> int:
    """List or compare; 0 fine, 1 where something is missing or different, 2 unreadable."""
    from scripts.package.surface import read_surface
    from scripts.package.writing import read_generated

    tree = read_generated(arguments.out)
    package = next((path.split("/")[1] for path in tree if path.startswith("src/")), None)
    if package is None:
        message = "there is no generated package; run `make generate` first"
        raise make_refusal(Location(str(arguments.out)), "output", message)
    if arguments.against is None:
        for name, text in read_surface(tree, package).items():
            print(f"{name}{text}" if text.startswith("(") else f"{name}: {text}")
        return 0
    return _compare(arguments, package)


def _compare(arguments: argparse.Namespace, package: str) -> int:
    from scripts.surface.comparison import KINDS, compare_apis
    from scripts.surface.reading import read_api
    from scripts.surface.sources import load_sources

    theirs = _read_other(arguments)
    ours = read_api(load_sources(package, arguments.out / "src"))
    found = compare_apis(ours, theirs)
    for each in found:
        print(each)
    counts = {kind: sum(each.kind == kind for each in found) for kind in KINDS}
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 1 if counts["missing"] or counts["different"] else 0


def _read_other(arguments: argparse.Namespace) -> "PublicApi":
    from scripts.surface.reading import read_api
    from scripts.surface.sources import UnknownDistributionError, find_package, load_sources

    place = Location(arguments.against)
    try:
        name, folder = find_package(arguments.against, arguments.path)
    except UnknownDistributionError as error:
        message = f"{error}; install it, or say with --path where it is"
        raise make_refusal(place, "distribution", message) from None
    found = read_api(load_sources(name, folder))
    if not found.calls:
        message = (
            "no class of it has `with_raw_response` and methods, by which a client is known; "
            "compare with an SDK that has such a client"
        )
        raise make_refusal(place, "distribution", message)
    return found
