from datetime import date

from spread import Mood, Pet, Place, Spread
from spread.params import MoodParam, PlaceParam, RoomParam


def call(client: Spread) -> None:
    pet = client.pets.read("7")
    assert client.pets.replace("7", body_id="7", name="Ada") == pet
    client.pets.replace("7", body_id="7", name="Ada", mood="wild", home=None)
    client.pets.replace("7", body_id="7", name="Ada", mood=Mood("wild"), friends=[pet])
    client.pets.add(**pet.to_body())
    client.pets.add(id="7", name="Ada", home=make_home(), friends=[{"id": "1", "name": "Eve", "kind": "pet"}])
    client.search()
    client.search(text="a", limit=1)
    client.search(near=Place(street="Main"), limit=1.5)
    client.search(body="a")
    client.labels.set(timeout_=1, body="b", extra_body={"more": "c"}, timeout=9.0)


def make_home() -> PlaceParam:
    room: RoomParam = {"size": 3, "date": date(2020, 1, 1)}
    return {"street": "Main", "rooms": [room, {"size": 4}], "from": date(2020, 1, 1)}


def choose_mood(pet: Pet) -> MoodParam:
    return pet.mood or "calm"
