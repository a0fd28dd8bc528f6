"""Reads the public API of a package from its sources."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from scripts.surface.annotations import list_paths, spell_type, write_paths
from scripts.surface.api import Call, Model, Parameter, PublicApi
from scripts.surface.sources import Sources, list_classes

if TYPE_CHECKING:
    import griffe

# Views of a client or a resource, which have the same methods.
_VIEWS = ("with_raw_response", "with_streaming_response")
_DECORATORS = ("property", "cached_property")


def read_api(sources: Sources) -> PublicApi:
    """The public API of a package."""
    found = {path: each for client in _find_clients(sources) for path, each in
             _walk(sources, client, "")}  # fmt: skip
    return PublicApi(
        package=sources.package,
        names=frozenset(name for name in sources.exported if not name.startswith("__")),
        resources=frozenset(path for path, each in found.items() if each is None),
        calls={path: _read_call(sources, each) for path, each in found.items() if each},
        models=dict(_list_models(sources)),
    )


def _find_clients(sources: Sources) -> "Iterator[griffe.Class]":
    """The exported classes with views of their methods; the asynchronous ones have the same."""
    for name in sources.exported:
        found = sources.find_class(f"{sources.package}.{name}")
        if found and not name.startswith("Async") and set(_VIEWS) & found.all_members.keys():
            yield found


def _walk(
    sources: Sources, holder: "griffe.Class", path: str
) -> "Iterator[tuple[str, griffe.Function | None]]":
    """Each method below a class with its path, and None with the path of each resource."""
    for name, member in _list_members(holder):
        inner = f"{path}.{name}" if path else name
        resource = _find_resource(sources, member)
        if resource is not None:
            yield inner, None
            yield from _walk(sources, resource, inner)
        elif _is_method(member):
            yield inner, member  # type: ignore[misc]


def _list_members(holder: "griffe.Class") -> "Iterator[tuple[str, griffe.Object]]":
    import griffe

    for name, member in holder.all_members.items():
        if name.startswith("_") or name in _VIEWS:
            continue
        try:
            yield name, member.final_target if isinstance(member, griffe.Alias) else member
        except griffe.AliasResolutionError:
            continue  # It comes from another distribution.


def _is_property(member: "griffe.Object") -> bool:
    import griffe

    if isinstance(member, griffe.Attribute):
        return True
    decorators = getattr(member, "decorators", ())
    return any(str(each.value).rpartition(".")[2] in _DECORATORS for each in decorators)


def _is_method(member: "griffe.Object") -> bool:
    import griffe

    return isinstance(member, griffe.Function) and not _is_property(member)


def _find_resource(sources: Sources, member: "griffe.Object") -> "griffe.Class | None":
    """The class of the resource in a property of a client or of a resource."""
    import griffe

    annotation = getattr(member, "annotation", None)
    if not _is_property(member) or not isinstance(annotation, griffe.Expr):
        return None
    found = sources.find_class(annotation.canonical_path)
    return found if found and _is_resource(found) else None


def _is_resource(found: "griffe.Class") -> bool:
    """Whether a class is a group of methods, by its views or by the module it stands in."""
    return bool(set(_VIEWS) & found.all_members.keys()) or "resources" in found.path.split(".")


def _read_call(sources: Sources, function: "griffe.Function") -> Call:
    import griffe

    variadic = (griffe.ParameterKind.var_positional, griffe.ParameterKind.var_keyword)
    held = [
        each
        for each in function.parameters
        if each.name not in ("self", "cls") and each.kind not in variadic
    ]
    parameters = {
        each.name: Parameter(each.name, _spell(sources, each.annotation), each.default is None)
        for each in held
    }
    annotations = [function.returns, *(each.annotation for each in held)]
    return Call(parameters, _spell(sources, function.returns), _follow(sources, annotations))


def _spell(sources: Sources, annotation: "str | griffe.Expr | None") -> frozenset[str]:
    return spell_type(write_paths(annotation), sources.resolve) if annotation else frozenset()


def _follow(sources: Sources, annotations: "Iterable[str | griffe.Expr | None]") -> frozenset[str]:
    written = (write_paths(each) for each in annotations if each)
    return sources.follow(path for each in written for path in list_paths(each))


def _list_models(sources: Sources) -> Iterator[tuple[str, Model]]:
    for found in list_classes(sources.module):
        if not found.name.startswith("_"):
            yield found.path, _read_model(sources, found)


def _read_model(sources: Sources, found: "griffe.Class") -> Model:
    fields = dict(_list_fields(found))
    spelled = {name: _spell(sources, annotation) for name, annotation in fields.items()}
    return Model(found.name, spelled, _follow(sources, fields.values()))


def _list_fields(found: "griffe.Class") -> Iterator[tuple[str, "str | griffe.Expr"]]:
    import griffe

    for name, member in _list_members(found):
        if not isinstance(member, griffe.Attribute) or name.startswith("model_"):
            continue  # Names that begin so belong to pydantic.
        if member.annotation is not None:
            yield name, member.annotation
