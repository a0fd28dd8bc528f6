"""`python -m tests.meeting FILE...`: where the package and the sandbox of documents disagree."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.meeting.meeting import meet
from tests.package.packages import package_of


def main() -> int:
    """Print each disagreement; 1 when there is one."""
    parser = argparse.ArgumentParser(prog="python -m tests.meeting", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--root", type=Path, help="folder that references may reach into")
    parser.add_argument("--models", help="model library; as the document says without it")
    arguments = parser.parse_args()
    status = 0
    for index, file in enumerate(arguments.files):
        package = package_of(file, arguments.root, f"meeting_{index}", arguments.models)
        with tempfile.TemporaryDirectory() as folder:
            met = meet(package, package.load(Path(folder)))
        count = len(met.disagreements)
        print(f"{file.name}: {met.exchanges} exchanges, {count} disagreements")
        for each in met.disagreements:
            print(each)
        status |= bool(count)
    return status


if __name__ == "__main__":
    sys.exit(main())
