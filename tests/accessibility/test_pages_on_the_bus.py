"""Every kind of page of the real guide, as a running screen reader gets it."""

from itertools import pairwise
from typing import cast

import pytest

from guide.search.labels import OWN_NAMES
from tests.accessibility.on_a_bus import run_on_a_bus
from tests.accessibility.page_recorder import STAFF, WALK, PageRecord

KINDS = WALK | STAFF
LANGUAGES = frozenset(OWN_NAMES.values())
WITH_LISTS = ("topic with a list", "topic with numbered steps", "results", "section")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PageRecord]:
    """What one visit recorded, page by page."""
    site = tmp_path_factory.mktemp("site") / "site.toml"
    site.write_text('policy = "desk"\nprinting = true\n', encoding="utf-8")
    visit = run_on_a_bus("tests.accessibility.page_recorder", "--site", str(site), within_s=120)
    staff = run_on_a_bus("tests.accessibility.page_recorder", "staff", within_s=60)
    return cast("dict[str, PageRecord]", visit | staff)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_title_and_it_comes_first(pages: dict[str, PageRecord], kind: str) -> None:
    [(level, words), *others] = pages[kind]["headings"]

    assert level == "1"
    assert words.startswith(KINDS[kind][1])
    assert "1" not in [level for level, _ in others]


@pytest.mark.parametrize("kind", KINDS)
def test_one_widget_of_a_page_has_the_focus(pages: dict[str, PageRecord], kind: str) -> None:
    assert len(pages[kind]["focused"]) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_no_heading_level_is_skipped(pages: dict[str, PageRecord], kind: str) -> None:
    levels = [int(level) for level, _ in pages[kind]["headings"]]

    assert [(above, below) for above, below in pairwise(levels) if below > above + 1] == []


def test_parts_of_a_page_are_headings_too(pages: dict[str, PageRecord]) -> None:
    deeper = {kind for kind, page in pages.items() if {"2"} & {level for level, _ in page["headings"]}}

    assert {"topic with a list", "service", "filters", "nothing found"} <= deeper


@pytest.mark.parametrize("kind", WITH_LISTS)
def test_lists_contain_items(pages: dict[str, PageRecord], kind: str) -> None:
    assert pages[kind]["lists"]
    assert {role for items in pages[kind]["lists"] for role in items} == {"list item"}


def test_no_list_is_empty_or_contains_anything_but_items(pages: dict[str, PageRecord]) -> None:
    wrong = {kind: page["lists"] for kind, page in pages.items() if not all(map(is_list, page["lists"]))}

    assert wrong == {}


def is_list(roles: list[str]) -> bool:
    """Tell whether these are roles of list items."""
    return set(roles) == {"list item"}


def test_accessible_names_have_no_markup(pages: dict[str, PageRecord]) -> None:
    names = [name for page in pages.values() for name in page["names"] if name]

    assert len(names) > 10 * len(pages)
    assert [name for name in names if "<" in name or "&" in name.replace(" & ", "")] == []


OWN = {
    "Español": "es",
    "Português": "pt",
    "العربية": "ar",
    "Soomaali": "so",
    "Kinyarwanda": "rw",
    "中文": "zh",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_its_language(pages: dict[str, PageRecord], kind: str) -> None:
    locales = pages[kind]["locales"]
    own = {name: locale for name, locale in locales.items() if name.split(",")[0] not in LANGUAGES}

    assert own
    assert set(own.values()) == {"en_US"}  # not "C", that of the system


def test_what_a_language_calls_itself_is_marked_as_that_language(pages: dict[str, PageRecord]) -> None:
    for kind in ("interpreter", "languages"):
        locales = {name.split(",")[0]: locale for name, locale in pages[kind]["locales"].items()}
        assert {name: locales[name].split("_")[0] for name in OWN} == OWN
