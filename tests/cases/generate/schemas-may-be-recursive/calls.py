from recursive import Recursive, Tree


def call(client: Recursive) -> None:
    tree = client.tree.read()
    assert tree.children is not None
    child: Tree = tree.children[0]
    assert child.to_dict() == {"value": [2, [3]]}
    assert tree.parent is not None
    assert tree.parent.node == Tree(value="a")
    assert "by_name" not in tree.model_fields_set
