"""Every page of the guide can be used without sight and without a mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.ui.theme import tokens
from guide.ui.theme.appearance import THEMES, Theme
from tests.accessibility import painted
from tests.accessibility.conftest import PRINTS
from tests.accessibility.every_page import Show, every_page, one_of_each_kind
from tests.accessibility.lint import findings, of_headings
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.fixture(autouse=True)
def somebody_listens() -> Iterator[None]:
    """Activate accessibility: otherwise Qt keeps old rows of a list in its cache."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


EACH = 10
"""Of all pages, how many lie between two that quick tests look at."""

SETTLED = 5
"""Rounds of the event loop after which nothing is pending."""


def walk(reader: Reader, pages: dict[str, Show]) -> Iterator[str]:
    """Show one page after another, and yield its name."""
    for name, show in pages.items():
        show(reader)
        for _ in range(SETTLED):
            QApplication.processEvents()
        # the event loop deletes old widgets, which must not pile up while none runs
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        yield name


def accessibility_findings(reader: Reader, pages: dict[str, Show]) -> list[str]:
    """What is wrong on these pages."""
    return [
        f"{page}: {problem}" for page in walk(reader, pages) for problem in findings(reader, tokens.TARGET)
    ]


def test_no_page_of_a_sample_has_an_accessibility_finding(reader: Reader, library: Library) -> None:
    sample = dict(list(every_page(library).items())[::EACH]) | one_of_each_kind()

    assert accessibility_findings(reader, sample) == []


@pytest.mark.slow
def test_no_page_has_an_accessibility_finding(reader: Reader, library: Library) -> None:
    pages = every_page(library)

    assert len(pages) > len(library.topics) + len(library.services)
    assert accessibility_findings(reader, pages) == []


def test_a_repeated_title_or_a_skipped_level_is_detected() -> None:
    assert list(of_headings([(1, "Help"), (2, "Who"), (3, "When"), (2, "Sources")])) == []
    assert list(of_headings([])) == ["there are 0 titles: []"]
    assert list(of_headings([(1, "Help"), (1, "Who")])) == ["there are 2 titles: ['Help', 'Who']"]
    assert list(of_headings([(1, "Help"), (3, "Who")])) == [
        "'Who' is a heading of level 3 under one of level 1"
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_focus_and_text_are_visible_on_a_page_of_each_kind(open_guide: Open, theme: Theme) -> None:
    reader = open_guide(site=PRINTS, theme=theme)
    problems = [
        f"{page}: {problem}"
        for page in walk(reader, one_of_each_kind())
        for problem in painted.findings(reader)
    ]

    assert problems == []


@pytest.mark.slow
def test_focus_and_text_are_visible_on_every_page(reader: Reader, library: Library) -> None:
    pages = every_page(library)
    problems = [f"{page}: {problem}" for page in walk(reader, pages) for problem in painted.findings(reader)]

    assert problems == []
