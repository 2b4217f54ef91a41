"""The rows of a result list: each page with its title, its snippet, and why it is there.

The snippet is the sentence that answers, with the words of the query in bold. For somebody who typed a whole
sentence it is the summary of a page or its answer in short: a line further down would share a word with it by
chance. The only reasons are a distance and interpreters: what a typed word can mean would repeat it
where others can read it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from guide.content.addresses import shown_address
from guide.content.model import Library, Line, Page, Service, Span, Topic
from guide.content.places import PlaceMatch, Point, km_between
from guide.content.plain_text import body_text, line_text, names_of
from guide.content.vocabulary import WordLists
from guide.search.labels import HasInterpreters, Nearby, Reason, UnreviewedTitle
from guide.search.results import Result
from guide.search.stages import ParsedQuery, Ranking
from guide.search.weights import LONGEST_CASE, SENTENCE, SHORTEST_SNIPPET
from index.analysis import stem, stems
from index.highlight import Sentence, best, clipped, mark, sentence, sentences
from index.query import Clause

_KM_OF_A_MILE = 1.609344
_ENDS = (".", "!", "?", ":")
_LEADS_ON = ("See ", "So must ")
"""A sentence that begins so names another page, which has a row of its own, or leans on the one before it."""


class Rows:
    """Makes the rows of one library."""

    def __init__(
        self,
        library: Library,
        points: Mapping[str, Point],
        vocabulary: WordLists,
        titles: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._pages = library.pages
        self._snippets = Snippets(library)
        self._reasons = Reasons(points, titles)
        self._revealing = frozenset(map(stem, vocabulary.revealing))
        self._sensitive = frozenset(map(stem, vocabulary.sensitive))

    def make(
        self, pages: Iterable[str], scores: Mapping[str, float], query: ParsedQuery, ranking: Ranking
    ) -> Iterator[Result]:
        """A row for each of the pages, in order.

        Args:
            scores: by id, falling.
        """
        weights = _stem_weights(query.clauses)
        withheld = self._revealing | self._sensitive if ranking.hides_titles else self._revealing
        untyped, is_sentence = _untyped(withheld, query), len(query.words) >= SENTENCE
        reason_of = self._reasons.of_query(query, ranking)
        for page_id in pages:
            page = self._pages[page_id]
            is_topic = isinstance(page, Topic)
            yield Result(
                id=page_id,
                kind="topic" if is_topic else "service",
                title=names_of(page)[0],
                score=round(scores[page_id], 4),
                snippet=Snippet(self._snippets, page, weights, untyped, is_sentence),
                why=reason_of(page),
            )


def _untyped(revealing: frozenset[str], query: ParsedQuery) -> frozenset[str]:
    """The stems of words that were not typed; an unfinished word may become one."""
    beginning = query.words[-1] if query.is_unfinished and query.words else ""
    goes_on = (word for word in revealing if beginning and word.startswith(beginning))
    return revealing.difference(map(stem, query.words), goes_on)


class Reasons:
    """Finds why pages are among the results.

    Args:
        titles: by language, those of everyday pages that nobody has reviewed.
    """

    def __init__(
        self,
        points: Mapping[str, Point],
        titles: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._points = points
        self._titles = titles

    def of_query(self, query: ParsedQuery, ranking: Ranking) -> Callable[[Page], Reason | None]:
        """What finds the reason of each page; what all of them share is found out once."""
        interpreters = frozenset(ranking.first).intersection(query.interpreters)
        titles = self._titles.get(query.glossed_from[0], {}) if query.glossed_from else {}

        def reason_of(page: Page) -> Reason | None:
            if page.id in titles:
                return UnreviewedTitle(titles[page.id])
            if page.id in interpreters:
                return HasInterpreters()
            return self._nearby(page, query.places)

        return reason_of

    def miles(self, service: Service, place: PlaceMatch) -> int | None:
        """From the middle of the service's town to the middle of `place`; 0 within one town.

        None where one of the two is not known. A town is only ever known from a public address or a name.
        """
        point = self._points.get(service.id)
        if point is None or place.point is None:
            return None
        km = km_between(point, place.point)
        return max(round(km / _KM_OF_A_MILE), 1) if km else 0

    def _nearby(self, page: Page, places: Iterable[PlaceMatch]) -> Nearby | None:
        """How far the town of a service is from the town that was typed, as the crow flies.

        Nothing where that is the town in its name or its address.
        """
        if isinstance(page, Service):
            for place in (place for place in places if place.is_sure):
                miles = self.miles(page, place)
                if miles or (miles == 0 and place.name not in f"{page.name} {shown_address(page)}"):
                    return Nearby(place.name, miles)
        return None


class Snippets:
    """Makes snippets of the pages of `library`; the sentences of a page are kept once they are needed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: dict[str, tuple[Sequence[Sentence], Sequence[Sentence]]] = {}

    def of(
        self,
        page: Page,
        weights: Mapping[str, float],
        untyped: Collection[str] = (),
        *,
        is_for_sentence: bool = False,
    ) -> Line:
        """The opening of the page if it contains a stem of `weights`, else the sentence with most of them.

        Where every sentence of the opening is left out, the first one of the page that is not.

        Args:
            weights: stems of the query with what each is worth.
            untyped: stems of revealing words; a sentence with one is left out unless the title has it too.
            is_for_sentence: whether the query is a sentence, which the opening answers as a whole.
        """
        withheld = frozenset(untyped).difference(stems(names_of(page)[0])) if untyped else frozenset()
        opening, body = self._sentences_of(page)
        whole = map(sentence, self._openings(page)) if is_for_sentence and isinstance(page, Topic) else ()
        chosen = best(_without(whole, withheld), weights) or best(_without(opening, withheld), weights)
        if chosen is None or not (is_for_sentence or chosen.stems.intersection(weights)):
            elsewhere = best(_without(body, withheld), weights)
            is_better = chosen is None or (elsewhere and elsewhere.stems.intersection(weights))
            chosen = elsewhere if is_better else chosen
        if chosen is None:
            return ()
        return tuple(Span(text=run, bold=bold) for run, bold in mark(clipped(chosen, weights), weights))

    def _sentences_of(self, page: Page) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
        """Those of the opening, and the whole ones of the page."""
        kept = self._kept.get(page.id)
        if kept is None:
            openings = self._openings(page) if isinstance(page, Topic) else (page.description,)
            body = tuple(_whole_sentences(body_text(page, self._library)))
            kept = self._kept[page.id] = (
                [opening for text in openings for opening in sentences(text)],
                body,
            )
        return kept

    def _openings(self, topic: Topic) -> tuple[str, ...]:
        """The summary of a topic, and its answer in short."""
        if topic.in_short is None:
            return (topic.summary,)
        return (topic.summary, " ".join(line_text(line, self._library) for line in topic.in_short.text))


