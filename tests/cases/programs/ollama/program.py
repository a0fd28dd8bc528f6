"""Chats with a model, whole and word by word, and follows how another one is pulled."""

from pathlib import Path

from ollama import Ollama


def run(client: Ollama, folder: Path) -> None:
    question = "Why is the sky blue?"
    reply = client.chat(
        model="gemma4",
        messages=[{"role": "user", "content": question}],
        options={"temperature": 0.5},
        stream=False,
    )
    print(reply.message and reply.message.content, folder.name)
    with client.chat(
        model="gemma4", messages=[{"role": "user", "content": question}], stream=True
    ) as stream:
        for event in stream:
            match event.message and event.message.role:
                case "assistant":
                    print(event.message)
                case role:
                    print(role)
    for step in client.pull(model="gemma4", stream=True):
        print(step.status)
    for model in client.list().models or ():
        print(model.name, model.modified_at)
