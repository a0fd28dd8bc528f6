from io import BytesIO
from pathlib import Path

from bodies import AsyncBodies, Bodies, FileUpload, Note


def call(client: Bodies) -> None:
    note = Note(text="t")
    assert client.send_json(text="t") == note
    assert client.send_json(**note.to_body(), extra_body={"more": 1}) == note
    client.send_merge()
    client.send_merge(text="t")
    client.send_form(name="n", tags=["a", "b"])
    client.send_upload(file=("a.png", b"\x89"), note=note, name="n")
    client.send_upload(file=BytesIO(b"\x89"), note={"text": "t"})
    client.send_text(body="plain")
    client.send_bytes(body=b"\x00\xff")
    client.send_bytes(body=Path(__file__))
    client.send_upload(file=FileUpload(Path(__file__), "a.png"))
    client.send_several(text="t")
    client.send_several(text="t", content_type="application/x-www-form-urlencoded")
    client.send_several(body="plain", content_type="text/plain")
    client.send_array(body=[1, 2])


async def call_async(client: AsyncBodies) -> None:
    assert (await client.send_json(text="t")).text == "t"
