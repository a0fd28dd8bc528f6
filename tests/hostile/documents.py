"""Documents made to hold a run, to crash it, or to leave their place."""

import json
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

Data = dict[str, Any]
DOCUMENTS: dict[str, Callable[[], str]] = {}
"""The text of each document, by the sentence that says what is hostile in it."""


def _hostile(make: Callable[[], str | Data]) -> Callable[[], str | Data]:
    def write() -> str:
        made = make()
        return made if isinstance(made, str) else json.dumps(made, ensure_ascii=False)

    DOCUMENTS[make.__name__.replace("_", "-")] = write
    return make


def describe(schemas: Data | None = None, use: str | None = None, **members: Any) -> Data:
    """A document with one operation, which answers with a schema of the components.

    Args:
        schemas: The schemas of the components.
        use: The one of them that is used; the first unless given.
        members: Other members of the operation.
    """
    schemas = schemas or {"Thing": {"type": "object"}}
    reference = _refer(use or next(iter(schemas)))
    content = {"application/json": {"schema": reference}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hostile", "version": "1.0.0"},
        "paths": {
            "/things": {
                "get": {
                    "operationId": "get_thing",
                    "responses": {"200": {"description": "Fine", "content": content}},
                    **members,
                }
            }
        },
        "components": {"schemas": schemas},
    }


def _refer(name: str) -> Data:
    return {"$ref": f"#/components/schemas/{name}"}


def _name(count: int, prefix: str = "C") -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


def _chain(count: int, link: Callable[[str], Data], end: Data) -> Data:
    """Components of which each is made from the name of the next."""
    names = _name(count)
    return {**{name: link(following) for name, following in pairwise(names)}, names[-1]: end}


def _text_member() -> Data:
    return {"type": "object", "properties": {"value": {"type": "string"}}}


# What grows without end.


@_hostile
def each_includes_the_next_twice() -> Data:
    return describe(_chain(30, lambda n: {"allOf": [_refer(n), _refer(n)]}, _text_member()))


@_hostile
def each_includes_the_next_twice_with_members() -> Data:
    def link(name: str) -> Data:
        inline = {"type": "object", "properties": {f"in_{name}": {"type": "string"}}}
        return {"allOf": [_refer(name), inline, {"allOf": [_refer(name)]}]}

    return describe(_chain(30, link, _text_member()))


@_hostile
def a_ladder_of_two_parents() -> Data:
    rungs = [(f"L{n}", f"R{n}") for n in range(25)]
    schemas: Data = {}
    for (left, right), (next_left, next_right) in pairwise(rungs):
        both = [_refer(next_left), _refer(next_right)]
        schemas[left] = {"allOf": [*both, {"type": "object", "properties": {left: {}}}]}
        schemas[right] = {"allOf": [*both, {"type": "object", "properties": {right: {}}}]}
    return describe({**schemas, "L24": _text_member(), "R24": _text_member()})


@_hostile
def each_is_a_union_of_the_next_twice() -> Data:
    return describe(_chain(30, lambda n: {"anyOf": [_refer(n), _refer(n)]}, _text_member()))


@_hostile
def each_is_one_of_the_next_or_a_list_of_it() -> Data:
    def link(name: str) -> Data:
        return {"oneOf": [_refer(name), {"type": "array", "items": _refer(name)}]}

    return describe(_chain(30, link, _text_member()))


@_hostile
def each_has_two_members_of_the_next() -> Data:
    def link(name: str) -> Data:
        members = {"a": _refer(name), "b": _refer(name)}
        return {"type": "object", "required": ["a", "b"], "properties": members}

    return describe(_chain(40, link, _text_member()))


@_hostile
def each_has_two_members_that_include_the_next() -> Data:
    def link(name: str) -> Data:
        part = {"allOf": [_refer(name), {"type": "object", "properties": {"own": {}}}]}
        members = {"a": part, "b": part}
        return {"type": "object", "required": ["a", "b"], "properties": members}

    return describe(_chain(14, link, _text_member()))


@_hostile
def many_unions_at_once() -> Data:
    unions = [{"oneOf": [_refer(f"U{n}a"), _refer(f"U{n}b")]} for n in range(30)]
    parts = {f"U{n}{side}": _text_member() for n in range(30) for side in "ab"}
    return describe({"Thing": {"allOf": unions}, **parts})


@_hostile
def maps_of_maps() -> Data:
    schema: Data = {"type": "string"}
    for _ in range(60):
        schema = {"type": "object", "additionalProperties": schema}
    return describe({"Thing": schema})


