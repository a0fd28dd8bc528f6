"""The modules of further names, such as `types/extraction.py`."""

import re

from jinja2 import Environment

from scripts.canonical import Canonical
from scripts.package.rendering import MARK
from scripts.package.resources import Resource
from scripts.package.tree import SourceTree

_NAME = re.compile(r"[A-Za-z_]\w*")


def list_alias_packages(canonical: Canonical) -> list[str]:
    """The names of those modules that stand directly in the package."""
    return sorted({alias.module[0] for alias in canonical.package.aliases})


def render_alias_modules(
    canonical: Canonical, root: Resource, environment: Environment
) -> SourceTree:
    """One module for each that an alias names, and for each above it, by path in the package."""
    paths = {alias.module for alias in canonical.package.aliases}
    paths |= {path[:length] for path in paths for length in range(1, len(path))}
    values = {
        method.operation.id: method.value_type
        for resource in root.everything
        for method in resource.methods
    }
    template = environment.get_template("alias_module.py.jinja")
    tree: dict[str, str] = {}
    for path in paths:
        children = sorted(other[-1] for other in paths if other[:-1] == path)
        aliases = [alias for alias in canonical.package.aliases if alias.module == path]
        spelled = [(alias.name, values.get(alias.target, alias.target)) for alias in aliases]
        tree["/".join(path) + ("/__init__.py" if children else ".py")] = template.render(
            mark=MARK,
            package=canonical.package,
            aliases=spelled,
            children=children,
            depth=len(path) - (not children),
            needs_alias=any(name != value for name, value in spelled),
            models=_list_models(canonical, spelled),
            exports=sorted([*children, *(alias.name for alias in aliases)]),
        )
    return tree


def _list_models(canonical: Canonical, spelled: list[tuple[str, str]]) -> list[str]:
    named = {name for _, annotation in spelled for name in _NAME.findall(annotation)}
    return sorted(named & canonical.schemas.keys())
