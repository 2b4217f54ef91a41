"""The sample checkout, and the directory as it is, for the exchange with others."""

from functools import cache
from pathlib import Path

import pytest

from guide.content.model import Library
from tests.authored import authored
from tests.authored_tree import Tree

ROOT = Path(__file__).parents[2]


@cache
def _directory() -> Library:
    return authored().library


@pytest.fixture
def directory() -> Library:
    """The library that this checkout holds."""
    return _directory()


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The sample checkout, whole and without a problem."""
    return Tree(tmp_path / "checkout")
