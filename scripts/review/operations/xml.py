"""How values are written in bodies of XML media types: the `xml` of schemas.

Defaults are filled in (OpenAPI 3.1, section 4.8.26): a property has its own name, a value is an
element, and a list is not wrapped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.document import split_pointer
from scripts.operations import MediaType
from scripts.operations.media_types import read_essence
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair
from scripts.review.operations.kinds import ARRAY, read_kinds
from scripts.review.operations.schemas import name_property
from scripts.schemas import Json, Schema
from scripts.schemas.conjunction import Conjunction, gather

Schemas = tuple[Schema, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    """A value in the XML of one side.

    Attributes:
        schemas: What is said of it.
        name: Its name if `xml` gives no other.
    """

    schemas: Schemas
    name: str


def compare_xml(pair: Pair[MediaType], comparison: Comparison) -> Iterator[Fact]:
    """Facts about how two contents are written in XML; none for another media type."""
    base, revision = comparison.read_schemas(pair)
    if base is None or revision is None or not (_is_xml(pair.base) or _is_xml(pair.revision)):
        return
    pending = [(_Node((base,), _name_root(base)), _Node((revision,), _name_root(revision)))]
    seen: set[tuple[object, ...]] = set()
    while pending:
        old, new = pending.pop()
        before, after = gather(*old.schemas), gather(*new.schemas)
        key = (_list_places(before), _list_places(after), old.name, new.name)
        if key in seen:
            continue
        seen.add(key)
        forms = _read_form(old.name, before), _read_form(new.name, after)
        if _list_differences(*forms) and _is_list(before) == _is_list(after):
            yield _state(pair, before, after, *forms)
        pending += _pair_below(before, after, old.name, new.name)


def _is_xml(media_type: MediaType) -> bool:
    essence = read_essence(media_type.name)
    return essence in ("application/xml", "text/xml") or essence.endswith("+xml")


def _name_root(schema: Schema) -> str:
    """The name of the outer element: that of its component; empty if it has none."""
    tokens = split_pointer(schema.reference or schema.place)
    return tokens[-1] if tokens[:-1] == ["components", "schemas"] else ""


def _list_places(whole: Conjunction) -> tuple[str, ...]:
    return tuple(part.place for part in whole.parts)


def _read_xml(whole: Conjunction) -> dict[str, Json]:
    """What the parts say of the XML; the first that says something of a member counts."""
    said: dict[str, Json] = {}
    for part in reversed(whole.parts):
        xml = part.annotation("xml")
        said |= xml if isinstance(xml, dict) else {}
    return said


def _read_form(name: str, whole: Conjunction) -> Mapping[str, Json]:
    xml = _read_xml(whole)
    is_wrapped = _is_wrapped(xml)
    if _is_list(whole) and not is_wrapped:  # Then nothing in the text stands for the list.
        return {"wrapped": False}
    kind = "attribute" if xml.get("attribute") is True else "element"
    return {
        "wrapped": is_wrapped and ARRAY in read_kinds(*whole.parts),
        "name": xml.get("name", name),
        "nodeType": xml.get("nodeType", kind),
        "namespace": xml.get("namespace"),
        "prefix": xml.get("prefix"),
    }


def _list_differences(old: Mapping[str, Json], new: Mapping[str, Json]) -> list[str]:
    """The members that differ; a name that is not known differs from none."""
    if "" in (old.get("name"), new.get("name")):
        old, new = {**old, "name": ""}, {**new, "name": ""}
    return [key for key in {**old, **new} if old.get(key) != new.get(key)]


def _is_list(whole: Conjunction) -> bool:
    return "array" in whole.implied_types


def _is_wrapped(xml: Mapping[str, Json]) -> bool:
    return xml.get("wrapped") is True or xml.get("nodeType") == "element"


def _pair_below(
    before: Conjunction, after: Conjunction, *names: str
) -> Iterator[tuple[_Node, _Node]]:
    for name, schemas in before.properties.items():
        if name in after.properties:
            yield _Node(schemas, name), _Node(after.properties[name], name)
    wholes = before, after
    items = before.children("items"), after.children("items")
    if all(items):
        # Items are called as the property is, and inside a wrapper as the wrapper.
        old, new = (
            _Node(each, _name_items(whole, name))
            for each, whole, name in zip(items, wholes, names, strict=True)
        )
        yield old, new
    values = before.children("additionalProperties"), after.children("additionalProperties")
    if all(values):
        yield _Node(values[0], ""), _Node(values[1], "")
    for old_branches, new_branches in _pair_unions(before, after):
        for one, other in zip(old_branches, new_branches, strict=True):
            yield _Node((one,), names[0]), _Node((other,), names[1])


def _name_items(whole: Conjunction, name: str) -> str:
    xml = _read_xml(whole)
    return str(xml.get("name", name)) if _is_wrapped(xml) else name


def _pair_unions(before: Conjunction, after: Conjunction) -> Iterator[tuple[Schemas, Schemas]]:
    """The branches of both sides, those of the same components or at the same positions."""
    for (_, _, old), (_, _, new) in zip(before.unions(), after.unions(), strict=False):
        named = {each.reference: each for each in new if each.reference}
        met = [each for each in old if each.reference in named]
        yield tuple(met), tuple(named[each.reference] for each in met if each.reference)
        rest = (
            tuple(each for each in old if each not in met),
            tuple(each for each in new if each.reference not in {one.reference for one in met}),
        )
        if len(rest[0]) == len(rest[1]):
            yield rest


def _state(
    pair: Pair[MediaType],
    before: Conjunction,
    after: Conjunction,
    old: Mapping[str, Json],
    new: Mapping[str, Json],
) -> Fact:
    pointers = _point(before), _point(after)
    differs = _list_differences(old, new)
    shown = [{key: form[key] for key in differs if form.get(key)} for form in (old, new)]
    message = "The value is written in another way in XML."
    place = after.parts[0].place
    rule, inner = f"{pair.direction}-xml-changed", name_property(place)
    return Fact(rule, *pointers, pair.place, message, inner, before=shown[0], after=shown[1])


def _point(whole: Conjunction) -> str:
    """The pointer of the `xml` that counts, else of the schema."""
    written = (part for part in whole.parts if part.annotation("xml") is not None)
    part = next(written, None)
    return whole.parts[0].place if part is None else f"{part.place}/xml"
