from only_webhooks import OnlyWebhooks, Pet


def call(client: OnlyWebhooks) -> None:
    event = client.webhooks.parse(b'{"id":1,"name":"Rex"}')
    assert isinstance(event, Pet)
    assert event.name == "Rex"
