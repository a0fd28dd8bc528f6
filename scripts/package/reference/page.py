"""Makes the reference of a document: a page for people, and the same as text for programs."""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, select_autoescape

from scripts.canonical import Canonical
from scripts.operations import Api
from scripts.package.methods import Method
from scripts.package.reference.anchors import claim_anchor, name_definitions, spell_anchor
from scripts.package.reference.entries import Entry, Reference, Section
from scripts.package.reference.marks import NO_MARKS, Marks
from scripts.package.reference.operations import OperationEntries, list_schemas
from scripts.package.reference.prose import escape_text, render_prose
from scripts.package.reference.samples import SampleMaker
from scripts.package.reference.schemas import SchemaEntries
from scripts.package.reference.types import Types
from scripts.package.rendering import code_span, prepare_environment
from scripts.package.resources import Resource
from scripts.package.tree import SourceTree
from scripts.schemas import SchemaSource

FOLDER = "reference"
_TEMPLATES = {
    "index.html": "page.html.jinja",
    "index.md": "page.md.jinja",
    "llms.txt": "llms.txt.jinja",
}
# The ids of the page's own parts.
_OWN = ("top", "search", "results", "schemas", "authentication", "webhooks", "main", "menu")


def make_reference(
    api: Api, canonical: Canonical, root: Resource, samples: SampleMaker
) -> Reference:
    """All that the page shows, as data.

    Args:
        api: What the document describes.
        canonical: Its canonical form, which has the names in Python.
        root: The client with its resources and methods.
        samples: Makes the code to copy.
    """
    source = SchemaSource(api.document, None)
    taken: set[str] = set(_OWN)
    methods = {m.operation.pointer: m for each in root.everything for m in each.methods}
    anchors = name_definitions(map(source.written_at, list_schemas(api)), taken)
    schemas = SchemaEntries(source, Types(anchors))
    entries = OperationEntries(schemas, samples, methods, taken)
    classes = {pointer: name for name, pointer in reversed(list(canonical.origins.items()))}
    return Reference(
        title=api.info.title,
        version=api.info.version,
        description=str(api.info.written.get("description") or ""),
        package=canonical.package.package,
        distribution=canonical.package.distribution,
        servers=tuple((each.url, each.description) for each in api.servers),
        security=tuple(_list_schemes(api)),
        sections=tuple(_list_sections(api, root, methods, entries, taken)),
        schemas=tuple(map(schemas.describe_definition, anchors)),
        setup=samples.make_setup(),
        python_names={
            anchor: classes[pointer] for pointer, anchor in anchors.items() if pointer in classes
        },
    )


def _list_schemes(api: Api) -> Iterator[Entry]:
    for name, scheme in api.security_schemes.items():
        where = f"{scheme.location} {scheme.parameter}" if scheme.parameter else scheme.scheme
        words = " ".join(part for part in (scheme.type, where) if part)
        parts = (code_span(words), scheme.description)
        yield Entry(
            name=name,
            anchor=spell_anchor("authentication", name),
            pointer=scheme.pointer,
            type=(),
            description="\n\n".join(filter(None, parts)),
            is_deprecated=scheme.deprecated,
        )


def _list_sections(
    api: Api,
    root: Resource,
    methods: dict[str, Method],
    entries: OperationEntries,
    taken: set[str],
) -> Iterator[Section]:
    declared = {operation.pointer: operation for operation in api.operations}
    for resource in root.everything:
        if resource.methods:
            title = ".".join(("client", *resource.path))
            anchor = claim_anchor(spell_anchor(title), taken)
            operations = (declared[method.operation.pointer] for method in resource.methods)
            yield Section(title, anchor, tuple(map(entries.describe, operations)))
    left = [each for each in api.operations if each.pointer not in methods]
    if left:
        yield Section("Not in the client", "others", tuple(map(entries.describe, left)))
    if api.webhooks:
        made = tuple(entries.describe(each, "webhooks") for each in api.webhooks)
        yield Section("Webhooks", "webhooks", made)


def render_reference(reference: Reference, marks: Marks = NO_MARKS) -> SourceTree:
    """The files of the reference, by their path in the generated folder.

    Args:
        reference: All that they show.
        marks: Changes to show beside it.
    """
    environment = _prepare_environment()
    style = environment.get_template("page.css").render()
    script = environment.get_template("page.js").render()
    values = {
        "reference": reference,
        "style": style,
        "script": script,
        "style_hash": _hash_source(style),
        "script_hash": _hash_source(script),
        "marks": marks.by_pointer,
        "general_marks": marks.general,
    }
    return {
        f"{FOLDER}/{name}": environment.get_template(template).render(values).rstrip("\n") + "\n"
        for name, template in _TEMPLATES.items()
    }


@cache
def _prepare_environment() -> Environment:
    escaping = select_autoescape(("html.jinja",), default=False)
    plain = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=escaping)
    environment = prepare_environment(plain, "reference")
    environment.filters.update(prose=render_prose, text=escape_text)
    return environment


def _hash_source(source: str) -> str:
    """The source expression that allows an inline element (CSP Level 3, section 2.3.1)."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
