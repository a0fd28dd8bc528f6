"""What one package takes away from the users of another."""

import pytest

from scripts.release.surface import find_breakages, read_public_surface

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
        ("def f(a, b=1): ...", "def f(a): ...", ["p.models.f takes no `b` any more"]),
        ("def f(*, a=1): ...", "def f(**more): ...", []),
        ("def f(*, a=1): ...", "def f(*, b=1): ...", ["p.models.f takes no `a` any more"]),
        ("def f(a): ...", "def f(*, a): ...", ["p.models.f takes `a` by keyword only"]),
        ("def f(*, a): ...", "def f(a): ...", []),
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
    before = read_public_surface({INIT: "", MODELS: old}, "p")
    after = read_public_surface({INIT: "", MODELS: new}, "p")
    assert [f"{each.name} {each.message}" for each in find_breakages(before, after)] == want


def test_what_is_exported_from_a_private_module_is_public() -> None:
    """A class is promised under the name it is exported by, with what it inherits."""
    tree = {
        INIT: 'from ._inner import C as C\n__all__ = ["C"]\n',
        "src/p/_inner.py": "class B:\n x: int\nclass C(B):\n def m(self, a: int) -> str: ...\n",
    }
    assert read_public_surface(tree, "p") == {
        "p.C": "class(B)",
        "p.C.m": "(a: int) -> str",
        "p.C.x": "int",
    }
