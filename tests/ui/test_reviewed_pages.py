"""A page that a reviewer has read says so in the window, on paper and in `show`. No other page does."""

import io
import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from guide.cli import main
from guide.content.current import current
from guide.content.display_text import spoken_date
from guide.content.model import Library
from guide.paths import Paths, checkout
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.context import VisitContext
from guide.ui.paper.columns import NORMAL
from guide.ui.paper.handout import handout
from guide.ui.paper.sheets import as_pdf
from guide.ui.routes import PageRoute, SourcesRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow
from tests.ui.reader import Reader

PAGE, OTHER = "am-i-in-trouble", "maine-law"
DAY = date.today().isoformat()
SAYS = f"Read by a lawyer, {spoken_date(DAY[:7])}."


def typed(paths: Paths, *arguments: str) -> str:
    """What a command prints that succeeds."""
    out, err = io.StringIO(), io.StringIO()
    assert main(arguments, paths, out, err) == 0, err.getvalue()
    return out.getvalue()


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A checkout with the real content, in which a lawyer's review of one page was recorded, built again."""
    root = tmp_path_factory.mktemp("reviewed")
    (root / "resources").mkdir()
    (root / "pyproject.toml").symlink_to(checkout().root / "pyproject.toml")
    for path in checkout().resources.iterdir():
        (root / "resources" / path.name).symlink_to(path)
    records = root / "resources/reviews.yaml"
    text = records.read_bytes()
    records.unlink()
    records.write_bytes(text)
    paths, form = Paths(root), root / "form.html"
    typed(paths, "review", "form", "--role", "lawyer", "--out", str(form), PAGE)
    found = re.search(r"text ([a-p]{16})", form.read_text("utf-8"))
    assert found
    typed(paths, "review", "record", PAGE, "--role", "lawyer", "--day", DAY, "--text", found[1])
    typed(paths, "build")
    assert (checkout().resources / "reviews.yaml").read_bytes() == text
    return paths


@pytest.fixture
def reader(qtbot: QtBot, reviewed: Paths) -> Reader:
    """A reader at the window over that content."""
    window = MainWindow(current(reviewed).library(), Appearance(), VisitContext(site=Site(DESK)))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Reader(window, qtbot)


def says(lines: Iterable[str]) -> list[str]:
    """The lines that speak of a review by somebody."""
    return [line for line in lines if "Read by" in line]


def test_the_page_in_the_window_says_who_read_it_and_when(reader: Reader) -> None:
    reader.go(PageRoute(PAGE))
    assert says(reader.words) == [f"{SAYS} Next review due January 31, 2027."]

    reader.go(SourcesRoute(PAGE))
    assert says(reader.words) == [f"{SAYS} Next review due January 31, 2027."]


def test_a_page_that_nobody_read_says_nothing_in_the_window(reader: Reader) -> None:
    reader.go(PageRoute(OTHER))

    assert says(reader.words) == []
    assert any(words.startswith("Next review due") for words in reader.words)


@pytest.mark.parametrize(("page", "expected"), [(PAGE, True), (OTHER, False)])
def test_paper_says_the_same(reviewed: Paths, page: str, expected: bool) -> None:  # noqa: FBT001
    library: Library = current(reviewed).library()
    sheets = handout(library.topics[page], library, "A page", NORMAL)
    printed = " ".join(
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(as_pdf(sheets))).pages
    )

    assert (SAYS in printed) == expected
    assert ("Read by" in printed) == expected


def test_only_one_page_says_so_as_text(reviewed: Paths) -> None:
    shown = {page: typed(reviewed, "show", page) for page in current(reviewed).library().topics}

    assert [page for page, text in shown.items() if "Read by" in text] == [PAGE]
    assert SAYS in shown[PAGE]


def test_no_page_of_this_guide_claims_a_review() -> None:
    """Nobody from outside has read one yet. Whoever applies the first sheet changes this test."""
    library = current(checkout()).library()

    assert [topic.id for topic in library.topics.values() if topic.reviews] == []
