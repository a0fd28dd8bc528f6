from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from bodies import AsyncBodies, Bodies, Event, FileUpload, Note


def call(client: Bodies) -> None:
    note = Note(text="t")
    assert client.json.send(text="t") == note
    assert client.json.send(**note.to_body(), extra_body={"more": 1}) == note
    client.merge.send()
    client.merge.send(text="t")
    client.form.send(name="n", tags=["a", "b"])
    client.upload.send(file=("a.png", b"\x89"), note=note, name="n")
    client.upload.send(file=BytesIO(b"\x89"), note={"text": "t"})
    client.text.send(body="plain")
    client.bytes.send(body=b"\x00\xff")
    client.bytes.send(body=Path(__file__))
    client.upload.send(file=FileUpload(Path(__file__), "a.png"))
    client.several.send(text="t")
    client.several.send(text="t", content_type="application/x-www-form-urlencoded")
    client.several.send(body="plain", content_type="text/plain")
    client.array.send(body=[1, 2])
    moment = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    client.uploads.send(files=[("a.txt", b"a"), b"b"], made=moment, days=[date(2025, 1, 2)])
    client.events.send(since=moment, body=[{"day": date(2025, 1, 2), "at": {"noon": moment}}])
    client.events.send(since=moment, body=[Event(day=date(2025, 1, 2), at={"noon": moment})])


async def call_async(client: AsyncBodies) -> None:
    assert (await client.json.send(text="t")).text == "t"
