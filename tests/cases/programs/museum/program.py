"""Plans an event, moves it, buys a ticket and keeps its picture, and reads what a webhook sends."""

from datetime import date
from pathlib import Path

import museum
from museum import Museum


def run(client: Museum, folder: Path) -> None:
    event = client.events.create(
        name="Night", location="Hall", event_description="Ghosts.", dates=[date(2026, 1, 2)], price=5
    )
    event.price = 7
    id = event.event_id or "dad4bce8-f5cb-4078-a211-995864315e39"
    moved = client.events.update(id, **event.to_body(client.events.update))
    print(moved.name, moved.dates[0].year)
    ticket = client.tickets.buy_museum_tickets(
        email="a@b.example", ticket_date=date(2026, 1, 2), ticket_type="general"
    )
    match ticket.ticket_type:
        case "general":
            print("any day")
        case "event":
            print("one event")
    code = ticket.ticket_id or "a54a57ca-36f8-421b-a6b4-2e8f26858a4c"
    client.with_streaming_response.tickets.get_code(code).stream_to_file(
        folder / "code.png", on_progress=lambda received, size: print(received, size)
    )
    print(client.webhooks.parse(moved.to_json()).name)
    try:
        client.events.get("none")
    except museum.BadRequestError as error:
        print(error.parsed and error.parsed.title)
