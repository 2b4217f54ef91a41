"""The line under a result's title: the sentence that answers, with the words asked for in bold."""

from collections.abc import Collection, Iterator, Sequence

from guide.content.model import Library, Line, Page, Span, Topic
from guide.content.text import body_text
from index.highlight import best, clipped, mark, sentences


class Snippets:
    """Makes snippets of the pages of `library`; the sentences of a page are kept once they are needed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._sentences: dict[str, list[str]] = {}

    def snippet(self, page: Page, asked: Collection[str], *, whole_page: bool) -> Line:
        """The opening of the page if it holds a stem of `asked`, else the sentence that holds most of them.

        whole_page: whether to look past the opening; reading many pages takes time that a list's lower
        rows are not worth.
        """
        opening = sentences(page.summary if isinstance(page, Topic) else page.description)
        chosen = best(opening, asked)
        if whole_page and not _holds(chosen, asked):
            elsewhere = best(self._all(page), asked)
            chosen = elsewhere if _holds(elsewhere, asked) else chosen
        return tuple(Span(text=run, bold=bold) for run, bold in mark(clipped(chosen, asked), asked))

    def _all(self, page: Page) -> Sequence[str]:
        known = self._sentences.get(page.id)
        if known is None:
            known = self._sentences[page.id] = list(_telling(body_text(page, self._library)))
        return known


def _telling(text: str) -> Iterator[str]:
    """Sentences of three words or more: a heading or a bare number tells nothing by itself."""
    return (sentence for sentence in sentences(text) if sentence.count(" ") >= 2)


def _holds(sentence: str, asked: Collection[str]) -> bool:
    return any(bold for _, bold in mark(sentence, asked))
