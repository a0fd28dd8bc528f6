"""What names the methods and the package that are made from a document."""

from collections.abc import Iterator

from scripts.canonical.metadata import find_metadata
from scripts.canonical.publishing import NAMES
from scripts.document import Document, DocumentError
from scripts.model_libraries import MODEL_LIBRARIES
from scripts.operations import Info, Operation
from scripts.review.change import Fact
from scripts.review.operations.comparison import Pair, Place, quote

_METHOD = "x-method"
_PACKAGE = "x-package"
_IMPORT = "import"


def compare_naming(pair: Pair[Operation]) -> Iterator[Fact]:
    """Facts about the names of an operation; `x-method` comes before the id and the first tag."""
    methods = [side.extensions.get(_METHOD) for side in (pair.base, pair.revision)]
    if methods[0] != methods[1]:
        message = "The operation has another method in the package."
        yield pair.state_member("operation-method-changed", message, _METHOD)
    is_fixed = any(methods)
    if pair.base.id != pair.revision.id:
        rule = "operation-labels-changed" if is_fixed else "operation-id-changed"
        yield pair.state_member(rule, "The operation has another id.", "operationId")
    old, new = pair.base.tags, pair.revision.tags
    if old[:1] != new[:1] and not is_fixed:
        message = "The operation has another first tag."
        yield pair.state_member("operation-first-tag-changed", message, "tags")
    elif set(old) != set(new):
        message = "The operation has other tags."
        yield pair.state_member("operation-labels-changed", message, "tags")


def compare_package(pair: Pair[Info], documents: tuple[Document, Document]) -> Iterator[Fact]:
    """Facts about the names and the models of the package, which stand in `info.x-package`."""
    before, after = _read_package(pair.base), _read_package(pair.revision)
    named = pair.narrow(before, after)
    old, new = (side.written.get("models", MODEL_LIBRARIES[0]) for side in (before, after))
    if old != new:
        message = f"The models are made with {quote(new)} instead of {quote(old)}."
        yield named.state_member("package-models-changed", message, "models")
    for key, old, new in _list_renamed(before, after, documents):
        message = f"The {quote(key)} of the package is {quote(new)} instead of {quote(old)}."
        yield named.state_member("package-renamed", message, key)


def _list_renamed(
    before: Place, after: Place, documents: tuple[Document, Document]
) -> Iterator[tuple[str, str, str]]:
    """The keys of names that differ, as given or by default, with both names."""
    if not before.written and not after.written:
        return  # Names without a block come from other parts of the document.
    try:
        names = [_read_names(document) for document in documents]
    except DocumentError:
        return  # No package is made from such a document.
    for key in NAMES:
        # What neither side gives follows the import name, which is the cause then.
        is_given = key == _IMPORT or key in before.written or key in after.written
        if is_given and names[0][key] != names[1][key]:
            yield key, names[0][key], names[1][key]


def _read_names(document: Document) -> dict[str, str]:
    """The names of the package by their keys."""
    metadata = find_metadata(document)
    return {
        "distribution": metadata.distribution,
        _IMPORT: metadata.package,
        "client": metadata.client,
        "environment": metadata.environment,
    }


def _read_package(info: Info) -> Place:
    """The block, or an empty one in the place of `info`."""
    names = info.extensions.get(_PACKAGE)
    if isinstance(names, dict):
        return Place(f"{info.pointer}/{_PACKAGE}", names)
    return Place(info.pointer)
