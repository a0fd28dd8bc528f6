"""Sends an event to the endpoints of a customer, and says which of them did not take it."""

from pathlib import Path

from svix import ConflictError, Svix


def run(client: Svix, folder: Path) -> None:
    application = client.application.create(name="Acme", uid="acme", get_if_exists=True)
    try:
        client.endpoint.create(application.id, url="https://example.com/hooks", uid="main")
    except ConflictError as error:
        print(error.parsed)
    message = client.message.create(
        application.id, event_type="invoice.paid", payload={"id": 17}, idempotency_key="invoice-17"
    )
    for attempt in client.message_attempt.list_by_msg(application.id, message.id, limit=50):
        print(attempt.endpoint_id, attempt.response_status_code)
