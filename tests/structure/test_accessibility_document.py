"""docs/accessibility.md has every A and AA criterion of WCAG 2.2, each with what shows it or a reason."""

import re

from support.tree import ROOT, TEST

DOCUMENT = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d\.\d\.\d+) \| (A+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE)
ROWS = {match[1]: match.groups()[1:] for match in ROW.finditer(DOCUMENT)}
PICTURE = re.compile(r"\[[^\]]+\]\((pictures/[\w-]+\.png)\)")
SHOWN, REASONED = {"tested", "partly"}, {"not met", "not tried", "does not apply"}
WORDS_OF_A_REASON = 5
CRITERIA = """
    1.1.1 A  1.2.1 A  1.2.2 A  1.2.3 A  1.2.4 AA  1.2.5 AA  1.3.1 A  1.3.2 A  1.3.3 A  1.3.4 AA  1.3.5 AA
    1.4.1 A  1.4.2 A  1.4.3 AA  1.4.4 AA  1.4.5 AA  1.4.10 AA  1.4.11 AA  1.4.12 AA  1.4.13 AA
    2.1.1 A  2.1.2 A  2.1.4 A  2.2.1 A  2.2.2 A  2.3.1 A
    2.4.1 A  2.4.2 A  2.4.3 A  2.4.4 A  2.4.5 AA  2.4.6 AA  2.4.7 AA  2.4.11 AA
    2.5.1 A  2.5.2 A  2.5.3 A  2.5.4 A  2.5.7 AA  2.5.8 AA
    3.1.1 A  3.1.2 AA  3.2.1 A  3.2.2 A  3.2.3 AA  3.2.4 AA  3.2.6 A
    3.3.1 A  3.3.2 A  3.3.3 AA  3.3.4 AA  3.3.7 A  3.3.8 AA  4.1.2 A  4.1.3 AA
"""
"""The success criteria of level A and AA of the recommendation of October 5, 2023, by number and level."""


def test_every_criterion_has_one_row_with_its_level() -> None:
    words = CRITERIA.split()

    assert [(match[1], match[2]) for match in ROW.finditer(DOCUMENT)] == [
        *zip(words[::2], words[1::2], strict=True)
    ]
    assert len(ROWS) == 31 + 24


def test_a_result_is_shown_by_something_or_has_a_reason() -> None:
    for criterion, (_, _, result, how, shown_by) in ROWS.items():
        assert result in SHOWN | REASONED, criterion
        assert len(how.split()) >= WORDS_OF_A_REASON, criterion
        assert result in REASONED or TEST.search(shown_by), criterion


def test_what_shows_a_result_is_tests_and_pictures_that_are_there() -> None:
    for criterion, (*_, shown_by) in ROWS.items():
        pictures = PICTURE.findall(shown_by)
        assert [name for name in pictures if not (ROOT / "docs" / name).is_file()] == [], criterion
        assert re.sub(r"<br>|[ ,]", "", PICTURE.sub("", TEST.sub("", shown_by))) == "", criterion


def test_the_document_claims_no_conformance() -> None:
    assert "**This is not a claim of conformance.**" in DOCUMENT
    assert not re.search(r"\b(conforms?|complies|compliant|certified)\b", DOCUMENT, re.IGNORECASE)
