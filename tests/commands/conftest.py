"""The sample checkout for the tests of this folder."""

from pathlib import Path

import pytest

from tests.authored_tree import Tree
from tests.commands.typed import Typed


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The sample checkout, whole and without a problem."""
    return Tree(tmp_path / "checkout")


@pytest.fixture
def built(tree: Tree) -> Tree:
    """The sample checkout with its library built."""
    assert Typed(tree, "build").status == 0
    return tree
