"""The fields of a document: what is in each and how much a match there is worth."""

from collections.abc import Callable, Sequence

from index.documents import Document

WEIGHTS = {
    "title": 0.7,
    "names": 0.3,
    "said": 1.0,
    "summary": 0.3,
    "body": 1.0,
    "places": 0.5,
}
"""Field to weight. What the body repeats weighs little by itself: names and summaries at full weight
put bare entries of the directory before the pages that explain (five points of success@3)."""


def by_field(document: Document, cut: Callable[[str], Sequence[str]]) -> dict[str, list[str]]:
    """Field to what `cut` makes of its text. The body holds every other field but `said` again, so that a
    long page and a bare entry of the directory are measured alike; what it repeats is cut once.
    """
    title, summary = cut(document.title), cut(document.summary)
    names = cut("\n".join(document.names))
    return {
        "title": [*title],
        "names": [*names],
        "said": [*cut("\n".join(document.said))],
        "summary": [*summary],
        "body": [*title, *names, *summary, *cut("\n".join(document.headings)), *cut(document.body)],
        "places": [*cut("\n".join(document.places))],
    }
