"""The bounds of an argument in words, for its docstring."""

from collections.abc import Iterator, Mapping

from scripts.canonical import Schema
from scripts.canonical.unions import split_nullable

_COUNTS = (("Length", "character"), ("Items", "item"))


def describe_bounds(schema: Schema, components: Mapping[str, Schema]) -> str:
    """What a value has to keep to beside its type; empty if nothing.

    Args:
        schema: The schema of the argument.
        components: Components by class name.
    """
    body, _ = split_nullable(schema)
    name = str(body.get("$ref", "")).rpartition("/")[2]
    return " ".join(_list_bounds(components.get(name, body)))


def _list_bounds(schema: Schema) -> Iterator[str]:
    least, most = schema.get("minimum"), schema.get("maximum")
    yield from _join(least, most, "")
    if (above := schema.get("exclusiveMinimum")) is not None:
        yield f"More than {above}."
    if (below := schema.get("exclusiveMaximum")) is not None:
        yield f"Less than {below}."
    if (factor := schema.get("multipleOf")) is not None and factor != 1:
        yield f"A multiple of {factor}."
    for keyword, noun in _COUNTS:
        least = schema.get(f"min{keyword}") or None
        most = schema.get(f"max{keyword}")
        plural = "" if 1 in (most, least if most is None else None) else "s"
        yield from _join(least, most, f" {noun}{plural}")


def _join(least: object, most: object, unit: str) -> Iterator[str]:
    if least is not None and least == most:
        yield f"Exactly {least}{unit}."
    elif least is not None and most is not None:
        yield f"{least} to {most}{unit}."
    elif least is not None:
        yield f"At least {least}{unit}."
    elif most is not None:
        yield f"At most {most}{unit}."