@dataclass(frozen=True, slots=True)
class Snippet:
    """The line of one result, made when it is called. Equal ones say the same.

    Attributes:
        snippets: what makes it.
        page: the page of the result.
        weights: see `Snippets.of`.
        untyped: see `Snippets.of`.
        is_for_sentence: see `Snippets.of`.
    """

    snippets: Snippets = field(compare=False)
    page: Page
    weights: Mapping[str, float]
    untyped: frozenset[str]
    is_for_sentence: bool

    def __call__(self) -> Line:
        """Make it."""
        return self.snippets.of(self.page, self.weights, self.untyped, is_for_sentence=self.is_for_sentence)


def _stem_weights(clauses: Iterable[Clause]) -> dict[str, float]:
    """What each stem of a query is worth in a snippet: a typed word more than a synonym."""
    weights: dict[str, float] = {}
    for clause in clauses:
        for term in (*clause.alternatives, *clause.expansions):
            weights[term.stem] = max(term.weight, weights.get(term.stem, 0.0))
    return weights


def _without(of: Iterable[Sentence], withheld: frozenset[str]) -> list[Sentence]:
    """The sentences that contain none of the stems `withheld`."""
    return [candidate for candidate in of if withheld.isdisjoint(candidate.stems)]


def _whole_sentences(text: str) -> Iterator[Sentence]:
    """Whole sentences, list items too; a heading, a link or a bare number says nothing by itself.

    A list item may begin with the case that it is about: "Harm to a child. Nurses must tell the state."
    Without it, the sentence would say so of everybody.
    """
    for line in text.splitlines():
        for part in _with_case(line):
            is_whole = len(part.terms) >= SHORTEST_SNIPPET and part.text.endswith(_ENDS)
            if is_whole and "://" not in part.text and not part.text.startswith(_LEADS_ON):
                yield part


def _with_case(line: str) -> Iterator[Sentence]:
    """The sentences of a line, those of a list item with the case before each, if the item names one."""
    parts = sentences(line.removeprefix("- "))
    has_case = line.startswith("- ") and len(parts) > 1 and len(parts[0].terms) <= LONGEST_CASE
    for number, part in enumerate(parts):
        is_about = has_case and number > 0 and not part.text.startswith(_LEADS_ON)
        yield sentence(f"{parts[0].text} {part.text}") if is_about else part
