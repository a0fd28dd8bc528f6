"""Rules about the document's top-level members: version, servers, tags, security."""

import re
from collections.abc import Iterator

from scripts.document import Kind, join_pointer
from scripts.lint.index import Index, find_map, find_text
from scripts.lint.references import list_security_names
from scripts.lint.rule import Fault
from scripts.lint.spelling import suggest

# Semantic Versioning 2.0.0, "Is there a suggested regular expression", without its groups.
_SEMANTIC = re.compile(
    r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?"
)


def find_informal_versions(index: Index) -> Iterator[Fault]:
    """An `info.version` that is not a semantic version."""
    version = find_map(index.document.data, "info").get("version")
    if isinstance(version, str) and not _SEMANTIC.fullmatch(version):
        message = f"{version!r} is not a semantic version; write three numbers, such as 1.4.0"
        yield Fault("/info/version", message)


def find_undeclared_tags(index: Index) -> Iterator[Fault]:
    """Tags of operations that are missing in the document's `tags`."""
    declared = {find_text(node.data, "name") for node in index.list_nodes(Kind.TAG)}
    for operation in index.operations:
        for position, name in enumerate(operation.tags):
            if name not in declared:
                pointer = join_pointer(operation.pointer, "tags", position)
                advice = suggest(name, declared) or "add it"
                yield Fault(pointer, f"the document's `tags` do not declare {name!r}; {advice}")


def find_undeclared_schemes(index: Index) -> Iterator[Fault]:
    """Security requirements without a security scheme."""
    components = find_map(index.document.data, "components")
    declared = find_map(components, "securitySchemes")
    for pointer, name in list_security_names(index):
        if name not in declared:
            advice = suggest(name, declared) or "declare it"
            yield Fault(pointer, f"`components.securitySchemes` has no {name!r}; {advice}")


def find_unusable_servers(index: Index) -> Iterator[Fault]:
    """Server URLs that a client cannot use."""
    for node in index.list_nodes(Kind.SERVER):
        url = find_text(node.data, "url")
        pointer = join_pointer(node.pointer, "url")
        if url and not re.match(r"https?://|\{", url):
            yield Fault(pointer, f"{url!r} is not a complete URL; write it with https://")
        elif url.endswith("/"):
            message = f"{url!r} ends with a slash, but paths already begin with one; remove it"
            yield Fault(pointer, message)
        variables = find_map(node.data, "variables")
        for name in re.findall(r"\{([^{}]*)\}", url):
            if name not in variables:
                message = f"the variable {name!r} is not declared; add it to `variables`"
                yield Fault(pointer, message)
