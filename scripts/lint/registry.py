"""The one table of rules."""

from typing import Final

from scripts.document import Level
from scripts.lint import (
    examples,
    names,
    operations,
    parameters,
    references,
    schemas,
    structure,
    top,
)
from scripts.lint.rule import Find, Rule


def _error(id: str, reason: str, find: Find | None) -> Rule:
    return Rule(id, reason, Level.ERROR, find)


def _blocker(id: str, reason: str, find: Find | None) -> Rule:
    return Rule(id, reason, Level.ERROR, find, is_blocking=True)


def _warning(id: str, reason: str, find: Find | None) -> Rule:
    return Rule(id, reason, Level.WARNING, find)


# fmt: off
# ruff: noqa: E501
RULES: Final[tuple[Rule, ...]] = (
    # What the parser refuses already: no document reaches the rules with it.
    _blocker("unreadable", "What cannot be read cannot be judged.", None),
    _blocker("not-openapi", "Only an OpenAPI document says what an API does.", None),
    _blocker("unsupported-version", "Another version gives the same words other meanings.", None),
    _blocker("reference", "A reference may read files of the document's folder only.", None),
    _blocker("duplicate-key", "Of two equal keys parsers keep one and drop the other silently.", None),
    # The form.
    _blocker("structure", "Tools read a document by the specification's own schema.", structure.find_structure_faults),
    _error("unknown-field", "A misspelt member is ignored silently.", structure.find_unknown_fields),
    _blocker("schema", "A malformed schema describes nothing.", structure.find_schema_faults),
    _blocker("dangling-reference", "What a reference promises has to be there.", references.find_dangling_references),
    _blocker("reference-cycle", "A schema defined only by itself has no meaning.", references.find_reference_cycles),
    _error("schema-cycle", "A value cannot be checked against a schema that takes part in itself.", references.find_schema_cycles),
    # Examples are what readers copy, the sandbox answers, and tests compare.
    _blocker("example", "A wrong example misleads readers and breaks the sandbox.", examples.find_wrong_examples),
    _error("example-incomplete", "An example without what is required cannot be sent or parsed.", examples.find_incomplete_examples),
    _error("parameter-example", "Readers copy the examples of parameters into their calls.", examples.find_wrong_parameter_examples),
    _warning("example-format", "Clients parse dates and times, so an example has to be one.", examples.find_informal_examples),
    _error("default", "A default that its schema refuses can never apply.", examples.find_default_faults),
    # Operations.
    _warning("operation-without-id", "The id names the method; a made-up one changes with the path.", operations.find_missing_ids),
    _warning("operation-without-summary", "The summary is the method's first line of help.", operations.find_missing_summaries),
    _warning("operation-without-success-example", "An example shows at a glance what comes back.", operations.find_missing_examples),
    _warning("operation-without-success", "A method needs to know what it returns.", operations.find_missing_successes),
    _warning("operation-without-error", "Whoever calls has to know how it fails.", operations.find_missing_errors),
    _blocker("duplicate-operation-id", "Two operations cannot be one method.", operations.find_duplicate_ids),
    _warning("broken-link", "A link has to lead to an operation.", operations.find_broken_links),
    # Parameters.
    _warning("parameter-without-description", "A name alone does not say what to pass.", parameters.find_undescribed_parameters),
    _blocker("path-parameter-undeclared", "A path with a hole cannot be requested.", parameters.find_undeclared_path_parameters),
    _error("path-parameter-unplaced", "A path parameter without a place is never sent.", parameters.find_unplaced_path_parameters),
    _error("duplicate-parameter", "Of two equal parameters only one can be sent.", parameters.find_duplicate_parameters),
    _warning("ignored-header", "OpenAPI tells tools to ignore these header parameters.", parameters.find_ignored_headers),
    _error("equal-paths", "Servers cannot tell two paths of one shape apart.", parameters.find_equal_paths),
    # Schemas.
    _warning("property-without-description", "The description is the field's documentation.", schemas.find_undescribed_properties),
    _warning("enum-without-type", "Generators guess the type of an enum that does not say it.", schemas.find_untyped_enums),
    _warning("enum-value-type", "A value of another type than the schema's can never occur.", schemas.find_mistyped_enum_values),
    _warning("duplicate-enum-value", "A value said twice is a slip for another value.", schemas.find_duplicate_enum_values),
    _warning("required-undeclared", "A required name without a property is usually misspelt.", schemas.find_undeclared_required),
    _warning("array-without-items", "An array that does not say its items is typed as anything.", schemas.find_itemless_arrays),
    _warning("contradictory-bounds", "No value lies above the upper and below the lower bound.", schemas.find_contradictory_bounds),
    _warning("invalid-pattern", "A pattern that is no regular expression checks nothing.", schemas.find_invalid_patterns),
    _warning("nullable-leftover", "Validators of 3.1 ignore `nullable`, so that null is refused.", schemas.find_nullable_leftovers),
    _warning("reference-sibling", "OpenAPI 3.0 ignores what stands beside a reference.", schemas.find_reference_siblings),
    _warning("discriminator-property", "Alternatives are told apart by a property each of them has.", schemas.find_unknown_discriminators),
    # Names in Python.
    _warning("class-name-collision", "A number behind a class name tells readers nothing.", names.find_class_collisions),
    _warning("property-name-collision", "A number behind a field name tells readers nothing.", names.find_property_collisions),
    _warning("parameter-name-collision", "A number behind an argument tells callers nothing.", names.find_parameter_collisions),
    _warning("enum-member-collision", "A number behind a member's name tells readers nothing.", names.find_member_collisions),
    _warning("operation-name-collision", "A number behind a method name tells callers nothing.", names.find_operation_collisions),
    # The document as a whole.
    _warning("unused-component", "What nothing uses is published, and nobody keeps it true.", references.find_unused_components),
    _warning("informal-version", "The package's version is the document's.", top.find_informal_versions),
    _warning("undeclared-tag", "Tags group the methods; a stray one is usually misspelt.", top.find_undeclared_tags),
    _error("undeclared-security-scheme", "A client has to know how the credential travels.", top.find_undeclared_schemes),
    _warning("unusable-server", "Clients put the path behind the server's address.", top.find_unusable_servers),
)
# fmt: on
BLOCKING: Final = frozenset(rule.id for rule in RULES if rule.is_blocking)
