"""The sample checkout for the tests of this folder."""

from pathlib import Path

import pytest

from tests.authored_tree import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The sample checkout, whole and without a problem."""
    return Tree(tmp_path / "checkout")
