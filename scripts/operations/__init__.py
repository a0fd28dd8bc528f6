"""Reads the operations of a document, for lint, package, review, sandbox and release."""

from scripts.operations.api import Api, Info, count_operations, read_api
from scripts.operations.example import Example
from scripts.operations.media_type import Encoding, Header, MediaType
from scripts.operations.node import Fault
from scripts.operations.operation import Callback, Operation
from scripts.operations.parameter import Parameter
from scripts.operations.request_body import RequestBody
from scripts.operations.response import Response
from scripts.operations.security import Flow, Requirement, SecurityScheme
from scripts.operations.server import Server, Variable, find_address

__all__ = [
    "Api",
    "Callback",
    "Encoding",
    "Example",
    "Fault",
    "Flow",
    "Header",
    "Info",
    "MediaType",
    "Operation",
    "Parameter",
    "RequestBody",
    "Requirement",
    "Response",
    "SecurityScheme",
    "Server",
    "Variable",
    "count_operations",
    "find_address",
    "read_api",
]