@_hostile
def negations_of_negations() -> Data:
    schema: Data = {"type": "string"}
    for _ in range(40):
        schema = {"not": schema}
    return describe({"Thing": schema})


@_hostile
def conditions_on_conditions() -> Data:
    def link(name: str) -> Data:
        return {"if": _refer(name), "then": _refer(name), "else": _refer(name)}

    return describe(_chain(30, link, _text_member()))


# What is long.


@_hostile
def a_long_chain_of_references() -> Data:
    return describe(_chain(3_000, _refer, {"type": "string"}))


@_hostile
def a_long_chain_of_members() -> Data:
    def link(name: str) -> Data:
        return {"type": "object", "properties": {"next": _refer(name)}}

    return describe(_chain(800, link, {"type": "string"}))


@_hostile
def a_chain_of_members_longer_than_calls() -> Data:
    def link(name: str) -> Data:
        return {"type": "object", "properties": {"next": _refer(name)}}

    return describe(_chain(6_000, link, {"type": "string"}))


@_hostile
def a_long_chain_of_parents() -> Data:
    def link(name: str) -> Data:
        return {"allOf": [_refer(name), {"type": "object", "properties": {f"of_{name}": {}}}]}

    return describe(_chain(150, link, _text_member()))


@_hostile
def a_long_chain_of_responses() -> Data:
    data = describe()
    refer = "#/components/responses/{}".format
    data["components"]["responses"] = _chain(
        2_000, lambda name: {"$ref": refer(name)}, {"description": "Fine"}
    )
    data["paths"]["/things"]["get"]["responses"] = {"200": {"$ref": refer("C0")}}
    return data


@_hostile
def an_enum_of_a_hundred_thousand() -> Data:
    return describe({"Thing": {"type": "string", "enum": _name(100_000)}})


@_hostile
def an_enum_whose_names_are_all_equal() -> Data:
    values = [f"{'-' * (number % 89)}a{'-' * (number // 89)}" for number in range(3_000)]
    return describe({"Thing": {"type": "string", "enum": values}})


@_hostile
def an_object_of_fifty_thousand_members() -> Data:
    members = {name: {"type": "string"} for name in _name(50_000)}
    return describe({"Thing": {"type": "object", "properties": members}})


@_hostile
def as_many_members_as_are_read() -> Data:
    members = {name: {"type": "string"} for name in _name(2_000)}
    return describe({"Thing": {"type": "object", "properties": members}})


@_hostile
def as_many_values_as_are_read() -> Data:
    return describe({"Thing": {"type": "string", "enum": _name(5_000)}})


@_hostile
def as_many_branches_as_are_read() -> Data:
    names = _name(500)
    schemas = {name: {"type": "object", "properties": {name: {}}} for name in names}
    return describe({"Thing": {"anyOf": [_refer(name) for name in names]}, **schemas})


@_hostile
def as_many_types_in_a_union_as_are_read() -> Data:
    branches = [{"type": "string", "maxLength": number} for number in range(500)]
    return describe({"Thing": {"oneOf": branches}})


@_hostile
def as_many_included_as_are_read() -> Data:
    names = _name(500)
    schemas = {name: {"type": "object", "properties": {name: {}}} for name in names}
    return describe({"Thing": {"allOf": [_refer(name) for name in names]}, **schemas})


@_hostile
def as_many_references_in_a_row_as_are_followed() -> Data:
    return describe(_chain(300, _refer, {"type": "string"}))


@_hostile
def fifty_thousand_required_names() -> Data:
    return describe({"Thing": {"type": "object", "required": _name(50_000)}})


@_hostile
def a_union_of_thousands() -> Data:
    names = _name(3_000)
    schemas = {name: {"type": "object", "properties": {name: {}}} for name in names}
    return describe({"Thing": {"anyOf": [_refer(name) for name in names]}, **schemas})


@_hostile
def a_union_of_thousands_of_types() -> Data:
    branches = [{"type": "string", "maxLength": number} for number in range(3_000)]
    return describe({"Thing": {"oneOf": branches}})


@_hostile
def a_union_told_apart_by_thousands_of_tags() -> Data:
    names = _name(1_000)
    schemas = {
        name: {"type": "object", "required": ["k"], "properties": {"k": {"const": name}}}
        for name in names
    }
    mapping = {name: _refer(name)["$ref"] for name in names}
    union = {
        "oneOf": [_refer(name) for name in names],
        "discriminator": {"propertyName": "k", "mapping": mapping},
    }
    return describe({"Thing": union, **schemas})


