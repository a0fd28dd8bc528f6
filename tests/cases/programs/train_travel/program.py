"""Finds a trip between two stations, books it, and pays."""

from datetime import UTC, datetime
from pathlib import Path

from train_travel import TrainTravel


def run(client: TrainTravel, folder: Path) -> None:
    berlin, paris = (client.stations.list(search=name).data or [] for name in ("Berlin", "Paris"))
    trips = client.trips.list(
        origin=berlin[0].id, destination=paris[0].id, date=datetime(2027, 5, 1, tzinfo=UTC)
    )
    trip = (trips.data or [])[0]
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
