from datetime import UTC, date, datetime

from styles import (
    AsyncStyles,
    SearchWhole,
    SendFiltersWhere,
    SendPathMatrix,
    SendQueryAsJson,
    SendQueryDeep,
    Styles,
)


def call(client: Styles) -> None:
    client.label.send_path([1], SendPathMatrix(low=1, high=2), [3, 4])
    client.query.send(
        shared="s",
        limit=2,
        exploded=[1, 2],
        joined=[1, 2],
        spaced=[1, 2],
        piped=[1, 2],
        deep=SendQueryDeep(low=1, high=2),
        filter_name="n",
        reserved="a/b?c",
        as_json=SendQueryAsJson(low=1),
        when=datetime(2026, 1, 2, tzinfo=UTC),
        day=date(2026, 1, 2),
        flag=True,
        perhaps=None,
    )
    client.send_filters(where=SendFiltersWhere(tags=["a", "b"]))
    client.search(whole=SearchWhole(text="a b", sizes=[1, 2]))
    client.send_headers(
        x_ids=[1, 2], session="s", id="q", id_header="h", body_="b", timeout_=3, timeout=9.0
    )


async def call_async(client: AsyncStyles) -> None:
    await client.send_headers(x_ids=[1])