@_hostile
def a_class_that_includes_thousands() -> Data:
    names = _name(2_000)
    schemas = {name: {"type": "object", "properties": {name: {}}} for name in names}
    return describe({"Thing": {"allOf": [_refer(name) for name in names]}, **schemas})


@_hostile
def a_tuple_of_thousands() -> Data:
    items = [{"type": "string"}] * 3_000
    return describe({"Thing": {"type": "array", "prefixItems": items, "items": False}})


@_hostile
def hundreds_of_responses() -> Data:
    answer = {
        "description": "Fine",
        "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {}}}}},
    }
    return describe(responses={str(status): answer for status in range(100, 600)})


@_hostile
def a_thousand_media_types() -> Data:
    content = {f"application/x{n}+json": {"schema": {"type": "string"}} for n in range(1_000)}
    return describe(responses={"200": {"description": "Fine", "content": content}})


@_hostile
def a_thousand_parameters() -> Data:
    parameters = [{"name": n, "in": "query", "schema": {"type": "string"}} for n in _name(1_000)]
    return describe(parameters=parameters)


@_hostile
def hundreds_of_equal_operation_ids() -> Data:
    data = describe()
    operation = {"operationId": "same", "responses": {"204": {"description": "Fine"}}}
    data["paths"] = {f"/{name}": {"get": operation} for name in _name(500)}
    return data


@_hostile
def very_many_tags_and_servers() -> Data:
    data = describe(tags=_name(2_000))
    data["tags"] = [{"name": name} for name in _name(2_000)]
    data["servers"] = [{"url": f"https://example.com/{name}"} for name in _name(2_000)]
    return data


@_hostile
def very_many_security_schemes() -> Data:
    data = describe(security=[{name: []} for name in _name(500)])
    data["components"]["securitySchemes"] = {
        name: {"type": "apiKey", "in": "header", "name": name} for name in _name(500)
    }
    return data


# What is deep.


def _nest(depth: int, wrap: Callable[[Any], Any], inner: Any) -> Any:
    for _ in range(depth):
        inner = wrap(inner)
    return inner


@_hostile
def objects_sixty_deep() -> Data:
    def wrap(inner: Any) -> Data:
        return {"type": "object", "properties": {"a": inner}}

    return describe({"Thing": _nest(60, wrap, {})})


@_hostile
def objects_too_deep() -> str:
    opening, closing = '{"type":"object","properties":{"a":', "}}"
    return json.dumps(describe()).replace(
        '{"type": "object"}', opening * 20_000 + "{}" + closing * 20_000
    )


@_hostile
def lists_too_deep_in_yaml() -> str:
    return f"openapi: 3.1.0\ninfo: {'[' * 20_000}{']' * 20_000}\n"


@_hostile
def blocks_too_deep_in_yaml() -> str:
    return "openapi: 3.1.0\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1, 2_000))


@_hostile
def lists_of_lists() -> Data:
    return describe({"Thing": _nest(60, lambda i: {"type": "array", "items": i}, {})})


@_hostile
def an_example_that_is_deep() -> Data:
    return describe({"Thing": {"example": _nest(300, lambda inner: [inner], 1)}})


@_hostile
def a_deep_path() -> Data:
    data = describe()
    operation = {"responses": {"204": {"description": "Fine"}}}
    data["paths"] = {"/" + "/".join(_name(2_000)): {"get": operation}}
    return data


@_hostile
def references_that_lead_round() -> Data:
    data = describe({"A": _refer("B"), "B": _refer("A")})
    data["components"]["pathItems"] = {
        "P": {"$ref": "#/components/pathItems/Q"},
        "Q": {"$ref": "#/components/pathItems/P"},
    }
    data["paths"]["/round"] = {"$ref": "#/components/pathItems/P"}
    return data


@_hostile
def a_path_item_that_is_itself() -> Data:
    data = describe()
    data["paths"]["/round"] = {"$ref": "#/paths/~1round"}
    return data


@_hostile
def callbacks_that_call_back() -> Data:
    callback = {"$ref": "#/components/callbacks/Again"}
    data = describe(callbacks={"again": callback})
    operation = {"responses": {"204": {"description": "Fine"}}, "callbacks": {"again": callback}}
    data["components"]["callbacks"] = {"Again": {"{$request.body#/url}": {"post": operation}}}
    return data


