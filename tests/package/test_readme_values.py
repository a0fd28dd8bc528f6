"""The calls in the readme have values of the types of their arguments."""

import re

from scripts.document import parse_document
from scripts.package.package import make_package

_TEXT = """openapi: 3.1.0
info: {title: Rates, version: 1.0.0}
paths:
  /rates/{day}:
    get:
      operationId: list_rates
      parameters:
        - {name: day, in: path, required: true, schema: {type: string, format: date}}
        - {name: since, in: query, required: true, schema: {type: string, format: date-time}}
      responses: {"200": {description: Rates., content: {application/json: {schema: {}}}}}
"""


def test_each_block_that_calls_with_a_date_imports_it() -> None:
    """Copied into a file, each runs, and type checkers accept it."""
    document = parse_document("api.yaml", lambda _: _TEXT.encode())
    _, tree = make_package(document, "rates")
    blocks = re.findall(r"```python\n(.*?)```", tree["README.md"], re.DOTALL)
    calls = [block for block in blocks if "since=" in block]
    assert len(calls) == 8
    for block in calls:
        assert "date.fromisoformat(" in block
        assert "since=datetime.fromisoformat(" in block
        assert "from datetime import date, datetime\n\n" in block.partition("(")[0]
        compile(block, "README.md", "exec")
