"""The window in a language with longer words, and from right to left."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from guide.paths import checkout
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.parts.press_button import Chip
from guide.ui.routes import (
    CARDS,
    OWN_LIST,
    PrintRoute,
    Route,
    SearchRoute,
)
from tests.ui.conftest import Open
from tests.ui.pseudo import compiled, pseudo
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES
from tests.ui.test_layout import problems_of

TEMPLATE = checkout().resources / "translations" / "signpost.ts"
SIZES = [QSize(800, 480), QSize(1366, 768)]
SHOWN = [route for route in ROUTES.values() if not isinstance(route, SearchRoute)]


def texts_of(template: Path) -> set[tuple[str, str]]:
    """Return the context and source text of every message."""
    contexts = ElementTree.parse(template).iter("context")  # noqa: S314  our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }


@pytest.fixture
def pseudo_language(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The window in a pseudo language."""
    translator = QTranslator()
    assert translator.load(str(compiled(TEMPLATE, tmp_path)))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """The window in a right-to-left layout, as for Arabic."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_text_of_the_window_is_in_the_translation_template(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    packages = (checkout().root / "guide" / package for package in ("ui", "content", "search", "printing"))
    sources = sorted(source for package in packages for source in package.rglob("*.py"))
    command = [
        str(Path(PySide6.__file__).parent / "lupdate"),
        "-silent",
        *map(str, sources),
        "-ts",
        str(fresh),
    ]
    subprocess.run(command, check=True, timeout=60)

    hint = "run the command in CONTRIBUTING.md that renews resources/translations/signpost.ts"
    assert texts_of(fresh) == texts_of(TEMPLATE), hint


@pytest.mark.parametrize("language", ["pseudo_language", "right_to_left"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_off_in_a_longer_language_or_from_right_to_left(
    open_guide: Open, request: pytest.FixtureRequest, language: str, size: QSize
) -> None:
    request.getfixturevalue(language)
    reader = open_guide(size)
    problems = [f"{route}: {problem}" for route in walk(reader) for problem in problems_of(reader)]

    assert problems == []


def walk(reader: Reader) -> Iterator[Route]:
    """Show one page after another."""
    for route in SHOWN:
        reader.go(route)
        yield route


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_results_and_filters_in_a_longer_language_are_not_cut_off(open_guide: Open, size: QSize) -> None:
    reader = open_guide(size)
    reader.go(SearchRoute("shelter bangor"))
    results = list(problems_of(reader))
    next(chip for chip in reader.all(Chip) if chip.text() == pseudo("Filters")).click()
    reader.settle()

    assert (results, list(problems_of(reader))) == ([], [])
    assert pseudo("Clear all") in {button.text() for button in reader.buttons}


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pages_that_print_in_a_longer_language_are_not_cut_off(open_guide: Open, size: QSize) -> None:
    reader = open_guide(size, site=Site(replace(DESK, prints=True)))
    problems = []
    for what in ("safe-place-tonight", CARDS, OWN_LIST):
        reader.go(PrintRoute(what))
        problems += [f"{what}: {problem}" for problem in problems_of(reader)]

    assert problems == []