@_hostile
def a_callback_that_is_the_path_it_stands_in() -> Data:
    back = {"{$request.body#/url}": {"$ref": "#/paths/~1things"}}
    return describe(callbacks={"again": back})


@_hostile
def links_that_lead_round() -> Data:
    link = {"operationRef": "#/paths/~1things/get"}
    answer = {"description": "Fine", "links": {"self": link, "again": link}}
    return describe(responses={"200": answer})


@_hostile
def no_object_where_one_is_due() -> Data:
    return {**describe(), "info": "object", "externalDocs": "object", "servers": 5, "tags": "a"}


@_hostile
def no_object_within_the_information() -> Data:
    info = dict.fromkeys(("contact", "license", "x-package"), "object")
    return {**describe(), "info": {"title": "Hostile", "version": "1", **info}}


@_hostile
def a_schema_that_is_the_whole_document() -> Data:
    return describe({"Thing": {"properties": {"all": {"$ref": "#"}, "empty": {"$ref": "#/"}}}})


@_hostile
def a_title_that_ends_a_docstring_of_no_models() -> Data:
    title = 'a""" + str(1 / 0) + """'
    answers = {"204": {"description": "Fine"}}
    operation = {"operationId": "get_thing", "responses": answers}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": {"/things": {"get": operation}},
    }


@_hostile
def parents_above_parents_with_many_members() -> Data:
    parts: Data = {}
    for number in range(100):
        members = {f"m{number}_{each}": {"type": "string"} for each in range(200)}
        own = {"type": "object", "properties": members}
        parts[f"C{number}"] = {"allOf": [_refer(f"C{number - 1}"), own]} if number else own
    return describe(parts, use="C99")


# What expands when it is read.


@_hostile
def aliases_of_aliases() -> str:
    lines = ["openapi: 3.1.0", "info: {title: Hostile, version: 1.0.0}", "paths: {}", "x-laugh:"]
    lines.append("  a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]")
    for number in range(1, 12):
        repeated = ", ".join([f"*a{number - 1}"] * 10)
        lines.append(f"  a{number}: &a{number} [{repeated}]")
    return "\n".join(lines)


@_hostile
def aliases_of_aliases_below_the_limit() -> str:
    lines = ["openapi: 3.1.0", "info: {title: Hostile, version: 1.0.0}", "paths: {}", "x-laugh:"]
    lines.append("  a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]")
    for number in range(1, 6):
        repeated = ", ".join([f"*a{number - 1}"] * 10)
        lines.append(f"  a{number}: &a{number} [{repeated}]")
    return "\n".join(lines)


@_hostile
def schemas_by_aliases_of_aliases() -> str:
    lines = ["openapi: 3.1.0", "info: {title: Hostile, version: 1.0.0}", "paths: {}"]
    lines += ["components:", "  schemas:", "    A0: &a0 {type: object, properties: {v: {}}}"]
    for number in range(1, 14):
        members = f"{{a: *a{number - 1}, b: *a{number - 1}}}"
        lines.append(f"    A{number}: &a{number} {{type: object, properties: {members}}}")
    return "\n".join(lines)


@_hostile
def merges_of_merges() -> str:
    lines = ["openapi: 3.1.0", "info: {title: Hostile, version: 1.0.0}", "paths: {}", "x-m:"]
    lines.append("  m0: &m0 {" + ", ".join(f"k{n}: 1" for n in range(1_000)) + "}")
    for number in range(1, 1_000):
        lines.append(f"  m{number}: &m{number}")
        lines.append(f"    <<: *m{number - 1}")
        lines.append(f"    n{number}: 1")
    return "\n".join(lines)


@_hostile
def an_alias_that_contains_itself() -> str:
    return "openapi: 3.1.0\ninfo: &a {title: *a, version: 1}\npaths: {}\n"


@_hostile
def many_equal_keys() -> str:
    head = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": {'
    return head + ", ".join(['"a": 1'] * 50_000 + [f'"k{n}": 1' for n in range(20_000)]) + "}}"


@_hostile
def many_different_keys_twice() -> str:
    head = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": {'
    return head + ", ".join([f'"k{n}": 1' for n in range(20_000)] * 2) + "}}"


# Numbers and texts.


@_hostile
def an_integer_of_a_million_digits() -> str:
    return json.dumps(describe({"Thing": {"type": "integer", "maximum": 7}})).replace(
        '"maximum": 7', f'"maximum": {"9" * 1_000_000}'
    )


@_hostile
def an_integer_of_four_thousand_digits() -> Data:
    return describe({"Thing": {"type": "integer", "maximum": 10**4_000, "default": 10**3_999}})


