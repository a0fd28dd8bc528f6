"""What a change of one schema does to requests and to responses, case by case."""

from typing import Any

import pytest

from scripts.review.containment import NO_WITNESS, RULES, Direction
from tests.review.containment.comparing import compare_roots, find_level, obj
from tests.schemas.documents import make_document

STRING, INTEGER, NUMBER, NULL = ({"type": t} for t in ("string", "integer", "number", "null"))
A = {"type": "object", "required": ["a"], "properties": {"a": STRING}}


def tagged(tag: str, **more: Any) -> dict[str, Any]:
    return obj(("kind", *more), kind={"const": tag}, **more)


def arr(items: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


N, I, W, B = "none", "info", "warning", "breaking"  # noqa: E741

# name, base, revision, level for a request, level for a response
CASES: list[tuple[str, Any, Any, str, str]] = [
    # types
    ("same", STRING, STRING, N, N),
    ("type list of one", STRING, {"type": ["string"]}, N, N),
    ("type list reordered", {"type": ["string", "null"]}, {"type": ["null", "string"]}, N, N),
    ("integer to number", INTEGER, NUMBER, I, B),
    ("number to integer", NUMBER, INTEGER, B, I),
    ("string to integer", STRING, INTEGER, B, B),
    ("null added", STRING, {"type": ["string", "null"]}, I, B),
    ("null removed", {"anyOf": [STRING, NULL]}, STRING, B, I),
    ("null respelled", {"type": ["string", "null"]}, {"anyOf": [STRING, NULL]}, N, N),
    ("null respelled with oneOf", {"type": ["string", "null"]}, {"oneOf": [NULL, STRING]}, N, N),
    ("null as const", {"type": ["string", "null"]}, {"anyOf": [STRING, {"const": None}]}, N, N),
    ("null as enum", {"type": ["string", "null"]}, {"anyOf": [STRING, {"enum": [None]}]}, N, N),
    ("all types spelled out", {}, {"type": ["null", "boolean", "string", "number", "array",
                                            "object"]}, N, N),
    ("true and empty", {"x": True} and True, {}, N, N),
    ("false to string", False, STRING, I, B),
    ("not not", STRING, {"not": {"not": STRING}}, N, N),
    ("number is integer or fraction", NUMBER, {"anyOf": [INTEGER, {"type": "number", "not":
                                                                  INTEGER}]}, N, N),
    ("branch beside one that takes any object", {"oneOf": [
        {"type": "object", "properties": {"a": INTEGER}}, {"type": "object"}]}, {"oneOf": [
        {"type": "object", "properties": {"a": STRING}}, {"type": "object"}]}, I, I),
    ("branch beside one that takes anything", {"anyOf": [
        {"type": "object", "properties": {"a": INTEGER}}, {}]}, {"anyOf": [
        {"type": "object", "properties": {"a": STRING}}, {}]}, I, I),
    ("number beside one that includes it", {"anyOf": [INTEGER, NUMBER]}, {"anyOf": [
        {"type": "integer", "minimum": 3}, NUMBER]}, N, N),
    ("integer as multiple of one", INTEGER, {"type": "number", "multipleOf": 1}, N, N),
    ("boolean as enum", {"type": "boolean"}, {"enum": [True, False]}, N, N),
    ("boolean as consts", {"type": "boolean"}, {"oneOf": [{"const": True}, {"const": False}]},
     N, N),
    ("null as const alone", NULL, {"const": None}, N, N),
    # enums
    ("enum reordered", {"enum": ["a", "b"]}, {"enum": ["b", "a"]}, N, N),
    ("enum as consts", {"type": "string", "enum": ["a", "b"]}, {"oneOf": [
        {"const": "a", "title": "A"}, {"const": "b", "title": "B"}]}, N, N),
    ("const as enum", {"const": 1}, {"enum": [1]}, N, N),
    ("const 1 and 1.0", {"const": 1}, {"const": 1.0}, N, N),
    ("const 1 and true", {"const": 1}, {"const": True}, B, B),
    ("enum grew", {"enum": ["a"]}, {"enum": ["a", "b"]}, I, B),
    ("enum shrank", {"enum": ["a", "b"]}, {"enum": ["a"]}, B, I),
    ("enum swapped", {"enum": ["a", "b"]}, {"enum": ["a", "c"]}, B, B),
    ("enum dropped", {"type": "string", "enum": ["a"]}, STRING, I, B),
    ("enum value of a foreign type", {"type": "integer", "enum": [1, "a"]},
     {"type": "integer", "enum": [1]}, N, N),
    ("enum value of another spelling", {"type": "string", "enum": ["a", 1]},
     {"type": "string", "enum": ["a", "1"]}, N, N),
    ("enum value that was too long", {"enum": ["a", "bbb"], "maxLength": 2}, {"enum": ["a"]},
     N, N),
    ("enum split", {"enum": ["a", "b"]}, {"anyOf": [{"enum": ["a"]}, {"enum": ["b"]}]}, N, N),
    ("enum excluded", {"type": "string", "enum": ["a", "b"]},
     {"type": "string", "enum": ["a", "b", "c"], "not": {"const": "c"}}, N, N),
    ("open enum grew", {"anyOf": [{"enum": ["a"]}, STRING]},
     {"anyOf": [{"enum": ["a", "b"]}, STRING]}, I, I),
    ("open enum closed", {"anyOf": [{"enum": ["a"]}, STRING]}, {"enum": ["a"]}, B, I),
    ("extensible enum grew", {"type": "string", "x-extensible-enum": ["a"]},
     {"type": "string", "x-extensible-enum": ["a", "b"]}, I, I),
    ("extensible enum shrank", {"type": "string", "x-extensible-enum": ["a", "b"]},
     {"type": "string", "x-extensible-enum": ["a"]}, I, I),
    ("enum marked extensible grew", {"type": "string", "enum": ["a"], "x-extensible-enum": True},
     {"type": "string", "enum": ["a", "b"], "x-extensible-enum": True}, I, I),
    ("object const", {"const": {"a": 1, "b": [1]}}, {"const": {"b": [1.0], "a": 1}}, N, N),
    # numbers
    ("minimum raised", {"type": "integer", "minimum": 1}, {"type": "integer", "minimum": 2}, B, I),
    ("exclusive bound of integers", {"type": "integer", "minimum": 1},
     {"type": "integer", "exclusiveMinimum": 0}, N, N),
    ("exclusive bound of numbers", {"type": "number", "minimum": 1},
     {"type": "number", "exclusiveMinimum": 0}, I, B),
    ("inclusive to exclusive", {"type": "number", "maximum": 1},
     {"type": "number", "exclusiveMaximum": 1}, B, I),
    ("fractional bound of integers", {"type": "integer", "minimum": 0.5},
     {"type": "integer", "minimum": 1}, N, N),
    ("two bounds", {"minimum": 1, "exclusiveMinimum": 0, "type": "number"},
     {"minimum": 1, "type": "number"}, N, N),
    ("bounds to enum", {"type": "integer", "minimum": 1, "maximum": 3}, {"enum": [1, 2, 3]}, N, N),
    ("multiple of ten", {"type": "integer", "multipleOf": 5}, {"type": "integer",
                                                              "multipleOf": 10}, B, I),
    ("multiples joined", {"type": "integer", "multipleOf": 6}, {"allOf": [
        {"type": "integer", "multipleOf": 2}, {"multipleOf": 3}]}, N, N),
    ("multiple of a tenth", {"type": "number", "multipleOf": 0.1},
     {"type": "number", "multipleOf": 0.01}, I, B),
    ("bounds on strings", {"type": "string", "minimum": 1}, STRING, N, N),
    ("int32 spelled out", {"type": "integer", "format": "int32"},
     {"type": "integer", "minimum": -2**31, "maximum": 2**31 - 1}, N, N),
    ("int32 to int64", {"type": "integer", "format": "int32"},
     {"type": "integer", "format": "int64"}, I, B),
    ("int32 in narrow bounds", {"type": "integer", "minimum": 0, "maximum": 9},
     {"type": "integer", "minimum": 0, "maximum": 9, "format": "int32"}, N, N),
    ("float to double", {"type": "number", "format": "float"},
     {"type": "number", "format": "double"}, I, B),
    ("double is any number", NUMBER, {"type": "number", "format": "double"}, N, N),
    # strings
    ("minLength zero", STRING, {"type": "string", "minLength": 0}, N, N),
    ("minLength one", STRING, {"type": "string", "minLength": 1}, B, I),
    ("maxLength lowered", {"type": "string", "maxLength": 5}, {"type": "string", "maxLength": 4},
     B, I),
    ("maxLength of thousands", {"type": "string", "maxLength": 3000},
     {"type": "string", "maxLength": 2999}, B, I),
    ("maxLength of millions", {"type": "string", "maxLength": 10**8},
     {"type": "string", "maxLength": 10**8 - 1}, B, I),
    ("maxLength of thousands beside a pattern", {"type": "string", "pattern": "^[a-z]+$"},
     {"type": "string", "pattern": "^[a-z]+$", "maxLength": 4096}, B, I),
    ("maxLength of thousands beside a format", {"type": "string", "format": "uri"},
     {"type": "string", "format": "uri", "maxLength": 2048}, B, I),
    ("maxLength that a pattern never reaches", {"type": "string", "pattern": "^[a-z]{3}$"},
     {"type": "string", "pattern": "^[a-z]{3}$", "maxLength": 4096}, N, N),
    ("large quantifier", {"type": "string", "pattern": "^a{1,1000}$"},
     {"type": "string", "pattern": "^a{1,999}$"}, B, I),
    ("length on numbers", {"type": "integer", "maxLength": 5}, INTEGER, N, N),
    ("pattern same", {"type": "string", "pattern": "^a$"}, {"type": "string", "pattern": "^a$"},
     N, N),
    ("pattern added", STRING, {"type": "string", "pattern": "^[a-z]+$"}, B, I),
    ("pattern removed", {"type": "string", "pattern": "^[a-z]+$"}, STRING, I, B),
    ("pattern respelled", {"type": "string", "pattern": "^[0-9]+$"},
     {"type": "string", "pattern": "^\\d+$"}, N, N),
    ("pattern wider", {"type": "string", "pattern": "^[a-z]{2}$"},
     {"type": "string", "pattern": "^[a-z]{2,3}$"}, I, B),
    ("pattern says the length", {"type": "string", "pattern": "^[a-z]{3}$"},
     {"type": "string", "pattern": "^[a-z]{3}$", "minLength": 3, "maxLength": 3}, N, N),
    ("pattern with grouping", {"type": "string", "pattern": "^(a|b)$"},
     {"enum": ["a", "b"]}, N, N),
    ("pattern with lookahead", {"type": "string", "pattern": "^(?=a).*$"},
     {"type": "string", "pattern": "^(?=b).*$"}, B, B),
    ("pattern with lookahead respelled", {"type": "string", "pattern": "^(?!a)"},
     {"type": "string", "pattern": "^([^a]|$)"}, N, N),
    ("pattern with lookbehind", {"type": "string", "pattern": "(?<=a)b"},
     {"type": "string", "pattern": "(?<=a)c"}, W, W),
    ("pattern of digits as ECMA-262 knows them", {"type": "string", "enum": ["٣"]},
     {"type": "string", "pattern": r"^\d$"}, B, B),
    ("pattern ends where the text does", {"type": "string", "enum": ["a\n"]},
     {"type": "string", "pattern": "^a$"}, B, B),
    ("pattern of an escaped letter", {"type": "string", "pattern": r"^\Z$"},
     {"type": "string", "const": "Z"}, N, N),
    ("pattern without effect", STRING, {"type": "string", "pattern": ".*"}, N, N),
    ("format added", STRING, {"type": "string", "format": "uuid"}, B, I),
    ("date to date-time", {"type": "string", "format": "date"},
     {"type": "string", "format": "date-time"}, B, B),
    ("format spelled as a pattern", {"type": "string", "format": "uuid"},
     {"type": "string", "pattern": "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"}, N, N),
    ("format says the length", {"type": "string", "format": "date"},
     {"type": "string", "format": "date", "minLength": 10, "maxLength": 10}, N, N),
    ("format unknown added", STRING, {"type": "string", "format": "blob-name"}, W, I),
    ("format unknown changed", {"type": "string", "format": "blob-name"},
     {"type": "string", "format": "blob-id"}, W, W),
    ("format password", STRING, {"type": "string", "format": "password"}, N, N),
    ("format uri in uri-reference", {"type": "string", "format": "uri"},
     {"type": "string", "format": "uri-reference"}, I, B),
    ("format of strings on numbers", INTEGER, {"type": "integer", "format": "date"}, N, N),
    ("encoding changed", {"type": "string", "contentEncoding": "base64"},
     {"type": "string", "contentEncoding": "base32"}, B, B),
    ("encoding on numbers", INTEGER, {"type": "integer", "contentEncoding": "base64"}, N, N),
    ("encoding spelled as a format", {"type": "string", "format": "byte"},
     {"type": "string", "contentEncoding": "base64"}, N, N),
    ("content that is bytes", {"type": "string", "format": "binary"},
     {"type": "string", "contentMediaType": "application/octet-stream"}, N, N),
    ("media type added", STRING, {"type": "string", "contentMediaType": "application/json"}, B, B),
    ("format unknown and a bound", {"type": "string", "format": "blob-name"},
     {"type": "string", "format": "blob-name", "maxLength": 3}, B, I),
    # arrays
    ("items any", {"type": "array"}, arr({}), N, N),
    ("items true", {"type": "array"}, arr(True), N, N),
    ("items narrowed", arr(NUMBER), arr(INTEGER), B, I),
    ("items false and maxItems", arr(False), {"type": "array", "maxItems": 0}, N, N),
    ("tuple closed", {"type": "array", "prefixItems": [STRING], "items": False},
     {"type": "array", "items": STRING, "maxItems": 1}, N, N),
    ("tuple as list", {"type": "array", "prefixItems": [STRING, STRING], "items": STRING},
     arr(STRING), N, N),
    ("tuple slot added", {"type": "array", "prefixItems": [STRING], "items": INTEGER},
     {"type": "array", "prefixItems": [STRING, INTEGER], "items": INTEGER}, N, N),
    ("maxItems added", arr(STRING), arr(STRING, maxItems=2), B, I),
    ("maxItems of hundreds", arr(STRING, maxItems=201), arr(STRING, maxItems=200), B, I),
    ("maxItems of millions", arr(A, maxItems=10**7), arr(A, maxItems=10**7 - 1), B, I),
    ("maxContains lowered", arr({}, contains=INTEGER, maxContains=6),
     arr({}, contains=INTEGER, maxContains=5), B, I),
    ("minContains and maxContains raised", arr({}, contains=INTEGER, maxContains=5),
     arr({}, contains=INTEGER, minContains=2, maxContains=6), B, B),
    ("maxContains of tens", arr({}, contains=INTEGER, maxContains=60),
     arr({}, contains=INTEGER, maxContains=50), B, I),
    ("minItems by contains", arr(STRING, contains={}), arr(STRING, minItems=1), N, N),
    ("contains added", arr(INTEGER), arr(INTEGER, contains={"const": 1}), B, I),
    ("contains implied", arr({"const": 1}, minItems=1), arr({"const": 1}, minItems=1,
                                                          contains={"const": 1}), N, N),
    ("minContains zero", arr(INTEGER), arr(INTEGER, contains={"const": 1}, minContains=0), N, N),
    ("minContains raised", arr(INTEGER, contains={"const": 1}),
     arr(INTEGER, contains={"const": 1}, minContains=2), B, I),
    ("uniqueItems added", arr(STRING), arr(STRING, uniqueItems=True), B, I),
    ("hundreds of different texts", arr(STRING, uniqueItems=True, maxItems=201),
     arr(STRING, uniqueItems=True, maxItems=200), B, I),
    ("hundreds of different objects", arr(A, uniqueItems=True, maxItems=300),
     arr(A, uniqueItems=True, maxItems=299), B, I),
    ("more different items than there are",
     arr({"type": "boolean"}, uniqueItems=True, maxItems=201),
     arr({"type": "boolean"}, uniqueItems=True, maxItems=200), N, N),
    ("more different numbers than there are",
     arr({"type": "integer", "minimum": 1, "maximum": 199}, uniqueItems=True, maxItems=201),
     arr({"type": "integer", "minimum": 1, "maximum": 199}, uniqueItems=True, maxItems=200), N, N),
    ("uniqueItems without effect", arr(STRING, maxItems=1), arr(STRING, maxItems=1,
                                                               uniqueItems=True), N, N),
    ("unevaluatedItems as items", {"type": "array", "prefixItems": [STRING],
                                   "unevaluatedItems": False},
     {"type": "array", "prefixItems": [STRING], "items": False}, N, N),
    # objects
    ("optional property added", obj(a=STRING), obj(a=STRING, b=STRING), I, I),
    ("required property added", obj(a=STRING), obj(("b",), a=STRING, b=STRING), B, I),
    ("optional property removed", obj(a=STRING, b=STRING), obj(a=STRING), W, W),
    ("required property removed", obj(("b",), a=STRING, b=STRING), obj(a=STRING), W, B),
    ("became required", obj(a=STRING), A, B, I),
    ("became optional", A, obj(a=STRING), I, B),
    ("required reordered", obj(("a", "b"), a=STRING, b=STRING),
     obj(("b", "a"), b=STRING, a=STRING), N, N),
    ("property renamed", obj(a=STRING), obj(b=STRING), W, W),
    ("property narrowed", obj(a=NUMBER), obj(a=INTEGER), B, I),
    ("additional forbidden", obj(a=STRING), {**obj(a=STRING), "additionalProperties": False},
     B, I),
    ("additional true spelled out", obj(a=STRING), {**obj(a=STRING),
                                                   "additionalProperties": True}, N, N),
    ("additional empty spelled out", obj(a=STRING), {**obj(a=STRING),
                                                    "additionalProperties": {}}, N, N),
    ("closed object gains property", {**obj(a=STRING), "additionalProperties": False},
     {**obj(a=STRING, b=STRING), "additionalProperties": False}, I, B),
    ("closed object loses property", {**obj(a=STRING, b=STRING), "additionalProperties": False},
     {**obj(a=STRING), "additionalProperties": False}, B, W),
    ("map values", {"type": "object", "additionalProperties": INTEGER},
     {"type": "object", "additionalProperties": STRING}, B, B),
    ("map gains declared property", {"type": "object", "additionalProperties": STRING},
     {**obj(a=INTEGER), "additionalProperties": STRING}, B, B),
    ("map gains declared property of its own kind", {"type": "object",
                                                     "additionalProperties": STRING},
     {**obj(a=STRING), "additionalProperties": STRING}, I, I),
    ("pattern properties as additional", {"type": "object", "patternProperties": {"": STRING}},
     {"type": "object", "additionalProperties": STRING}, N, N),
    ("pattern of the only properties narrowed", {
        "type": "object", "patternProperties": {"^[ab]$": STRING}, "additionalProperties": False},
     {"type": "object", "patternProperties": {"^a$": STRING}, "additionalProperties": False}, B, I),
    ("pattern properties narrowed", {"type": "object", "patternProperties": {"^x-": {}}},
     {"type": "object", "patternProperties": {"^x-": STRING}}, B, I),
    ("names limited", {"type": "object", "additionalProperties": INTEGER},
     {"type": "object", "additionalProperties": INTEGER, "propertyNames": {"maxLength": 3}}, B, I),
    ("names by enum as closed object",
     {"type": "object", "additionalProperties": STRING, "propertyNames": {"enum": ["a"]}},
     {**obj(a=STRING), "additionalProperties": False}, I, I),
    ("minProperties by required", A, {**A, "minProperties": 1}, N, N),
    ("maxProperties added", {**A, "additionalProperties": STRING},
     {**A, "additionalProperties": STRING, "maxProperties": 2}, B, I),
    ("dependentRequired added", obj(a=STRING, b=STRING),
     {**obj(a=STRING, b=STRING), "dependentRequired": {"a": ["b"]}}, B, I),
    ("dependentRequired as if", {**obj(a=STRING, b=STRING), "dependentRequired": {"a": ["b"]}},
     {**obj(a=STRING, b=STRING), "if": {"required": ["a"]}, "then": {"required": ["b"]}}, N, N),
    ("dependentSchemas as dependentRequired",
     {**obj(a=STRING, b=STRING), "dependentRequired": {"a": ["b"]}},
     {**obj(a=STRING, b=STRING), "dependentSchemas": {"a": {"required": ["b"]}}}, N, N),
    ("dependentSchemas declares a property", obj(a=STRING),
     {**obj(a=STRING), "dependentSchemas": {"a": obj(b=STRING)}}, I, I),
    ("a condition that names a property holds for more values",
     {**obj(a=INTEGER), "if": {"properties": {"a": {"const": 1}}, "required": ["a"]},
      "then": obj(c={"enum": ["z"]})},
     {**obj(a=INTEGER), "if": {"properties": {"a": {"const": 1}}},
      "then": obj(c={"enum": ["z"]})}, B, I),
    ("a property that conditions name is declared",
     {**obj(a=STRING), "not": {"properties": {"c": {"const": 1}}, "required": ["c"]}},
     {**obj(a=STRING, c=STRING), "not": {"properties": {"c": {"const": 1}}, "required": ["c"]}},
     B, I),
    ("a closed object that forgets to declare what it requires changes elsewhere",
     {**obj(("b",), a=STRING), "additionalProperties": False},
     {**obj(("b",), a=INTEGER), "additionalProperties": False}, B, B),
    ("a closed object requires what it does not declare",
     {**obj(a=STRING), "additionalProperties": False},
     {**obj(("b",), a=STRING), "additionalProperties": False}, B, B),
    ("then no longer declares a property",
     {**obj(a=STRING), "if": {"required": ["a"]}, "then": obj(b=STRING)}, obj(a=STRING), W, W),
    ("a name that only not mentions", {"type": "object", "not": {"required": ["x"]}},
     {"type": "object", "not": {"properties": {"y": STRING}}}, B, B),
    ("a name that only dependentRequired mentions", {"type": "object"},
     {"type": "object", "dependentRequired": {"a": ["b"]}}, B, I),
    ("a name that only if mentions", {"type": "object"},
     {"type": "object", "if": {"required": ["a"], "properties": {"a": {"const": 1}}},
      "then": {"required": ["b"]}}, B, I),
    ("map of anything gains a property", {"type": "object", "additionalProperties": True},
     {**obj(a=STRING), "additionalProperties": True}, I, I),
    ("unevaluated beside a union",
     {"anyOf": [obj(a=STRING), obj(b=STRING)], "unevaluatedProperties": False},
     {"anyOf": [obj(a=STRING), obj(b=INTEGER)], "unevaluatedProperties": False}, B, B),
    ("unevaluated added beside a union", {"anyOf": [obj(a=STRING), obj(b=STRING)]},
     {"anyOf": [obj(a=STRING), obj(b=STRING)], "unevaluatedProperties": False}, B, I),
    ("unevaluated as additional", {**obj(a=STRING), "unevaluatedProperties": False},
     {**obj(a=STRING), "additionalProperties": False}, N, N),
    ("unevaluated sees allOf", {"allOf": [obj(a=STRING), obj(b=STRING)],
                                "unevaluatedProperties": False},
     {**obj(a=STRING, b=STRING), "additionalProperties": False}, N, N),
    ("additional does not see allOf", {"type": "object", "allOf": [obj(a=STRING)],
                                       "additionalProperties": False},
     {"type": "object", "maxProperties": 0}, N, N),
    # readOnly and writeOnly
    ("required readOnly added", obj(a=STRING),
     obj(("id",), a=STRING, id={"type": "string", "readOnly": True}), I, I),
    ("required writeOnly added", obj(a=STRING),
     obj(("pw",), a=STRING, pw={"type": "string", "writeOnly": True}), B, I),
    ("became readOnly", obj(("a",), a=STRING), obj(("a",), a={"type": "string",
                                                             "readOnly": True}), W, N),
    ("became writeOnly", obj(("a",), a=STRING), obj(("a",), a={"type": "string",
                                                              "writeOnly": True}), N, B),
    ("readOnly dropped", obj(("a",), a={"type": "string", "readOnly": True}), obj(("a",),
                                                                              a=STRING), B, N),
    ("readOnly property changed type", obj(("a",), a={"type": "string", "readOnly": True}),
     obj(("a",), a={"type": "integer", "readOnly": True}), N, B),
    ("writeOnly property removed", obj(a=STRING, p={"type": "string", "writeOnly": True}),
     obj(a=STRING), W, I),
    ("readOnly required by a sibling", {"allOf": [obj(id={"type": "string", "readOnly": True})]},
     {"allOf": [obj(id={"type": "string", "readOnly": True}), {"required": ["id"]}]}, N, I),
    # conditions
    ("a name in a condition of a bare object is restricted",
     {"type": "object", "not": obj(a={"const": "x"})}, obj(a=STRING), B, B),
    ("a name in a condition of a bare object is restricted beside another keyword",
     {"type": "object", "minProperties": 1, "not": obj(a={"const": "x"})},
     {**obj(a=STRING), "minProperties": 1}, B, B),
    # unions
    ("union of one", A, {"anyOf": [A]}, N, N),
    ("union reordered", {"oneOf": [tagged("x"), tagged("y")]},
     {"oneOf": [tagged("y"), tagged("x")]}, N, N),
    ("oneOf to anyOf when disjoint", {"oneOf": [tagged("x"), tagged("y")]},
     {"anyOf": [tagged("x"), tagged("y")]}, N, N),
    ("anyOf to oneOf when they overlap", {"anyOf": [INTEGER, NUMBER]},
     {"oneOf": [INTEGER, NUMBER]}, B, I),
    ("anyOf absorbs", {"anyOf": [INTEGER, NUMBER]}, NUMBER, N, N),
    ("branch added", {"oneOf": [tagged("x")]}, {"oneOf": [tagged("x"), tagged("y")]}, I, B),
    ("branch removed", {"oneOf": [tagged("x"), tagged("y")]}, {"oneOf": [tagged("x")]}, B, I),
    ("branch repeated in anyOf", {"anyOf": [A, INTEGER]}, {"anyOf": [A, A, INTEGER]}, N, N),
    ("branch repeated in oneOf", {"oneOf": [A, INTEGER]}, {"oneOf": [A, A, INTEGER]}, B, I),
    ("branches merged", {"anyOf": [obj(("k",), k={"const": "x"}), obj(("k",), k={"const": "y"})]},
     obj(("k",), k={"enum": ["x", "y"]}), N, N),
    ("branch split", obj(("k",), k={"enum": ["x", "y"]}),
     {"anyOf": [obj(("k",), k={"const": "x"}), obj(("k",), k={"const": "y"})]}, N, N),
    ("nested union flattened", {"anyOf": [STRING, {"anyOf": [INTEGER, NULL]}]},
     {"anyOf": [STRING, INTEGER, NULL]}, N, N),
    ("types to union", {"type": ["string", "integer"]}, {"oneOf": [STRING, INTEGER]}, N, N),
    ("branch changed inside", {"oneOf": [tagged("x", v=NUMBER), tagged("y")]},
     {"oneOf": [tagged("x", v=INTEGER), tagged("y")]}, B, I),
    ("keyword pulled out of a union",
     {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "string", "maxLength": 5}]},
     {"type": "string", "maxLength": 5}, N, N),
    ("if as union", {"if": STRING, "then": {"maxLength": 3}, "else": INTEGER},
     {"anyOf": [{"type": "string", "maxLength": 3}, INTEGER]}, N, N),
    ("if added", obj(a=STRING, b=STRING), {**obj(a=STRING, b=STRING), "if": {"properties": {
        "a": {"const": "x"}}, "required": ["a"]}, "then": {"required": ["b"]}}, B, I),
    ("not added", STRING, {"type": "string", "not": {"const": "root"}}, B, I),
    ("not without effect", STRING, {"type": "string", "not": INTEGER}, N, N),
    # allOf
    ("allOf merged", {"allOf": [obj(a=STRING), obj(("b",), b=STRING)]},
     obj(("b",), a=STRING, b=STRING), N, N),
    ("allOf adds a type", {"allOf": [A]}, {"allOf": [A, {"type": "object"}]}, N, N),
    ("allOf with bounds", {"allOf": [{"type": "integer", "minimum": 1}, {"maximum": 5}]},
     {"type": "integer", "minimum": 1, "maximum": 5}, N, N),
    ("allOf impossible", {"allOf": [STRING, INTEGER]}, False, N, N),
    # notes
    ("description", {"type": "string", "description": "a"}, {"type": "string",
                                                           "description": "b"}, N, N),
    ("default changed", {"type": "integer", "default": 1}, {"type": "integer", "default": 2},
     W, I),
    ("default spelled alike", {"type": "number", "default": 1}, {"type": "number",
                                                               "default": 1.0}, N, N),
    ("deprecated", STRING, {"type": "string", "deprecated": True}, I, I),
    ("unknown keyword", STRING, {"type": "string", "x-note": 1}, N, N),
]  # fmt: skip


