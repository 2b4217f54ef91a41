"""The threat model names for every requirement the test that checks it, or why there is none yet."""

import re

from support.tree import ROOT, TEST

MODEL = (ROOT / "docs/threat-model.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (R\d+[ab]?) \| ([^|]+) \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE)
ROWS = {match[1]: match.groups()[1:] for match in ROW.finditer(MODEL)}
WORDS_OF_A_REASON = 5


def test_every_requirement_has_one_row() -> None:
    named = [match[1] for match in ROW.finditer(MODEL)]

    assert named == [*(f"R{number}" for number in range(1, 18)), "R17a", "R17b"] + [
        f"R{number}" for number in range(18, 47)
    ]


def test_a_requirement_has_a_test_or_a_reason() -> None:
    for name, (_, held_by, remains) in ROWS.items():
        reason = remains.removeprefix("Later: ") if remains.startswith("Later: ") else ""
        assert TEST.search(held_by) or len(reason.split()) >= WORDS_OF_A_REASON, name


def test_what_holds_a_requirement_is_tests_and_nothing_else() -> None:
    words = {
        name: TEST.sub("", held_by).replace("<br>", "").strip() for name, (_, held_by, _) in ROWS.items()
    }

    assert {name: rest for name, rest in words.items() if rest} == {}


def test_a_promise_names_requirements_or_tests_that_no_requirement_names() -> None:
    promises = SECURITY.partition("## What is not promised")[0].split("\n- ")[1:]
    named = {promise: re.findall(r"\bR\d+[ab]?\b|\btest_\w+", promise) for promise in promises}

    assert len(promises) > 30
    assert [promise for promise, proofs in named.items() if not proofs] == []
    for promise, proofs in named.items():
        assert [proof for proof in proofs if (proof in MODEL) == proof.startswith("test_")] == [], promise


def test_the_document_names_what_it_can_hide_and_how_to_set_up_a_screen() -> None:
    about = (ROOT / "resources/topics/en/everyday/about-this-guide.md").read_text(encoding="utf-8")
    hide = (ROOT / "resources/topics/en/everyday/what-this-guide-can-hide.md").read_text(encoding="utf-8")
    sheet = (ROOT / "resources/topics/en/professional/setting-up-a-screen.md").read_text(encoding="utf-8")

    assert "(page:what-this-guide-can-hide)" in about
    assert "It can't hide that a program was opened." in hide
    assert all(
        word in sheet for word in ("privacy filter", "back to a wall", "Headphones", "webcam", "account")
    )
