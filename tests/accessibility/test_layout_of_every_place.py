"""Every place in the smallest window: nothing is cut."""

import pytest
from PySide6.QtCore import QSize

from guide.content.model import Library
from tests.accessibility.conftest import PRINTS
from tests.accessibility.every_place import every_place
from tests.accessibility.test_lint import walk
from tests.ui.conftest import Open
from tests.ui.test_layout import faults_of

SMALLEST = QSize(800, 480)


@pytest.mark.slow
def test_nothing_is_cut_in_any_place(open_guide: Open, library: Library) -> None:
    reader = open_guide(SMALLEST, site=PRINTS)
    found = [
        f"{place}: {fault}" for place in walk(reader, every_place(library)) for fault in faults_of(reader)
    ]

    assert found == []
