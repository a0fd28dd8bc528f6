"""Parameters that are written otherwise in the document and alike in the query.

`?color=red` is a text, and a list of one; `?page=1&size=9` are two parameters, and an object with
two properties (OpenAPI 3.1, section 4.8.12.4, style `form`, exploded).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scripts.operations import Header, Operation, Parameter
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair, quote
from scripts.review.operations.kinds import ARRAY, OBJECT, SCALAR, read_kinds
from scripts.schemas import Direction, Schema, SchemaSource
from scripts.schemas.conjunction import gather

Parameters = dict[str, Parameter]
# What a list may say and still take one single value.
_SAYS_LITTLE = frozenset({"type", "items", "minItems", "maxItems", "uniqueItems", "$ref", "allOf"})


def find_list_item(
    pair: Pair[Parameter | Header], comparison: Comparison
) -> tuple[Schema, Schema] | None:
    """The schemas of both sides where the reader takes a single value as a list of one."""
    base, revision = comparison.read_schemas(pair)
    if base is None or revision is None or pair.base.content or pair.revision.content:
        return None
    is_request = pair.direction is Direction.REQUEST
    writer, reader = (base, revision) if is_request else (revision, base)
    held = pair.revision if is_request else pair.base
    if not _is_exploded(held) or read_kinds(writer) != {SCALAR} or read_kinds(reader) != {ARRAY}:
        return None
    item = _read_only_item(reader)
    if item is None:
        return None
    return (writer, item) if is_request else (item, writer)


def _is_exploded(member: Parameter | Header) -> bool:
    return isinstance(member, Parameter) and member.style in ("form", "cookie") and member.explode


def _read_only_item(schema: Schema) -> Schema | None:
    """The schema of the one item of a list that has one; none where the list asks for more."""
    whole = gather(schema)
    if any(part.keywords.keys() - _SAYS_LITTLE for part in whole.parts):
        return None
    items = whole.children("items")
    has_room = (whole.bound("minItems") or 0) <= 1 <= (whole.bound("maxItems") or 1)
    return items[0] if len(items) == 1 and has_room else None


def regroup_parameters(
    pair: Pair[Operation], comparison: Comparison, base: Parameters, revision: Parameters
) -> Iterator[Fact]:
    """Facts about exploded objects that became parameters, or came of them.

    Both maps are changed so that the parameters meet: the object is replaced by its properties.
    """
    sources = comparison.sources[pair.direction]
    for verb, grouped, source, apart in (
        ("grouped", revision, sources[1], base),
        ("ungrouped", base, sources[0], revision),
    ):
        for key, parameter in list(grouped.items()):
            members = _spread_object(parameter, source) if key not in apart else {}
            if any(each in apart for each in members):
                del grouped[key]
                grouped |= {each: new for each, new in members.items() if each not in grouped}
                yield _state_grouping(pair, verb, parameter, members)


def _spread_object(parameter: Parameter, source: SchemaSource) -> Parameters:
    """The parameters an exploded object is written as; none of what is no such object."""
    if parameter.location != "query" or parameter.schema is None or parameter.content:
        return {}
    schema = source.at(parameter.schema)
    if not _is_exploded(parameter) or read_kinds(schema) != {OBJECT}:
        return {}
    whole = gather(schema)
    if any(read_kinds(*each) != {SCALAR} for each in whole.properties.values()):
        return {}  # How lists and objects inside an object are written is left open.
    return {
        f"query parameter {quote(name)}": replace(
            parameter,
            name=name,
            required=parameter.required and name in whole.required,
            schema=schemas[0].pointer,
            pointer=schemas[0].pointer,
            written={},
        )
        for name, schemas in whole.properties.items()
    }


def _state_grouping(
    pair: Pair[Operation], verb: str, parameter: Parameter, members: Iterable[str]
) -> Fact:
    rule, name = f"{pair.direction}-parameters-{verb}", quote(parameter.name)
    names = ", ".join(each.removeprefix("query parameter ") for each in members)
    if verb == "grouped":
        message = f"The properties {names} of {name} are what parameters were before."
        return pair.state_added(rule, message, parameter, f"query parameter {name}")
    message = f"The properties {names} of {name} are parameters now."
    return pair.state_removed(rule, message, parameter, f"query parameter {name}")
