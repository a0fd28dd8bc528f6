"""How a package differs, for those who move to it, from the SDK that they use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.surface.api import Call, PublicApi


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same.

    Attributes:
        kind: `missing`: only the other SDK has it; `different`; `extra`: only the package has it.
        name: What it is about, such as `client.jobs.list`.
        text: What differs; empty where the name says all.
    """

    kind: str
    name: str
    text: str = ""

    def __str__(self) -> str:
        return f"{self.kind:<9} {self.name}{': ' if self.text else ''}{self.text}"


KINDS = ("missing", "different", "extra")


def compare_apis(ours: PublicApi, theirs: PublicApi) -> tuple[Difference, ...]:
    """The differences, those first that break code written for the other SDK."""
    found = [
        *_compare_names(ours, theirs),
        *_compare_calls(ours, theirs),
        *_compare_models(ours, theirs),
    ]
    return tuple(sorted(found, key=lambda each: (KINDS.index(each.kind), each.name)))


def _compare_names(ours: PublicApi, theirs: PublicApi) -> Iterator[Difference]:
    for name in theirs.names - ours.names:
        yield Difference("missing", f"{theirs.package}.{name}")
    for name in ours.names - theirs.names - {model.name for model in ours.models.values()}:
        yield Difference("extra", f"{ours.package}.{name}")


def _compare_calls(ours: PublicApi, theirs: PublicApi) -> Iterator[Difference]:
    lost = _find_lost(ours.resources, theirs)
    for path, count in lost.items():
        yield Difference("missing", f"client.{path}", f"a resource with {count} methods")
    for path in theirs.calls.keys() - ours.calls.keys():
        if not any(path.startswith(f"{each}.") for each in lost):
            yield Difference("missing", f"client.{path}")
    for path in ours.calls.keys() - theirs.calls.keys():
        yield Difference("extra", f"client.{path}")
    for path in ours.calls.keys() & theirs.calls.keys():
        for text in _compare_call(ours.calls[path], theirs.calls[path]):
            yield Difference("different", f"client.{path}", text)


def _find_lost(known: frozenset[str], theirs: PublicApi) -> Mapping[str, int]:
    """The outermost resources that only the other SDK has, with the number of their methods."""
    lost = {path for path in theirs.resources if path not in known}
    outer = {path for path in lost if path.rpartition(".")[0] not in lost}
    return {path: sum(each.startswith(f"{path}.") for each in theirs.calls) for path in outer}


def _compare_call(ours: Call, theirs: Call) -> Iterator[str]:
    for name, parameter in theirs.parameters.items():
        own = ours.parameters.get(name)
        if own is None:
            yield f"has no argument `{name}`"
        elif refused := parameter.type - own.type:
            yield f"`{name}` does not take {_join(refused)}, but {_join(own.type)}"
    for name, own in ours.parameters.items():
        known = theirs.parameters.get(name)
        if own.is_required and (known is None or not known.is_required):
            yield f"needs `{name}`"
    if ours.returns != theirs.returns:
        yield f"returns {_join(ours.returns)}, not {_join(theirs.returns)}"


def _compare_models(ours: PublicApi, theirs: PublicApi) -> Iterator[Difference]:
    by_name = {model.name: model for model in ours.models.values()}
    for path in sorted(_find_used(ours, theirs)):
        model = theirs.models[path]
        name, own = model.name, by_name.get(model.name)
        if own is None:
            yield Difference("missing", name, "a class that the calls of both use")
            continue
        for field, kind in model.fields.items():
            if field not in own.fields:
                yield Difference("missing", f"{name}.{field}")
            elif kind != own.fields[field]:
                text = f"is {_join(own.fields[field])}, not {_join(kind)}"
                yield Difference("different", f"{name}.{field}", text)


def _find_used(ours: PublicApi, theirs: PublicApi) -> set[str]:
    """The classes of the other SDK that the calls of both use."""
    shared = ours.calls.keys() & theirs.calls.keys()
    pending = [name for path in shared for name in theirs.calls[path].classes]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in found and name in theirs.models:
            found.add(name)
            pending += theirs.models[name].classes
    return found


def _join(names: frozenset[str]) -> str:
    return " | ".join(sorted(names, key=lambda name: (name == "None", name))) or "anything"
