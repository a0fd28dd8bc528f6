"""`python -m tests.meeting FILE...`: where the package and the sandbox of documents disagree."""

import sys
import tempfile
from pathlib import Path

from tests.meeting.meeting import meet
from tests.package.packages import package_of


def main() -> int:
    """Print each disagreement; 1 when there is one."""
    status = 0
    for index, file in enumerate(sys.argv[1:]):
        package = package_of(Path(file), None, f"meeting_{index}")
        with tempfile.TemporaryDirectory() as folder:
            met = meet(package, package.load(Path(folder)))
        print(f"{file}: {met.exchanges} exchanges, {len(met.disagreements)} disagreements")
        for each in met.disagreements:
            print(f"  {each}")
        status |= bool(met.disagreements)
    return status


if __name__ == "__main__":
    sys.exit(main())
