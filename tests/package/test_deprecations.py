"""A type checker strikes through what the document calls deprecated, and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

from tests.package.packages import package_of_case

USER = """
from aged import Aged, AsyncAged, Old

def use(client: Aged, old: Old) -> None:
    client.things.read_new()
    client.things.read_new(cursor="c")
    client.things.read_new(page=1)  # deprecated
    client.things.read_new(size=1, cursor="c")  # deprecated
    client.things.read_new(page=1, size=1)  # deprecated
    client.things.read_old()  # deprecated
    print(old.name)
    print(old.nick)  # deprecated
    print(Old.nick)

async def use_too(client: AsyncAged) -> None:
    await client.things.read_new(cursor="c")
    await client.things.read_new(size=1)  # deprecated
"""


def test_what_is_deprecated_is_struck_through(tmp_path: Path) -> None:
    """A method, any deprecated argument, and a field of an instance, but not that of a class."""
    package_of_case("deprecated-parts-are-marked").lay_out(tmp_path)
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "include": ["user.py"], "reportDeprecated": "error"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = ["-m", "basedpyright", "--outputjson", f"--pythonpath={sys.executable}"]
    ran = subprocess.run(
        [sys.executable, *command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    found = [
        (one["range"]["start"]["line"], one["rule"])
        for one in json.loads(ran.stdout)["generalDiagnostics"]
    ]
    assert sorted(found) == [
        (number, "reportDeprecated")
        for number, line in enumerate(USER.splitlines())
        if line.endswith("# deprecated")
    ]
