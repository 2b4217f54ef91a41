"""The sample checkout for the tests of this folder."""

import pytest

from tests.authored_tree import Tree
from tests.commands.typed import Typed


@pytest.fixture
def built(tree: Tree) -> Tree:
    """The sample checkout with its library built."""
    assert Typed(tree, "build").status == 0
    return tree


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that can show no window."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
