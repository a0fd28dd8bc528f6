"""Corrects simple mistakes in a document's text; comments and all other lines stay unchanged."""

from collections.abc import Iterator

from yaml import YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.document import Document, Kind, walk_document
from scripts.document.pointer import split_pointer
from scripts.document.yaml_source import compose_yaml, find_node
from scripts.lint.key_order import KEY_ORDER
from scripts.lint.ordering import order_members
from scripts.lint.source_text import Edit, SourceText

_Objects = dict[str, Kind]


def mend_document(document: Document) -> dict[str, str]:
    """The new text of each file in which something can be corrected, by its path; overlays too.

    `type: [string, null]` gets its quotes; from OpenAPI 3.1 on, `nullable` beside one type becomes
    the type null; and the members of objects are put in the order of `key_order.py`.
    """
    names = {source.file: name for name, source in document.sources.items()}
    objects: dict[str, _Objects] = {}
    for node in walk_document(document.data):
        if node.kind is Kind.SCHEMA or node.kind in KEY_ORDER:
            place = document.locate(node.pointer)
            objects.setdefault(names[place.file], {})[place.pointer] = node.kind
    texts = {
        file: _mend_text(document.sources[file].text, found, document.version != "3.0")
        for file, found in objects.items()
    }
    return {file: text for file, text in texts.items() if text != document.sources[file].text}


def _mend_text(text: str, objects: _Objects, has_type_null: bool) -> str:
    try:
        return order_members(_mend_types(text, objects, has_type_null), objects)
    except YAMLError:
        return text  # JSON that is not YAML, for example because it is indented with tabs.


def _mend_types(text: str, objects: _Objects, has_type_null: bool) -> str:
    root = compose_yaml(text)
    source = SourceText(text)
    edits: set[Edit] = set()
    for pointer, kind in objects.items():
        schema = find_node(root, split_pointer(pointer)) if kind is Kind.SCHEMA else None
        if isinstance(schema, MappingNode):
            members = {key.value: (key, value) for key, value in schema.value}
            edits.update(_quote_nulls(source, members))
            if has_type_null:
                edits.update(_spell_nullable(source, schema, members))
    return source.apply(edits)


_Members = dict[str, tuple[Node, Node]]


def _quote_nulls(source: SourceText, members: _Members) -> Iterator[Edit]:
    types = members["type"][1] if "type" in members else None
    for each in types.value if isinstance(types, SequenceNode) else ():
        if isinstance(each, ScalarNode) and each.tag.endswith(":null"):
            yield Edit(source.start(each), source.end(each), '"null"')


def _spell_nullable(source: SourceText, schema: MappingNode, members: _Members) -> Iterator[Edit]:
    """The edits that add null to `type`; none if this is not safe."""
    if "nullable" not in members or "type" not in members:
        return
    types, flag = members["type"][1], members["nullable"][1]
    removal = _remove_member(source, schema, "nullable")
    if removal is None or not isinstance(types, ScalarNode) or flag.value not in ("true", "false"):
        return
    yield removal
    if flag.value == "true":
        start, end = source.start(types), source.end(types)
        yield Edit(start, end, f'[{source.text[start:end]}, "null"]')


def _remove_member(source: SourceText, mapping: MappingNode, name: str) -> Edit | None:
    """The edit that removes a member; none if it would also remove a comment."""
    position = [key.value for key, _ in mapping.value].index(name)
    key, value = mapping.value[position]
    start, end = source.start(key), source.end(value)
    line = source.line_start(key.start_mark.line)
    below = source.line_start(value.end_mark.line + 1)
    if not source.text[line:start].strip():  # The member has its own lines.
        return None if source.text[end:below].strip() else Edit(line, below, "")
    if position + 1 < len(mapping.value):
        end = source.start(mapping.value[position + 1][0])
    elif position:
        start = source.end(mapping.value[position - 1][1])
    else:
        return None
    return None if "#" in source.text[start:end] else Edit(start, end, "")
