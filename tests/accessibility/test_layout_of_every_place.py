"""Every place in small windows and in large text: nothing is cut."""

import pytest
from PySide6.QtCore import QSize

from guide.content.model import Library
from tests.accessibility.conftest import PRINTS
from tests.accessibility.every_place import every_place
from tests.accessibility.test_lint import walk
from tests.ui.conftest import Open
from tests.ui.test_layout import faults_of

SMALLEST, PORTRAIT = QSize(800, 480), QSize(768, 1024)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text_percent"), [(SMALLEST, 100), (SMALLEST, 200), (PORTRAIT, 300)])
def test_nothing_is_cut_in_any_place(
    open_guide: Open, library: Library, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent, site=PRINTS)
    found = [
        f"{place}: {fault}" for place in walk(reader, every_place(library)) for fault in faults_of(reader)
    ]

    assert found == []
