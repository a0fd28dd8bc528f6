from inline import (
    Inline,
    ReplaceOrderBody,
    ReplaceOrderBodyLinesItem,
    ReplaceOrderResponse,
    ReplaceOrderResponseOwner,
    ReplaceOrderResponseState,
    ReplaceOrderSort,
)


def call(client: Inline) -> None:
    body = ReplaceOrderBody(lines=[ReplaceOrderBodyLinesItem(amount=3)])
    order = client.replace_order("o-1", body=body, sort=ReplaceOrderSort.UP)
    assert isinstance(order, ReplaceOrderResponse)
    assert order.state is ReplaceOrderResponseState.NEW
    assert order.owner == ReplaceOrderResponseOwner(first_name="Ada")
    assert order.grid[0][0].x == 1
    assert order.by_name is not None
    assert order.by_name["a"].y == 2
    assert client.list_orders() == ["o-1"]
