"""What is put into the index: plain text by field, with no idea where it came from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One entry as the index sees it. Every text is plain words, without markup.

    Attributes:
        id: unique among the documents; what a hit gives back.
        kind: "topic" or "service".
        title: the page's title or the service's name.
        names: other names people use for it; for a service also the organization's.
        phrases: how people ask for it; searched, never shown.
        summary: the line that answers, or a service's description.
        headings: the headings inside the page.
        body: everything else that a reader sees on the page.
        passages: what the entry says, in pieces of a sentence or two, for semantic similarity.
        places: counties and towns that the entry serves or is in.
    """

    id: str
    kind: str
    title: str
    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    summary: str = ""
    headings: tuple[str, ...] = ()
    body: str = ""
    passages: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordSources:
    """What is known of the language besides the documents.

    Attributes:
        meant: words that a misspelled one may be meant to be (towns, synonyms).
        common: frequent words of the language. They are right, but are never offered as a correction.
        vectors: the file of word vectors; None for a language without one.
    """

    meant: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    vectors: Path | None = None


WEIGHTS = {
    "title": 0.7,
    "names": 0.3,
    "phrases": 1.0,
    "summary": 0.3,
    "body": 1.0,
    "places": 0.5,
}
"""Field to weight. What the body repeats weighs little by itself: names and summaries at full weight
put bare entries of the directory before the pages that explain (five points of success@3)."""


def by_field(document: Document, cut: Callable[[str], Sequence[str]]) -> dict[str, list[str]]:
    """Field to what `cut` makes of its text. The body repeats every other field but `phrases`, so that a
    long page and a bare entry of the directory are measured alike; what it repeats is cut once.
    """
    title, summary = cut(document.title), cut(document.summary)
    names = cut("\n".join(document.names))
    return {
        "title": [*title],
        "names": [*names],
        "phrases": [*cut("\n".join(document.phrases))],
        "summary": [*summary],
        "body": [*title, *names, *summary, *cut("\n".join(document.headings)), *cut(document.body)],
        "places": [*cut("\n".join(document.places))],
    }
