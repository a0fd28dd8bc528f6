"""The name of an operation without a given one, from its id, its tag, its path and its method.

Only the operation itself decides, so its name stays when others come and go.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from scripts.canonical.names import list_words
from scripts.canonical.path_words import Segment, list_segments, repeats_path
from scripts.canonical.wording import (
    VERBS,
    is_plural,
    is_version,
    list_stems,
    shorten,
    singular,
    split_joined,
)
from scripts.operations import Operation
from scripts.operations.media_types import media_kind

_CRUD: Final = {"GET": "retrieve", "POST": "create", "PUT": "update", "PATCH": "update"}
_SYNONYMS: Final = {"modify": "update", "post": "create", "put": "update"}
_SEPARATORS: Final = re.compile(r"[./:]+")
_INNER_CAPITAL: Final = re.compile(r"[a-z0-9][A-Z]")


class Guess(NamedTuple):
    """The attributes that lead from the client to a method, and its name."""

    group: tuple[str, ...]
    name: str


def guess_place(operation: Operation, given: tuple[str, ...] | None = None) -> Guess:
    """The place of an operation by its id, tag, path and method.

    Args:
        operation: The operation.
        given: Its group, if the document says it.
    """
    id = _drop_suffix(operation)
    words = _list_telling_words(id, operation)
    if words and given is None and (structured := _split_structured(id, operation.tags)):
        return structured
    path = list_segments(operation.path)
    if given is None:
        group, said = _find_group(operation, path, words)
    else:
        group, said = given, {stem for part in given for stem in list_stems(part)}
    return Guess(group, "_".join(_choose_name(operation, path, words, said)))


def find_title(operation: Operation) -> str:
    """The id without what tools add to it; empty if it does not say more than the call."""
    id = _drop_suffix(operation)
    is_told = _list_telling_words(id, operation) and not _split_structured(id, operation.tags)
    return id if is_told else ""


def _drop_suffix(operation: Operation) -> str:
    """The id without the path and method that FastAPI puts behind the function's name."""
    words = [*re.findall(r"\w+", operation.path), operation.method]
    suffix = "_+" + "_+".join(map(re.escape, words))
    return re.sub(f"(?<=.){suffix}$", "", operation.id, flags=re.IGNORECASE)


def _list_telling_words(id: str, operation: Operation) -> list[str]:
    """The words of an id; none if it only repeats the method and the path."""
    words = list(list_words(id))
    if len(words) == 1:
        inner = [word for each in list_segments(operation.path) for word in each.words]
        words = split_joined(words[0], {*VERBS, *inner, *map(singular, inner)})
    if repeats_path(words, operation.method, operation.path) and words[:1] != ["patch"]:
        return []
    while len(words) > 1 and is_version(words[0]):
        words.pop(0)
    return words


def _split_structured(id: str, tags: Sequence[str]) -> Guess | None:
    """What an id says that names a group and a method: `v1.pets.create`, `petShops_openShop`."""
    parts = [part for part in _SEPARATORS.split(id) if part]
    if len(parts) == 1 and "_" in id:
        parts = _split_at_underscore(id, tags)
    parts = [part for part in parts if not is_version(part)]
    if len(parts) < 2:
        return None
    *group, name = parts
    verb, *thing = list_words(name) or ("",)
    is_said = tuple(map(singular, thing)) == list_stems(group[-1])
    return Guess(tuple(group), verb if thing and is_said else name)


def _split_at_underscore(id: str, tags: Sequence[str]) -> list[str]:
    """The parts of an id that begins with its tag or has capitals in its parts; else the id."""
    parts = [part for part in id.split("_") if part]
    has_capitals = bool(_INNER_CAPITAL.search(id))
    for count in range(1, len(parts)):
        head, name = "_".join(parts[:count]), "_".join(parts[count:])
        if tags and list_stems(head) == list_stems(tags[0]):
            return [*parts[:count], name] if count > 1 and has_capitals else [tags[0], name]
    is_verb = bool(parts) and list_words(parts[0])[:1] in {(verb,) for verb in VERBS}
    return parts if len(parts) == 2 and has_capitals and not is_verb else [id]


