from inline import (
    Inline,
    ReplaceOrderBodyLinesItem,
    ReplaceOrderResponse,
    ReplaceOrderResponseOwner,
    ReplaceOrderResponseState,
    ReplaceOrderSort,
)


def call(client: Inline) -> None:
    order = client.orders.replace("o-1", lines=[{"amount": 3}], sort=ReplaceOrderSort.UP)
    lines = [ReplaceOrderBodyLinesItem(amount=3)]
    assert client.orders.replace("o-1", lines=lines, sort="up") == order
    assert isinstance(order, ReplaceOrderResponse)
    assert order.state is ReplaceOrderResponseState.NEW
    assert order.owner == ReplaceOrderResponseOwner(first_name="Ada")
    assert order.grid[0][0].x == 1
    assert order.by_name is not None
    assert order.by_name["a"].y == 2
    assert client.orders.list() == ["o-1"]
