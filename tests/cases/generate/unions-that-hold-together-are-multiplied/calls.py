from datetime import date

from both import Both, ShapeFlatBlue, ShapeRoundRed


def call(client: Both) -> None:
    first, second = client.shapes.list()
    assert first == ShapeRoundRed(id=1, round=2, red=date(2020, 1, 1))
    assert second == ShapeFlatBlue(id=2, flat=3, blue="b")
