from any_script import AnyScript, Order, Order状态


def call(client: AnyScript) -> None:
    (order,) = client.订单.订单列表(页码=1)
    assert isinstance(order, Order)
    assert (order.编号, order.große, order.unnamed) == (1, 2, 3)
    assert order.状态 is Order状态.已付
