from io import BytesIO

from bodies import AsyncBodies, Bodies, Note, SendFormBody


def call(client: Bodies) -> None:
    note = Note(text="t")
    assert client.send_json(body=note) == note
    assert client.send_json(body=note, extra_body={"more": 1}) == note
    client.send_merge()
    client.send_merge(body=note)
    client.send_form(body=SendFormBody(name="n", tags=["a", "b"]))
    client.send_upload(body={"file": ("a.png", b"\x89"), "note": note, "name": "n"})
    client.send_upload(body={"file": BytesIO(b"\x89")})
    client.send_text(body="plain")
    client.send_bytes(body=b"\x00\xff")
    client.send_several(body=note)
    client.send_several(body=note, content_type="application/x-www-form-urlencoded")
    client.send_several(body="plain", content_type="text/plain")
    client.send_array(body=[1, 2])


async def call_async(client: AsyncBodies) -> None:
    assert (await client.send_json(body=Note(text="t"))).text == "t"