@_hostile
def a_number_beyond_all_floats() -> str:
    return json.dumps(describe({"Thing": {"type": "number", "maximum": 7}})).replace(
        '"maximum": 7', '"maximum": 1e999999999'
    )


@_hostile
def a_hexadecimal_integer_in_yaml() -> str:
    return f"openapi: 3.1.0\ninfo: {{title: T, version: 1}}\nx-n: 0x{'f' * 100_000}\npaths: {{}}\n"


@_hostile
def huge_bounds() -> Data:
    members = {
        "text": {"type": "string", "minLength": 10**9},
        "list": {"type": "array", "minItems": 10**9, "items": {"type": "string"}},
        "map": {"type": "object", "minProperties": 10**9, "additionalProperties": {}},
        "number": {"type": "number", "multipleOf": 1e-300, "minimum": 1e300},
        "tiny": {"type": "number", "multipleOf": 5e-324},
        "large": {"type": "integer", "minimum": 10**300, "multipleOf": 10**299 + 7},
    }
    schema = {"type": "object", "required": list(members), "properties": members}
    return describe({"Thing": schema})


@_hostile
def lists_of_lists_that_need_a_hundred_items() -> Data:
    def wrap(inner: Any) -> Data:
        return {"type": "array", "minItems": 100, "items": inner}

    return describe({"Thing": _nest(10, wrap, {"type": "string"})})


@_hostile
def catastrophic_patterns() -> Data:
    patterns = [
        "^(a+)+$",
        "^(a|a)*b$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(x+x+)+y",
        "^(a?){50}a{50}$",
        "^((a{1,100}){1,100}){1,100}$",
        r"^(\w+\s?)*!$",
        "(?=(a+)+b)a*",
    ]
    members = {
        f"m{number}": {"type": "string", "pattern": pattern, "example": "a" * 40 + "!"}
        for number, pattern in enumerate(patterns)
    }
    maps = {
        f"p{number}": {
            "type": "object",
            "patternProperties": {pattern: {}},
            "properties": {"a" * 40: {}},
        }
        for number, pattern in enumerate(patterns)
    }
    return describe({"Thing": {"type": "object", "properties": {**members, **maps}}})


@_hostile
def a_pattern_that_counts_to_a_billion() -> Data:
    schema = {"type": "string", "pattern": "^(a{1000000000}){1000000000}$", "example": "a"}
    return describe({"Thing": schema})


@_hostile
def a_pattern_of_a_hundred_thousand_groups() -> Data:
    return describe({"Thing": {"type": "string", "pattern": "(" * 100_000 + ")" * 100_000}})


@_hostile
def names_of_a_hundred_thousand_letters() -> Data:
    long = "a" * 100_000
    data = describe({long: {"type": "object", "properties": {long: {"enum": [long]}}}})
    parameter = {"name": long, "in": "query", "schema": {"type": "string"}}
    data["paths"]["/things"]["get"] |= {
        "operationId": long,
        "tags": [long],
        "parameters": [parameter],
    }
    return data


@_hostile
def a_name_too_long_for_a_file() -> Data:
    long = "LongName" * 40
    data = describe({long: _text_member()}, operationId=long, tags=[long])
    data["info"]["title"] = long
    return data


@_hostile
def a_name_of_many_scripts_too_long_for_a_file() -> Data:
    long = "длинное имя " * 40
    return describe({long: _text_member()}, operationId=long, tags=[long])


@_hostile
def a_title_of_a_megabyte() -> Data:
    data = describe()
    data["info"] |= {"title": "T" * 2**20, "description": "word " * 2**18}
    return data


@_hostile
def a_reference_to_a_name_too_long() -> Data:
    return describe({"Thing": {"$ref": f"{'a' * 5_000}.yaml#/x"}})


@_hostile
def empty_names() -> Data:
    data = describe({"": {"type": "object", "properties": {"": {"enum": ["", " ", "\t"]}}}}, use="")
    data["paths"]["/things"]["get"] |= {
        "operationId": "",
        "tags": [""],
        "parameters": [{"name": "", "in": where, "schema": {}} for where in ("query", "header")],
        "security": [{"": []}],
    }
    data["tags"] = [{"name": ""}]
    data["servers"] = [{"url": "https://{}.example.com", "variables": {"": {"default": ""}}}]
    data["components"]["securitySchemes"] = {"": {"type": "apiKey", "in": "header", "name": ""}}
    data["paths"][""] = data["paths"]["/"] = {"get": {"responses": {"": {"description": ""}}}}
    data["info"] = {"title": "", "version": ""}
    return data


