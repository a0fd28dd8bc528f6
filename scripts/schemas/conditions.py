"""The conditions that the writer of a union means for its branches, each as a schema."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from scripts.schemas.conjunction import Conjunction, Schemas, gather
from scripts.schemas.discriminator import Branch, list_tags
from scripts.schemas.made import compose, forbid
from scripts.schemas.names import Names
from scripts.schemas.schema import MADE, Schema
from scripts.schemas.values import Json, identity_of

_CONDITION: Final = f"{MADE}/condition"


def is_condition(schema: Schema) -> bool:
    """Whether a schema is a condition that stands in no document."""
    return _CONDITION in schema.pointer


@dataclass(frozen=True, slots=True)
class Union:
    """A union and its branches, which stand in the same order.

    Attributes:
        schema: The schema that has it.
        keyword: Its keyword.
        schemas: The branches.
        branches: What a discriminator says of each.
        read_names: Finds the properties that a schema describes.
    """

    schema: Schema
    keyword: str
    schemas: Schemas
    branches: tuple[Branch | None, ...]
    read_names: Callable[[Schema], Names]

    @property
    def is_exclusive(self) -> bool:
        """Whether it is written as `oneOf` but read as `anyOf`, so that branches may overlap."""
        raw = self.schema.raw
        return isinstance(raw, dict) and "oneOf" in raw and "oneOf" not in self.schema.keywords

    def point(self, index: int, name: str) -> str:
        """The pointer of a condition of a branch."""
        return f"{self.schema.pointer}{_CONDITION}/{self.keyword}/{index}/{name}"


def limit_tag(union: Union, index: int, *, is_known: bool) -> Schema | None:
    """The condition that the tag leads to a branch.

    None without a discriminator, and where it would contradict the branch: then the values that
    the branch itself lists lead to it. The tag may be left out where the branch has it as an
    optional property; then the other members tell what the value is.

    Args:
        union: The union.
        index: The number of the branch.
        is_known: Whether to allow all values that a reader knows, not only those that are sent.
    """
    branch = union.branches[index]
    if branch is None or not (branch.implied or branch.is_mapped):
        return None
    whole = gather(union.schemas[index])
    values = _list_possible(branch, whole, is_known=is_known)
    if values is None:
        return None
    pointer = union.point(index, "known-tag" if is_known else "tag")
    if branch.is_default:
        return _refuse_other_tags(union, branch, pointer)
    source, name = union.schema.source, branch.tag_name
    # An empty list would not be read: authors never mean it.
    meant = source.assert_keyword("enum", list(values)) if values else source.refuse_all()
    required = [] if branch.may_lack_tag(whole) else [name]
    asked = {"properties": {name: meant.raw}, "required": required}
    return compose(source, pointer, asked, {("properties", name): meant})


def _list_possible(branch: Branch, whole: Conjunction, *, is_known: bool) -> Sequence[Json] | None:
    """The tags that lead to a branch and that it allows; None if it allows none of them."""
    values = branch.known_values if is_known else branch.values
    listed = list_tags(whole, branch.tag_name)
    if not values or listed is None:
        return values
    allowed = set(map(identity_of, listed))
    for some in (values, branch.known_values):
        if possible := [value for value in some if identity_of(value) in allowed]:
            return possible
    return None


def always_has_tag(union: Union, index: int) -> bool:
    """Whether a value of a branch always has the tag that leads to it."""
    branch = union.branches[index]
    if branch is None or branch.is_default:
        return False
    return not branch.may_lack_tag(gather(union.schemas[index]))


def _refuse_other_tags(union: Union, branch: Branch, pointer: str) -> Schema | None:
    """OpenAPI 3.2, section 4.25.1: the default is meant where no value leads to another branch."""
    others = [each for each in union.branches if each is not None and each is not branch]
    taken = [value for each in others for value in each.known_values]
    if not taken:
        return None
    source, name = union.schema.source, branch.tag_name
    other = source.assert_keyword("enum", taken)
    meant = compose(source, f"{pointer}/value", {"not": other.raw}, {("not",): other})
    return compose(
        source, pointer, {"properties": {name: meant.raw}}, {("properties", name): meant}
    )


def refuse_names(union: Union, index: int) -> Schema | None:
    """The condition that no property is there that only other branches declare."""
    own = union.read_names(union.schemas[index])
    if own.are_all_described or not own.declared:
        return None
    # The children of a parent declare what it declares.
    around = () if MADE in union.schema.pointer else gather(union.schema).properties
    others = (each for at, each in enumerate(union.schemas) if at != index)
    foreign = dict.fromkeys(
        name
        for other in others
        for name in sorted(union.read_names(other).declared)
        if name not in around and not own.describe(name)
    )
    pointer = union.point(index, "names")
    return forbid(union.schema.source, pointer, list(foreign)) if foreign else None


def close_names(union: Union, index: int, names: list[str]) -> Schema:
    """The condition that a branch of a closed schema has no properties but some."""
    source, pointer = union.schema.source, union.point(index, "rest")
    nothing = source.refuse_all()
    below: dict[tuple[str | int, ...], Schema] = {
        ("properties", name): source.accept_all() for name in names
    }
    keywords = {"properties": dict.fromkeys(names, True), "additionalProperties": False}
    return compose(source, pointer, keywords, {**below, ("additionalProperties",): nothing})


def refuse_described(
    schema: Schema, own: Names, other: Names, around: frozenset[str], key: str
) -> Schema | None:
    """The condition that no property is there that another schema declares and this one does not.

    Args:
        schema: The schema.
        own: The properties that it describes.
        other: The properties that the other one describes.
        around: Names that do not count.
        key: Tells apart what is made for the same schema.
    """
    foreign = [name for name in sorted(other.declared - around) if not own.describe(name)]
    pointer = f"{schema.pointer}{_CONDITION}/closed{key}"
    return forbid(schema.source, pointer, foreign) if foreign and own.declared else None


def exclude_others(union: Union, index: int) -> Iterator[Schema]:
    """The conditions that other branches of `oneOf` refuse the value, where that is meant."""
    for at, other in enumerate(union.schemas if union.is_exclusive else ()):
        if at != index and not _may_share(union, union.schemas[index], other):
            pointer = union.point(index, f"not/{at}")
            yield compose(union.schema.source, pointer, {"not": other.raw}, {("not",): other})


def _may_share(union: Union, one: Schema, other: Schema) -> bool:
    """Whether the same value may belong to two branches of `oneOf`, or never does."""
    is_inline = MADE not in one.pointer and one.raw == other.raw and one.pointer != other.pointer
    if one is other or (is_inline and not _is_named(one)):
        return False
    if _list_types(one).isdisjoint(_list_types(other)):
        return True
    return all(each.declared or each.has_items for each in map(union.read_names, (one, other)))


def _is_named(schema: Schema) -> bool:
    return schema.pointer.rpartition("/")[0].endswith("/schemas")


def _list_types(schema: Schema) -> frozenset[str]:
    """The JSON types of a branch, as far as it names them; an integer is a number."""
    return frozenset(
        "number" if name == "integer" else name for name in gather(schema).possible_types
    )
