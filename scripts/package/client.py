"""The client: one resource a module, rendered over openapi-python-client's operations."""

from collections.abc import Mapping
from typing import Any

from scripts.canonical import Canonical
from scripts.operations.styles import DEFAULT_STYLES
from scripts.package.credentials import credential_views
from scripts.package.endpoints import Endpoints, read_endpoints
from scripts.package.rendering import MARK, prepare_environment
from scripts.package.tree import SourceTree
from scripts.package.views import WHOLE_ANSWER_VIEWS, ResourceView, make_resources


def generate_client(canonical: Canonical) -> tuple[SourceTree, ResourceView]:
    """The modules of the client, by their path in the package, and what they were made of.

    Raises:
        RefusedError: The generator of operations and the document disagree.
    """
    endpoints = read_endpoints(canonical)
    root = make_resources(canonical, dict(endpoints.by_id))
    return _render_client(canonical, endpoints, root), root


def _render_client(canonical: Canonical, endpoints: Endpoints, root: ResourceView) -> SourceTree:
    environment = prepare_environment(endpoints.environment, "client")
    facts: Mapping[str, Any] = {
        "facts": canonical.package,
        "schemes": canonical.security_schemes,
        "root": root,
        # Where each call needs a key, its absence is told when the client is made.
        "needs_credentials": bool(canonical.operations)
        and all(each.security and () not in each.security for each in canonical.operations),
        "default_styles": DEFAULT_STYLES,
        "mark": MARK,
        "whole_answer_views": WHOLE_ANSWER_VIEWS,
        **credential_views(canonical),
    }
    tree = {"_client.py": environment.get_template("client.py.jinja").render(facts)}
    resources = root.everything[0 if root.methods else 1 :]
    template = environment.get_template("resource.py.jinja")
    for resource in resources:
        tree[f"resources/{resource.module}.py"] = template.render(facts, resource=resource)
    if resources:
        template = environment.get_template("resources.py.jinja")
        tree["resources/__init__.py"] = template.render(facts, resources=resources)
    return tree
