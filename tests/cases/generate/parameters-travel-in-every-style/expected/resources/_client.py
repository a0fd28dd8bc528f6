# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Styles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

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
from ..models import (
    SearchWhole,
    SendFiltersWhere,
    SendPathMatrix,
    SendQueryAsJson,
    SendQueryDeep,
)
from ..params import (
    SearchWholeParam,
    SendFiltersWhereParam,
    SendPathMatrixParam,
    SendQueryAsJsonParam,
    SendQueryDeepParam,
)

SEND_PATH: Operation[None] = Operation(
    id="send_path",
    method="GET",
    path="/label/{label}/matrix/{matrix}/simple/{simple}",
    parameters=(
        Parameter("label", "path", style="label", required=True),
        Parameter("matrix", "path", style="matrix", explode=True, required=True),
        Parameter("simple", "path", required=True),
    ),
    responses=(Response("204"),),
)

SEND_QUERY: Operation[None] = Operation(
    id="send_query",
    method="GET",
    path="/query",
    parameters=(
        Parameter("shared", "query", required=True),
        Parameter("limit", "query"),
        Parameter("exploded", "query"),
        Parameter("joined", "query", explode=False),
        Parameter("spaced", "query", style="spaceDelimited"),
        Parameter("piped", "query", style="pipeDelimited"),
        Parameter("deep", "query", style="deepObject", explode=True),
        Parameter("filter[name]", "query", argument="filter_name"),
        Parameter("reserved", "query", allow_reserved=True),
        Parameter("as-json", "query", argument="as_json", media_type="application/json"),
        Parameter("when", "query"),
        Parameter("day", "query"),
        Parameter("flag", "query"),
        Parameter("perhaps", "query"),
    ),
    responses=(Response("204"),),
)

SEND_FILTERS: Operation[None] = Operation(
    id="send_filters",
    method="GET",
    path="/filtered",
    parameters=(
        Parameter("where", "query", style="deepObject", explode=True, array_format="brackets"),
    ),
    responses=(Response("204"),),
)

SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path="/searched",
    parameters=(
        Parameter(
            "whole", "querystring", media_type="application/x-www-form-urlencoded", required=True
        ),
    ),
    responses=(Response("204"),),
)

SEND_HEADERS: Operation[None] = Operation(
    id="send_headers",
    method="GET",
    path="/rest",
    parameters=(
        Parameter("id", "query"),
        Parameter("body", "query", argument="body_"),
        Parameter("timeout", "query", argument="timeout_"),
        Parameter("X-Ids", "header", argument="x_ids", required=True),
        Parameter("id", "header", argument="id_header"),
        Parameter("session", "cookie"),
    ),
    responses=(Response("204"),),
)


