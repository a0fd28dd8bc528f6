"""Answers a question from some documents, and prints the words as they come."""

from pathlib import Path

from cohere import Cohere


def run(client: Cohere, folder: Path) -> None:
    ranked = client.v2.rerank(
        model="rerank-v3.5",
        query="When is it open?",
        documents=["Open 9 to 5.", "Closed."],
        top_n=1,
    )
    print(len(ranked.results))
    stream = client.v2.chat(
        model="command-a-03-2025",
        messages=[{"role": "user", "content": "When is it open?"}],
        stream=True,
    )
    for event in stream:
        print(event)
