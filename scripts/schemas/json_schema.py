"""A schema as a standalone JSON Schema 2020-12, and validators made from it.

Hidden properties are removed, references become definitions in `$defs`, and `nullable` becomes a
type, so that every validator of 2020-12 reads it the same way.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from scripts.schemas.assertions import Hidden
from scripts.schemas.dialect import SUBSCHEMA_LISTS, SUBSCHEMA_MAPS
from scripts.schemas.evaluation import hidden_names
from scripts.schemas.schema import Schema, walk_subschemas
from scripts.schemas.values import Json

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

    from scripts.schemas.ecma_validator import Known

_CONTAINERS: Final = frozenset((*SUBSCHEMA_LISTS, *SUBSCHEMA_MAPS))
_IN_PLACE: Final = frozenset(
    ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas")
)
Formats = Mapping[str, Callable[[Json], bool]]
"""Whether a value has a format, by the format's name."""


@dataclass(slots=True, eq=False)
class JsonSchemas:
    """Writes schemas as JSON Schemas that share their definitions.

    Attributes:
        definitions: The schemas written so far, by name; each `write` adds those that are missing.
        name_format: Gives the name to write for the `format` of a schema.
    """

    name_format: Callable[[Schema], str] = lambda schema: schema.keywords["format"]
    definitions: dict[str, dict[str, Any]] = field(default_factory=dict)
    _names: dict[tuple[Schema, Hidden], str] = field(default_factory=dict)

    def write(self, *schemas: Schema) -> dict[str, Any]:
        """A complete JSON Schema for values that all the schemas accept.

        Raises:
            LookupError: A reference leads nowhere.
            RecursionError: The schemas lead to one another in too long a chain.
        """
        known = len(self._names)
        try:
            return {"allOf": [self.refer(each) for each in schemas], "$defs": self.definitions}
        except Exception:
            # What is written only in part must not be taken for whole the next time.
            for key in list(self._names)[known:]:
                self.definitions.pop(self._names.pop(key), None)
            raise

    def refer(self, schema: Schema, hidden: Hidden = frozenset()) -> dict[str, str]:
        """A reference to the definition of a schema, which is added if it is missing.

        Args:
            schema: The schema.
            hidden: Properties that are not part of the message, although the schema declares them.
        """
        key = (schema, hidden)
        if key not in self._names:
            self._names[key] = f"s{len(self._names)}"
            self.definitions[self._names[key]] = self._write(schema, hidden)
        return {"$ref": f"#/$defs/{self._names[key]}"}

    def _write(self, schema: Schema, hidden: Hidden) -> dict[str, Any]:
        hidden = hidden | hidden_names(schema)
        made = {key: _copy(key, value) for key, value in schema.keywords.items()}
        _leave_out(made, hidden)
        if "format" in made:
            made["format"] = self.name_format(schema)
        if "$ref" in made:
            made["$ref"] = self.refer(schema.target(), hidden)["$ref"]
        for path, child in walk_subschemas(schema):
            inherited = hidden if path[0] in _IN_PLACE else frozenset()
            _place(made, path, self.refer(child, inherited))
        if schema.hidden:
            made["properties"] = made.get("properties", {}) | dict.fromkeys(schema.hidden, True)
        return made


def _copy(keyword: str, value: Any) -> Any:
    if keyword == "type":
        return sorted(value)
    if keyword in _CONTAINERS:
        return list(value) if isinstance(value, list) else dict(value)
    return value


def _leave_out(made: dict[str, Any], hidden: Hidden) -> None:
    """Require only properties that are part of the message."""
    if "required" in made:
        made["required"] = [name for name in made["required"] if name not in hidden]
    if "dependentRequired" in made:
        made["dependentRequired"] = {
            trigger: [name for name in names if name not in hidden]
            for trigger, names in made["dependentRequired"].items()
        }


def _place(made: dict[str, Any], path: tuple[str | int, ...], value: Mapping[str, Any]) -> None:
    keyword, *below = path
    if below:
        made[str(keyword)][below[0]] = value
    else:
        made[str(keyword)] = value


class Validators:
    """Validates values against the schemas of one document for one direction."""

    def __init__(
        self,
        formats: Formats | None = None,
        name_format: Callable[[Schema], str] = lambda schema: schema.keywords["format"],
    ) -> None:
        """Make a validator.

        Args:
            formats: The formats that are checked; formats can be added later. All others are
            ignored.
            name_format: Gives the name in `formats` for the `format` of a schema.
        """
        self._schemas = JsonSchemas(name_format)
        self._validator: Any = None
        self._known: Known = {}
        self._formats = {} if formats is None else formats

    def find_errors(self, schema: Schema, value: Json) -> Iterator["ValidationError"]:
        """The errors of a value; none if the schema accepts it."""
        from scripts.schemas.ecma_validator import FormatChecks, make_validator

        self._validator = self._validator or make_validator(self._schemas.definitions, self._known)
        self._known.clear()
        written = self._schemas.write(schema)
        checker = FormatChecks(self._formats)
        yield from self._validator(written, format_checker=checker).iter_errors(value)

    def is_valid(self, schema: Schema, value: Json) -> bool:
        """Whether the schema accepts the value."""
        return next(self.find_errors(schema, value), None) is None
