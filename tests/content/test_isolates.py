"""Marks that keep English in order inside a paragraph that is read from right to left."""

from guide.content.isolates import isolated, without_isolates

CALL = "\u0627\u062a\u0635\u0644"


def _shown(text: str, *, right_to_left: bool = True) -> str:
    return "".join(isolated((text,), right_to_left=right_to_left))


def test_the_stop_of_an_english_sentence_stays_with_it() -> None:
    assert _shown(f"{CALL}. Text your ZIP code. {CALL}.") == (
        f"{CALL}. \u2066Text your ZIP code.\u2069 {CALL}."
    )


def test_the_stop_after_a_name_or_a_number_is_that_of_the_paragraph() -> None:
    assert _shown(f"{CALL} 911.") == f"{CALL} \u2066911\u2069."
    assert _shown(f"{CALL} Pine Tree Legal.") == f"{CALL} \u2066Pine Tree Legal\u2069."


def test_a_paragraph_that_begins_in_english_is_still_read_from_right_to_left() -> None:
    text = f"Press 6 and say your language. {CALL}."

    assert _shown(text).startswith("\u200f\u2066Press")
    assert not _shown(text, right_to_left=False).startswith("\u200f")
    assert without_isolates(_shown(text)) == text
