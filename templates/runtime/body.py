"""Request bodies in JSON; `content_body` has the other media types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .http_syntax import check_header_value
from .operation import RequestContent
from .options import Omit, omit
from .writing import encode_json, name_faults, to_plain


@dataclass(frozen=True, slots=True)
class Body:
    """The request body of an operation, in JSON.

    Unless a caller chooses, it is sent in the first media type that it can be written in. When
    `is_spread`, each property is an argument: `nullable` has those that None is sent for, `needed`
    those that a body must have and the method's signature does not ask for. When `is_nullable`,
    None as the whole body is sent as null.
    """

    media_types: tuple[str, ...]
    required: bool = False
    is_spread: bool = False
    is_nullable: bool = False
    nullable: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    argument: str = "body"
    media_type_argument: str = "content_type"

    def encode(
        self, arguments: Mapping[str, object], extra: Mapping[str, object] | None
    ) -> tuple[str, RequestContent] | None:
        """The media type and the content of a request body; None when nothing is sent.

        Raises TypeError or ValueError naming the argument when it is missing or cannot be encoded.
        """
        given = arguments.get(self.argument, omit)
        is_null = given is None and self.is_nullable
        value = self._join(given)
        if value is None and extra is not None:
            value = dict[str, object]()
        if value is None and not is_null:
            if self.required:
                raise TypeError(f"{self.argument} is required")
            return None
        chosen = arguments.get(self.media_type_argument)
        merged = self._merge(value, extra)
        media_type = check_header_value(
            self.media_type_argument, chosen if isinstance(chosen, str) else self.choose(merged)
        )
        self._check_needed(merged)
        return self.write(media_type, merged)

    def choose(self, _value: object, /) -> str:
        """The media type to send a value in."""
        return self.media_types[0]

    def write(self, media_type: str, value: object) -> tuple[str, RequestContent]:
        """The media type as it is sent, and the content."""
        # Content-Type must not be a range such as `application/*+json` (RFC 9110, 8.3).
        concrete = "application/json" if "*" in media_type else media_type
        return concrete, self._write_json(value)

    def _join(self, value: object) -> object:
        """The body without what is left out; None when nothing of it was given."""
        if not self.is_spread or not isinstance(value, dict):
            return None if isinstance(value, Omit) else value
        given = {
            name: one
            for name, one in cast("dict[str, object]", value).items()
            if not isinstance(one, Omit) and (one is not None or name in self.nullable)
        }
        return given if given or self.required else None

    def _check_needed(self, value: object) -> None:
        if isinstance(value, Mapping):
            for name in self.needed:
                if name not in value:
                    raise TypeError(f"{name} is required in the body")

    def _merge(self, value: object, extra: Mapping[str, object] | None) -> object:
        if extra is None:
            return value
        members = find_members(value)
        if members is None:
            raise TypeError(f"extra_body can only be used when {self.argument} is an object")
        merged: dict[object, object] = dict(members)
        merged.update(extra)
        return merged

    def _write_json(self, value: object) -> bytes:
        with name_faults(self.argument):
            return encode_json(value)


def find_members(value: object) -> Mapping[object, object] | None:
    """The members of an object, with models among them unchanged; None for anything else."""
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value)
    plain = to_plain(value)
    return cast("Mapping[object, object]", plain) if isinstance(plain, dict) else None
