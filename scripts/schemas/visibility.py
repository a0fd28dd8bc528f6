"""Removes members that are not part of a message, such as passwords in responses."""

from collections.abc import Iterator

from scripts.schemas.conjunction import gather
from scripts.schemas.evaluation import accepts
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json


def drop_hidden(value: Json, *schemas: Schema) -> Json:
    """The value without the members that the schemas hide in their direction.

    Raises:
        LookupError: A reference leads nowhere.
    """
    if not isinstance(value, (dict, list)):
        return value
    gathered = gather(*_list_applied(value, schemas))
    if isinstance(value, list):
        return [drop_hidden(item, *gathered.item(index)) for index, item in enumerate(value)]
    return {
        name: drop_hidden(member, *gathered.member(name))
        for name, member in value.items()
        if name not in gathered.hidden
    }


def _list_applied(value: Json, schemas: tuple[Schema, ...]) -> Iterator[Schema]:
    """The schemas, and the branches of their unions that accept the value."""
    yield from schemas
    for _, _, branches in gather(*schemas).unions():
        for branch in branches:
            if accepts(branch, value) is not False:
                yield from _list_applied(value, (branch,))
