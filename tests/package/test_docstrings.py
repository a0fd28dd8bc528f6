"""Text of a document inside a docstring: whole, wrapped, and unable to leave it."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.package.docstrings import quote_docstring

TABLE = [
    ("one line", "one line"),
    ("  blanks around  \n", "blanks around"),
    ('ends with a "quote"', 'ends with a "quote".'),
    ('three """ quotes', "three ''' quotes"),
    (r"a \n backslash", r"a \\n backslash"),
    ("first\n\nsecond", "first\n\n    second"),
    ("long word " * 12, "\n    ".join(["long word long word long word long word"] * 3)),
    ("- item " + "text " * 9, "- item text text text text text text\n      text text text"),
    ("```\n" + "x" * 60 + "\n```", "```\n    " + "x" * 60 + "\n    ```"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), TABLE)
def test_the_text_is_laid_out(text: str, want: str) -> None:
    """Lines are wrapped at the width, code and its escapes stay."""
    assert quote_docstring(text, 4, 44) == want


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\"\\'\n "))
)
def test_no_text_leaves_its_docstring(text: str) -> None:
    """Whatever a document says, the source stays one expression: a string."""
    source = f'def function():\n    """{quote_docstring(text, 4)}"""\n'
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    assert isinstance(function.body[0], ast.Expr)
    assert isinstance(function.body[0].value, ast.Constant)
