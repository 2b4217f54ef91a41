"""Keeps numbers, addresses and Latin names in order inside text that is written from right to left.

After an Arabic letter the Unicode bidirectional algorithm shows "1-888-373-7888" as "7888-373-888-1".
Between the marks U+2066 and U+2069 ("isolates") a run of text keeps its order; a paragraph that begins with
one starts with U+200F, which says that it is read from right to left. The marks are put in where text is
displayed or printed, and nowhere else: authored text, names for screen readers and searched text have none.
"""

import re
from collections.abc import Sequence

_START, _END = "\u2066", "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_REMOVED = dict.fromkeys(map(ord, (_START, _END, _RIGHT_TO_LEFT_MARK)))

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Hebrew, Arabic and the scripts between them, with their digits."""

_LETTER = re.compile(f"[{_RIGHT_TO_LEFT}]")
_BEFORE = r"(?:§+\s?|[$#+])?"
"""Signs that belong to the number after them."""

_RUN = re.compile(
    rf"{_BEFORE}[^\W{_RIGHT_TO_LEFT}](?:[^{_RIGHT_TO_LEFT}\n]*[^\W{_RIGHT_TO_LEFT}])?[%/]?",
)
"""From the first Latin letter or digit to the last one before a letter of another direction."""


_SENTENCE = re.compile(r"[A-Z].*\b[a-z].*\b[a-z]")
"""A run with two words that begin small is a sentence, and the stop after it is its own; a name is not."""

_STOPS = (".", "!", "?")


def isolated(pieces: Sequence[str], *, right_to_left: bool) -> list[str]:
    """Return the pieces of one paragraph, which differ in format, with marks around what keeps its order.

    Text without a letter that is written from right to left needs no marks and gets none.

    Args:
        right_to_left: whether the reader's language is written so. If not, words at the start of the
            paragraph get no marks: its direction is that of the first letter outside of all marks.
    """
    text = "".join(pieces)
    if not has_right_to_left(text):
        return list(pieces)
    starts, ends = set(), set()
    for start, end in _runs(text):
        is_opening = not _LETTER.search(text, 0, start) and any(map(str.isalpha, text[start:end]))
        if right_to_left or not is_opening:
            starts.add(start)
            ends.add(end)
    marked = _with_marks(pieces, starts, ends)
    # rich text takes its direction from its first letter, inside of marks or not
    return [_RIGHT_TO_LEFT_MARK + marked[0], *marked[1:]] if right_to_left and 0 in starts else marked


def has_right_to_left(text: str) -> bool:
    """Whether a letter of the text is written from right to left."""
    return _LETTER.search(text) is not None


def without_isolates(text: str) -> str:
    """The text as it was before it was displayed."""
    return text.translate(_REMOVED)


def _runs(text: str) -> list[tuple[int, int]]:
    """Where runs begin and end; brackets belong to a run if it contains only one of a pair."""
    runs = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _unpaired(match.group(), "(", ")") and text[end : end + 1] == ")":
            end += 1
        if _unpaired(match.group()[::-1], ")", "(") and text[start - 1 : start] == "(":
            start -= 1
        if _SENTENCE.search(match.group()) and text[end : end + 1] in _STOPS:
            end += 1
        runs.append((start, end))
    return runs


def _unpaired(text: str, opening: str, closing: str) -> bool:
    """Whether the last opening bracket is not closed."""
    return text.rfind(opening) > text.rfind(closing)


def _with_marks(pieces: Sequence[str], starts: set[int], ends: set[int]) -> list[str]:
    marked, at = [], 0
    for piece in pieces:
        letters = []
        for letter in piece:
            letters.append(f"{_START}{letter}" if at in starts else letter)
            at += 1
            if at in ends:
                letters.append(_END)
        marked.append("".join(letters))
    return marked