def _find_group(
    operation: Operation, path: list[Segment], words: list[str]
) -> tuple[tuple[str, ...], set[str]]:
    """The group by tag and path, and the words in the singular that it says already."""
    tags = operation.tags[:1]
    start = _find_tag(tags, path)
    if tags and start is None:
        return tags, set(list_stems(tags[0]))
    first = start or 0
    end = _find_end(operation, path, words, first + bool(tags))
    mentioned = set(map(singular, words))
    parents = [each for each in path[:first] if each.has_parameter and mentioned & {*each.stems}]
    inner = [each.text for each in path[first:end]]
    if tags:
        inner[0] = tags[0]
    said = {stem for each in path[:end] for stem in each.stems}
    return (*(each.text for each in parents), *inner), said


def _find_tag(tags: Sequence[str], path: list[Segment]) -> int | None:
    """Where in the path the thing is that the tag names: `Events` names `special-events`."""
    stems = list_stems(tags[0]) if tags else ()
    for at, segment in enumerate(path):
        if stems and segment.stems[-len(stems) :] == stems:
            return at
    return None


def _find_end(operation: Operation, path: list[Segment], words: list[str], first: int) -> int:
    """Where in the path the things end that an operation is about.

    Args:
        operation: The operation.
        path: Its path.
        words: The words of its id; none if it says nothing.
        first: The first segment that may be something else.
    """
    if not words:
        return len(path) - _ends_in_action(operation.method, path)
    if not first and len(path) == 1 == len(words):
        return 0  # `POST /ticks` with the id `tick` is a function, not a thing.
    verbs = (at for at in range(first, len(path)) if _is_done(path[at], words))
    last = next(verbs, len(path))
    mentioned = set(map(singular, words))
    found = [at for at in range(first, last) if mentioned >= {*path[at].stems}]
    if found:
        return found[-1] + 1
    return first if first or len(path) < 2 else min(1, last)


def _is_done(segment: Segment, words: list[str]) -> bool:
    """Whether a part of the path says what is done, and not with what: `findPets` by `find`."""
    is_thing_first = len(words) > 1 and words[0] not in VERBS and words[1] in VERBS
    is_verb = words[0] in VERBS or len(segment.words) == 1
    return segment.words[0] == words[0] and is_verb and not is_thing_first


def _ends_in_action(method: str, path: list[Segment]) -> bool:
    """Whether the end of a path says what is done: `POST …/cancel`, `GET …/search`."""
    if len(path) < 2 or path[-1].has_parameter:
        return False
    words = path[-1].words
    is_verb = words[0] in VERBS
    return (method == "GET" and is_verb) or (method == "POST" and (is_verb or not is_plural(words)))


def _choose_name(
    operation: Operation, path: list[Segment], words: list[str], said: set[str]
) -> list[str]:
    verb = _choose_verb(operation, path)
    short = shorten(words, said) if words else _name_by_path(operation, path, verb, said)
    if short[-2:] == ["by", "id"] and len(short) > 2 and path and path[-1].has_parameter:
        short = short[:-2]
    if not short or (short == ["get"] and words[:1] == ["get"] != words and verb == "list"):
        return [verb]
    is_said = bool(words) and len(short) == 1
    return [_SYNONYMS.get(short[0], short[0])] if is_said else short


def _name_by_path(
    operation: Operation, path: list[Segment], verb: str, said: set[str]
) -> list[str]:
    """What is done, and with what, so far as the group does not say it."""
    words, things = [verb], path
    if _ends_in_action(operation.method, path):
        words, things = list(path[-1].words), path[:-1]
    news = [each for each in things if not said >= {*each.stems}]
    return [*words, *(word for each in news for word in each.words)]


def _choose_verb(operation: Operation, path: list[Segment]) -> str:
    method = operation.method
    ends_in_thing = bool(path) and not path[-1].has_parameter
    is_collection = ends_in_thing and is_plural(path[-1].words)
    if method == "GET" and is_collection and not _returns_file(operation):
        return "list"
    if method == "POST" and not ends_in_thing:
        return "update"
    return _CRUD.get(method, method.lower())


def _returns_file(operation: Operation) -> bool:
    """Whether all that it returns are files: `GET …/objects` may be one object's content."""
    found = [each for one in operation.responses if one.is_success for each in one.content]
    return bool(found) and all(media_kind(each.name) == "binary" for each in found)
