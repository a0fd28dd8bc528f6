"""What names the methods and the package that are made from a document."""

from collections.abc import Iterator

from scripts.canonical.publishing import NAMES
from scripts.model_libraries import MODEL_LIBRARIES
from scripts.operations import Info, Operation
from scripts.review.change import Fact
from scripts.review.operations.comparison import Pair, Place, quote

_METHOD = "x-method"
_PACKAGE = "x-package"


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


def compare_package(pair: Pair[Info]) -> Iterator[Fact]:
    """Facts about the names and the models of the package, which stand in `info.x-package`."""
    before, after = _read_package(pair.base), _read_package(pair.revision)
    named = pair.narrow(before, after)
    old, new = (side.written.get("models", MODEL_LIBRARIES[0]) for side in (before, after))
    if old != new:
        message = f"The models are made with {quote(new)} instead of {quote(old)}."
        yield named.state_member("package-models-changed", message, "models")
    if not before.written or not after.written:
        return  # Names without a block come from other parts of the document.
    for key in NAMES:
        if before.written.get(key) != after.written.get(key):
            message = f"The package has another {quote(key)}."
            yield named.state_member("package-renamed", message, key)


def _read_package(info: Info) -> Place:
    """The block, or an empty one in the place of `info`."""
    names = info.extensions.get(_PACKAGE)
    if isinstance(names, dict):
        return Place(f"{info.pointer}/{_PACKAGE}", names)
    return Place(info.pointer)
