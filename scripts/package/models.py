"""Makes the models of the canonical components with datamodel-code-generator."""

import ast
import warnings
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from scripts.canonical import Canonical, Schema, component_fields
from scripts.canonical.directions import has_note
from scripts.canonical.form import Field
from scripts.canonical.python_types import python_type
from scripts.canonical.reserved import RUNTIME_IMPORTS
from scripts.canonical.unions import split_nullable
from scripts.package.docstrings import LINE_LENGTH, quote_docstring, wrap_text
from scripts.package.edits import Edit, apply_edits, edit_node
from scripts.package.parts import bound_name
from scripts.package.refusal import RefusedError

if TYPE_CHECKING:
    from datamodel_code_generator.config import GenerateConfig

# The length of a line without the indentation of a class body and two triple quotes.
_DOCSTRING_WIDTH = LINE_LENGTH - 10
# For Pyright a mutable field is invariant; models are mostly read.
_NARROWED = "  # pyright: ignore[reportIncompatibleVariableOverride]"
_DROPPED = frozenset(
    {"readOnly", "writeOnly", "discriminator", "deprecated", "assigned", "extends"}
)


def generate_models(canonical: Canonical) -> str:
    """The module of models, with a class or an alias for each component.

    Raises:
        RefusedError: The generator warned, failed, or chose another name for a class.
    """
    if not canonical.schemas:
        return f'"""{quote_docstring(canonical.package.title)} has no models."""\n'
    from datamodel_code_generator import Error

    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            text = _run_generator(canonical)
    except (Error, ValueError, RecursionError) as error:
        raise _failure(f"no models could be made: {error}") from error
    if caught:
        raise _failure(f"warning of the model generator: {caught[0].message}")
    _check_names(canonical, text)
    return _finish_models(text, canonical)


def _run_generator(canonical: Canonical) -> str:
    from datamodel_code_generator import generate

    view = {
        "openapi": "3.1.0",
        "info": {"title": canonical.package.package, "version": canonical.package.version},
        "paths": {},
        "components": {"schemas": {n: _class_view(canonical, n) for n in canonical.schemas}},
    }
    return str(generate(view, config=_configure(canonical)))


def _configure(canonical: Canonical) -> "GenerateConfig":
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    runtime = f"{canonical.package.package}._runtime"
    enums = f"{runtime}.open_enum"
    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{runtime}.model.Model",
        import_overrides={"StrEnum": enums, "IntEnum": enums},
        aliases=_list_aliases(canonical),
        openapi_scopes=[OpenAPIScope.Schemas],
        output_datetime_class=DatetimeClassType.Datetime,
        allow_remote_refs=False,
        custom_file_header=" ",
        disable_future_imports=True,
        disable_timestamp=True,
        field_constraints=True,
        formatters=[],
        strict_nullable=True,
        use_annotated=True,
        use_double_quotes=True,
        use_field_description=True,
        use_inline_field_description=True,
        use_schema_description=True,
        use_single_line_docstring=True,
        use_specialized_enum=True,
        use_standard_collections=True,
        use_type_alias=True,
        use_union_operator=True,
    )


def _list_aliases(canonical: Canonical) -> dict[str, str]:
    return {
        f"{name}.{field.name}": field.attribute
        for name, schema in canonical.schemas.items()
        for field in component_fields(schema)
        if field.attribute != field.name
    }


def _class_view(canonical: Canonical, name: str) -> dict[str, Any]:
    """The component for the generator; a subclass only has its own fields."""
    schema = canonical.schemas[name]
    view: dict[str, Any] = _model_view(schema)
    if "extends" not in schema:
        return view
    inherited = _model_view(canonical.schemas[schema["extends"]])["properties"]
    narrowed = _list_narrowed(canonical, schema)
    members = view["properties"].items()
    own = {k: value for k, value in members if inherited.get(k) != value or k in narrowed}
    required = [key for key in view["required"] if key in own]
    base = {"$ref": f"#/components/schemas/{schema['extends']}"}
    part: dict[str, Any] = {"type": "object", "properties": own, "required": required}
    kept = {key: value for key, value in view.items() if key == "description"}
    return {"allOf": [base, part], **kept}


