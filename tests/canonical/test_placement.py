"""The names of methods: those that the document gives, else what the vendor would choose."""

from typing import Any

import pytest

from benchmarks.names import count_agreement
from scripts.canonical.placement import place_operations
from scripts.canonical.wording import shorten, singular, split_joined
from scripts.operations import read_api
from tests.canonical.documents import make_document
from tests.package.packages import SPECS

# Method and path, id, first tag, and the call; a hyphen for what is not there.
GUESSES = """
    # The id has a structure.
    POST /api/v1/app | v1.application.create | Application | application.create
    GET /emails | emails/list | Emails | emails.list
    POST /queues | jobQueues_createQueue | JobQueues | job_queues.create_queue
    GET /x | Users_GetById | - | users.get_by_id
    GET /things/{id} | accessTokens.listAccessTokens | accessTokens | access_tokens.list
    GET /c/{name}/exists | collection_exists | Collections | collections.exists
    # FastAPI's suffix, versions and the words of the group say nothing new.
    POST /api/v1/auth/logout/ | logout_api_v1_auth_logout__post | Auth | auth.logout
    POST /message | v1_message_create | Message | message.create
    PATCH /event-type/{id} | patch_event_type | Event Type | event_type.patch
    GET /pet/findByStatus | findPetsByStatus | pet | pet.find_by_status
    POST /user/createWithList | createUsersWithListInput | user | user.create_with_list_input
    GET /pet/{petId} | getPetById | pet | pet.get
    GET /user/{username} | getUserByName | user | user.get_by_name
    POST /special-events | createSpecialEvent | Events | events.create
    DELETE /invites/{code} | invite_revoke | - | invites.revoke
    PATCH /guilds/{id}/channels | bulk_update_guild_channels | - | guilds.channels.bulk_update
    GET /messages | list_all_messages | messages | messages.list
    # A word that is news keeps the thing that it describes.
    POST /tickets | buyMuseumTickets | Tickets | tickets.buy_museum_tickets
    GET /tickets/{id}/qr | getTicketCode | Tickets | tickets.get_code
    # What a path adds to its tag and the id mentions is a group, and what is done is not.
    POST /chat/completions | createChatCompletion | Chat | chat.completions.create
    POST /jobs/{id}/cancel | cancelJob | Jobs | jobs.cancel
    POST /audio/speech | createSpeech | Audio | audio.speech.create
    PATCH /pets/{id}/tags/detach/{s} | detach_tag_from_pet | pets | pets.tags.detach
    GET /projects/{id}/roles | list-project-roles | Roles | projects.roles.list
    GET /roles | list-roles | Roles | roles.list
    POST /uploads | sendIt | Files | files.send_it
    # Without an id that says something: plain words by method and path.
    GET /v1/customers | GetCustomers | - | customers.list
    POST /v1/customers | PostCustomers | - | customers.create
    GET /v1/customers/{customer} | GetCustomersCustomer | - | customers.retrieve
    POST /v1/customers/{customer} | PostCustomersCustomer | - | customers.update
    PUT /v1/customers/{customer} | - | - | customers.update
    DELETE /v1/customers/{customer} | - | - | customers.delete
    POST /v1/charges/{charge}/capture | PostChargesChargeCapture | - | charges.capture
    GET /v1/charges/search | GetChargesSearch | - | charges.search
    GET /v1/tax/tax_ids | - | - | tax.tax_ids.list
    GET /v1/balance | GetBalance | - | balance.retrieve
    GET /bookings | get-bookings | Bookings | bookings.list
    DELETE /files/{id}/trash | delete_files_id_trash | Trashed files | trashed_files.delete_trash
    POST /batches/{id}:cancel | - | - | batches.cancel
    GET /company/spend_limit | Getcompanyspendlimit | - | company.spend_limit.retrieve
    # The client itself, where nothing groups.
    POST /v1/rerank | rerank | - | rerank
    GET /api/tags | list | - | list
    GET /ticks | tick | - | tick
    GET / | root | - | root
    GET /{id} | - | - | retrieve
"""


def place(method_and_path: str, **operation: Any) -> str:
    """The call of one operation, alone in its document."""
    method, path = method_and_path.split(" ")
    return list_calls({path: {method.lower(): operation}})[0]


def list_calls(paths: dict[str, Any]) -> list[str]:
    none = {"responses": {"204": {"description": ""}}}
    whole = {
        path: {method: {**none, **operation} for method, operation in item.items()}
        for path, item in paths.items()
    }
    places = place_operations(read_api(make_document(whole)).operations)
    return [".".join((*each.resource, each.name)) for each in places]


@pytest.mark.parametrize("row", [row for row in GUESSES.splitlines() if "|" in row])
def test_a_name_is_guessed(row: str) -> None:
    """By the id, the tag, the path and the method of the operation alone."""
    request_line, id, tag, call = (part.strip() for part in row.split("|"))
    given: dict[str, Any] = {} if id == "-" else {"operationId": id}
    assert place(request_line, **given, **({} if tag == "-" else {"tags": [tag]})) == call


@pytest.mark.parametrize(
    ("media_types", "id", "name"),
    [
        (["application/octet-stream"], "getObject", "get"),
        (["image/png", "image/*"], None, "retrieve"),
        (["application/json"], "getObject", "list"),
        (["application/json", "application/zip"], "getObject", "list"),
        (["text/csv"], None, "list"),
        (["application/x-ndjson"], None, "list"),
    ],
)
def test_what_returns_a_file_is_no_list(media_types: list[str], id: str | None, name: str) -> None:
    """Though its path ends in the plural: `GET /objects` with the object's path in the query."""
    content: dict[str, Any] = {each: {} for each in media_types}
    operation: dict[str, Any] = {"responses": {"200": {"description": "", "content": content}}}
    operation |= {"operationId": id} if id else {}
    assert place("GET /objects", **operation) == f"objects.{name}"


