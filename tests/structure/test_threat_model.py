"""The threat model names for every requirement the test that checks it, or why there is none yet."""

import re

import pytest

from tests.structure.tree import ROOT, Function, definitions

MODEL = (ROOT / "docs/threat-model.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (R\d+[ab]?) \| ([^|]+) \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE)
ROWS = {match[1]: match.groups()[1:] for match in ROW.finditer(MODEL)}
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
WORDS_OF_A_REASON = 5


def test_every_requirement_has_one_row() -> None:
    named = [match[1] for match in ROW.finditer(MODEL)]

    assert named == [*(f"R{number}" for number in range(1, 18)), "R17a", "R17b"] + [
        f"R{number}" for number in range(18, 47)
    ]


@pytest.mark.parametrize("name", ROWS)
def test_a_requirement_has_a_test_or_a_reason(name: str) -> None:
    _, held_by, remains = ROWS[name]
    reason = remains.removeprefix("Later: ") if remains.startswith("Later: ") else ""

    assert TEST.search(held_by) or len(reason.split()) >= WORDS_OF_A_REASON


@pytest.mark.parametrize("name", ROWS)
def test_a_test_that_holds_a_requirement_is_there(name: str) -> None:
    held_by = ROWS[name][1]
    missing = [
        f"{file}::{test}"
        for file, test in TEST.findall(held_by)
        if not (ROOT / file).is_file()
        or test not in {node.name for node in definitions(ROOT / file) if isinstance(node, Function)}
    ]

    assert missing == []
    assert TEST.sub("", held_by).replace("<br>", "").strip() == ""


def test_the_document_names_what_it_can_hide_and_how_to_set_up_a_screen() -> None:
    about = (ROOT / "resources/topics/en/everyday/about-this-guide.md").read_text(encoding="utf-8")
    hide = (ROOT / "resources/topics/en/everyday/what-this-guide-can-hide.md").read_text(encoding="utf-8")
    sheet = (ROOT / "resources/topics/en/professional/setting-up-a-screen.md").read_text(encoding="utf-8")

    assert "(page:what-this-guide-can-hide)" in about
    assert "It can't hide that a program was opened." in hide
    assert all(
        word in sheet for word in ("privacy filter", "back to a wall", "Headphones", "webcam", "account")
    )
