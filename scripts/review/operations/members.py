"""Parameters and headers: named values beside a body (OpenAPI 3.1, sections 4.8.12 and 4.8.21)."""

from collections.abc import Iterable, Iterator, Mapping

from scripts.operations import Header, Operation, Parameter
from scripts.operations.parameter import list_variables
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair, Placed, quote
from scripts.review.operations.deprecation import compare_deprecation, has_passed
from scripts.review.operations.respelling import find_list_item
from scripts.review.operations.schemas import compare_schemas, compare_two_schemas
from scripts.review.operations.serialisation import has_same_serialisation
from scripts.review.operations.text import TextPlace, find_text_places, spare_text
from scripts.schemas import Direction

_REQUEST = Direction.REQUEST
Member = Parameter | Header


def index_parameters(operation: Operation) -> dict[str, Parameter]:
    """The parameters in effect, by their place in words.

    Path parameters are numbered by their position and header names are in lower case, so that
    spelling makes no difference.
    """
    variables = list_variables(operation.path)
    return {_name_parameter(each, variables): each for each in operation.parameters}


def _name_parameter(parameter: Parameter, variables: tuple[str, ...]) -> str:
    location, name = parameter.key
    if location == "path":
        # The number stands for the name, which may differ between the two sides.
        return f"path parameter {variables.index(name) + 1}"
    return f"{location} parameter {quote(name)}"


def index_headers(headers: Iterable[Header]) -> dict[str, Header]:
    """The headers of a response or part by name in words, in any case."""
    return {f"header {quote(each.name.lower())}": each for each in headers}


def compare_members(
    pair: Pair[Placed],
    comparison: Comparison,
    noun: str,
    base: Mapping[str, Member],
    revision: Mapping[str, Member],
) -> Iterator[Fact]:
    """Facts about the parameters or headers of both sides, by a key that ignores spelling.

    Args:
        pair: What holds them.
        comparison: The documents under comparison.
        noun: `parameter` or `header`.
        base: Those of the base by key; a key reads as its place in words.
        revision: Those of the revision.
    """
    for key, member in base.items():
        if key not in revision:
            yield _state_removed(pair, noun, key, member, comparison)
    for key, member in revision.items():
        if key in base:
            words = _name_member(key, member)
            yield from _compare_member(
                pair.narrow(base[key], member, words), comparison, noun, words
            )
        else:
            yield _state_added(pair, noun, key, member)


def _name_member(key: str, member: Member) -> str:
    """The key in words; of a path parameter it holds the position, which no reader counts."""
    return f"path parameter {quote(member.name)}" if _location(member) == "path" else key


def _location(member: Member) -> str:
    return member.location if isinstance(member, Parameter) else "header"


def _state_removed(
    pair: Pair[Placed], noun: str, key: str, member: Member, comparison: Comparison
) -> Fact:
    is_missed = pair.direction is not _REQUEST and member.required
    stem = f"required-{noun}-removed" if is_missed else f"{noun}-removed"
    if has_passed(member, comparison.today):
        stem = f"{noun}-removed-after-sunset"
    key = _name_member(key, member)
    effect = "has no effect any more" if pair.direction is _REQUEST else "does not arrive any more"
    return pair.state_removed(f"{pair.direction}-{stem}", f"The {key} {effect}.", member, key)


def _state_added(pair: Pair[Placed], noun: str, key: str, member: Member) -> Fact:
    is_demanded = pair.direction is _REQUEST and member.required
    stem = f"required-{noun}-added" if is_demanded else f"{noun}-added"
    key = _name_member(key, member)
    nature = "required" if member.required else "optional"
    message = f"The {key} is new and {nature}."
    return pair.state_added(f"{pair.direction}-{stem}", message, member, key)


