"""Models of the canonical components, made by datamodel-code-generator."""

import ast
import warnings
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from scripts.canonical import Canonical, Schema, component_fields
from scripts.canonical.python_types import python_type
from scripts.document import Document, DocumentError, Finding, Level
from scripts.package.docstrings import LINE_LENGTH, wrap_text

# What is left of a line after the indentation of a class body and two triple quotes.
_DOCSTRING_WIDTH = LINE_LENGTH - 10
_DROPPED = frozenset({"readOnly", "writeOnly", "discriminator", "deprecated"})


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
    return _finish_models(text, canonical)


def _run_generator(canonical: Canonical) -> str:
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    runtime = f"{canonical.package.package}._runtime"
    enums = f"{runtime}.open_enum"
    config = GenerateConfig(
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
    """The schema as the generator sees it: texts wrapped, nothing that it would obey."""
    return {key: _view_value(key, value) for key, value in schema.items() if key not in _DROPPED}


def _view_value(keyword: str, value: Any) -> Any:
    match keyword:
        case "description":
            return "\n".join(wrap_text(value, _DOCSTRING_WIDTH))  # The generator escapes it.
        case "properties":
            return {name: _model_view(child) for name, child in value.items()}
        case "items" | "additionalProperties":
            return _model_view(value) if isinstance(value, dict) else value
        case "anyOf":
            return [_model_view(branch) for branch in value]
        case _:
            return value


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


@dataclass(frozen=True, slots=True)
class _Edit:
    """A part of a source text and what stands there instead; positions count bytes."""

    start: int
    end: int
    text: str


def _finish_models(text: str, canonical: Canonical) -> str:
    """The text with what the generator has no word for: open unions, deprecated fields."""
    source = text.encode()
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    edits: list[_Edit] = []
    for node in ast.parse(source).body:
        schema = canonical.schemas.get(_bound_name(node) or "", {})
        if "discriminator" in schema:
            name = str(_bound_name(node))
            edits.append(_edit(node, starts, _tagged_alias(name, schema)))
        elif isinstance(node, ast.ClassDef):
            edits += _deprecate_fields(node, schema, source, starts)
    if not edits:
        return text
    for edit in reversed(edits):
        source = source[: edit.start] + edit.text.encode() + source[edit.end :]
    return _import_marks(canonical.package.package) + source.decode()


def _edit(node: ast.stmt | ast.expr, starts: list[int], text: str) -> _Edit:
    if node.end_lineno is None or node.end_col_offset is None:
        raise AssertionError("a parsed node knows where it ends")
    start = starts[node.lineno - 1] + node.col_offset
    return _Edit(start, starts[node.end_lineno - 1] + node.end_col_offset, text)


def _deprecate_fields(
    node: ast.ClassDef, schema: Schema, source: bytes, starts: list[int]
) -> list[_Edit]:
    fields = {field.attribute for field in component_fields(schema) if field.deprecated}
    edits: list[_Edit] = []
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            if statement.target.id not in fields:
                continue
            annotation = ast.get_source_segment(source.decode(), statement.annotation)
            edits.append(_edit(statement.annotation, starts, f"Deprecated[{annotation}]"))
            if statement.value is not None:
                edits.append(_edit(statement.value, starts, "UNSET"))
    return edits


def _import_marks(package: str) -> str:
    return (
        f"from {package}._runtime.deprecated_field import UNSET, Deprecated\n"
        f"from {package}._runtime.unions import Tagged, UnknownMember\n"
        "from typing import Annotated\n"
        "from typing_extensions import TypeAliasType\n"
    )


def _tagged_alias(name: str, union: Schema) -> str:
    tags = union["discriminator"]
    members = python_type({"anyOf": union["anyOf"]})
    mapping = ", ".join(f"{tag!r}: {target!r}" for tag, target in tags["mapping"].items())
    return (
        f"{name} = TypeAliasType({name!r}, Annotated[{members} | UnknownMember,"
        f" Tagged({tags['propertyName']!r}, {{{mapping}}})])"
    )


def _failure(document: Document, message: str) -> DocumentError:
    place = document.locate("/components/schemas")
    return DocumentError(Finding(place, Level.ERROR, "model-generator", " ".join(message.split())))
