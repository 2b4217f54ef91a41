"""docs/corrections.md: every claim in circulation is put right where the table says."""

import re

from guide.content.model import Library, Page
from guide.content.plain_text import page_text
from guide.paths import checkout

USUAL_PAGE = "questions-people-ask"
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \| (?:\[([\w-]+)\]\([^)]+\): )?(.+?) \|$", re.MULTILINE)
ROWS = ROW.findall((checkout().root / "docs" / "corrections.md").read_text(encoding="utf-8"))


def test_all_claims_of_all_twenty_questions_stand_in_the_table() -> None:
    assert len(ROWS) == 56
    assert {int(question) for question, *_ in ROWS} == set(range(1, 21))


def test_the_words_that_put_a_claim_right_stand_on_the_page_named(library: Library) -> None:
    pages: dict[str, Page] = {**library.topics, **library.services}

    lost = [
        (question, page, words)
        for question, _, _, named, words in ROWS
        for page in [named or USUAL_PAGE]
        if page not in pages or words not in page_text(pages[page], library)
    ]
    assert lost == []
