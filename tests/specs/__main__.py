"""`python -m tests.specs [NAME]`: every real document through every check, as a table."""

import sys

from tests.specs.checks import CHECKS, Report, check_document, list_documents, list_faults

_MOST_FAULTS = 10


def main() -> int:
    """Print a row for each document as it is done, then the faults; 1 when one is not whole."""
    documents = list_documents(sys.argv[1] if len(sys.argv) > 1 else "")
    if not documents:
        print("no document lies in ../shared/specs", file=sys.stderr)
        return 2
    header = ["document", "operations", "models", "seconds", "MB", "generate", *CHECKS]
    print(_row(header), flush=True)
    reports = []
    for document in documents:
        reports.append(check_document(document))
        print(_row(_list_cells(reports[-1])), flush=True)
    for report in reports:
        faults = list(list_faults(report))
        print(*faults[:_MOST_FAULTS], sep="\n", end="\n" if faults else "")
        if len(faults) > _MOST_FAULTS:
            print(f"{report.document.name}: {len(faults) - _MOST_FAULTS} more")
    whole = sum(report.is_whole for report in reports)
    print(f"{whole} of {len(reports)} documents are whole")
    return 0 if whole == len(reports) else 1


def _row(cells: list[str]) -> str:
    widths = [20, 11, 7, 8, 6, *(9 for _ in cells[5:])]
    return " ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _list_cells(report: Report) -> list[str]:
    made, declared = report.operations
    found = {outcome.check: len(outcome.faults) for outcome in report.outcomes}
    return [
        report.document.name,
        f"{made} of {declared}",
        str(report.models),
        f"{report.seconds:.1f}",
        f"{report.megabytes:.0f}",
        *("-" if name not in found else str(found[name] or "ok") for name in ("generate", *CHECKS)),
    ]


if __name__ == "__main__":
    sys.exit(main())
