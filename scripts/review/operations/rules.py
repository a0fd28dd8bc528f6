"""The rules about everything except schemas: the effect of each kind of change, and why.

Each row of a mirrored table makes two rules: one for what is sent to the server (request) and one
for what the server sends (response). For webhooks and callbacks it is the other way round.
"""

from collections.abc import Iterator
from typing import NamedTuple

from scripts.review.level import LEAST_BUMPS, Bump, Level
from scripts.review.rule import ChangeRule

BREAKING, WARNING, INFO = Level.BREAKING, Level.WARNING, Level.INFO
MAJOR, MINOR, PATCH = Bump.MAJOR, Bump.MINOR, Bump.PATCH


class _Row(NamedTuple):
    stem: str
    level: Level
    reason: str
    bump: Bump | None = None


class _Mirrored(NamedTuple):
    stem: str
    request: tuple[Level, str]
    response: tuple[Level, str]
    bump: Bump | None = None


# fmt: off
_CALLED = (
    _Row("added", INFO, "What existed before does not change.", MINOR),
    _Row("removed", BREAKING, "It can no longer be called, or is no longer sent."),
    _Row("removed-deprecated", WARNING,
         "It was marked deprecated, but without a date, so users did not know when it would go."),
    _Row("removed-after-sunset", INFO, "Its `x-sunset` date was announced and has passed."),
    _Row("deprecated", INFO, "It works as before and will be removed.", MINOR),
    _Row("undeprecated", INFO, "It will not be removed."),
    _Row("sunset-announced", INFO, "It works as before; its removal date is now known.", MINOR),
    _Row("sunset-withdrawn", WARNING, "The announced removal date is no longer given."),
    _Row("sunset-unreadable", WARNING, "The removal date cannot be read."),
    _Row("sunset-advanced", WARNING, "It may be removed earlier than announced."),
    _Row("sunset-postponed", INFO, "It stays longer than announced."),
    _Row("stability-lowered", BREAKING, "It is no longer promised to stay stable."),
    _Row("stability-raised", INFO, "It is promised to be more stable than before.", MINOR),
    _Row("stability-unknown", WARNING, "The level is unknown, so the promise is not clear."),
)
_NAMING = (
    _Row("operation-id-changed", WARNING,
         "Messages stay valid, but generated clients name the method after it.", MAJOR),
    _Row("operation-first-tag-changed", WARNING,
         "Messages stay valid, but generated clients group methods by the first tag.", MAJOR),
    _Row("operation-method-changed", WARNING,
         "Messages stay valid, but `x-method` names the method of the package.", MAJOR),
    _Row("operation-labels-changed", INFO, "Neither messages nor the package are affected."),
)
_PATHS = (
    _Row("path-parameter-declared", INFO, "Calls had to fill in this part of the path before."),
    _Row("path-parameter-undeclared", INFO, "Calls still have to fill in this part of the path."),
    _Row("path-parameter-renamed", WARNING,
         "Messages stay valid, but generated clients name an argument after it.", MAJOR),
)
_LISTS = (
    _Row("request-parameter-became-list", INFO, "A single value is a list of one.", MINOR),
    _Row("response-parameter-became-single", INFO, "A list of one is a single value."),
)
_PACKAGE = (
    _Row("package-renamed", WARNING,
         "Messages stay valid, but code that imports or configures the package stops working.",
         MAJOR),
    _Row("package-models-changed", WARNING,
         "Messages stay valid, but missing fields have another value, and models other methods.",
         MAJOR),
)
_MEMBERS = (
    _Mirrored("added", (INFO, "Sending it is optional."),
              (INFO, "Readers ignore what they do not know.")),
    _Mirrored("removed", (WARNING, "Messages with it are still accepted, but it has no effect."),
              (WARNING, "It was optional, but readers may depend on it.")),
    _Mirrored("became-required", (BREAKING, "Messages without it are refused."),
              (INFO, "It is now always sent.")),
    _Mirrored("became-optional", (INFO, "Messages without it are also accepted."),
              (BREAKING, "Readers may depend on it, because it was always sent.")),
    _Mirrored("serialisation-changed", (BREAKING, "The same text is read as a different value."),
              (BREAKING, "The same value is sent as a different text.")),
    _Mirrored("text-type-changed", (INFO, "Values are sent as text, and any text is accepted."),
              (INFO, "Values are sent as text, and any text was possible before.")),
    _Mirrored("deprecated", (INFO, "It works as before and will be removed."),
              (INFO, "It is sent as before and will be removed.")),
    _Mirrored("undeprecated", (INFO, "It will not be removed."),
              (INFO, "It will not be removed.")),
    _Mirrored("removed-after-sunset",
              (INFO, "Its `x-sunset` date was announced and has passed."),
              (INFO, "Its `x-sunset` date was announced and has passed.")),
    _Mirrored("sunset-announced", (INFO, "It works as before; its removal date is now known."),
              (INFO, "It is sent as before; its removal date is now known.")),
    _Mirrored("sunset-withdrawn", (WARNING, "The announced removal date is no longer given."),
              (WARNING, "The announced removal date is no longer given.")),
    _Mirrored("sunset-unreadable", (WARNING, "The removal date cannot be read."),
              (WARNING, "The removal date cannot be read.")),
    _Mirrored("sunset-advanced", (WARNING, "It may be removed earlier than announced."),
              (WARNING, "It may be removed earlier than announced.")),
    _Mirrored("sunset-postponed", (INFO, "It stays longer than announced."),
              (INFO, "It stays longer than announced.")),
)
_GROUPS = (
    _Mirrored("grouped", (INFO, "An exploded object is written like separate parameters."),
              (INFO, "An exploded object is written like separate parameters."), MAJOR),
    _Mirrored("ungrouped", (INFO, "An exploded object is written like separate parameters."),
              (INFO, "An exploded object is written like separate parameters."), MAJOR),
)
# These rules apply only to query parameters.
_QUERY = (
    _Mirrored("reserved-accepted", (INFO, "Reserved characters may also be sent unencoded."),
              (BREAKING, "Reserved characters may now be sent unencoded.")),
    _Mirrored("reserved-refused", (BREAKING, "Unencoded reserved characters are refused."),
              (INFO, "Reserved characters are now always sent encoded.")),
    _Mirrored("empty-accepted", (INFO, "It may also be sent without a value."),
              (BREAKING, "It may now be sent without a value.")),
    _Mirrored("empty-refused", (BREAKING, "It is refused without a value."),
              (INFO, "It is now always sent with a value.")),
)
_BODIES = (
    _Mirrored("body-added", (INFO, "Sending one is optional."),
              (INFO, "Clients that do not expect a body ignore it.")),
    _Mirrored("body-removed",
              (WARNING, "Messages with a body are still accepted, but it has no effect."),
              (BREAKING, "Readers expect a body that is no longer sent.")),
    _Mirrored("body-became-required", (BREAKING, "Messages without a body are refused."),
              (INFO, "A body is now always sent.")),
    _Mirrored("body-became-optional", (INFO, "Messages without a body are also accepted."),
              (BREAKING, "Readers may depend on the body, because it was always sent.")),
    _Mirrored("xml-changed", (BREAKING, "The same XML is read as another value, or refused."),
              (BREAKING, "The same value is sent as different XML.")),
    _Mirrored("body-text-type-changed",
              (INFO, "The fields of a form are sent as text, and any text is accepted."),
              (INFO, "The fields of a form are sent as text, and any text was possible before.")),
    _Mirrored("media-type-added", (INFO, "Bodies may be sent in an additional media type."),
              (WARNING,
               "Clients that send no Accept header may get a media type they cannot parse.")),
    _Mirrored("media-type-parameters-changed",
              (INFO, "Only a parameter of the media type differs."),
              (INFO, "Only a parameter of the media type differs.")),
    _Mirrored("media-type-removed", (BREAKING, "Bodies of that media type are refused."),
              (BREAKING, "Calls that ask for that media type are refused.")),
)
_ENCODINGS = (
    _Mirrored("encoding-content-type-added",
              (INFO, "The part may be sent in an additional media type."),
              (BREAKING, "The part may be sent in a media type that was not possible before.")),
    _Mirrored("encoding-content-type-removed", (BREAKING, "Parts of that media type are refused."),
              (INFO, "The document describes the same content more exactly.")),
    _Mirrored("encoding-serialisation-changed",
              (BREAKING, "The same text is read as a different value."),
              (BREAKING, "The same value is sent as a different text.")),
)
_SCHEMAS = (
    _Mirrored("type-unknown",
              (WARNING, "JSON Schema has no such type, so it is not clear what is accepted."),
              (WARNING, "JSON Schema has no such type, so it is not clear what is sent.")),
)
_REQUIRED_ADDED = (
    ("request-required-parameter-added", "parameter", BREAKING, "Calls without it are refused."),
    ("request-required-header-added", "header", BREAKING, "Messages without it are refused."),
    ("request-required-body-added", "body", BREAKING, "Calls without a body are refused."),
    ("response-required-parameter-removed", "parameter", BREAKING,
     "It was always sent, so readers may depend on it."),
    ("response-required-header-removed", "header", BREAKING,
     "It was always sent, so readers may depend on it."),
)
_RESPONSES = (
    _Row("response-success-status-added", BREAKING,
         "Readers may receive a success status they do not know."),
    _Row("response-success-documented", INFO,
         "Calls succeeded before, but the document did not describe it.", MINOR),
    _Row("response-success-status-removed", WARNING,
         "Other success statuses were possible before, but readers may depend on this one."),
    _Row("response-success-status-changed", BREAKING,
         "The only success status that readers know is no longer sent."),
    _Row("response-success-removed", BREAKING, "The document no longer describes a success."),
    _Row("response-error-status-added", INFO,
         "Any call may fail, so readers must already accept unknown errors."),
    _Row("response-error-status-removed", INFO, "One error status is no longer sent."),
    _Row("response-other-status-added", WARNING,
         "Most clients follow redirects and ignore interim responses, but not all do."),
    _Row("response-other-status-removed", INFO, "One status is no longer sent."),
    _Row("response-status-narrowed", INFO, "The possible statuses are listed more exactly."),
    _Row("response-media-type-narrowed", INFO,
         "The document describes the same content more exactly."),
    _Row("reply-status-added", INFO, "A receiver may respond with an additional status."),
    _Row("reply-status-removed", BREAKING, "A response that receivers send is now refused."),
    _Row("notified-media-type-added", BREAKING,
         "A receiver cannot choose the media type and may not be able to parse this one."),
    _Row("notified-media-type-removed", INFO, "Receivers have to parse one media type less."),
)
_SECURITY = (
    _Row("security-alternative-removed", BREAKING, "Callers who used it no longer have access."),
    _Row("security-alternative-added", INFO, "Callers may authenticate in an additional way.",
         MINOR),
    _Row("security-scope-added", BREAKING, "Tokens without the scope are refused."),
    _Row("security-scope-removed", INFO, "Tokens no longer need this scope."),
    _Row("security-scheme-changed", BREAKING,
         "Credentials are sent or obtained in a different way."),
    _Row("security-flow-removed", BREAKING, "Tokens can no longer be obtained in this way."),
    _Row("security-flow-added", INFO, "Tokens may be obtained in an additional way.", MINOR),
    _Row("security-flow-scope-removed", BREAKING,
         "Token requests with this scope are refused; a warning when no operation needs it."),
    _Row("security-flow-scope-added", INFO, "Tokens may be requested with an additional scope."),
)
_SERVERS = (
    _Row("server-removed", BREAKING, "Calls to this address may no longer work."),
    _Row("server-added", INFO, "Calls may use an additional address.", MINOR),
    _Row("server-default-changed", WARNING,
         "Clients without a configured address call a different one, which may have other data."),
)
# fmt: on


