"""Why no package can be made of a canonical document."""


class RefusedError(Exception):
    """Some part cannot be generated.

    Attributes:
        pointer: The place in the document it speaks of.
        rule: Stable kebab-case id of what found it.
        message: What is wrong.
    """

    def __init__(self, pointer: str, rule: str, message: str) -> None:
        super().__init__(message)
        self.pointer = pointer
        self.rule = rule
        self.message = message
