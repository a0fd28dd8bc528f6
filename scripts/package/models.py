"""Makes the models of the canonical components with datamodel-code-generator."""

import ast
import warnings
from typing import TYPE_CHECKING, Any

from scripts.canonical import Canonical, component_fields
from scripts.canonical.unions import split_nullable
from scripts.package.docstrings import LINE_LENGTH, quote_docstring, wrap_text
from scripts.package.enum_values import type_values
from scripts.package.model_edits import bound_name, finish_models, list_narrowed
from scripts.package.refusal import RefusedError
from scripts.package.structs import FUTURE, finish_structs

if TYPE_CHECKING:
    from datamodel_code_generator.config import GenerateConfig

# The length of a line without the indentation of a class body and two triple quotes.
_DOCSTRING_WIDTH = LINE_LENGTH - 10
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
    if canonical.package.models == "msgspec":
        return FUTURE + type_values(finish_structs(text, canonical), canonical, is_plain=True)
    return type_values(finish_models(text, canonical), canonical)


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
    narrowed = list_narrowed(canonical, schema)
    members = view["properties"].items()
    own = {k: value for k, value in members if inherited.get(k) != value or k in narrowed}
    required = [key for key in view["required"] if key in own]
    base = {"$ref": f"#/components/schemas/{schema['extends']}"}
    part: dict[str, Any] = {"type": "object", "properties": own, "required": required}
    kept = {key: value for key, value in view.items() if key == "description"}
    return {"allOf": [base, part], **kept}


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


def _failure(message: str) -> RefusedError:
    return RefusedError("/components/schemas", "model-generator", message)
