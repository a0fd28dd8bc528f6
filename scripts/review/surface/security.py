"""Who may call: alternatives of conjunctions of schemes with scopes (OpenAPI 3.1, 4.8.30)."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.review.change import Fact
from scripts.review.surface.comparison import Pair, quote
from scripts.review.surface.node import Node, read_elements
from scripts.review.surface.schemes import compare_schemes, match_schemes, read_schemes


@dataclass(frozen=True, slots=True)
class _Alternative:
    """One way in: the scopes each scheme needs, schemes under their name in the revision."""

    node: Node
    scopes: dict[str, frozenset[str]]

    def is_enough_for(self, other: "_Alternative") -> bool:
        """Whether who can do this can also do the other."""
        return all(
            name in self.scopes and scopes <= self.scopes[name]
            for name, scopes in other.scopes.items()
        )

    def __str__(self) -> str:
        parts = [
            quote(name) + (f" ({', '.join(sorted(scopes))})" if scopes else "")
            for name, scopes in self.scopes.items()
        ]
        return " and ".join(parts) or "no credentials"


def compare_security(pair: Pair) -> Iterator[Fact]:
    """Facts about the security in effect for two operations, and about the schemes it names."""
    schemes = tuple(read_schemes(side.document) for side in (pair.base, pair.revision))
    names = match_schemes(*schemes)
    before = _read_alternatives(pair.base, names)
    after = _read_alternatives(pair.revision, {})
    yield from _compare_alternatives(pair, before, after)
    used = {name for alternative in after for name in alternative.scopes}
    for name in schemes[0]:
        if names[name] in used and names[name] in schemes[1] and _is_used(pair.base, name):
            scheme = Pair(schemes[0][name], schemes[1][names[name]], "security", pair.direction)
            yield from compare_schemes(
                scheme.narrow(scheme.base, scheme.revision, quote(name)), name
            )


def _is_used(operation: Node, name: str) -> bool:
    return any(name in alternative.scopes for alternative in _read_alternatives(operation, {}))


def _read_alternatives(operation: Node, names: dict[str, str]) -> list[_Alternative]:
    """The alternatives in effect; `security: []` and none at all both ask for nothing."""
    holder = operation
    if operation.mapping.get("security") is None:
        holder = Node(operation.document, "", operation.document.data)
    elements = read_elements(holder, "security")
    if not elements:
        place = Node(holder.document, f"{holder.pointer}/security", {})
        return [_Alternative(place, {})]
    return [
        _Alternative(
            element,
            {names.get(name, name): frozenset(element.texts(name)) for name in element.mapping},
        )
        for element in elements
    ]


def _compare_alternatives(
    pair: Pair, before: list[_Alternative], after: list[_Alternative]
) -> Iterator[Fact]:
    regrown: list[_Alternative] = []
    for old in before:
        if any(old.is_enough_for(new) for new in after):
            continue
        same = [new for new in after if set(new.scopes) == set(old.scopes)]
        if same:
            regrown.append(same[0])
            yield _state_scopes(pair, old, same[0])
        else:
            message = f"Callers with {old} are not let in any more."
            yield pair.state_removed("security-alternative-removed", message, old.node, "security")
    for new in after:
        if new in regrown or any(
            old.is_enough_for(new) and new.is_enough_for(old) for old in before
        ):
            continue
        relaxed = [old for old in before if set(old.scopes) == set(new.scopes)]
        if relaxed and relaxed[0].is_enough_for(new):
            yield _state_scopes(pair, relaxed[0], new)
        elif not any(new.is_enough_for(old) for old in before):
            message = f"Callers with {new} are let in now."
            yield pair.state_added("security-alternative-added", message, new.node, "security")


def _state_scopes(pair: Pair, old: _Alternative, new: _Alternative) -> Fact:
    added = {scope for name in new.scopes for scope in new.scopes[name] - old.scopes[name]}
    removed = {scope for name in new.scopes for scope in old.scopes[name] - new.scopes[name]}
    verb = "added" if added else "removed"
    listed = ", ".join(map(quote, sorted(added or removed)))
    words = "needed now" if added else "not needed any more"
    where = pair.narrow(old.node, new.node, "security")
    before, after = old.node.value, new.node.value
    message = f"The scope {listed} is {words}."
    return where.state(f"security-scope-{verb}", message, before=before, after=after)
