"""Describes a place inside a message for people."""

from collections.abc import Iterator
from typing import Final

from scripts.document import split_pointer

_WORDS: Final = {
    "items": "items",
    "unevaluatedItems": "further items",
    "contains": "`contains`",
    "additionalProperties": "values",
    "unevaluatedProperties": "values",
    "propertyNames": "names of properties",
    "not": "`not`",
    "if": "`if`",
    "then": "`then`",
    "else": "`else`",
}
_ENTRY_WORDS: Final = {
    "properties": "property `{}`",
    "patternProperties": "values of properties like `{}`",
    "dependentSchemas": "what property `{}` requires",
    "prefixItems": "item {}",
    "anyOf": "alternative {}",
    "oneOf": "alternative {}",
    "allOf": "part {}",
}


def describe_place(pointer: str) -> str:
    """The place of a schema or keyword, innermost first: "items of property `tags` of `Job`".

    Empty for a whole schema without a name.
    """
    return " of ".join(reversed(list(_list_words(split_pointer(pointer)))))


def _list_words(tokens: list[str]) -> Iterator[str]:
    if tokens[:2] == ["components", "schemas"] and len(tokens) > 2:
        yield f"`{tokens[2]}`"
        tokens = tokens[3:]
    elif "schema" in tokens:
        tokens = tokens[tokens.index("schema") + 1 :]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token in _ENTRY_WORDS and index + 1 < len(tokens):
            index += 1
            entry = tokens[index]
            counted = str(int(entry) + 1) if token.endswith("Of") and entry.isdecimal() else entry
            yield _ENTRY_WORDS[token].format(counted)
        elif token in _WORDS:
            yield _WORDS[token]
        index += 1
