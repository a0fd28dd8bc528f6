"""The error for a document from which no package can be made."""


class RefusedError(Exception):
    """A part of the document cannot be generated.

    Attributes:
        pointer: The pointer of the part.
        rule: The id of the rule, in kebab-case.
        message: What is wrong.
    """

    def __init__(self, pointer: str, rule: str, message: str) -> None:
        super().__init__(message)
        self.pointer = pointer
        self.rule = rule
        self.message = message
