"""Uploads instructions, asks a model with them, and prints the words as they come."""

from pathlib import Path

from openai import Openai


def run(client: Openai, folder: Path) -> None:
    (folder / "rules.txt").write_text("Be brief.")
    file = client.files.create(file=folder / "rules.txt", purpose="user_data")
    stream = client.chat.completions.create(
        model="gpt-5",
        messages=[
            {"role": "system", "content": "Be brief."},
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "Say hello."},
                    {"type": "file", "file": {"file_id": file.id}},
                ],
            },
        ],
        stream=True,
    )
    for chunk in stream:
        print(chunk.choices[0].delta.content or "", end="")
    for each in client.files.list(purpose="user_data"):
        client.files.delete(each.id)
