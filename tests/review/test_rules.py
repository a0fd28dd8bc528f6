"""The table of rules has no hole: what is said of requests is said of responses."""

import pytest

from scripts.review import RULES, Bump, Level

# Rules without a mirror, and why.
UNMIRRORED = {
    "request-required-body-added": "a response says nothing about its body being required",
    "request-required-parameter-added": "what arrives in addition is `added`, required or not",
    "request-required-header-added": "what arrives in addition is `added`, required or not",
    "response-required-parameter-removed": "a request may send what nobody reads: `removed`",
    "response-required-header-removed": "a request may send what nobody reads: `removed`",
    "response-success-status-added": "receivers' replies have no kinds: `reply-status-added`",
    "response-success-status-removed": "receivers' replies have no kinds: `reply-status-removed`",
    "response-success-status-changed": "receivers' replies have no kinds",
    "request-parameter-became-list": "a reader of single values refuses a list: the schema's rules",
    "response-parameter-became-single": "who may send a list is refused: the schema's rules",
    "response-success-documented": "receivers' replies have no kinds",
    "response-success-removed": "receivers' replies have no kinds",
    "response-error-status-added": "receivers' replies have no kinds: `reply-status-added`",
    "response-error-status-removed": "receivers' replies have no kinds: `reply-status-removed`",
    "response-other-status-added": "receivers' replies have no kinds: `reply-status-added`",
    "response-other-status-removed": "receivers' replies have no kinds: `reply-status-removed`",
    "response-status-narrowed": "a receiver that may reply less is `reply-status-removed`",
    "response-media-type-narrowed": "a request in fewer forms is `request-media-type-removed`",
}


def _mirror(id: str) -> str:
    if id.startswith("request-"):
        return f"response-{id.removeprefix('request-')}"
    return f"request-{id.removeprefix('response-')}" if id.startswith("response-") else id


def test_every_rule_has_its_mirror() -> None:
    """A rule about one direction has one about the other, or stands above with a reason."""
    holes = {id for id in RULES if _mirror(id) not in RULES}
    assert holes == set(UNMIRRORED)


def test_ids_are_the_keys() -> None:
    """A rule is found by its own id, in kebab-case."""
    assert all(id == rule.id and id.replace("-", "").isalpha() for id, rule in RULES.items())


def test_reasons_are_sentences() -> None:
    """Each reason is one sentence that reports can show."""
    assert [
        rule.id for rule in RULES.values() if not rule.reason[0].isupper() or rule.reason[-1] != "."
    ] == []


@pytest.mark.parametrize(
    ("level", "bumps"),
    [
        (Level.BREAKING, {Bump.MAJOR}),
        (Level.WARNING, {Bump.MAJOR, Bump.MINOR}),
        (Level.INFO, {Bump.MAJOR, Bump.MINOR, Bump.PATCH}),
    ],
)
def test_bumps_follow_levels(level: Level, bumps: set[Bump]) -> None:
    """Breaking asks for a major version; others do so only where a name of code changes."""
    assert {rule.bump for rule in RULES.values() if rule.level is level} == bumps
    major = {rule.id for rule in RULES.values() if rule.bump is Bump.MAJOR}
    named = {id for id in major if RULES[id].level is not Level.BREAKING}
    assert named == {
        "operation-id-changed",
        "operation-first-tag-changed",
        "operation-method-changed",
        "path-parameter-renamed",
        "request-parameters-grouped",
        "request-parameters-ungrouped",
        "response-parameters-grouped",
        "response-parameters-ungrouped",
        "package-renamed",
        "package-models-changed",
        "package-name-removed",
        "package-name-changed",
        "package-call-changed",
    }