def _compare_member(
    pair: Pair[Member], comparison: Comparison, noun: str, key: str
) -> Iterator[Fact]:
    if _is_declared(pair.base) != _is_declared(pair.revision):
        yield _state_declaration(pair, key)
        return
    if _location(pair.revision) == "path" and pair.base.name != pair.revision.name:
        message = f"The path parameter {quote(pair.base.name)} is {quote(pair.revision.name)} now."
        yield pair.state_member("path-parameter-renamed", message, "name")
    prefix = f"{pair.direction}-{noun}"
    yield from _compare_flags(pair, prefix, key)
    yield from compare_deprecation(pair, prefix, key)
    if not has_same_serialisation(pair, comparison):
        rule, message = f"{prefix}-serialisation-changed", f"The {key} is written in another way."
        before, after = _describe_form(pair.base), _describe_form(pair.revision)
        yield pair.state(rule, message, before=before, after=after)
        return
    yield from _compare_values(pair, comparison, prefix, key)


def _compare_values(
    pair: Pair[Member], comparison: Comparison, prefix: str, key: str
) -> Iterator[Fact]:
    item = find_list_item(pair, comparison)
    if item is not None:
        verb, words = ("list", "a list") if pair.direction is _REQUEST else ("single", "one value")
        message = f"The {key} is {words} now; a single value is written as before."
        yield pair.state_member(f"{prefix}-became-{verb}", message, "schema")
        facts = compare_two_schemas(pair, comparison, *item)
        places = find_text_places((item[0],), (item[1],), pair.direction)
    else:
        facts = compare_schemas(pair, comparison)
        places = _find_text_places(pair, comparison)
    counting, harmless = spare_text(facts, places)
    yield from counting
    if harmless:
        message = f"The {key} has another type, but every value of it is text on the way."
        yield pair.state_member(f"{prefix}-text-type-changed", message, "schema")


def _find_text_places(pair: Pair[Member], comparison: Comparison) -> Iterator[TextPlace]:
    base, revision = comparison.read_schemas(pair)
    is_typed = pair.base.content or pair.revision.content
    if base is not None and revision is not None and not is_typed:
        yield from find_text_places((base,), (revision,), pair.direction)


def _is_declared(member: Member) -> bool:
    return not isinstance(member, Parameter) or member.is_declared


def _state_declaration(pair: Pair[Member], key: str) -> Fact:
    if _is_declared(pair.revision):
        message = f"The {key} is now declared; the path already had it."
        return pair.state_added("path-parameter-declared", message, pair.revision)
    message = f"The {key} is not declared any more; the path still has it."
    return pair.state_removed("path-parameter-undeclared", message, pair.base)


_WORDS = {
    "became-required": "is required now",
    "became-optional": "is optional now",
    "reserved-accepted": "may hold reserved characters unencoded now",
    "reserved-refused": "may not hold reserved characters unencoded any more",
    "empty-accepted": "may be empty now",
    "empty-refused": "may not be empty any more",
}


def _compare_flags(pair: Pair[Member], prefix: str, key: str) -> Iterator[Fact]:
    before, after = pair.base, pair.revision
    flags = [
        ("required", before.required, after.required, "became-required", "became-optional"),
    ]
    # The other two have a meaning in a query only.
    if isinstance(before, Parameter) and isinstance(after, Parameter) and _is_in_query(after):
        reserved = before.allow_reserved, after.allow_reserved
        empty = before.allow_empty, after.allow_empty
        flags.append(("allowReserved", *reserved, "reserved-accepted", "reserved-refused"))
        flags.append(("allowEmptyValue", *empty, "empty-accepted", "empty-refused"))
    for keyword, old, new, on, off in flags:
        if old != new:
            stem = on if new else off
            yield pair.state_member(f"{prefix}-{stem}", f"The {key} {_WORDS[stem]}.", keyword)


def _is_in_query(parameter: Parameter) -> bool:
    return parameter.location == "query"


def _describe_form(member: Member) -> dict[str, object]:
    written = member.written
    form: dict[str, object] = {key: written[key] for key in ("style", "explode") if key in written}
    if member.content:
        form["content"] = [member.content.name]
    return form
