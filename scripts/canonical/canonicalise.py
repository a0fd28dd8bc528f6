"""A document to its canonical form."""

from scripts.canonical.canonical import Canonical
from scripts.canonical.facts import find_package_facts
from scripts.canonical.operations import canonical_operations
from scripts.canonical.schemas import SchemaCanon
from scripts.canonical.security import canonical_security_schemes
from scripts.document import Document


def canonicalise_document(document: Document, package: str | None = None) -> Canonical:
    """The canonical form of a document.

    Args:
        document: A document the linter found no error in.
        package: Import name that overrides the document's own.

    Raises:
        DocumentError: Something of it cannot be brought to that form.
    """
    facts = find_package_facts(document, package)
    canon = SchemaCanon(document, frozenset({facts.client, f"Async{facts.client}", facts.error}))
    operations = canonical_operations(document, canon)
    return Canonical(
        package=facts,
        schemas=canon.schemas,
        origins=canon.origins,
        operations=operations,
        security_schemes=canonical_security_schemes(document, facts),
    )
