"""The order of the members of each object of OpenAPI, as `lint --fix` writes it.

What identifies an object comes first, then what describes it, then what it contains; long maps are
last. Objects without an entry keep their order: its writer chose it (schemas, examples), or it is
the order of the generated package (paths, methods, statuses, properties).
"""

from typing import Final

from scripts.document import Kind

_DESCRIPTION = "summary description externalDocs"
KEY_ORDER: Final[dict[Kind, tuple[str, ...]]] = {
    kind: tuple(keys.split())
    for kind, keys in {
        Kind.DOCUMENT: "openapi $self info jsonSchemaDialect externalDocs servers security tags "
        "paths webhooks components",
        Kind.INFO: "title version summary description termsOfService contact license",
        Kind.CONTACT: "name url email",
        Kind.LICENSE: "name identifier url",
        Kind.SERVER: "url name description variables",
        Kind.SERVER_VARIABLE: "default enum description",
        Kind.TAG: f"name parent kind {_DESCRIPTION}",
        Kind.EXTERNAL_DOCS: "url description",
        Kind.COMPONENTS: "securitySchemes parameters headers requestBodies responses links "
        "callbacks pathItems mediaTypes examples schemas",
        Kind.PATH_ITEM: "$ref summary description servers parameters",
        Kind.OPERATION: f"tags {_DESCRIPTION} operationId deprecated servers security parameters "
        "requestBody responses callbacks",
        Kind.PARAMETER: "$ref name in required deprecated allowEmptyValue summary description "
        "style explode allowReserved schema content example examples",
        Kind.HEADER: "$ref required deprecated summary description style explode schema content "
        "example examples",
        Kind.REQUEST_BODY: "$ref summary description required content",
        Kind.RESPONSE: "$ref summary description headers content links",
        Kind.MEDIA_TYPE: "$ref description schema itemSchema example examples encoding "
        "prefixEncoding itemEncoding",
        Kind.ENCODING: "contentType headers style explode allowReserved encoding prefixEncoding "
        "itemEncoding",
        Kind.EXAMPLE: "$ref summary description value dataValue serializedValue externalValue",
        Kind.LINK: "$ref operationRef operationId description parameters requestBody server",
        Kind.SECURITY_SCHEME: "$ref type name in scheme bearerFormat openIdConnectUrl "
        "oauth2MetadataUrl description deprecated flows",
        Kind.OAUTH_FLOW: "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes",
    }.items()
}


def order_keys(kind: Kind, keys: list[str]) -> list[int]:
    """The positions of the keys in their new order.

    An extension stays behind the key that it follows. Other keys that are not in the table, such as
    the methods of a path, are last.
    """
    table = KEY_ORDER[kind]
    rank = -1
    ranks: list[int] = []
    for key in keys:
        if key in table:
            rank = table.index(key)
        elif not key.startswith("x-"):
            rank = len(table)
        ranks.append(rank)
    return sorted(range(len(keys)), key=ranks.__getitem__)
