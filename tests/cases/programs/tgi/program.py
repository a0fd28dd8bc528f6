"""Asks a model a question, and prints the words as they come."""

from pathlib import Path

from tgi import Tgi


def run(client: Tgi, folder: Path) -> None:
    stream = client.text_generation_inference.generate_stream(
        inputs="What is deep learning?", parameters={"max_new_tokens": 20, "temperature": 0.5}
    )
    for event in stream:
        print(event.token.text, end="")
    chat = client.text_generation_inference.chat_completions(
        messages=[{"role": "user", "content": "What is deep learning?"}], stream=True
    )
    for chunk in chat:
        print(chunk.choices[0].delta, end="")
