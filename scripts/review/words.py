"""Where something stands, in words."""

from collections.abc import Iterator

from scripts.document import split_pointer
from scripts.review.change import ReachedFact

_NAMED = {
    "properties": "property",
    "patternProperties": "properties that match",
    "dependentSchemas": "what goes with",
    "$defs": "definition",
    "headers": "header",
    "content": "",
}
_NUMBERED = {"anyOf": "alternative", "oneOf": "alternative", "allOf": "part", "prefixItems": "item"}
_SINGLE = {"items": "items", "additionalProperties": "values", "not": "what it is not"}


def describe_place(reached: ReachedFact) -> str:
    """Where in the operation; where in the component when several places reach it."""
    fact = reached.fact
    pointer = fact.revision if fact.revision is not None else fact.base or ""
    tokens = split_pointer(pointer)
    component = f"{tokens[1].removesuffix('s')} `{tokens[2]}`" if _is_in_component(tokens) else ""
    if component and len(reached.places) > 1:
        return ", ".join((component, *_describe_tokens(tokens[3:])))
    where = ", ".join(part for part in (reached.places[0], fact.inner) if part) or "operation"
    return f"{where} ({component})" if component and fact.inner else where


def _is_in_component(tokens: list[str]) -> bool:
    return len(tokens) > 2 and tokens[0] == "components"


def _describe_tokens(tokens: list[str]) -> Iterator[str]:
    rest = iter(tokens)
    for token in rest:
        if token in _NAMED:
            name = next(rest, None)
            yield f"{_NAMED[token]} `{name}`".strip() if name is not None else f"`{token}`"
        elif token in _NUMBERED:
            number = next(rest, None)
            is_number = number is not None and number.isdecimal()
            yield f"{_NUMBERED[token]} {int(number or 0) + 1}" if is_number else f"`{token}`"
        else:
            yield _SINGLE.get(token, f"`{token}`")
