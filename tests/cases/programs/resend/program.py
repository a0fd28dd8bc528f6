"""Sends a message with a file, then says what became of the last ones."""

from pathlib import Path

from resend import Resend


def run(client: Resend, folder: Path) -> None:
    (folder / "offer.txt").write_text("12.50 EUR")
    sent = client.emails.send(
        from_="shop@example.com",
        to="reader@example.com",
        subject="Your offer",
        text="See the file.",
        attachments=[{"filename": "offer.txt", "content": (folder / "offer.txt").read_text()}],
        tags=[{"name": "kind", "value": "offer"}],
    )
    assert sent.id
    client.emails.update(sent.id)
    for email in client.emails.list(limit=10):
        print(email.subject, email.last_event)
