"""Renders all other files of the package, besides models, client and runtime."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from jinja2 import Environment

from scripts.canonical import Canonical
from scripts.package.alias_modules import render_alias_modules
from scripts.package.credentials import describe_credentials
from scripts.package.errors import list_error_bodies
from scripts.package.examples import make_example, make_fake_example
from scripts.package.fakes import Fake
from scripts.package.public_names import list_public_names
from scripts.package.rendering import MARK, prepare_environment
from scripts.package.resources import Resource
from scripts.package.servers import list_choices
from scripts.package.tree import SourceTree
from scripts.package.webhooks import describe_events

# The dependencies of the package. The lower bounds are the tested versions; the template of
# pyproject.toml explains the upper ones.
REQUIREMENTS = ("anyio>=4.10", "h11>=0.16", "httpcore2>=2.16", "httpx2>=2.16")
# What the models need, by their library.
MODEL_REQUIREMENTS = {
    "pydantic": ("pydantic>=2.12,<3", "pydantic-core>=2.41.1,<3", "typing-extensions>=4.14.1"),
    "msgspec": ("msgspec>=0.20", "typing-extensions>=4.14.1"),
}
# What the command line needs, which is an extra.
CLI_REQUIREMENTS = ("cyclopts>=5.5,<6", "pyyaml>=6.0.3", "rich>=15")
# What the server for assistants needs, which is another one.
MCP_REQUIREMENTS = ("jsonschema>=4.25", "mcp>=2.3,<3", "uvicorn>=0.40")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pages show of each operation, by its id.

    Attributes:
        fakes: What the fake service responds with.
        calls: Source of a call.
        commands: A command line.
    """

    fakes: Mapping[str, Fake]
    calls: Mapping[str, str]
    commands: Mapping[str, str]


def render_pages(
    canonical: Canonical, root: Resource, shown: Shown, changelog: str | None
) -> SourceTree:
    """The other files, by their path in the generated folder.

    Args:
        canonical: The canonical form of the document.
        root: The client and its resources.
        shown: What is shown of each operation.
        changelog: The changelog of the package; None for a first release.
    """
    environment = prepare_environment(Environment(trim_blocks=True, lstrip_blocks=True), "package")
    folder = f"src/{canonical.package.package}"
    values = _collect_values(canonical, root, shown)
    rendered = {
        path: environment.get_template(template).render(values)
        for path, template in {
            "pyproject.toml": "pyproject.toml.jinja",
            "README.md": "README.md.jinja",
            "api.md": "api.md.jinja",
            "LICENSE": "LICENSE.jinja",
            "CHANGELOG.md": "CHANGELOG.md.jinja",
            f"{folder}/__init__.py": "init.py.jinja",
            f"{folder}/_version.py": "version.py.jinja",
            f"{folder}/_runtime/_about.py": "about.py.jinja",
            f"{folder}/SKILL.md": "SKILL.md.jinja",
            f"{folder}/testing.py": "testing.py.jinja",
            f"{folder}/webhooks.py": "webhooks.py.jinja",
        }.items()
        if not (path == "CHANGELOG.md" and changelog)
        and not (path.endswith("/webhooks.py") and values["events"] is None)
    }
    if changelog:
        rendered["CHANGELOG.md"] = changelog
    for path, text in render_alias_modules(canonical, root, environment).items():
        rendered[f"{folder}/{path}"] = text
    rendered[f"{folder}/py.typed"] = ""
    return {path: text.rstrip("\n") + "\n" if text else "" for path, text in rendered.items()}


def _collect_values(canonical: Canonical, root: Resource, shown: Shown) -> Mapping[str, Any]:
    package = canonical.package
    names = list_public_names(canonical, root)
    methods = [method for each in root.everything for method in each.methods]
    example = make_example(root, canonical.requests)
    return {
        "package": package,
        "mark": MARK,
        "license": package.license,
        "requirements": (*REQUIREMENTS, *MODEL_REQUIREMENTS[package.models]),
        "cli_requirements": CLI_REQUIREMENTS,
        "mcp_requirements": MCP_REQUIREMENTS,
        "resources": root.everything,
        "schemes": canonical.security_schemes,
        "servers": canonical.servers,
        "server_choices": list_choices(canonical),
        "events": describe_events(canonical, root),
        "error_bodies": list_error_bodies(canonical),
        "names": names,
        "models": sorted(canonical.schemas),
        "has_bodies": any(operation.body for operation in canonical.operations),
        "has_files": any(method.sends_files for method in methods),
        "has_pages": any(method.pages for method in methods),
        "has_streams": any(method.stream for method in methods),
        "stream_arguments": _list_stream_arguments(canonical),
        "has_keys": any(operation.key_header for operation in canonical.operations),
        "example": example,
        "command": shown.commands[example.method.operation.id] if example else "",
        "fakes": [(method, shown.fakes[method.operation.id]) for method in methods],
        "fake_example": make_fake_example(root, canonical.requests, shown.fakes),
        "calls": shown.calls,
        **describe_credentials(canonical),
        "document_version": package.document_version,
        "model_generator": f"datamodel-code-generator {version('datamodel-code-generator')}",
        "client_generator": f"openapi-python-client {version('openapi-python-client')}",
    }


def _list_stream_arguments(canonical: Canonical) -> list[str]:
    """The arguments that decide whether an operation returns a stream."""
    streams = (operation.stream for operation in canonical.operations)
    return sorted({each.argument for each in streams if each and each.argument})
