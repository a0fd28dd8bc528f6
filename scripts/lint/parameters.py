"""Rules about parameters and path templates."""

from collections.abc import Iterator

from scripts.document import Kind, join_pointer
from scripts.lint.index import Index, find_list, find_text
from scripts.lint.rule import Fault
from scripts.operations.parameter import anonymise_path, list_variables
from scripts.operations.styles import IGNORED_HEADERS, can_be_sent


def find_undeclared_path_parameters(index: Index) -> Iterator[Fault]:
    """Names in a path's template without a parameter."""
    for each in index.operations:
        for parameter in each.parameters:
            if not parameter.is_declared:
                name = parameter.name
                message = f"{each.method} {each.path} declares no path parameter {name!r}; add it"
                yield Fault(each.pointer, message)


def find_unplaced_path_parameters(index: Index) -> Iterator[Fault]:
    """Path parameters that are not in the path's template."""
    for operation in index.operations:
        names = list_variables(operation.path)
        for each in operation.declared_parameters:
            if each.location == "path" and each.name not in names:
                message = (
                    f"the path {operation.path!r} has no {{{each.name}}}; "
                    "add it or remove the parameter"
                )
                yield Fault(each.pointer, message)


def find_duplicate_parameters(index: Index) -> Iterator[Fault]:
    """Parameters that are twice in one list."""
    for node in [*index.list_nodes(Kind.PATH_ITEM), *index.list_nodes(Kind.OPERATION)]:
        seen: set[tuple[str, str]] = set()
        for position, member in enumerate(find_list(node.data, "parameters")):
            data = index.follow(member)
            key = (find_text(data, "in"), find_text(data, "name"))
            if key in seen and all(key):
                pointer = join_pointer(node.pointer, "parameters", position)
                yield Fault(pointer, f"the {key[0]} parameter {key[1]!r} is listed twice; keep one")
            seen.add(key)


def find_undescribed_parameters(index: Index) -> Iterator[Fault]:
    """Parameters without a description."""
    for node in index.list_nodes(Kind.PARAMETER):
        if not node.is_reference and not find_text(node.data, "description"):
            name = find_text(node.data, "name")
            yield Fault(node.pointer, f"the parameter {name!r} has no description; add one")


def find_ignored_headers(index: Index) -> Iterator[Fault]:
    """Header parameters that OpenAPI tells tools to ignore."""
    for node in index.list_nodes(Kind.PARAMETER):
        name = find_text(node.data, "name")
        if find_text(node.data, "in") == "header" and name.lower() in IGNORED_HEADERS:
            message = (
                f"OpenAPI ignores the header parameter {name!r}; "
                "use `content` or `security` instead"
            )
            yield Fault(node.pointer, message)


def find_unsendable_names(index: Index) -> Iterator[Fault]:
    """Headers and cookies, also those of API keys, with a name that no request can have."""
    for node in (*index.list_nodes(Kind.PARAMETER), *index.list_nodes(Kind.SECURITY_SCHEME)):
        location, name = find_text(node.data, "in"), find_text(node.data, "name")
        if "name" in node.data and not can_be_sent(location, name):
            message = f"no {location} can be called {name!r}; use letters, digits and hyphens"
            yield Fault(join_pointer(node.pointer, "name"), message)


def find_equal_paths(index: Index) -> Iterator[Fault]:
    """Paths that differ only in the names in their templates."""
    first: dict[str, str] = {}
    for node in index.list_nodes(Kind.PATH_ITEM):
        if node.parent is None or node.parent.kind is not Kind.PATHS:
            continue
        earlier = first.setdefault(anonymise_path(node.name), node.name)
        if earlier != node.name:
            message = f"a request for this path also matches {earlier!r}; merge the two paths"
            yield Fault(node.pointer, message)