@pytest.mark.parametrize(
    ("request_line", "id", "title"),
    [
        ("POST /chat", "createChatCompletion", "createChatCompletion"),
        ("POST /a/b", "run_a_b_post", "run"),
        ("POST /v1/charges/{id}/capture", "PostChargesIdCapture", "charges capture"),
        ("GET /v1/app", "v1.application.list", "application list"),
    ],
)
def test_classes_are_called_after_what_says_most(request_line: str, id: str, title: str) -> None:
    """The id where it says more than the call."""
    method, path = request_line.split(" ")
    item = {method.lower(): {"operationId": id, "responses": {"204": {"description": ""}}}}
    [placed] = place_operations(read_api(make_document({path: item})).operations)
    assert placed.title == title


SAMPLE = (
    "client = Api()\nitem = client.a.items.create()\nclient.with_options().a.items.pin(item.id)"
)


@pytest.mark.parametrize(
    ("extensions", "call"),
    [
        ({"x-fern-sdk-group-name": "v2", "x-fern-sdk-method-name": "embed"}, "v2.embed"),
        ({"x-fern-sdk-group-name": ["a", "b"], "x-fern-sdk-method-name": "run"}, "a.b.run"),
        ({"x-fern-sdk-group-name": "tuning"}, "tuning.list_pets"),
        ({"x-fern-sdk-method-name": "all"}, "pets.all"),
        ({"x-speakeasy-group": "a.b", "x-speakeasy-name-override": "find"}, "a.b.find"),
        ({"x-speakeasy-name-override": "find"}, "pets.find"),
        ({"x-oaiMeta": {"examples": {"request": {"python": SAMPLE}}}}, "a.items.pin"),
        ({"x-oaiMeta": {"examples": {"request": {"node.js": SAMPLE}}}}, "pets.list"),
        ({"x-oaiMeta": {"examples": "none"}}, "pets.list"),
        ({"x-codeSamples": [{"lang": "Python", "source": SAMPLE}]}, "a.items.pin"),
        ({"x-codeSamples": [{"lang": "bash", "source": SAMPLE}, None]}, "pets.list"),
        ({"x-method": "x.y", "x-fern-sdk-method-name": "embed"}, "x.y"),
        ({"x-fern-sdk-group-name": 3, "x-speakeasy-group": ""}, "pets.list"),
    ],
)
def test_names_that_a_document_gives_are_used(extensions: dict[str, Any], call: str) -> None:
    """Ours before those of Fern and Speakeasy, those before a call in a sample."""
    assert place("GET /pets", operationId="list_pets", tags=["Pets"], **extensions) == call


def test_a_hostile_id_costs_little() -> None:
    """Neither many ways to read an id nor its length take time or depth."""
    path = "/".join(["", *(f"{{a{at}}}" for at in range(140))])
    assert place(f"GET {path}", operationId="get" + "_id" * 70 + "_x").endswith("_x")
    assert place("GET /a", operationId="a" * 900).endswith("aaa")


def test_names_stay_when_other_operations_come() -> None:
    """An operation keeps its name whatever is beside it, but for one that asks for the same."""
    kept = {"/pets": {"get": {"operationId": "listPets"}}, "/pets/{id}/photos": {"post": {}}}
    more = {
        "/pets/{id}": {"get": {}, "delete": {"operationId": "removePet"}},
        "/pets/{id}/photos/{photo}": {"get": {}},
        "/photos": {"post": {"operationId": "createPhoto"}},
    }
    assert list_calls({**kept, **more})[:2] == list_calls(kept)


def test_of_two_operations_with_one_name_the_later_one_gets_its_id() -> None:
    """A number says nothing, and follows only where the id is taken, too."""
    paths = {
        "/things": {"get": {"operationId": "listThings"}},
        "/things/ls": {"get": {"operationId": "list_things"}},
        "/things/dir": {"get": {"operationId": "list-things"}},
    }
    assert list_calls(paths) == ["things.list", "things.list_things", "things.list_things_2"]


@pytest.mark.parametrize(
    ("word", "want"),
    [("pets", "pet"), ("policies", "policy"), ("batches", "batch"), ("boxes", "box"),
     ("status", "status"), ("address", "address"), ("ids", "id"), ("as", "as"),
     ("analysis", "analysis"), ("emojis", "emoji"), ("series", "series")],
)  # fmt: skip
def test_a_plural_is_known_by_its_ending(word: str, want: str) -> None:
    """As English usually forms it."""
    assert singular(word) == want


def test_words_are_left_out_only_where_something_stays() -> None:
    """A preposition needs what follows it, and a joined word is parted only as a whole."""
    assert shorten(["by", "token"], {"token"}) == ["by", "token"]
    assert shorten(["detach", "tag", "from", "pet"], {"tag", "pet"}) == ["detach"]
    assert split_joined("listpets", {"list", "pets"}) == ["list", "pets"]
    assert split_joined("listpet", {"list", "pets"}) == ["listpet"]


@pytest.mark.slow
@pytest.mark.parametrize("vendor", ["svix", "cohere", "letta"])
def test_methods_are_called_as_the_vendors_package_calls_them(vendor: str) -> None:
    """At least three quarters of the method words, and four tenths of the whole calls."""
    if not SPECS.is_dir():
        pytest.skip("the shared documents are not there")
    agreement = count_agreement(vendor)
    assert agreement.methods >= 0.75 * agreement.operations
    assert agreement.calls >= 0.4 * agreement.operations