class StylesMethods(Resource):
    """The operations of Styles."""

    def send_path(
        self,
        label: Sequence[int],
        matrix: SendPathMatrix | SendPathMatrixParam,
        simple: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_path`.

        `GET /label/{label}/matrix/{matrix}/simple/{simple}`

        Args:
            label: The `label` of the call.
            matrix: The `matrix` of the call.
            simple: The `simple` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_PATH,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def send_query(
        self,
        *,
        shared: str,
        limit: int | Omit = omit,
        exploded: Sequence[int] | Omit = omit,
        joined: Sequence[int] | Omit = omit,
        spaced: Sequence[int] | Omit = omit,
        piped: Sequence[int] | Omit = omit,
        deep: SendQueryDeep | SendQueryDeepParam | Omit = omit,
        filter_name: str | Omit = omit,
        reserved: str | Omit = omit,
        as_json: SendQueryAsJson | SendQueryAsJsonParam | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        flag: bool | Omit = omit,
        perhaps: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_query`.

        `GET /query`

        Args:
            shared: The `shared` of the call.
            limit: Replaces that of the path. At least 1.
            exploded: The `exploded` of the call.
            joined: The `joined` of the call.
            spaced: The `spaced` of the call.
            piped: The `piped` of the call.
            deep: The `deep` of the call.
            filter_name: The `filter_name` of the call.
            reserved: The `reserved` of the call.
            as_json: The `as_json` of the call.
            when: The `when` of the call.
            day: The `day` of the call.
            flag: The `flag` of the call.
            perhaps: The `perhaps` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_QUERY,
            {
                "shared": shared,
                "limit": limit,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "filter_name": filter_name,
                "reserved": reserved,
                "as_json": as_json,
                "when": when,
                "day": day,
                "flag": flag,
                "perhaps": perhaps,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def send_filters(
        self,
        *,
        where: SendFiltersWhere | SendFiltersWhereParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_filters`.

        `GET /filtered`

        Args:
            where: The `where` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_FILTERS,
            {
                "where": where,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def search(
        self,
        *,
        whole: SearchWhole | SearchWholeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `GET /searched`

        Args:
            whole: The `whole` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEARCH,
            {
                "whole": whole,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def send_headers(
        self,
        *,
        x_ids: Sequence[int],
        id: str | Omit = omit,
        body_: str | Omit = omit,
        timeout_: int | Omit = omit,
        id_header: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_headers`.

        `GET /rest`

        Args:
            x_ids: The `x_ids` of the call.
            id: The `id` of the call.
            body_: The `body_` of the call.
            timeout_: The `timeout_` of the call.
            id_header: The `id_header` of the call.
            session: The `session` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_HEADERS,
            {
                "x_ids": x_ids,
                "id": id,
                "body_": body_,
                "timeout_": timeout_,
                "id_header": id_header,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncStylesMethods(AsyncResource):
    """The operations of Styles."""

    async def send_path(
        self,
        label: Sequence[int],
        matrix: SendPathMatrix | SendPathMatrixParam,
        simple: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_path`.

        `GET /label/{label}/matrix/{matrix}/simple/{simple}`

        Args:
            label: The `label` of the call.
            matrix: The `matrix` of the call.
            simple: The `simple` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_PATH,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def send_query(
        self,
        *,
        shared: str,
        limit: int | Omit = omit,
        exploded: Sequence[int] | Omit = omit,
        joined: Sequence[int] | Omit = omit,
        spaced: Sequence[int] | Omit = omit,
        piped: Sequence[int] | Omit = omit,
        deep: SendQueryDeep | SendQueryDeepParam | Omit = omit,
        filter_name: str | Omit = omit,
        reserved: str | Omit = omit,
        as_json: SendQueryAsJson | SendQueryAsJsonParam | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        flag: bool | Omit = omit,
        perhaps: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_query`.

        `GET /query`

        Args:
            shared: The `shared` of the call.
            limit: Replaces that of the path. At least 1.
            exploded: The `exploded` of the call.
            joined: The `joined` of the call.
            spaced: The `spaced` of the call.
            piped: The `piped` of the call.
            deep: The `deep` of the call.
            filter_name: The `filter_name` of the call.
            reserved: The `reserved` of the call.
            as_json: The `as_json` of the call.
            when: The `when` of the call.
            day: The `day` of the call.
            flag: The `flag` of the call.
            perhaps: The `perhaps` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_QUERY,
            {
                "shared": shared,
                "limit": limit,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "filter_name": filter_name,
                "reserved": reserved,
                "as_json": as_json,
                "when": when,
                "day": day,
                "flag": flag,
                "perhaps": perhaps,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def send_filters(
        self,
        *,
        where: SendFiltersWhere | SendFiltersWhereParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_filters`.

        `GET /filtered`

        Args:
            where: The `where` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_FILTERS,
            {
                "where": where,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def search(
        self,
        *,
        whole: SearchWhole | SearchWholeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `GET /searched`

        Args:
            whole: The `whole` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEARCH,
            {
                "whole": whole,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def send_headers(
        self,
        *,
        x_ids: Sequence[int],
        id: str | Omit = omit,
        body_: str | Omit = omit,
        timeout_: int | Omit = omit,
        id_header: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_headers`.

        `GET /rest`

        Args:
            x_ids: The `x_ids` of the call.
            id: The `id` of the call.
            body_: The `body_` of the call.
            timeout_: The `timeout_` of the call.
            id_header: The `id_header` of the call.
            session: The `session` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_HEADERS,
            {
                "x_ids": x_ids,
                "id": id,
                "body_": body_,
                "timeout_": timeout_,
                "id_header": id_header,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
