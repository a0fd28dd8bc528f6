"""The rules around the schemas: what each kind of change does, and why.

A row of a mirrored table stands for two rules, one for what is sent to the server (request) and
one for what comes from it (response); webhooks and callbacks turn the two round.
"""

from collections.abc import Iterator
from typing import NamedTuple

from scripts.review.level import LEAST_BUMPS, Bump, Level
from scripts.review.rule import Rule

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
    _Row("added", INFO, "Nothing that was there changes.", MINOR),
    _Row("removed", BREAKING, "What was called or waited for before is gone."),
    _Row("removed-deprecated", WARNING,
         "It was marked deprecated without a date, so readers were told, but not when."),
    _Row("removed-after-sunset", INFO, "Its `x-sunset` date was announced and has passed."),
    _Row("deprecated", INFO, "It works as before and will be removed.", MINOR),
    _Row("undeprecated", INFO, "It stays."),
    _Row("sunset-announced", INFO, "It works as before; the day it may go is known now.", MINOR),
    _Row("sunset-withdrawn", WARNING, "How long it stays was promised and is not any more."),
    _Row("sunset-unreadable", WARNING, "Nobody can tell how long it stays."),
    _Row("sunset-advanced", WARNING, "It may go earlier than was announced."),
    _Row("sunset-postponed", INFO, "It stays longer than was announced."),
    _Row("stability-lowered", BREAKING, "It was promised to stay as it was, and is not any more."),
    _Row("stability-raised", INFO, "More is promised than before.", MINOR),
    _Row("stability-unknown", WARNING, "Nobody can tell what is promised."),
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
)
_MEMBERS = (
    _Mirrored("added", (INFO, "Nobody has to send it."),
              (INFO, "Readers skip what they do not know.")),
    _Mirrored("removed", (WARNING, "Old messages are still read, but it has no effect any more."),
              (WARNING, "It never had to arrive, but readers may miss it.")),
    _Mirrored("became-required", (BREAKING, "Messages without it are refused."),
              (INFO, "It is sure to arrive now.")),
    _Mirrored("became-optional", (INFO, "Messages without it are accepted too."),
              (BREAKING, "Readers may miss what was sure to arrive.")),
    _Mirrored("serialisation-changed", (BREAKING, "The same text is read as another value."),
              (BREAKING, "The same value arrives as another text.")),
    _Mirrored("text-type-changed", (INFO, "Values travel as text, and any text is accepted."),
              (INFO, "Values travel as text, and any text could arrive before.")),
    _Mirrored("deprecated", (INFO, "It works as before and will be removed."),
              (INFO, "It arrives as before and will be removed.")),
    _Mirrored("undeprecated", (INFO, "It stays."), (INFO, "It stays.")),
    _Mirrored("removed-after-sunset",
              (INFO, "Its `x-sunset` date was announced and has passed."),
              (INFO, "Its `x-sunset` date was announced and has passed.")),
    _Mirrored("sunset-announced", (INFO, "It works as before; the day it may go is known now."),
              (INFO, "It arrives as before; the day it may go is known now.")),
    _Mirrored("sunset-withdrawn", (WARNING, "How long it stays was promised and is not any more."),
              (WARNING, "How long it stays was promised and is not any more.")),
    _Mirrored("sunset-unreadable", (WARNING, "Nobody can tell how long it stays."),
              (WARNING, "Nobody can tell how long it stays.")),
    _Mirrored("sunset-advanced", (WARNING, "It may go earlier than was announced."),
              (WARNING, "It may go earlier than was announced.")),
    _Mirrored("sunset-postponed", (INFO, "It stays longer than was announced."),
              (INFO, "It stays longer than was announced.")),
)
_GROUPS = (
    _Mirrored("grouped", (INFO, "An exploded object is written as its properties are."),
              (INFO, "An exploded object is written as its properties are."), MAJOR),
    _Mirrored("ungrouped", (INFO, "An exploded object is written as its properties are."),
              (INFO, "An exploded object is written as its properties are."), MAJOR),
)
# They have a meaning in a query only.
_QUERY = (
    _Mirrored("reserved-accepted", (INFO, "Reserved characters may also stand unencoded."),
              (BREAKING, "Reserved characters may arrive unencoded.")),
    _Mirrored("reserved-refused", (BREAKING, "Unencoded reserved characters are refused."),
              (INFO, "Reserved characters always arrive encoded.")),
    _Mirrored("empty-accepted", (INFO, "It may also stand without a value."),
              (BREAKING, "It may arrive without a value.")),
    _Mirrored("empty-refused", (BREAKING, "It may not stand without a value any more."),
              (INFO, "It always arrives with a value.")),
)
_BODIES = (
    _Mirrored("body-added", (INFO, "Nobody has to send one."),
              (INFO, "Clients that expect none skip it.")),
    _Mirrored("body-removed", (WARNING, "Old messages are still read, but without effect."),
              (BREAKING, "Readers wait for a body that does not come.")),
    _Mirrored("body-became-required", (BREAKING, "Messages without a body are refused."),
              (INFO, "A body is sure to arrive now.")),
    _Mirrored("body-became-optional", (INFO, "Messages without a body are accepted too."),
              (BREAKING, "Readers may miss the body that was sure to arrive.")),
    _Mirrored("body-text-type-changed",
              (INFO, "The fields of a form travel as text, and any text is accepted."),
              (INFO, "The fields of a form travel as text, and any text could arrive before.")),
    _Mirrored("media-type-added", (INFO, "Bodies may be sent in one more media type."),
              (WARNING,
               "Clients that send no Accept header may get a media type they cannot parse.")),
    _Mirrored("media-type-parameters-changed",
              (INFO, "Only a parameter of the media type differs."),
              (INFO, "Only a parameter of the media type differs.")),
    _Mirrored("media-type-removed", (BREAKING, "Bodies of that media type are refused."),
              (BREAKING, "Calls that ask for that media type are refused.")),
)
_ENCODINGS = (
    _Mirrored("encoding-content-type-added", (INFO, "The part may be sent in one more media type."),
              (BREAKING, "The part may arrive in a media type that could not come before.")),
    _Mirrored("encoding-content-type-removed", (BREAKING, "Parts of that media type are refused."),
              (INFO, "What arrives is named more exactly.")),
    _Mirrored("encoding-serialisation-changed", (BREAKING, "The same text is another value."),
              (BREAKING, "The same value arrives as another text.")),
)
_SCHEMAS = (
    _Mirrored("type-unknown", (WARNING, "Nobody can tell which requests it refuses."),
              (WARNING, "Nobody can tell what may arrive.")),
)
_REQUIRED_ADDED = (
    ("request-required-parameter-added", "parameter", BREAKING, "Calls without it are refused."),
    ("request-required-header-added", "header", BREAKING, "Messages without it are refused."),
    ("request-required-body-added", "body", BREAKING, "Calls without a body are refused."),
    ("response-required-parameter-removed", "parameter", BREAKING, "It was sure to arrive."),
    ("response-required-header-removed", "header", BREAKING, "It was sure to arrive."),
)
_RESPONSES = (
    _Row("response-success-status-added", BREAKING,
         "Readers may receive a success they do not know."),
    _Row("response-success-documented", INFO,
         "Calls succeeded before, though the document did not say how.", MINOR),
    _Row("response-success-status-removed", WARNING,
         "Other successes were possible before, but readers may wait for this one."),
    _Row("response-success-status-changed", BREAKING,
         "The only success readers know is never sent again."),
    _Row("response-success-removed", BREAKING, "No success is promised any more."),
    _Row("response-error-status-added", INFO,
         "Any call may fail, so readers already treat errors they do not know."),
    _Row("response-error-status-removed", INFO, "One error less may arrive."),
    _Row("response-other-status-added", WARNING,
         "Most clients follow redirects and skip interim answers, but not all do."),
    _Row("response-other-status-removed", INFO, "One answer less may arrive."),
    _Row("response-status-narrowed", INFO, "The answers that may arrive are named exactly."),
    _Row("response-media-type-narrowed", INFO, "What arrives is named more exactly."),
    _Row("reply-status-added", INFO, "A receiver may answer in one more way."),
    _Row("reply-status-removed", BREAKING, "A receiver's answer is refused."),
    _Row("notified-media-type-added", BREAKING,
         "A receiver cannot choose the media type and may not be able to parse this one."),
    _Row("notified-media-type-removed", INFO, "A receiver has one media type less to parse."),
)
_SECURITY = (
    _Row("security-alternative-removed", BREAKING, "Callers who used it are locked out."),
    _Row("security-alternative-added", INFO, "Callers may identify themselves in one more way.",
         MINOR),
    _Row("security-scope-added", BREAKING, "Tokens without the scope are refused."),
    _Row("security-scope-removed", INFO, "Tokens need one scope less."),
    _Row("security-scheme-changed", BREAKING, "Credentials are sent or obtained in another way."),
    _Row("security-flow-removed", BREAKING, "Tokens cannot be obtained in that way any more."),
    _Row("security-flow-added", INFO, "Tokens may be obtained in one more way.", MINOR),
    _Row("security-flow-scope-removed", BREAKING,
         "Token requests that name it are refused; a warning where no operation needs it."),
    _Row("security-flow-scope-added", INFO, "Tokens may ask for one more scope."),
)
_SERVERS = (
    _Row("server-removed", BREAKING, "Calls to that address are not promised an answer any more."),
    _Row("server-added", INFO, "Calls may go to one more address.", MINOR),
    _Row("server-default-changed", WARNING,
         "Clients that name no address call another one, which may hold other data."),
)
# fmt: on


def _make_row(stem: str, area: str, row: _Row) -> Rule:
    return Rule(stem, area, row.level, row.reason, row.bump or LEAST_BUMPS[row.level])


def _mirror(row: _Mirrored, area: str, prefix: str = "") -> Iterator[Rule]:
    for direction, (level, reason) in (("request", row.request), ("response", row.response)):
        bump = MINOR if level is INFO and "undeprecated" not in row.stem else LEAST_BUMPS[level]
        if level is INFO and direction == "response" and not row.stem.endswith(_GROWS):
            bump = PATCH
        yield Rule(f"{direction}-{prefix}{row.stem}", area, level, reason, row.bump or bump)


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


def _make_rules() -> Iterator[Rule]:
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
        yield Rule(id, area, level, reason, LEAST_BUMPS[level])


SURFACE_RULES: tuple[Rule, ...] = tuple(_make_rules())
