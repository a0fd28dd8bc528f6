from kennel import Breed, Dog, Kennel


def call(client: Kennel) -> None:
    client.health()
    client.dogs.walks.start("7")
    assert client.dogs.list() == [Dog(name="Rex", breed=Breed(title="Pug"))]
