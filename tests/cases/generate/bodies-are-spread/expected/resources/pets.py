# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The pets of Spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from .._runtime.body import Body
from .._runtime.deprecation import deprecated, warn_deprecated_arguments
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Omit,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
    omit,
)
from .._runtime.resource import AsyncResource, Resource
from ..models import Pet, Place
from ..params import (
    MoodParam,
    PetKindParam,
    PetParam,
    PlaceParam,
    ReplacePetVersionParam,
)

if TYPE_CHECKING:
    from ._with_response import (
        AsyncPetsResourceWithRawResponse,
        AsyncPetsResourceWithStreamingResponse,
        PetsResourceWithRawResponse,
        PetsResourceWithStreamingResponse,
    )

REPLACE_PET: Operation[Pet] = Operation(
    id="replace_pet",
    method="PUT",
    path="/pets/{id}",
    parameters=(
        Parameter("id", "path", required=True),
        Parameter("version", "header", required=True),
    ),
    body=Body(
        ("application/json",),
        required=True,
        is_spread=True,
        nullable=("home",),
    ),
    responses=(Response("200", "application/json", Pet),),
)

READ_PET: Operation[Pet] = Operation(
    id="read_pet",
    method="GET",
    path="/pets/{id}",
    parameters=(Parameter("id", "path", required=True),),
    responses=(Response("200", "application/json", Pet),),
)

ADD_PET: Operation[None] = Operation(
    id="add_pet",
    method="POST",
    path="/pets",
    body=Body(
        ("application/json",),
        required=True,
        is_spread=True,
        nullable=("home",),
    ),
    responses=(Response("204"),),
)


class PetsResource(Resource):
    """The pets of Spread."""

    @cached_property
    def with_raw_response(self) -> PetsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import PetsResourceWithRawResponse

        return PetsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> PetsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import PetsResourceWithStreamingResponse

        return PetsResourceWithStreamingResponse(self._sender.streaming)

    def replace(
        self,
        id: str,
        *,
        body_id: str,
        name: str,
        version: ReplacePetVersionParam = "2",
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Pet:
        """Call `replace`.

        `PUT /pets/{id}`

        Args:
            id: The `id` of the call.
            body_id: The property `id` of the body. Who it is.
            name: The `name` of the call.
            version: The `version` of the call.
            kind: The `kind` of the call.
            mood: The `mood` of the call.
            home: The `home` of the call.
            friends: The `friends` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The pet.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            REPLACE_PET,
            {
                "id": id,
                "version": version,
                "body": {
                    "id": body_id,
                    "name": name,
                    "kind": kind,
                    "mood": mood,
                    "home": home,
                    "friends": friends,
                },
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )

    def read(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Pet:
        """Call `read`.

        `GET /pets/{id}`

        Args:
            id: The `id` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The pet.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            READ_PET,
            {
                "id": id,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    @overload
    def add(
        self,
        *,
        id: str,
        name: str,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    @deprecated("Deprecated by the API: `rank`.")
    def add(
        self,
        *,
        id: str,
        name: str,
        rank: int | Omit = omit,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    def add(
        self,
        *,
        id: str,
        name: str,
        rank: int | Omit = omit,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `add`.

        `POST /pets`

        Args:
            id: Who it is.
            name: The `name` of the call.
            rank: Deprecated.
            kind: The `kind` of the call.
            mood: The `mood` of the call.
            home: The `home` of the call.
            friends: The `friends` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Added.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            rank=rank,
        )
        return self._send(
            ADD_PET,
            {
                "body": {
                    "id": id,
                    "name": name,
                    "@rank": rank,
                    "kind": kind,
                    "mood": mood,
                    "home": home,
                    "friends": friends,
                },
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )


class AsyncPetsResource(AsyncResource):
    """The pets of Spread."""

    @cached_property
    def with_raw_response(self) -> AsyncPetsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncPetsResourceWithRawResponse

        return AsyncPetsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncPetsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncPetsResourceWithStreamingResponse

        return AsyncPetsResourceWithStreamingResponse(self._sender.streaming)

    async def replace(
        self,
        id: str,
        *,
        body_id: str,
        name: str,
        version: ReplacePetVersionParam = "2",
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Pet:
        """Call `replace`.

        `PUT /pets/{id}`

        Args:
            id: The `id` of the call.
            body_id: The property `id` of the body. Who it is.
            name: The `name` of the call.
            version: The `version` of the call.
            kind: The `kind` of the call.
            mood: The `mood` of the call.
            home: The `home` of the call.
            friends: The `friends` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The pet.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            REPLACE_PET,
            {
                "id": id,
                "version": version,
                "body": {
                    "id": body_id,
                    "name": name,
                    "kind": kind,
                    "mood": mood,
                    "home": home,
                    "friends": friends,
                },
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )

    async def read(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Pet:
        """Call `read`.

        `GET /pets/{id}`

        Args:
            id: The `id` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The pet.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            READ_PET,
            {
                "id": id,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    @overload
    async def add(
        self,
        *,
        id: str,
        name: str,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    @deprecated("Deprecated by the API: `rank`.")
    async def add(
        self,
        *,
        id: str,
        name: str,
        rank: int | Omit = omit,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    async def add(
        self,
        *,
        id: str,
        name: str,
        rank: int | Omit = omit,
        kind: PetKindParam = "pet",
        mood: MoodParam | Omit = omit,
        home: Place | PlaceParam | Omit | None = omit,
        friends: Sequence[Pet | PetParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `add`.

        `POST /pets`

        Args:
            id: Who it is.
            name: The `name` of the call.
            rank: Deprecated.
            kind: The `kind` of the call.
            mood: The `mood` of the call.
            home: The `home` of the call.
            friends: The `friends` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Added.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            rank=rank,
        )
        return await self._send(
            ADD_PET,
            {
                "body": {
                    "id": id,
                    "name": name,
                    "@rank": rank,
                    "kind": kind,
                    "mood": mood,
                    "home": home,
                    "friends": friends,
                },
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
