"""Names that classes of a document cannot have, because the package uses them itself."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

_TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates"
# The templates of modules that import models.
_BESIDE_MODELS: Final = "client/*.jinja"
_EXCEPTIONS: Final = "runtime/exceptions.py"
EXPORTED: Final[Mapping[str, Sequence[str]]] = {
    "default_clients": ("DefaultAsyncHttpxClient", "DefaultHttpxClient"),
    "model": ("Misfit", "Model as BaseModel"),
    "options": (
        "DEFAULT_CONNECTION_LIMITS",
        "DEFAULT_MAX_RETRIES",
        "DEFAULT_TIMEOUT",
        "NotGiven",
        "Omit",
        "RequestOptions",
        "Timeout",
        "not_given",
        "omit",
    ),
    "response": ("APIResponse", "AsyncAPIResponse"),
    "streamed_response": ("AsyncStreamedResponse", "StreamedResponse"),
}
"""Names that every package exports from its runtime, as an import spells them, by module."""
EXPORTED_BY_NEED: Final[Mapping[str, Sequence[str]]] = {
    "pages": ("AsyncResultPage", "ResultPage"),
    "streams": ("AsyncEventStream", "EventStream", "ServerSentEvent"),
    "tokens": ("ClientCredentials",),
    "uploads": ("FileTypes", "FileUpload"),
}
"""Names that a package exports when one of its methods needs them, by module."""
RUNTIME_IMPORTS: Final = {
    "deprecated_field": ("UNSET", "Deprecated"),
    "unions": ("Tagged", "UnknownMember"),
}
"""Names that the module of models imports from the runtime besides its base classes, by module."""
# Names that the model generator imports or could import with our options.
_OF_MODELS: Final = frozenset(
    """
    Annotated Any BaseModel ClassVar ConfigDict Enum Field False Final IntEnum Literal Model None
    Optional StrEnum TYPE_CHECKING True TypeAlias TypeAliasType Union UnsetType date datetime
    """.split()
)
_TAG = re.compile(r"\w*\{[%{].*?[%}]\}\w*", re.DOTALL)
_IMPORT = re.compile(r"^ *(?:from \S+ )?import (?:\(([^)]*)\)|(.*))$", re.MULTILINE)
_CLASS = re.compile(r"^class ([A-Za-z]\w*)", re.MULTILINE)


@cache
def reserved_classes() -> frozenset[str]:
    """The names in modules that import models, and those the package exports besides models."""
    found: set[str] = set(_OF_MODELS)
    for names in RUNTIME_IMPORTS.values():
        found.update(names)
    for exported in (*EXPORTED.values(), *EXPORTED_BY_NEED.values()):
        found.update(_list_names(",".join(exported)))
    for path in _TEMPLATES.glob(_BESIDE_MODELS):
        found.update(_list_imports(path.read_text(encoding="utf-8")))
    found.update(_CLASS.findall((_TEMPLATES / _EXCEPTIONS).read_text(encoding="utf-8")))
    return frozenset(found)


def _list_imports(template: str) -> set[str]:
    text = _TAG.sub("", template)
    listed = ",".join(several or one for several, one in _IMPORT.findall(text))
    return _list_names(listed)


def _list_names(listed: str) -> set[str]:
    """The names that an import binds."""
    return {name.split(" as ")[-1].strip() for name in listed.split(",")} - {""}
