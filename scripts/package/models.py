"""Models of the canonical components, made by datamodel-code-generator."""

import ast
import warnings
from typing import Any

from scripts.canonical import Canonical, Schema, component_fields
from scripts.canonical.python_types import python_type
from scripts.document import Document, DocumentError, Finding, Level

_DROPPED = frozenset({"readOnly", "writeOnly", "discriminator"})


def generate_models(document: Document, canonical: Canonical) -> str:
    """The module of models: one class or alias a component.

    Raises:
        DocumentError: The generator warned, failed, or named a class otherwise than we did.
    """
    if not canonical.schemas:
        return f'"""{canonical.package.title} has no models."""\n'
    from datamodel_code_generator import Error

    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            text = _run_generator(canonical)
    except (Error, ValueError, RecursionError) as error:
        raise _failure(document, f"no models could be made: {error}") from error
    if caught:
        raise _failure(document, f"warning of the model generator: {caught[0].message}")
    _check_names(document, canonical, text)
    return _open_unions(text, canonical)


def _run_generator(canonical: Canonical) -> str:
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    runtime = f"{canonical.package.package}._runtime.model"
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{runtime}.Model",
        import_overrides={"StrEnum": runtime, "IntEnum": runtime},
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
        use_specialized_enum=True,
        use_standard_collections=True,
        use_type_alias=True,
        use_union_operator=True,
    )
    view = {
        "openapi": "3.1.0",
        "info": {"title": canonical.package.package, "version": canonical.package.version},
        "paths": {},
        "components": {"schemas": {n: _model_view(s) for n, s in canonical.schemas.items()}},
    }
    return str(generate(view, config=config))


def _list_aliases(canonical: Canonical) -> dict[str, str]:
    return {
        f"{name}.{field.name}": field.attribute
        for name, schema in canonical.schemas.items()
        for field in component_fields(schema)
        if field.attribute != field.name
    }


def _model_view(schema: Any) -> Any:
    """The schema as the generator sees it: texts made safe, nothing that it would obey."""
    view = {key: _view_value(key, value) for key, value in schema.items() if key not in _DROPPED}
    if "$ref" in view and "deprecated" in view:
        return {"anyOf": [{"$ref": view.pop("$ref")}], **view}
    return view


def _view_value(keyword: str, value: Any) -> Any:
    match keyword:
        case "description":
            return _safe_docstring(value)
        case "properties":
            return {name: _model_view(child) for name, child in value.items()}
        case "items" | "additionalProperties":
            return _model_view(value) if isinstance(value, dict) else value
        case "anyOf":
            return [_model_view(branch) for branch in value]
        case _:
            return value


def _safe_docstring(text: Any) -> str:
    lines = [line.rstrip() for line in str(text).strip().splitlines()]
    return "\n".join(lines).replace("\\", "\\\\").replace('"""', "'''").rstrip('"')


def _check_names(document: Document, canonical: Canonical, text: str) -> None:
    made = {name for node in ast.parse(text).body if (name := _bound_name(node))}
    for name in canonical.schemas:
        if name not in made:
            place = document.locate(canonical.origins[name])
            message = f"the model generator made no {name} of this schema"
            raise DocumentError(Finding(place, Level.ERROR, "model", message))
    for name in sorted(made - canonical.schemas.keys()):
        raise _failure(document, f"the model generator made {name}, which no schema stands for")


def _bound_name(node: ast.stmt) -> str | None:
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return None


def _open_unions(text: str, canonical: Canonical) -> str:
    """The text with every tagged union told how to read a member it does not know."""
    tagged = {name: s for name, s in canonical.schemas.items() if "discriminator" in s}
    if not tagged:
        return text
    lines = text.splitlines(keepends=True)
    for node in reversed(ast.parse(text).body):
        name = _bound_name(node)
        if name in tagged and isinstance(node, ast.Assign) and node.end_lineno:
            lines[node.lineno - 1 : node.end_lineno] = [_tagged_alias(name, tagged[name])]
    imports = f"from {canonical.package.package}._runtime.unions import Tagged, UnknownMember\n"
    imports += "from typing import Annotated\nfrom typing_extensions import TypeAliasType\n"
    return imports + "".join(lines)


def _tagged_alias(name: str, union: Schema) -> str:
    tags = union["discriminator"]
    members = python_type({"anyOf": union["anyOf"]})
    mapping = ", ".join(f"{tag!r}: {target!r}" for tag, target in tags["mapping"].items())
    return (
        f"{name} = TypeAliasType({name!r}, Annotated[{members} | UnknownMember,"
        f" Tagged({tags['propertyName']!r}, {{{mapping}}})])\n"
    )


def _failure(document: Document, message: str) -> DocumentError:
    place = document.locate("/components/schemas")
    return DocumentError(Finding(place, Level.ERROR, "model-generator", " ".join(message.split())))
