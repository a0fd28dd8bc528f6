"""How many methods have the name that they have in the vendor's own package.

`vendor_names` has a table for each vendor: an operation, and the calls that reach it in the package
that the vendor publishes.
"""

from pathlib import Path
from typing import NamedTuple

from scripts.canonical.placement import Placement, place_operations
from scripts.document import read_document
from scripts.operations import read_api

_TABLES = Path(__file__).parent / "vendor_names"
_SPECS = Path(__file__).parents[2] / "shared" / "specs"


class Agreement(NamedTuple):
    """How many operations of a table there are, and how many of them have the vendor's name.

    Attributes:
        methods: Those whose method has the same word.
        calls: Those whose whole call is the same.
    """

    operations: int
    methods: int
    calls: int


def count_agreement(vendor: str) -> Agreement:
    """The agreement of a vendor's document with its table."""
    [spec] = _SPECS.glob(f"{vendor}.*")
    operations = read_api(read_document(str(spec))).operations
    placed = {
        f"{operation.method} {operation.path}": place
        for operation, place in zip(operations, place_operations(operations), strict=True)
    }
    pairs = [(placed[key], calls) for key, calls in _read_table(vendor) if key in placed]
    return Agreement(
        len(pairs),
        sum(place.name in {call.rpartition(".")[2] for call in calls} for place, calls in pairs),
        sum(_write_call(place) in calls for place, calls in pairs),
    )


def _read_table(vendor: str) -> list[tuple[str, list[str]]]:
    lines = (_TABLES / f"{vendor}.tsv").read_text(encoding="utf-8").splitlines()
    return [(key, calls.split()) for key, _, calls in (line.partition("\t") for line in lines)]


def _write_call(place: Placement) -> str:
    return ".".join((*place.resource, place.name))


def main() -> None:
    """Print the agreement for each vendor."""
    print(f"{'':8} operations  methods  calls")
    for table in sorted(_TABLES.glob("*.tsv")):
        found = count_agreement(table.stem)
        methods, calls = found.methods / found.operations, found.calls / found.operations
        print(f"{table.stem:8} {found.operations:10}  {methods:7.0%}  {calls:5.0%}")


if __name__ == "__main__":
    main()
