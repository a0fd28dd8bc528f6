from paged import AsyncPaged, Item, ItemPage, Paged, ResultPage


def call(client: Paged) -> None:
    page: ResultPage[Item, ItemPage] = client.cursor.by_cursor(limit=1)
    assert page.value.next_cursor is None
    assert not page.has_next
    assert [item.id for item in page] == ["a"]
    assert [each.items for each in client.last.by_item().pages()] == [[Item(id="a")]]
    assert [item.id for item in client.page.by_page()] == ["a"]
    assert [item.id for item in client.offset.by_offset(limit=5)] == ["a"]
    assert [item.id for item in client.link.by_link()] == ["a"]
    assert [item.id for item in client.links.by_links()] == ["a"]
    assert [item.id for item in client.links.by_hal()] == ["a"]
    assert [item.id for item in client.links.by_address()] == ["a"]
    assert [item.id for item in client.by_property(text="t")] == ["a"]
    assert [item.id for item in client.speakeasy.as_writes()] == ["a"]
    assert [item.id for item in client.fern.as_writes()] == ["a"]
    whole: ItemPage = client.no_page()
    assert whole == client.nothing_is_said() == client.cursor.with_raw_response.by_cursor().parse()


async def call_async(client: AsyncPaged) -> None:
    page = await client.cursor.by_cursor()
    assert [item.id async for item in page] == ["a"]
    assert [len(each.items) async for each in page.pages()] == [1]
