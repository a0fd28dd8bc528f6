"""What `generate` says has changed in a package."""

import pytest

from scripts.package.outcome import compare_packages

_PATH = "src/shop/__init__.py"
_CODE = '''"""The shop."""


class Pet:
    """A pet."""

    name: str
    """What it is called."""
'''


def compare(old: str, new: str) -> tuple[bool, bool]:
    """Whether files and whether names changed, where one module was changed."""
    changes = compare_packages({_PATH: old}, {_PATH: new}, "shop")
    return bool(changes.files), bool(changes.api)


@pytest.mark.parametrize("text", ["The shop.", "A pet.", "What it is called."])
def test_other_words_change_no_name(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And to know this, no package is read."""
    monkeypatch.setattr("scripts.package.surface.read_surface", None)
    assert compare(_CODE, _CODE.replace(text, "Something else.")) == (True, False)


@pytest.mark.parametrize(("old", "new"), [("str", "int"), ("name", "title"), ("Pet", "Dog")])
def test_other_code_changes_names(old: str, new: str) -> None:
    assert compare(_CODE, _CODE.replace(old, new)) == (True, True)


def test_a_module_more_changes_names() -> None:
    changes = compare_packages({_PATH: _CODE}, {_PATH: _CODE, "src/shop/more.py": _CODE}, "shop")
    assert changes.api.added == ("shop.more.Pet", "shop.more.Pet.name")
