"""Renders the client, with a module for each resource, from openapi-python-client's operations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical import Canonical
from scripts.operations.styles import DEFAULT_STYLES
from scripts.package.credentials import describe_credentials
from scripts.package.endpoints import Endpoints, read_endpoints
from scripts.package.params import Params, make_params
from scripts.package.rendering import MARK, prepare_environment
from scripts.package.resources import Resource, make_resources
from scripts.package.servers import describe_servers
from scripts.package.tree import SourceTree
from scripts.package.webhooks import describe_events


@dataclass(frozen=True, slots=True)
class ResponseWrapper:
    """What the methods of a resource can return instead of a value.

    Attributes:
        kind: The part of the names of classes and properties.
        sender: The attribute of a sender that returns the sender for this kind.
        function: The function of the runtime that wraps a method.
        returned: What the methods return, for the documentation.
    """

    kind: str
    sender: str
    function: str
    returned: str

    @property
    def page_function(self) -> str:
        """The function for methods that return pages."""
        return self.function.replace("_response", "_page_response")


RESPONSE_WRAPPERS = (
    ResponseWrapper("Raw", "raw", "raw_response", "responses: status, headers, `parse()`"),
    ResponseWrapper(
        "Streaming", "streaming", "streaming_response", "context managers over unread responses"
    ),
)
_AROUND_RESOURCES = {
    "resources/__init__.py": "resources_init.py.jinja",
    "resources/_with_response.py": "with_response.py.jinja",
}


def generate_client(canonical: Canonical) -> tuple[SourceTree, Resource]:
    """The modules of the client by their path in the package, and the resources they are made from.

    Raises:
        RefusedError: The generator of operations and the document disagree.
    """
    endpoints = read_endpoints(canonical)
    params = make_params(canonical)
    root = make_resources(canonical, dict(endpoints.by_id), params)
    return _render_client(canonical, endpoints, params, root), root


def _render_client(
    canonical: Canonical, endpoints: Endpoints, params: Params, root: Resource
) -> SourceTree:
    environment = prepare_environment(endpoints.environment, "client")
    values: Mapping[str, Any] = {
        "package": canonical.package,
        "schemes": canonical.security_schemes,
        "root": root,
        "params": params,
        # If every call needs a key, a missing key is an error when the client is made.
        "needs_credentials": bool(canonical.operations)
        and all(each.security and () not in each.security for each in canonical.operations),
        "default_styles": DEFAULT_STYLES,
        "mark": MARK,
        "response_wrappers": RESPONSE_WRAPPERS,
        **describe_credentials(canonical),
        **describe_servers(canonical),
        "events": describe_events(canonical, root),
    }
    tree = {"_client.py": environment.get_template("client.py.jinja").render(values)}
    if params.names:
        tree["params.py"] = environment.get_template("params.py.jinja").render(values)
    resources = root.everything[0 if root.methods else 1 :]
    template = environment.get_template("resource_module.py.jinja")
    for resource in resources:
        tree[f"resources/{resource.module}.py"] = template.render(values, resource=resource)
    if resources:
        for path, name in _AROUND_RESOURCES.items():
            template = environment.get_template(name)
            tree[path] = template.render(
                values,
                resources=root.everything,
                modules=sorted(resource.module for resource in resources),
            )
    return tree
