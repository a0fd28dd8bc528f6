"""What names the methods and the package that are made from a document."""

from collections.abc import Iterator

from scripts.review.change import Fact
from scripts.review.surface.comparison import Pair, quote

_METHOD = "x-method"
_PACKAGE = "x-package"


def compare_naming(pair: Pair) -> Iterator[Fact]:
    """Facts about the names of an operation; `x-method` comes before the id and the first tag."""
    methods = [side.mapping.get(_METHOD) for side in (pair.base, pair.revision)]
    if methods[0] != methods[1]:
        message = "The operation has another method in the package."
        yield pair.state_member("operation-method-changed", message, _METHOD)
    is_fixed = any(methods)
    before, after = (side.text("operationId") for side in (pair.base, pair.revision))
    if before != after:
        rule = "operation-labels-changed" if is_fixed else "operation-id-changed"
        yield pair.state_member(rule, "The operation has another id.", "operationId")
    old, new = (side.texts("tags") for side in (pair.base, pair.revision))
    if old[:1] != new[:1] and not is_fixed:
        message = "The operation has another first tag."
        yield pair.state_member("operation-first-tag-changed", message, "tags")
    elif set(old) != set(new):
        message = "The operation has other tags."
        yield pair.state_member("operation-labels-changed", message, "tags")


def compare_package(pair: Pair) -> Iterator[Fact]:
    """Facts about the names of the package, which stand in `info.x-package`."""
    infos = (side.member("info") for side in (pair.base, pair.revision))
    before, after = (info.member(_PACKAGE) if info is not None else None for info in infos)
    if before is None or after is None:
        return
    named = pair.narrow(before, after)
    for key in dict.fromkeys([*before.mapping, *after.mapping]):
        if before.mapping.get(key) != after.mapping.get(key):
            yield named.state_member(
                "package-renamed", f"The package has another {quote(key)}.", key
            )