def _make_row(stem: str, area: str, row: _Row) -> ChangeRule:
    return ChangeRule(stem, area, row.level, row.reason, row.bump or LEAST_BUMPS[row.level])


def _mirror(row: _Mirrored, area: str, prefix: str = "") -> Iterator[ChangeRule]:
    for direction, (level, reason) in (("request", row.request), ("response", row.response)):
        bump = MINOR if level is INFO and "undeprecated" not in row.stem else LEAST_BUMPS[level]
        if level is INFO and direction == "response" and not row.stem.endswith(_GROWS):
            bump = PATCH
        yield ChangeRule(f"{direction}-{prefix}{row.stem}", area, level, reason, row.bump or bump)


_GROWS = ("added", "deprecated")


_PLAIN: tuple[tuple[str, tuple[_Row, ...]], ...] = (
    ("operation", _NAMING),
    ("parameter", _PATHS),
    ("parameter", _LISTS),
    ("package", _PACKAGE),
    ("response", _RESPONSES),
    ("security", _SECURITY),
    ("server", _SERVERS),
)
_BOTH: tuple[tuple[str, str, tuple[_Mirrored, ...]], ...] = (
    ("parameter", "parameter-", _MEMBERS),
    ("header", "header-", _MEMBERS),
    ("parameter", "parameter-", _QUERY),
    ("parameter", "parameters-", _GROUPS),
    ("body", "", _BODIES),
    ("encoding", "", _ENCODINGS),
    ("schema", "", _SCHEMAS),
)


def _make_rules() -> Iterator[ChangeRule]:
    for noun in ("operation", "webhook", "callback"):
        for row in _CALLED:
            yield _make_row(f"{noun}-{row.stem}", noun, row)
    for area, rows in _PLAIN:
        for row in rows:
            yield _make_row(row.stem, area, row)
    for area, prefix, mirrored in _BOTH:
        for each in mirrored:
            yield from _mirror(each, area, prefix)
    for id, area, level, reason in _REQUIRED_ADDED:
        yield ChangeRule(id, area, level, reason, LEAST_BUMPS[level])


OPERATION_RULES: tuple[ChangeRule, ...] = tuple(_make_rules())
