"""A page in another language whose English text has changed since, in a window from right to left."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guide.content.display_text import NOT_TRANSLATED
from guide.content.model import Library, Topic
from guide.content.translations import current_page, has_words, library_in
from guide.ui.context import VisitContext
from guide.ui.paper.handout import handout
from guide.ui.routes import PageRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow
from tests.translated import corrected, translation_of
from tests.ui.glyph_order import drawn, painted_by
from tests.ui.pseudo import arabic
from tests.ui.reader import Reader
from tests.ui.test_number_order import PAPER

PAGE = "leaving-safely"


@pytest.fixture(autouse=True)
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def outdated(topic: Topic, *changed: int) -> Topic:
    """The page in Arabic letters, after some of its blocks were corrected in English."""
    blocks = tuple(corrected(block) if at in changed else block for at, block in enumerate(topic.blocks))
    return current_page(replace(topic, blocks=blocks), translation_of(topic, arabic), "ar").topic


def opened(library: Library, topic: Topic, qtbot: QtBot) -> Reader:
    translated = library_in(replace(library, translations={"ar": {topic.id: topic}}), "ar")
    window = MainWindow(translated, Appearance(), VisitContext())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    reader = Reader(window, qtbot)
    reader.go(PageRoute(topic.id))
    return reader


def test_each_part_that_changed_is_english_under_a_line_that_says_so(library: Library, qtbot: QtBot) -> None:
    topic = library.topics[PAGE]
    with_words = [at for at, block in enumerate(topic.blocks) if has_words(block)]
    changed = (with_words[0], with_words[4], with_words[5])
    reader = opened(library, outdated(topic, *changed), qtbot)

    english = [label for label in reader.all(QLabel) if "Not " in label.text()]
    assert reader.words.count(NOT_TRANSLATED) == 2
    assert len(english) == len(changed)
    assert all(painted_by(label).startswith("Not ") for label in english[:1])


def test_a_page_that_is_current_says_nothing_of_it(library: Library, qtbot: QtBot) -> None:
    reader = opened(library, outdated(library.topics[PAGE]), qtbot)

    assert NOT_TRANSLATED not in reader.words


def test_paper_shows_the_same(library: Library) -> None:
    topic = library.topics[PAGE]
    sheets = handout(outdated(topic, 0), library, "x")
    words = drawn(sheets[0], PAPER)

    assert NOT_TRANSLATED in words
    assert "Not " in words
