"""Who may call: alternatives of conjunctions of schemes with scopes (OpenAPI 3.1, 4.8.30)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.operations import Operation, Requirement
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair, quote
from scripts.review.operations.schemes import compare_schemes, match_schemes


@dataclass(frozen=True, slots=True)
class _Alternative:
    """One way in: the scopes each scheme needs, schemes under their name in the revision."""

    requirement: Requirement
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


def compare_security(pair: Pair[Operation], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the security in effect for two operations, and about the schemes it names."""
    base, revision = comparison.base.security_schemes, comparison.revision.security_schemes
    names = match_schemes(base, revision)
    before = _read_alternatives(pair.base, names)
    after = _read_alternatives(pair.revision, {})
    yield from _compare_alternatives(pair, before, after)
    asked = {name for alternative in before for name in alternative.requirement.scopes}
    needed = {name for alternative in after for name in alternative.scopes}
    for name in base:
        if name in asked and names[name] in needed and names[name] in revision:
            schemes = base[name], revision[names[name]]
            where = pair.narrow(*schemes, f"security, {quote(name)}")
            scopes = (each.scopes.get(names[name], frozenset()) for each in (*before, *after))
            yield from compare_schemes(where, frozenset().union(*scopes))


def _read_alternatives(operation: Operation, names: Mapping[str, str]) -> list[_Alternative]:
    """The alternatives in effect; `security: []` and none at all both ask for nothing."""
    nothing = Requirement({}, True, operation.security_pointer, {})
    return [
        _Alternative(
            each,
            {names.get(name, name): frozenset(scopes) for name, scopes in each.scopes.items()},
        )
        for each in operation.security or (nothing,)
    ]


def _compare_alternatives(
    pair: Pair[Operation], before: list[_Alternative], after: list[_Alternative]
) -> Iterator[Fact]:
    old_rest = [old for old in before if not any(old.scopes == new.scopes for new in after)]
    new_rest = [new for new in after if not any(new.scopes == old.scopes for old in before)]
    lost = [old for old in old_rest if not any(old.is_enough_for(new) for new in after)]
    matches = _match_nearest(old_rest, new_rest)
    for old, new in matches:
        if old in lost or old.is_enough_for(new):
            yield _state_scopes(pair, old, new)
    for old in lost:
        if not any(old is each for each, _ in matches):
            message = f"Callers with {old} are not let in any more."
            rule = "security-alternative-removed"
            yield pair.state_removed(rule, message, old.requirement, "security")
    for new in new_rest:
        is_matched = any(new is each for _, each in matches)
        if not is_matched and not any(new.is_enough_for(old) for old in before):
            message = f"Callers with {new} are let in now."
            rule = "security-alternative-added"
            yield pair.state_added(rule, message, new.requirement, "security")


def _match_nearest(
    before: list[_Alternative], after: list[_Alternative]
) -> list[tuple[_Alternative, _Alternative]]:
    """Alternatives of the same schemes, those that differ in the fewest scopes first."""
    candidates = [
        (old, new) for old in before for new in after if old.scopes.keys() == new.scopes.keys()
    ]
    matches: list[tuple[_Alternative, _Alternative]] = []
    for old, new in sorted(candidates, key=lambda each: _count_differing(*each)):
        if not any(old is left or new is right for left, right in matches):
            matches.append((old, new))
    return matches


def _count_differing(old: _Alternative, new: _Alternative) -> int:
    return sum(len(scopes ^ new.scopes[name]) for name, scopes in old.scopes.items())


def _state_scopes(pair: Pair[Operation], old: _Alternative, new: _Alternative) -> Fact:
    added = {scope for name in new.scopes for scope in new.scopes[name] - old.scopes[name]}
    removed = {scope for name in new.scopes for scope in old.scopes[name] - new.scopes[name]}
    verb = "added" if added else "removed"
    listed = ", ".join(map(quote, sorted(added or removed)))
    words = "needed now" if added else "not needed any more"
    where = pair.narrow(old.requirement, new.requirement, "security")
    before, after = old.requirement.written, new.requirement.written
    message = f"The scope {listed} is {words}."
    return where.state(f"security-scope-{verb}", message, before=before, after=after)