def _list_narrowed(canonical: Canonical, schema: Schema) -> set[str]:
    """The properties that are required in a subclass and optional in its parent."""
    if "extends" not in schema:
        return set()
    base = canonical.schemas[schema["extends"]]
    needed = {*schema["required"], *schema.get("assigned", ())}
    left_open = set(base["properties"]).difference(base["required"], base.get("assigned", ()))
    return needed & left_open


def _model_view(schema: Any) -> Any:
    """The schema for the generator: with wrapped texts, and without keywords that we handle."""
    body, is_nullable = split_nullable(schema)
    if is_nullable and body.get("type") == "object":
        # Of a list of types with `object` it forgets what the map holds.
        notes = {key: schema[key] for key in schema.keys() & {"description"}}
        rest = {key: value for key, value in body.items() if key not in notes}
        return {**notes, "anyOf": [_model_view(rest), {"type": "null"}]}
    view = {key: _view_value(key, value) for key, value in schema.items() if key not in _DROPPED}
    if "assigned" in schema:  # It has the type of a required field; a default is added later.
        view["required"] = [*schema["required"], *schema["assigned"]]
    return view


def _view_value(keyword: str, value: Any) -> Any:
    match keyword:
        case "description":
            return "\n".join(wrap_text(value, _DOCSTRING_WIDTH))  # The generator escapes the text.
        case "properties":
            return {name: _model_view(child) for name, child in value.items()}
        case "items" | "additionalProperties":
            return _model_view(value) if isinstance(value, dict) else value
        case "anyOf" | "prefixItems":
            return [_model_view(branch) for branch in value]
        case _:
            return value


def _check_names(canonical: Canonical, text: str) -> None:
    made = {name for node in ast.parse(text).body if (name := bound_name(node))}
    for name in canonical.schemas:
        if name not in made:
            message = f"the model generator made no {name} of this schema"
            raise RefusedError(canonical.origins[name], "model", message)
    for name in sorted(made - canonical.schemas.keys()):
        raise _failure(f"the model generator made {name}, which no schema stands for")


