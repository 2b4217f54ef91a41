"""The line under a result's title: the sentence that answers, with the words asked for in bold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

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

    def of(self, page: Page, asked: Mapping[str, float]) -> Line:
        """The opening of the page if it holds a stem of `asked`, else the sentence that holds most of them.

        asked: stems with what each is worth.
        """
        chosen = best(self._opening(page), asked)
        if not (chosen and chosen.stems.intersection(asked)):
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


@dataclass(frozen=True, slots=True)
class Snippet:
    """The line of one result, made when it is called. asked: see `Snippets.of`. Equal ones say the same."""

    snippets: Snippets = field(compare=False)
    page: Page
    asked: Mapping[str, float]

    def __call__(self) -> Line:
        """Make it."""
        return self.snippets.of(self.page, self.asked)


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
