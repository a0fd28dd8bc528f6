"""The public names of a package, by the module that each is loaded from when it is first used."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scripts.canonical import Canonical
from scripts.canonical.reserved import EXPORTED, EXPORTED_BY_NEED
from scripts.package.alias_modules import list_alias_packages
from scripts.package.credentials import takes_sources
from scripts.package.enum_values import name_values
from scripts.package.rendering import TEMPLATES
from scripts.package.resources import Resource
from scripts.package.webhooks import describe_events

SYNONYMS = ("AsyncClient", "AsyncStream", "Client", "NOT_GIVEN", "Stream")
"""Names that other clients have for the same; a model of such a name goes first."""


@dataclass(frozen=True, slots=True)
class PublicNames:
    """The public names of a package.

    Attributes:
        places: The names, as an import spells them, by their module.
        synonyms: Second names, and what each stands for.
        packages: The packages of further names.
        modules: The modules that are attributes of the package, with those packages.
    """

    places: Mapping[str, Sequence[str]]
    synonyms: Mapping[str, str]
    packages: Sequence[str]
    modules: Sequence[str]

    @property
    def everything(self) -> list[str]:
        """All names, sorted."""
        listed = [name.rpartition(" ")[2] for names in self.places.values() for name in names]
        return sorted([*listed, *self.synonyms, *self.packages, "__version__"])

    @property
    def loaded(self) -> Mapping[str, Sequence[str]]:
        """The names by their module, synonyms too, as they are loaded when the package runs."""
        return {
            place: [
                *names,
                *(f"{old} as {new}" for new, old in self.synonyms.items() if old in names),
            ]
            for place, names in self.places.items()
        }


def list_public_names(canonical: Canonical, root: Resource) -> PublicNames:
    """The public names of the package of a document.

    Args:
        canonical: The canonical form of the document.
        root: The client and its resources.
    """
    places = {place: names for place, names in _list_places(canonical, root) if names}
    packages = list_alias_packages(canonical)
    return PublicNames(
        places=places,
        synonyms=_list_synonyms(canonical, has_streams="._runtime.streams" in places),
        packages=packages,
        modules=sorted({*packages, *_list_modules(canonical, root)}),
    )


def _list_places(canonical: Canonical, root: Resource) -> Iterator[tuple[str, Sequence[str]]]:
    methods = [method for each in root.everything for method in each.methods]
    client = canonical.package.client
    yield "._client", (f"Async{client}", client)
    yield "._runtime._about", (canonical.package.error,)
    yield "._runtime.exceptions", list_exceptions()
    yield from ((f"._runtime.{module}", names) for module, names in EXPORTED.items())
    needed = {
        "pages": any(one.pages for one in methods),
        "streams": any(one.stream for one in methods),
        "tokens": takes_sources(canonical),
        "uploads": any(one.sends_files for one in methods),
    }
    for module, names in EXPORTED_BY_NEED.items():
        yield f"._runtime.{module}", names if needed[module] else ()
    yield ".models", sorted({*canonical.schemas, *name_values(canonical).values()})


def _list_modules(canonical: Canonical, root: Resource) -> Iterator[str]:
    yield "models"
    if root.methods or root.children:
        yield "resources"
    if any(each.params for each in root.everything):
        yield "params"
    if describe_events(canonical, root) is not None:
        yield "webhooks"


def _list_synonyms(canonical: Canonical, *, has_streams: bool) -> Mapping[str, str]:
    client = canonical.package.client
    stream = "EventStream" if has_streams else "StreamedResponse"
    values = (f"Async{client}", f"Async{stream}", client, "not_given", stream)
    taken = {*canonical.schemas, client, f"Async{client}"}
    known = zip(SYNONYMS, values, strict=True)
    return {name: value for name, value in known if name not in taken}


def list_exceptions() -> list[str]:
    """The public exceptions, in the order of the runtime."""
    text = (TEMPLATES / "runtime" / "exceptions.py").read_text(encoding="utf-8")
    nodes = ast.parse(text).body
    return [
        node.name
        for node in nodes
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
