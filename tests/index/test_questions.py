from collections import Counter

import pytest

from index.analysis import stems
from index.documents import Document
from index.questions import QuestionIndex, QuestionIndexBuilder

PAGES = (
    Document(id="a", kind="topic", title="Your papers", phrases=("he has my passport",)),
    Document(id="b", kind="topic", title="A place to stay", phrases=("where can i sleep", "no place to go")),
    Document(id="c", kind="service", title="Passport office"),
)


@pytest.fixture
def questions() -> QuestionIndex:
    texts = (" ".join((page.title, *page.phrases)) for page in PAGES)
    frequencies = Counter(stem for text in texts for stem in set(stems(text)))
    asking = QuestionIndexBuilder()
    for page in PAGES:
        asking.add(page)
    return QuestionIndex(*asking.files(frequencies))


def test_a_line_typed_in_full_is_as_close_as_can_be(questions: QuestionIndex) -> None:
    assert questions.similarity(["he", "has", "my", "passport"]) == {0: pytest.approx(1.0, abs=0.01)}


def test_the_nearest_line_counts_and_more_shared_words_are_closer(questions: QuestionIndex) -> None:
    similar, dissimilar = (
        questions.similarity(["no", "place", "to", "go"]),
        questions.similarity(["place", "xyz"]),
    )

    assert similar[1] > dissimilar[1] > 0


def test_only_documents_that_say_what_people_ask_are_close(questions: QuestionIndex) -> None:
    assert set(questions.similarity(["passport", "offic"])) == {0}
    assert questions.similarity(["unheard"]) == {}
    assert questions.similarity([]) == {}


def test_an_unfinished_last_word_may_be_any_that_a_line_has(questions: QuestionIndex) -> None:
    whole = questions.similarity(["he", "has", "my", "passport"])

    assert questions.similarity(["he", "has", "my", "passp"], ["passion", "passport"])[0] == whole[0]
    assert questions.similarity(["he", "has", "my", "passp"])[0] < whole[0]


def test_a_last_word_that_a_line_has_becomes_no_other(questions: QuestionIndex) -> None:
    assert questions.similarity(["place"], ["passport"]) == questions.similarity(["place"])