_HIDING = (
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u200b\u200e\u200f\u2028\u2029\ufeff\u00ad\U000e0041"
)


@_hostile
def texts_that_hide_and_turn_round() -> Data:
    text = f"begin{_HIDING}end"
    schema = {
        "type": "object",
        "description": text,
        "properties": {text: {"type": "string", "enum": [text, "other"], "description": text}},
    }
    data = describe({text: schema}, summary=text, description=text, tags=[text])
    data["paths"]["/things"]["get"]["parameters"] = [
        {"name": text, "in": "query", "description": text, "schema": {"type": "string"}}
    ]
    data["info"] |= {"title": text, "description": text}
    return data


# Texts that would be code.

_INJECTIONS = (
    '"""\nimport os; os.system("touch INJECTED")\n"""',
    "'''\nimport os\n'''",
    "{{ self.__init__.__globals__ }}",
    "{% for a in [] %}",
    "\\",
    'a"; open("INJECTED", "w"); "',
    "a'); open('INJECTED', 'w'); ('",
    "\\N{BULLET}\\x41\\u0041{open('INJECTED', 'w')}",
    "# type: ignore\nopen('INJECTED', 'w')",
    "<script>alert(1)</script>",
    "../../../../INJECTED",
    "__class__",
    "$(touch INJECTED) `touch INJECTED`",
)


def _inject(text: str) -> Data:
    schema = {
        "type": "object",
        "title": text,
        "description": text,
        "properties": {
            text: {"type": "string", "default": text, "description": text, "pattern": text},
            "choice": {"enum": [text, "other"], "x-enum-varnames": [text, text]},
            "constant": {"const": text},
            "kind": {"type": "string", "format": text, "example": text},
        },
    }
    data = describe({text or "T": schema}, summary=text, description=text, tags=[text])
    data["paths"]["/things"]["get"] |= {
        "operationId": text,
        "x-method": text,
        "parameters": [
            {
                "name": text,
                "in": where,
                "description": text,
                "example": text,
                "schema": {"default": text},
            }
            for where in ("query", "header", "cookie")
        ],
        "security": [{text: [text]}],
    }
    data["components"]["securitySchemes"] = {
        text: {"type": "apiKey", "in": "header", "name": text, "description": text}
    }
    data["servers"] = [
        {"url": f"https://example.com/{text}", "description": text},
        {"url": "https://{v}.example.com", "variables": {"v": {"default": text, "enum": [text]}}},
    ]
    data["info"] |= {
        "title": text,
        "description": text,
        "summary": text,
        "contact": {"name": text, "url": text, "email": text},
        "license": {"name": text, "identifier": text, "url": text},
    }
    data["tags"] = [{"name": text, "description": text}]
    return data


def _list_injections() -> Iterable[tuple[str, str]]:
    return ((f"code-in-every-text-{number}", text) for number, text in enumerate(_INJECTIONS))


for _sentence, _text in _list_injections():
    DOCUMENTS[_sentence] = lambda text=_text: json.dumps(_inject(text))  # type: ignore[misc]


@_hostile
def files_outside_the_folder() -> Data:
    targets = ("/etc/passwd", "../../../../../etc/passwd", "file:///etc/passwd", "%2e%2e/x.yaml")
    members = {f"m{n}": {"$ref": target} for n, target in enumerate(targets)}
    return describe({"Thing": {"type": "object", "properties": members}})


@_hostile
def addresses_of_the_network() -> Data:
    targets = (
        "http://127.0.0.1:9/x",
        "https://example.com/x.yaml#/a",
        "//example.com/x",
        "ftp://e/x",
    )
    members = {f"m{n}": {"$ref": target} for n, target in enumerate(targets)}
    return describe({"Thing": {"type": "object", "properties": members}})


@_hostile
def devices_and_folders() -> Data:
    targets = ("/dev/zero", "/dev/stdin", ".", "..", "/proc/self/environ", "")
    members = {f"m{n}": {"$ref": target} for n, target in enumerate(targets)}
    return describe({"Thing": {"type": "object", "properties": members}})


@_hostile
def a_tag_of_yaml_that_makes_an_object() -> str:
    return (
        "openapi: 3.1.0\ninfo: {title: T, version: 1}\n"
        'paths: !!python/object/apply:os.system ["touch INJECTED"]\n'
    )
