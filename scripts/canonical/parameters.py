"""Parameters in canonical form, with the names of their arguments."""

from scripts.canonical.annotations import add_sentence, describe_default
from scripts.canonical.form import Parameter
from scripts.canonical.names import RESERVED_ARGUMENTS, claim_name, class_name, python_name
from scripts.canonical.samples import make_sample
from scripts.canonical.schemas import SchemaCanon
from scripts.operations import Operation
from scripts.operations import Parameter as Declared


def canonical_parameters(
    canon: SchemaCanon, operation: Operation, hint: str
) -> tuple[Parameter, ...]:
    """The parameters of an operation, path parameters first.

    Args:
        canon: The schemas of the document.
        operation: The operation.
        hint: Prefix of the class names of inline schemas.
    """
    found: list[Parameter] = []
    taken: set[str] = set()
    for declared in operation.parameters:
        argument = python_name(declared.name, RESERVED_ARGUMENTS)
        if argument in taken:
            argument = claim_name(f"{argument}_{declared.location}", taken, "_")
        taken.add(argument)
        found.append(_canonical_parameter(canon, declared, argument, hint))
    return tuple(found)


def _canonical_parameter(
    canon: SchemaCanon, declared: Declared, argument: str, hint: str
) -> Parameter:
    schema = (
        canon.canonicalise_at(declared.schema, hint + class_name(declared.name))
        if declared.schema is not None
        else ({} if declared.is_declared else {"type": "string"})
    )
    default = describe_default(canon.source.at(declared.schema)) if declared.schema else ""
    return Parameter(
        name=declared.name,
        argument=argument,
        location=declared.location,
        required=declared.required,
        schema=schema,
        style=declared.style,
        explode=declared.explode,
        allow_reserved=declared.allow_reserved,
        media_type=declared.content.name if declared.content else None,
        description=add_sentence(declared.description, default),
        deprecated=declared.deprecated,
        sample=make_sample(canon.source, declared, argument),
        pointer=declared.pointer,
        array_format=declared.array_format,
    )
