import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.highlight import best, clipped, mark, sentence, sentences


def test_text_parts_at_sentences_and_lines_but_not_at_times_and_titles() -> None:
    text = "Open at 8 a.m. to 5 p.m. on weekdays. Call first.\nIt is free! Ask Dr. No?"

    assert [found.text for found in sentences(text)][:3] == [
        "Open at 8 a.m. to 5 p.m. on weekdays.",
        "Call first.",
        "It is free!",
    ]


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        (
            "Bring papers. No passport is needed at a shelter. It is free.",
            {"passport": 1, "shelter": 1},
            "No passport is needed at a shelter.",
        ),
        ("Bring papers. Bring a passport.", {"paper": 0.35, "passport": 1}, "Bring a passport."),
    ],
    ids=["it holds most of what was asked", "a typed word counts for more than one of like meaning"],
)
def test_the_best_sentence_answers(text: str, asked: dict[str, float], answer: str) -> None:
    highlighted = best(sentences(text), asked)

    assert highlighted is not None
    assert highlighted.text == answer


@pytest.mark.parametrize("longest", range(20, 120, 7))
def test_a_phone_number_is_never_cut(longest: int) -> None:
    number = "(207) 555 - 0111"
    text = f"When you need a bed call the shelter at {number} and say that you are safe for the next hour."

    cut = clipped(sentence(text), {"shelter"}, longest).text

    assert number in cut or not set(cut) & set("0123456789")


def test_a_long_text_is_cut_around_what_was_asked() -> None:
    text = "word " * 100 + "the passport " + "word " * 100

    cut = clipped(sentence(text), {"passport"}).text

    assert "passport" in cut
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert len(cut) <= 182


def test_a_word_longer_than_a_snippet_is_not_cut() -> None:
    text = "e\u0301" * 300 + " end"

    assert clipped(sentence(text), {"end"}).text
    assert "e\u0301" * 300 in clipped(sentence(text), set()).text


@given(st.text(), st.sets(st.sampled_from(["a", "b", "shelter"])))
def test_the_runs_joined_are_the_text_again(text: str, asked: set[str]) -> None:
    assert "".join(run for run, _ in mark(sentence(text), asked)) == text
