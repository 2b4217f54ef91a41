"""The line under a result's title: the sentence that answers, with the words asked for in bold."""

from collections.abc import Iterator, Mapping, Sequence

from guide.content.model import OWN_LANGUAGE, Library, Line, Page, Span, Topic
from guide.content.text import body_text
from index.highlight import Sentence, best, clipped, mark, sentences

FEWEST_WORDS = 3
_ENDS = (".", "!", "?", ":")
_LEADS_ON = "See "
"""A sentence that begins so names another page, which has a row of its own."""


class Snippets:
    """Makes snippets of the pages of `library`; the sentences of a page are kept once they are needed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._openings: dict[tuple[str, str], Sequence[Sentence]] = {}
        self._bodies: dict[tuple[str, str], Sequence[Sentence]] = {}

    def snippet(self, page: Page, asked: Mapping[str, float], *, whole_page: bool) -> Line:
        """The opening of the page if it holds a stem of `asked`, else the sentence that holds most of them.

        asked: stems with what each is worth.
        whole_page: whether to compare sentences, and to look past the opening; a list's lower rows are not
        worth that time, and show the first sentence of the opening that holds anything.
        """
        opening = self._opening(page)
        chosen = best(opening, asked) if whole_page and len(opening) > 1 else _first(opening, asked)
        if whole_page and not (chosen and chosen.stems.intersection(asked)):
            elsewhere = best(self._body(page), asked)
            chosen = elsewhere if elsewhere and elsewhere.stems.intersection(asked) else chosen
        if chosen is None:
            return ()
        return tuple(Span(text=run, bold=bold) for run, bold in mark(clipped(chosen, asked), asked))

    def _opening(self, page: Page) -> Sequence[Sentence]:
        key = _key(page)
        known = self._openings.get(key)
        if known is None:
            text = page.summary if isinstance(page, Topic) else page.description
            known = self._openings[key] = sentences(text, key[0])
        return known

    def _body(self, page: Page) -> Sequence[Sentence]:
        key = _key(page)
        known = self._bodies.get(key)
        if known is None:
            known = self._bodies[key] = list(_telling(body_text(page, self._library), key[0]))
        return known


def _first(opening: Sequence[Sentence], asked: Mapping[str, float]) -> Sentence | None:
    """The first sentence that holds anything asked for, else the first of all."""
    holding = (one for one in opening if not one.stems.isdisjoint(asked))
    return next(holding, opening[0] if opening else None)


def _key(page: Page) -> tuple[str, str]:
    """Language and id: a translation has the id of its page."""
    return (page.language if isinstance(page, Topic) else OWN_LANGUAGE, page.id)


def _telling(text: str, language: str) -> Iterator[Sentence]:
    """Whole sentences, list items too; a heading, a link or a bare number tells nothing by itself."""
    for line in text.splitlines():
        for found in sentences(line.removeprefix("- "), language):
            is_whole = len(found.places) >= FEWEST_WORDS and found.text.endswith(_ENDS)
            if is_whole and "://" not in found.text and not found.text.startswith(_LEADS_ON):
                yield found
