from datetime import date

from family import Cat, Dog, Family, Kitten, Pet


def call(client: Family) -> None:
    cat, kitten, other = client.pets.list()
    assert cat == Cat(kind="cat", born=date(2020, 1, 1))
    assert isinstance(kitten, Kitten)
    assert isinstance(kitten, Cat)
    assert kitten.friend == Dog(kind="dog", size=3)
    assert type(other) is Pet
    client.pets.add(**Cat(kind="cat").to_body())
