"""Finds the metadata of the package, from `info` or a default."""

import keyword
import re
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical.aliases import Alias, read_aliases
from scripts.canonical.names import class_name, python_name
from scripts.canonical.publishing import (
    KEYWORDS,
    find_maintainer,
    find_urls,
    read_package_block,
    refuse_key,
)
from scripts.document import Document
from scripts.document.pointer import find_object
from scripts.model_libraries import MODEL_LIBRARIES
from scripts.operations import find_address
from scripts.operations.addresses import list_absolute_servers

# A package with such a name could not be imported, or would hide its own dependencies.
_TAKEN_IMPORTS = sys.stdlib_module_names | {
    "annotated_types",
    "httpx2",
    "msgspec",
    "pydantic",
    "pydantic_core",
    "typing_extensions",
}
# A title may be longer than a name of a folder can be.
_LONGEST_IMPORT = 80
_VERSION = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\D.*)?$")


@dataclass(frozen=True, slots=True)
class License:
    """The document's `info.license`; `identifier` is an SPDX expression, empty without one."""

    name: str
    identifier: str
    url: str


@dataclass(frozen=True, slots=True)
class PackageMetadata:
    """Names and texts of the package, all from the document.

    Attributes:
        distribution: Name of the distribution on an index.
        package: Import name.
        version: Version of the package, from that of the document.
        client: Class name of the synchronous client; the other one has the prefix `Async`.
        error: Class name of the base of all exceptions.
        environment: Prefix of environment variables.
        document_version: The version of the document, unchanged.
        maintainer: Name and email of the contact, if they are in the document.
        copyright: Years and holder, as in a licence.
        keywords: Keywords for the search on an index.
        urls: Addresses of pages about the package, by label.
        variables: For an environment variable, another one that is read when it is not set.
        aliases: More names for models and responses.
        replaces: Distribution and import name of the package that this one replaces.
        done: For names of properties the values that are final, such as those of a status.
        models: The library that its models are made with.
    """

    distribution: str
    package: str
    version: str
    client: str
    error: str
    environment: str
    title: str
    summary: str
    description: str
    license: License
    base_url: str | None
    document_version: str
    maintainer: tuple[tuple[str, str], ...]
    copyright: str
    keywords: tuple[str, ...]
    urls: tuple[tuple[str, str], ...]
    variables: tuple[tuple[str, str], ...]
    aliases: tuple[Alias, ...]
    replaces: tuple[str, str] | None
    done: tuple[tuple[str, tuple[str, ...]], ...] = ()
    models: str = "pydantic"


def find_metadata(
    document: Document, package: str | None = None, models: str | None = None
) -> PackageMetadata:
    """The metadata of the package for a document.

    Args:
        document: Its `info.x-package` may contain the keys of `publishing.KEYS`.
        package: Import name to use instead of the document's.
        models: Model library to use instead of the document's.

    Raises:
        DocumentError: A value is invalid.
    """
    info = find_object(document.data, "info")
    given = read_package_block(document)
    title = str(info.get("title") or "API")
    name = package or given.get("import") or _default_import(title)
    if not is_package_name(name):
        raise refuse_key(
            document, "import", f"{name!r} is not a usable import name; use a_snake_case_name"
        )
    client = _choose_client(document, package, given, name)
    distribution = _check_distribution(document, package, given, name)
    maintainer = find_maintainer(info)
    holder = maintainer.get("name") or f"the authors of {distribution}"
    return PackageMetadata(
        distribution=distribution,
        package=name,
        version=find_version(info),
        client=client,
        error=f"{client}Error",
        environment=_check_environment(document, package, given, name),
        title=title,
        summary=" ".join(str(info.get("summary") or title).split()),
        description=str(info.get("description") or ""),
        license=_read_license(info.get("license")),
        base_url=_find_base_url(document),
        document_version=str(info.get("version") or ""),
        maintainer=tuple(maintainer.items()),
        copyright=given.get("copyright") or holder,
        keywords=tuple(given.get("keywords") or KEYWORDS),
        urls=find_urls(document, given),
        variables=tuple((given.get("variables") or {}).items()),
        aliases=read_aliases(document, given),
        replaces=_find_replaced(document, given),
        done=tuple((name, tuple(values)) for name, values in (given.get("done") or {}).items()),
        models=models or _choose_models(document, given),
    )


def _choose_models(document: Document, given: Mapping[str, Any]) -> str:
    models = given.get("models") or MODEL_LIBRARIES[0]
    if models not in MODEL_LIBRARIES:
        raise refuse_key(document, "models", f"must be {' or '.join(MODEL_LIBRARIES)}")
    return str(models)


def _choose_client(
    document: Document, package: str | None, given: dict[str, str], name: str
) -> str:
    """The class of the client: the document's, or one made from the import name."""
    client = given.get("client") if not package else None
    client = client or class_name(name.replace("_", " "))
    if class_name(client) != client:
        raise refuse_key(document, "client", f"{client!r} is not a class name")
    return client


def _find_replaced(document: Document, given: Mapping[str, Any]) -> tuple[str, str] | None:
    replaced = given.get("replaces")
    if replaced is None:
        return None
    if set(replaced) != {"distribution", "import"} or not replaced["import"].isidentifier():
        raise refuse_key(document, "replaces", "must have a `distribution` and an `import` name")
    return replaced["distribution"], replaced["import"]


def is_package_name(name: str) -> bool:
    """Whether the name can be imported and is spelled as packages are."""
    is_spelled = python_name(name).rstrip("_") == name.rstrip("_") and not keyword.iskeyword(name)
    return is_spelled and name not in _TAKEN_IMPORTS


def _default_import(title: str) -> str:
    # Indexes and shells do not accept other letters in names.
    name = python_name(unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode())
    name = name if len(name) <= _LONGEST_IMPORT else name[:_LONGEST_IMPORT].rstrip("_")
    return f"{name}_client" if name in _TAKEN_IMPORTS else name


def find_version(info: dict[str, Any]) -> str:
    """The package version for `info.version`: its three numbers, without other text."""
    found = _VERSION.match(str(info.get("version") or ""))
    return ".".join(str(int(part or 0)) for part in found.groups()) if found else "0.0.0"


def _check_distribution(
    document: Document, package: str | None, given: dict[str, str], name: str
) -> str:
    default = name.strip("_").replace("_", "-")
    distribution = default if package else given.get("distribution", default)
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", distribution):
        raise refuse_key(document, "distribution", f"{distribution!r} is not a distribution name")
    return distribution


def _check_environment(
    document: Document, package: str | None, given: dict[str, str], name: str
) -> str:
    default = name.strip("_").upper()
    environment = default if package else given.get("environment", default)
    if not re.fullmatch(r"[A-Z][A-Z0-9_]*", environment):
        raise refuse_key(document, "environment", f"{environment!r} is not a prefix for variables")
    return environment


def _read_license(given: Any) -> License:
    given = given if isinstance(given, dict) else {}
    name, url = str(given.get("name") or ""), str(given.get("url") or "")
    identifier = str(given.get("identifier") or "")
    if not identifier and name in ("MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "MPL-2.0"):
        identifier = name
    return License(name, identifier, url)


def _find_base_url(document: Document) -> str | None:
    """The default address of a client; None if a caller must pass one."""
    first = next(list_absolute_servers(document), None)
    return find_address([first]) if first else None
