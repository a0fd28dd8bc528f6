"""Makes the complete package of a document."""

import json

from scripts.canonical import Canonical, canonicalise_document
from scripts.document import Document, make_refusal
from scripts.operations import read_api
from scripts.package.cli import render_cli
from scripts.package.client import generate_client
from scripts.package.docstrings import quote_docstring
from scripts.package.fakes import make_fakes
from scripts.package.formatting import format_tree
from scripts.package.hidden import spell_hidden
from scripts.package.manifest import add_manifest
from scripts.package.mcp import render_mcp
from scripts.package.models import generate_models
from scripts.package.pages import Shown, render_pages
from scripts.package.parts import split_definitions
from scripts.package.reference.page import make_reference, render_reference
from scripts.package.reference.samples import make_sample_maker, spell_calls, write_commands
from scripts.package.refusal import RefusedError
from scripts.package.rendering import MARK
from scripts.package.resources import Resource
from scripts.package.runtime import FOLDER, select_runtime
from scripts.package.tree import SourceTree, join_trees


def make_package(
    document: Document,
    package: str | None = None,
    changelog: str | None = None,
    models: str | None = None,
) -> tuple[Canonical, SourceTree]:
    """The canonical form of a document and the generated folder for it.

    Args:
        document: A document without errors of the linter.
        package: Import name to use instead of the document's.
        changelog: The changelog of the package; None for a first release.
        models: Model library to use instead of the document's.

    Raises:
        DocumentError: Some part of the document cannot be generated.
    """
    canonical = canonicalise_document(document, package, models)
    try:
        client, root = generate_client(canonical)
        api = read_api(document)
        samples = make_sample_maker(api, canonical, root)
        shown = Shown(
            make_fakes(api, canonical),
            spell_calls(api, root, samples),
            write_commands(api, root, samples),
        )
        pages = render_pages(canonical, root, shown, changelog)
        modules = join_trees(client, render_cli(canonical, root), render_mcp(canonical, root))
        made = _generate(canonical, modules, root, pages)
    except RefusedError as error:
        place = document.locate(error.pointer)
        raise make_refusal(place, error.rule, " ".join(error.message.split())) from error
    bundle = json.dumps(document.data, ensure_ascii=False, indent=1) + "\n"
    reference = render_reference(make_reference(api, canonical, root, samples))
    written = spell_hidden({"openapi.json": bundle, **reference})
    return canonical, add_manifest(join_trees(made, written))


def _generate(
    canonical: Canonical, modules: SourceTree, root: Resource, pages: SourceTree
) -> SourceTree:
    """The files that the generators make, beside the pages, and the runtime that they need."""
    models = f"{MARK}\n" + _title(canonical) + generate_models(canonical)
    prefix = f"src/{canonical.package.package}"
    source = split_definitions(models, modules, root)
    rendered = join_trees({f"{prefix}/{path}": text for path, text in source.items()}, pages)
    # After formatting, only the imports that are needed remain.
    formatted = format_tree(spell_hidden(rendered))
    selected = select_runtime(formatted, canonical.package.models)
    runtime = {f"{prefix}/{FOLDER}/{name}": text for name, text in selected.items()}
    return join_trees(formatted, runtime)


def _title(canonical: Canonical) -> str:
    return f'"""The models of {quote_docstring(canonical.package.title)}."""\n'