def _is_rebuild(node: ast.stmt) -> bool:
    """Whether it builds a class at once, which happens when the class is first used."""
    call = node.value if isinstance(node, ast.Expr) else None
    called = call.func if isinstance(call, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr == "model_rebuild"


def _finish_models(text: str, canonical: Canonical) -> str:
    """The text with what the generator does not support: open unions, deprecated fields."""
    source = text.encode()
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    edits: list[Edit] = []
    known: set[str] = set()
    for node in ast.parse(source).body:
        name = bound_name(node) or ""
        schema = canonical.schemas.get(name, {})
        if _is_rebuild(node):
            edits.append(edit_node(node, starts, ""))
        elif "discriminator" in schema:
            edits.append(edit_node(node, starts, _tagged_alias(name, schema, known)))
        elif isinstance(node, ast.ClassDef):
            narrowed = _list_narrowed(canonical, schema)
            edits += _mark_no_exception(node, starts)
            edits += _edit_fields(node, schema, narrowed, source, starts)
            edits += _mark_fields(node, starts, schema, canonical)
        known.add(name)
    if not edits:
        return text
    return _import_marks(canonical.package.package) + apply_edits(edits, source).decode()


def _edit_fields(
    node: ast.ClassDef, schema: Schema, narrowed: set[str], source: bytes, starts: list[int]
) -> list[Edit]:
    """Edits for deprecated fields, defaults of fields that the service sets, and narrowed types."""
    fields = {field.attribute: field for field in component_fields(schema)}
    edits: list[Edit] = []
    for statement in node.body:
        if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
            continue
        field = fields.get(statement.target.id)
        if field is None or not (field.deprecated or field.is_assigned or field.name in narrowed):
            continue
        edit = edit_node(statement.annotation, starts, "")
        annotation = source[edit.start : edit.end].decode()
        annotation = f"Deprecated[{annotation}]" if field.deprecated else annotation
        default = " = UNSET" if field.is_assigned else ""
        mark = _NARROWED if field.name in narrowed else ""
        edits.append(replace(edit, text=annotation + default + mark))
        if field.deprecated and statement.value is not None:
            edits.append(edit_node(statement.value, starts, "UNSET"))
    return edits


def _mark_no_exception(node: ast.ClassDef, starts: list[int]) -> list[Edit]:
    """A mark for linters that treat every subclass of an `…Error` as an exception (N818)."""
    base = node.bases[-1] if node.bases else None
    is_suspect = isinstance(base, ast.Name) and base.id.endswith("Error")
    if base is None or not is_suspect or node.name.endswith("Error"):
        return []
    edit = edit_node(base, starts, f"{ast.unparse(base)}):  # noqa: N818")
    return [replace(edit, end=edit.end + len("):"))]


def _mark_fields(
    node: ast.ClassDef, starts: list[int], schema: Schema, canonical: Canonical
) -> list[Edit]:
    """The fields that requests require or exclude, if the class differs from its parent."""
    parent = canonical.schemas.get(schema.get("extends", ""), {})
    asked: dict[str, Callable[[Field], bool]] = {
        "_nullable": _is_nullable,
        "_read_only": partial(_is_read_only, canonical),
    }
    marks = [
        f"    {mark}: ClassVar[frozenset[str]] = frozenset({_write_names(names)})\n"
        for mark, is_marked in asked.items()
        if (names := _select_fields(schema, is_marked)) != _select_fields(parent, is_marked)
    ]
    end = edit_node(node, starts, "").end
    return [Edit(end, end, "\n\n" + "".join(marks))] if marks else []


def _write_names(names: set[str]) -> str:
    return f"{{{', '.join(map(repr, sorted(names)))}}}" if names else ""


def _select_fields(schema: Schema, is_marked: Callable[[Field], bool]) -> set[str]:
    return {field.attribute for field in component_fields(schema) if is_marked(field)}


def _is_nullable(field: Field) -> bool:
    """Whether a missing field and null have different meanings."""
    return not field.required and (not field.schema or split_nullable(field.schema)[1])


def _is_read_only(canonical: Canonical, field: Field) -> bool:
    return has_note(canonical.schemas, field.schema, "readOnly")


def _import_marks(package: str) -> str:
    imports = [
        f"from {package}._runtime.{module} import {', '.join(names)}\n"
        for module, names in RUNTIME_IMPORTS.items()
    ]
    imports.append("from typing import Annotated, ClassVar, Union\n")
    imports.append("from typing_extensions import TypeAliasType\n")
    return "".join(imports)


def _tagged_alias(name: str, union: Schema, known: AbstractSet[str]) -> str:
    """The alias of a union with a discriminator; members defined later are quoted."""
    tags = union["discriminator"]
    members = [*map(python_type, union["anyOf"]), "UnknownMember"]
    joined = " | ".join(members)
    if not known >= set(members[:-1]):
        listed = (one if one in known or one == "UnknownMember" else repr(one) for one in members)
        joined = f"Union[{', '.join(listed)}]"
    mapping = ", ".join(f"{tag!r}: {target!r}" for tag, target in tags["mapping"].items())
    default = f", default={tags['default']!r}" if "default" in tags else ""
    return (
        f"{name} = TypeAliasType({name!r}, Annotated[{joined},"
        f" Tagged({tags['propertyName']!r}, {{{mapping}}}{default})])"
    )


def _failure(message: str) -> RefusedError:
    return RefusedError("/components/schemas", "model-generator", message)