def _ids(cases: list[tuple[str, Any, Any, str, str]]) -> list[str]:
    return [case[0] for case in cases]


@pytest.mark.parametrize(
    ("name", "base", "revision", "request_level", "response_level"), CASES, ids=_ids(CASES)
)
def test_a_change_has_its_level_in_each_direction(
    name: str, base: Any, revision: Any, request_level: str, response_level: str
) -> None:
    """The gravest change is as the case says, for a request and for a response."""
    documents = make_document(base), make_document(revision)
    found = [
        find_level(compare_roots(*documents, direction))
        for direction in (Direction.REQUEST, Direction.RESPONSE)
    ]
    assert found == [request_level, response_level]


@pytest.mark.parametrize(
    ("name", "base", "revision", "request_level", "response_level"), CASES, ids=_ids(CASES)
)
def test_a_change_lies_at_the_same_place_below_other_schemas(
    name: str, base: Any, revision: Any, request_level: str, response_level: str
) -> None:
    """Below a property, an item and a reference the changes are those of the schema itself."""
    around = obj(("list",), list=arr({"$ref": "#/components/schemas/Inner"}))
    documents = make_document(around, Inner=base), make_document(around, Inner=revision)
    for direction, level in zip(Direction, (request_level, response_level), strict=True):
        changes = compare_roots(*documents, direction)
        assert find_level(changes) == level
        for change in changes:
            pointers = [change.base_pointer, change.revision_pointer]
            assert all(p is None or p.startswith("/components/schemas/Inner") for p in pointers)


@pytest.mark.parametrize(
    ("base", "revision", "level"),
    [
        ({"readOnly": True}, {}, B),
        ({}, {"readOnly": True}, W),
        ({"readOnly": True}, {"readOnly": True}, N),
    ],
)
def test_what_an_unchanged_component_requires_may_be_hidden_by_another(
    base: dict[str, Any], revision: dict[str, Any], level: str
) -> None:
    """That a component stays as it is does not say that its properties stay hidden."""
    before, after = (
        make_document({"allOf": [{"$ref": "#/components/schemas/A"}, obj(a=each)]}, A=A)
        for each in (base, revision)
    )
    assert find_level(compare_roots(before, after, Direction.REQUEST)) == level


@pytest.mark.parametrize("direction", Direction)
def test_a_breaking_case_shows_a_witness(direction: Direction) -> None:
    """Whatever is breaking because a set of values changed comes with a value that shows it."""
    bare = [
        (name, change.rule)
        for name, base, revision, *_ in CASES
        for change in compare_roots(make_document(base), make_document(revision), direction)
        if change.level == "breaking" and change.witness is NO_WITNESS
        if not RULES[change.rule].is_note and "millions" not in name
    ]
    assert bare == []
