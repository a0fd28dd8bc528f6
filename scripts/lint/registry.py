"""The table of all rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from scripts.document import Level, join_pointer
from scripts.lint import (
    examples,
    keywords,
    names,
    operations,
    overlays,
    parameters,
    references,
    schemas,
    structure,
    top,
    versions,
)
from scripts.lint.index import Index, find_map
from scripts.lint.levels import LEVELS
from scripts.lint.rule import Effect, Fault, Find, Rule
from scripts.lint.spelling import suggest


def _refused(id: str, reason: str, find: Find | None) -> Rule:
    return Rule(id, reason, Level.ERROR, find, Effect.REFUSED)


def _error(id: str, reason: str, find: Find, mending: str) -> Rule:
    return Rule(id, reason, Level.ERROR, find, Effect.MENDED, mending)


def _mended(id: str, reason: str, find: Find, mending: str) -> Rule:
    return Rule(id, reason, Level.WARNING, find, Effect.MENDED, mending)


def _find_idle_settings(index: Index) -> Iterator[Fault]:
    """Members of `x-lint` that have no effect."""
    for name, level in find_map(index.document.data, "x-lint").items():
        pointer = join_pointer("/x-lint", name)
        if name in RULES_BY_ID and not is_adjustable(name):
            message = (
                f"the rule {name!r} stops generation, so its level cannot be changed; "
                "remove the setting"
            )
            yield Fault(pointer, message)
        elif not is_adjustable(name):
            known = [rule.id for rule in RULES if is_adjustable(rule.id)]
            advice = suggest(name, known) or "see `lint --rules`"
            yield Fault(pointer, f"there is no rule {name!r}; {advice}")
        elif level not in LEVELS:
            yield Fault(pointer, f"{level!r} is not a level; use {', '.join(LEVELS)}")


def _style(id: str, reason: str, find: Find, level: Level = Level.WARNING) -> Rule:
    return Rule(id, reason, level, find, Effect.UNTOUCHED)


# fmt: off
# ruff: noqa: E501
RULES: Final[tuple[Rule, ...]] = (
    # The parser already refuses these, so no rule needs to find them.
    _refused("unreadable", "A document that cannot be read cannot be checked.", None),
    _refused("not-openapi", "Only an OpenAPI document describes an API.", None),
    _refused("unsupported-version", "Other versions give the same keywords a different meaning.", None),
    _refused("overlay", "A part of an overlay makes a document that nobody intended.", None),
    _refused("duplicate-key", "Parsers keep only one of two equal keys and ignore the other silently.", None),
    # The form.
    _error("structure", "Tools expect a document to match the schema of the specification.", structure.find_structure_faults, "the invalid part is left out"),
    _error("unknown-field", "A misspelt member is ignored silently.", structure.find_unknown_fields, "it is ignored"),
    _error("schema", "A malformed schema has no meaning.", structure.find_schema_faults, "the keyword is ignored"),
    _error("type-null-unquoted", "Without quotes, YAML reads null as a value and not as the name of a type.", structure.find_unquoted_nulls, "the type is ignored"),
    _style("unknown-keyword", "A misspelt keyword is ignored silently.", keywords.find_unknown_keywords),
    _style("unknown-extension", "A misspelt extension is ignored silently.", keywords.find_unknown_extensions),
    _style("unknown-format", "A misspelt format is ignored silently.", keywords.find_unknown_formats),
    _style("unknown-media-type", "A body with a misspelt media type is not read as what it is.", keywords.find_unknown_media_types),
    replace(_mended("newer-keyword", "Tools for OpenAPI 3.0 ignore keywords of 3.1.", versions.find_newer_keywords, "it is read as in 3.1"), counts_places=True),
    _refused("reference", "A reference may only read files in the document's folder.", references.find_unread_references),
    _refused("dangling-reference", "An operation cannot be generated without everything it uses.", references.find_dangling_references),
    _error("dangling-reference-unneeded", "A reference must lead to something.", references.find_unneeded_dangling_references, "it is left out, because no operation needs it"),
    _refused("reference-cycle", "A schema defined only by itself has no meaning.", references.find_reference_cycles),
    _error("reference-cycle-unneeded", "A schema defined only by itself has no meaning.", references.find_unneeded_reference_cycles, "anything is allowed there, because no operation needs it"),
    _error("schema-cycle", "A value cannot be checked against a schema that contains itself.", references.find_schema_cycles, "the schema is not included in itself"),
    # Problems of overlays that do not keep them from being applied.
    _mended("idle-overlay-action", "An action that matches nothing corrects nothing, silently.", overlays.find_idle_actions, "the action changes nothing"),
    _mended("newer-overlay-action", "Tools for Overlay 1.0 refuse what only 1.1 allows.", overlays.find_newer_actions, "it is read as 1.1 defines it"),
    _mended("overlay-of-another-document", "An overlay is written for the nodes of one document.", overlays.find_foreign_overlays, "it is applied"),
    # Examples are copied by readers, sent by the sandbox, and compared by tests.
    _error("example", "A wrong example misleads readers and breaks the sandbox.", examples.find_wrong_examples, "the example is left out"),
    _error("example-incomplete", "An example without its required values cannot be sent or parsed.", examples.find_incomplete_examples, "the example is left out"),
    _error("parameter-example", "Readers copy the examples of parameters into their calls.", examples.find_wrong_parameter_examples, "the example is left out"),
    _style("example-format", "Clients parse dates and times, so an example must be one.", examples.find_informal_examples),
    _error("default", "A default that its schema refuses can never be used.", examples.find_default_faults, "the default is left out"),
    # Operations.
    _style("operation-without-id", "The id names the method; without an id, the name changes with the path.", operations.find_missing_ids),
    _style("operation-without-summary", "The summary becomes the first line of the method's docstring.", operations.find_missing_summaries),
    _style("operation-without-success-example", "An example shows quickly what a call returns.", operations.find_missing_examples),
    _style("operation-without-success", "A method needs a return type.", operations.find_missing_successes),
    _style("operation-without-error", "Callers must know how a call can fail.", operations.find_missing_errors),
    _refused("duplicate-operation", "Only one of two operations with the same method and path can be called.", operations.find_duplicate_operations),
    _error("path-without-slash", "A path is appended to the address of the server.", operations.find_unbegun_paths, "it is read with the slash"),
    _error("duplicate-operation-id", "Two operations cannot become the same method.", operations.find_duplicate_ids, "the later method gets a number"),
    _style("broken-link", "A link must lead to an operation.", operations.find_broken_links),
    # Parameters.
    _style("parameter-without-description", "A name alone does not explain what to pass.", parameters.find_undescribed_parameters),
    _error("path-parameter-undeclared", "A path with an undeclared variable cannot be requested.", parameters.find_undeclared_path_parameters, "it becomes a string argument"),
    _error("path-parameter-unplaced", "A path parameter that is not in the path is never sent.", parameters.find_unplaced_path_parameters, "the parameter is left out"),
    _error("duplicate-parameter", "Only one of two equal parameters can be sent.", parameters.find_duplicate_parameters, "the last one is used"),
    _mended("ignored-header", "OpenAPI tells tools to ignore these header parameters.", parameters.find_ignored_headers, "the parameter is left out"),
    _error("unsendable-name", "HTTP allows few characters in the names of headers and cookies.", parameters.find_unsendable_names, "it is left out"),
    _style("equal-paths", "Servers cannot distinguish two paths of the same shape.", parameters.find_equal_paths, Level.ERROR),
    # Schemas.
    _style("property-without-description", "The description becomes the field's documentation.", schemas.find_undescribed_properties),
    _style("enum-without-type", "Generators have to guess the type of an enum without a type.", schemas.find_untyped_enums),
    _mended("enum-value-type", "A value with a different type than the schema can never occur.", schemas.find_mistyped_enum_values, "it is read as that type where it can be"),
    _style("duplicate-enum-value", "A value that is listed twice is usually a mistake for another value.", schemas.find_duplicate_enum_values),
    _style("required-undeclared", "A required name without a property is usually misspelt.", schemas.find_undeclared_required),
    _style("array-without-items", "Without `items`, the items of an array can be anything.", schemas.find_itemless_arrays),
    _style("contradictory-bounds", "No value can match when the lower bound is above the upper bound.", schemas.find_contradictory_bounds),
    _mended("invalid-pattern", "A pattern that is not a regular expression cannot be checked.", schemas.find_invalid_patterns, "the pattern is shown, but not checked"),
    _mended("nullable-leftover", "Validators for 3.1 ignore `nullable`, so they refuse null.", schemas.find_nullable_leftovers, "`nullable` is ignored"),
    _mended("reference-sibling", "OpenAPI 3.0 ignores members beside a reference.", schemas.find_reference_siblings, "the members beside the reference are ignored"),
    _style("discriminator-property", "A discriminator needs a property that all alternatives have.", schemas.find_unknown_discriminators),
    # Names in Python.
    _style("class-name-collision", "A class name that only differs by a number is not clear.", names.find_class_collisions),
    _style("property-name-collision", "A field name that only differs by a number is not clear.", names.find_property_collisions),
    _style("parameter-name-collision", "An argument name that only differs by a number is not clear.", names.find_parameter_collisions),
    _style("enum-member-collision", "A member name that only differs by a number is not clear.", names.find_member_collisions),
    _style("operation-name-collision", "A method name that only differs by a number is not clear.", names.find_operation_collisions),
    # The document as a whole.
    _style("unused-component", "Unused components are published, but usually not maintained.", references.find_unused_components),
    _style("informal-version", "The package gets the version of the document.", top.find_informal_versions),
    _style("undeclared-tag", "Tags group the methods; an undeclared tag is usually misspelt.", top.find_undeclared_tags),
    _error("undeclared-security-scheme", "A client must know how to send the credential.", top.find_undeclared_schemes, "the requirement is ignored"),
    _style("idle-setting", "A misspelt setting is ignored silently.", _find_idle_settings),
    _style("unusable-server", "Clients append the path to the server's address.", top.find_unusable_servers),
)
# fmt: on
RULES_BY_ID: Final = {rule.id: rule for rule in RULES}


def is_adjustable(id: str) -> bool:
    """Whether the rule exists and its level can be changed; a rule that stops generation cannot."""
    rule = RULES_BY_ID.get(id)
    return rule is not None and rule.effect is not Effect.REFUSED
