"""The one table of rules."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
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


def _refused(id: str, reason: str, find: Find | None) -> Rule:
    return Rule(id, reason, Level.ERROR, find, Effect.REFUSED)


def _error(id: str, reason: str, find: Find, mending: str) -> Rule:
    return Rule(id, reason, Level.ERROR, find, Effect.MENDED, mending)


def _mended(id: str, reason: str, find: Find, mending: str) -> Rule:
    return Rule(id, reason, Level.WARNING, find, Effect.MENDED, mending)


def _find_idle_settings(index: Index) -> Iterator[Fault]:
    """Members of `x-lint` that change nothing."""
    for name, level in find_map(index.document.data, "x-lint").items():
        pointer = join_pointer("/x-lint", name)
        if name in RULES_BY_ID and not is_adjustable(name):
            message = f"what {name!r} finds stops generation and stays an error; remove the setting"
            yield Fault(pointer, message)
        elif not is_adjustable(name):
            known = [rule.id for rule in RULES if is_adjustable(rule.id)]
            near = get_close_matches(name, known, 1)
            advice = f"did you mean {near[0]!r}?" if near else "see `lint --rules`"
            yield Fault(pointer, f"there is no rule {name!r}; {advice}")
        elif level not in LEVELS:
            yield Fault(pointer, f"{level!r} is no level; write {', '.join(LEVELS)}")


def _style(id: str, reason: str, find: Find, level: Level = Level.WARNING) -> Rule:
    return Rule(id, reason, level, find, Effect.UNTOUCHED)


# fmt: off
# ruff: noqa: E501
RULES: Final[tuple[Rule, ...]] = (
    # What the parser refuses already: no document reaches the rules with it.
    _refused("unreadable", "What cannot be read cannot be judged.", None),
    _refused("not-openapi", "Only an OpenAPI document says what an API does.", None),
    _refused("unsupported-version", "Another version gives the same words other meanings.", None),
    _refused("overlay", "Half of an overlay makes another document than it was written for.", None),
    _refused("duplicate-key", "Of two equal keys parsers keep one and drop the other silently.", None),
    # The form.
    _error("structure", "Tools read a document by the specification's own schema.", structure.find_structure_faults, "what has another shape is left out"),
    _error("unknown-field", "A misspelt member is ignored silently.", structure.find_unknown_fields, "it is ignored"),
    _error("schema", "A malformed schema describes nothing.", structure.find_schema_faults, "the keyword is ignored"),
    _error("type-null-unquoted", "YAML takes null without quotes for a value, not for the type.", structure.find_unquoted_nulls, "the type is ignored"),
    _style("unknown-keyword", "A misspelt keyword asserts nothing, silently.", keywords.find_unknown_keywords),
    _style("unknown-extension", "A misspelt extension changes nothing, silently.", keywords.find_unknown_extensions),
    replace(_mended("newer-keyword", "Tools of OpenAPI 3.0 ignore the words that only 3.1 knows.", versions.find_newer_keywords, "it is read as 3.1 means it"), counts_places=True),
    _refused("reference", "A reference may read files of the document's folder only.", references.find_unread_references),
    _refused("dangling-reference", "What an operation needs has to be there.", references.find_dangling_references),
    _error("dangling-reference-unneeded", "What a reference promises has to be there.", references.find_unneeded_dangling_references, "it is left out, since no operation needs it"),
    _refused("reference-cycle", "A schema defined only by itself has no meaning.", references.find_reference_cycles),
    # Overlays that are applied all the same.
    _mended("idle-overlay-action", "An action that matches nothing corrects nothing, silently.", overlays.find_idle_actions, "the action changes nothing"),
    _mended("newer-overlay-action", "Tools of Overlay 1.0 refuse what only 1.1 knows.", overlays.find_newer_actions, "it is read as 1.1 means it"),
    _mended("overlay-of-another-document", "An overlay names what stands in the document it is for.", overlays.find_foreign_overlays, "it is applied"),
    _error("schema-cycle", "A value cannot be checked against a schema that takes part in itself.", references.find_schema_cycles, "the schema does not take part in itself"),
    # Examples are what readers copy, the sandbox answers, and tests compare.
    _error("example", "A wrong example misleads readers and breaks the sandbox.", examples.find_wrong_examples, "the example is left out"),
    _error("example-incomplete", "An example without what is required cannot be sent or parsed.", examples.find_incomplete_examples, "the example is left out"),
    _error("parameter-example", "Readers copy the examples of parameters into their calls.", examples.find_wrong_parameter_examples, "the example is left out"),
    _style("example-format", "Clients parse dates and times, so an example has to be one.", examples.find_informal_examples),
    _error("default", "A default that its schema refuses can never apply.", examples.find_default_faults, "the default is left out"),
    # Operations.
    _style("operation-without-id", "The id names the method; a made-up one changes with the path.", operations.find_missing_ids),
    _style("operation-without-summary", "The summary is the method's first line of help.", operations.find_missing_summaries),
    _style("operation-without-success-example", "An example shows at a glance what comes back.", operations.find_missing_examples),
    _style("operation-without-success", "A method needs to know what it returns.", operations.find_missing_successes),
    _style("operation-without-error", "Whoever calls has to know how it fails.", operations.find_missing_errors),
    _refused("duplicate-operation", "Of two operations with one method and path only one can be called.", operations.find_duplicate_operations),
    _error("duplicate-operation-id", "Two operations cannot be one method.", operations.find_duplicate_ids, "the later method gets a number"),
    _style("broken-link", "A link has to lead to an operation.", operations.find_broken_links),
    # Parameters.
    _style("parameter-without-description", "A name alone does not say what to pass.", parameters.find_undescribed_parameters),
    _error("path-parameter-undeclared", "A path with a hole cannot be requested.", parameters.find_undeclared_path_parameters, "it becomes an argument that takes text"),
    _error("path-parameter-unplaced", "A path parameter without a place is never sent.", parameters.find_unplaced_path_parameters, "the parameter is left out"),
    _error("duplicate-parameter", "Of two equal parameters only one can be sent.", parameters.find_duplicate_parameters, "the last of them counts"),
    _mended("ignored-header", "OpenAPI tells tools to ignore these header parameters.", parameters.find_ignored_headers, "the parameter is left out"),
    _style("equal-paths", "Servers cannot tell two paths of one shape apart.", parameters.find_equal_paths, Level.ERROR),
    # Schemas.
    _style("property-without-description", "The description is the field's documentation.", schemas.find_undescribed_properties),
    _style("enum-without-type", "Generators guess the type of an enum that does not say it.", schemas.find_untyped_enums),
    _style("enum-value-type", "A value of another type than the schema's can never occur.", schemas.find_mistyped_enum_values),
    _style("duplicate-enum-value", "A value said twice is a slip for another value.", schemas.find_duplicate_enum_values),
    _style("required-undeclared", "A required name without a property is usually misspelt.", schemas.find_undeclared_required),
    _style("array-without-items", "An array that does not say its items is typed as anything.", schemas.find_itemless_arrays),
    _style("contradictory-bounds", "No value lies above the upper and below the lower bound.", schemas.find_contradictory_bounds),
    _mended("invalid-pattern", "A pattern that is no regular expression checks nothing.", schemas.find_invalid_patterns, "the pattern is shown, and not checked"),
    _mended("nullable-leftover", "Validators of 3.1 ignore `nullable`, so that null is refused.", schemas.find_nullable_leftovers, "`nullable` is ignored"),
    _mended("reference-sibling", "OpenAPI 3.0 ignores what stands beside a reference.", schemas.find_reference_siblings, "what stands beside the reference is ignored"),
    _style("discriminator-property", "Alternatives are told apart by a property each of them has.", schemas.find_unknown_discriminators),
    # Names in Python.
    _style("class-name-collision", "A number behind a class name tells readers nothing.", names.find_class_collisions),
    _style("property-name-collision", "A number behind a field name tells readers nothing.", names.find_property_collisions),
    _style("parameter-name-collision", "A number behind an argument tells callers nothing.", names.find_parameter_collisions),
    _style("enum-member-collision", "A number behind a member's name tells readers nothing.", names.find_member_collisions),
    _style("operation-name-collision", "A number behind a method name tells callers nothing.", names.find_operation_collisions),
    # The document as a whole.
    _style("unused-component", "What nothing uses is published, and nobody keeps it true.", references.find_unused_components),
    _style("informal-version", "The package's version is the document's.", top.find_informal_versions),
    _style("undeclared-tag", "Tags group the methods; a stray one is usually misspelt.", top.find_undeclared_tags),
    _error("undeclared-security-scheme", "A client has to know how the credential travels.", top.find_undeclared_schemes, "the requirement is ignored"),
    _style("idle-setting", "A setting that is misspelt changes nothing, silently.", _find_idle_settings),
    _style("unusable-server", "Clients put the path behind the server's address.", top.find_unusable_servers),
)
# fmt: on
RULES_BY_ID: Final = {rule.id: rule for rule in RULES}


def is_adjustable(id: str) -> bool:
    """Whether there is such a rule, and its level may be chosen: what refuses stays an error."""
    rule = RULES_BY_ID.get(id)
    return rule is not None and rule.effect is not Effect.REFUSED
