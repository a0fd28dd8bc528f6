"""Finds a trip between two stations, books it, and pays."""

from datetime import UTC, datetime
from pathlib import Path

from train_travel import TrainTravel


def run(client: TrainTravel, folder: Path) -> None:
    berlin, paris = (next(iter(client.stations.list(search=name))) for name in ("Berlin", "Paris"))
    trips = client.trips.list(
        origin=berlin.id, destination=paris.id, date=datetime(2027, 5, 1, tzinfo=UTC)
    )
    trip = next(iter(trips))
    booking = client.bookings.create(trip_id=trip.id or "", passenger_name="Ada", has_dog=True)
    payment = client.bookings.payments.create(
        booking.id or "",
        amount=49.99,
        currency="eur",
        source={
            "object": "card",
            "name": "Ada",
            "number": "4242424242424242",
            "cvc": "123",
            "exp_month": 12,
            "exp_year": 2030,
            "address_country": "de",
        },
    )
    print(booking.passenger_name, payment.status)
