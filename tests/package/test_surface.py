"""What one package takes away from the users of another."""

import griffe
import pytest

from scripts.package.breakages import find_breakages
from scripts.package.surface import read_surface

MODELS = "src/p/models.py"
INIT = "src/p/__init__.py"


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        ("def f(a): ...", "def f(a): ...", []),
        ("def f(a): ...", "", ["p.models.f is gone"]),
        ("def f(a): ...", "def f(a, b=1): ...", []),
        ("def f(a): ...", "def f(a, b): ...", ["p.models.f needs `b`"]),
        ("def f(a=1): ...", "def f(a): ...", ["p.models.f needs `a`"]),
        ("def f(a, b=1): ...", "def f(a): ...", ["p.models.f no longer has the argument `b`"]),
        ("def f(*, a=1): ...", "def f(**more): ...", []),
        ("def f(*, a=1): ...", "def f(*, b=1): ...", ["p.models.f no longer has the argument `a`"]),
        ("def f(a): ...", "def f(*, a): ...", ["p.models.f takes `a` by keyword only"]),
        ("def f(*, a): ...", "def f(a): ...", []),
        ("def f(a, b): ...", "def f(a, *, b): ...", ["p.models.f takes `b` by keyword only"]),
        (
            "def f(a, b): ...",
            "def f(b, a): ...",
            ["p.models.f takes `b` in another place", "p.models.f takes `a` in another place"],
        ),
        ("def f(*, a, b): ...", "def f(*, b, a): ...", []),
        ("class C:\n x: int", "class C:\n x: int\n y: int", []),
        ("class C:\n x: int", "class C:\n y: int", ["p.models.C.x is gone"]),
        ("class C:\n x: int", "", ["p.models.C is gone"]),
        ("class B:\n x: int\nclass C(B): ...", "class C:\n x: int", ["p.models.B is gone"]),
        (
            "class C:\n def m(self): ...",
            "class C:\n def m(self, a): ...",
            ["p.models.C.m needs `a`"],
        ),
        ("def _f(): ...\nclass _C:\n x: int", "", []),
        ("import json", "", []),
    ],
)
def test_what_breaks_is_named(old: str, new: str, want: list[str]) -> None:
    """A breakage is a name that is gone, or a call that was fine and is no more."""
    before = read_surface({INIT: "", MODELS: old}, "p")
    after = read_surface({INIT: "", MODELS: new}, "p")
    assert [f"{each.name} {each.message}" for each in find_breakages(before, after)] == want


def test_what_is_exported_from_a_private_module_is_public() -> None:
    """A class is promised under the name it is exported by, with what it inherits."""
    tree = {
        INIT: 'from ._inner import C as C\n__all__ = ["C"]\n',
        "src/p/_inner.py": "class B:\n x: int\nclass C(B):\n def m(self, a: int) -> str: ...\n",
    }
    assert read_surface(tree, "p") == {
        "p.C": "class(B)",
        "p.C.m": "(a: int) -> str",
        "p.C.x": "int",
    }


def test_methods_stand_under_the_client_as_they_are_called() -> None:
    """Nobody imports the class of a resource, so only the way to its methods is promised."""
    resources = (
        "class Jobs:\n def __init__(self, sender: int) -> None: ...\n"
        " def list(self, *, n: int = 1) -> str: ...\n"
        " @property\n def with_raw_response(self) -> JobsRaw: ...\n"
        "class JobsRaw: ...\n"
    )
    client = (
        "from .resources.jobs import Jobs\nclass C:\n @property\n def jobs(self) -> Jobs: ...\n"
    )
    tree = {
        INIT: 'from ._client import C\n__all__ = ["C"]\n',
        "src/p/_client.py": client,
        "src/p/resources/__init__.py": "",
        "src/p/resources/jobs.py": resources,
    }
    assert read_surface(tree, "p") == {
        "p.C": "class()",
        "p.C.jobs": "Jobs",
        "p.C.jobs.list": "(*, n: int = 1) -> str",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("def f(a): ...", ""),
        ("def f(a): ...", "def f(a, b): ..."),
        ("def f(a=1): ...", "def f(a): ..."),
        ("def f(a, b=1): ...", "def f(a): ..."),
        ("def f(a): ...", "def f(*, a): ..."),
        ("def f(a, b): ...", "def f(b, a): ..."),
        ("class C:\n x: int", "class C:\n y: int"),
        ("class C:\n def m(self): ...", "class C:\n def m(self, a): ..."),
        ("def f(a): ...", "def f(a, b=1): ..."),
        ("def f(*, a): ...", "def f(a): ..."),
        ("class C:\n x: int", "class C:\n x: int\n y: int"),
    ],
)
def test_griffe_agrees(old: str, new: str) -> None:
    """A record keeps texts, so texts are compared; griffe, which needs sources, agrees."""
    with griffe.temporary_visited_package("p", {"models.py": old}) as was:
        before = was
    with griffe.temporary_visited_package("p", {"models.py": new}) as now:
        after = now
    theirs = {each.obj.path for each in griffe.find_breaking_changes(before, after)}
    surfaces = [read_surface({INIT: "", MODELS: text}, "p") for text in (old, new)]
    ours = {each.name for each in find_breakages(*surfaces)}
    assert bool(ours) == bool(theirs)
