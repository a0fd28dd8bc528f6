"""Rules about names that become equal in Python."""

from collections.abc import Callable, Iterable, Iterator

from scripts.canonical.names import component_class, member_name, python_name
from scripts.canonical.placement import find_call
from scripts.document import Kind, join_pointer
from scripts.lint.index import Index, find_list, find_map
from scripts.lint.rule import Fault


def find_class_collisions(index: Index) -> Iterator[Fault]:
    """Components that become the same class name."""
    schemas = find_map(find_map(index.document.data, "components"), "schemas")
    places = ((name, join_pointer("/components/schemas", name)) for name in schemas)
    yield from _find_collisions(places, component_class, "component")


def find_property_collisions(index: Index) -> Iterator[Fault]:
    """Properties of one schema that become the same attribute name."""
    for node in index.list_nodes(Kind.SCHEMA):
        properties = find_map(node.data, "properties")
        places = ((name, join_pointer(node.pointer, "properties", name)) for name in properties)
        yield from _find_collisions(places, python_name, "property")


def find_parameter_collisions(index: Index) -> Iterator[Fault]:
    """Parameters of one operation that become the same argument name."""
    for operation in index.operations:
        places = ((each.name, each.pointer) for each in operation.parameters)
        yield from _find_collisions(places, python_name, "parameter")


def find_member_collisions(index: Index) -> Iterator[Fault]:
    """Enum values that become the same member name."""
    for node in index.list_nodes(Kind.SCHEMA):
        values = find_list(node.data, "enum")
        places = {
            value: join_pointer(node.pointer, "enum", position)
            for position, value in enumerate(values)
            if isinstance(value, str)
        }
        yield from _find_collisions(places.items(), member_name, "enum value")


def find_operation_collisions(index: Index) -> Iterator[Fault]:
    """Operations that become the same method."""
    first: dict[str, str] = {}
    for each in index.operations:
        call, told = find_call(each), f"{each.method} {each.path}"
        if call in first:
            message = (
                f"{told} and {first[call]} are both `{call}` in Python, so the later one gets its "
                "id or a number; name it with `x-method`"
            )
            pointer = join_pointer(each.pointer, "operationId") if each.id else each.pointer
            yield Fault(pointer, message)
        first.setdefault(call, told)


def _find_collisions(
    places: Iterable[tuple[str, str]], make_name: Callable[[str], str], what: str
) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for text, pointer in places:
        name = make_name(text)
        if name in first:
            message = (
                f"the {what} {text!r} and {first[name]!r} are both `{name}` in Python, so "
                "one of them gets a number; rename one of them"
            )
            yield Fault(pointer, message)
        else:
            first[name] = text
