"""Searching: text in, results out. Pure of Qt, files and clocks; the same query gives the same order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from guide.content.model import OWN_LANGUAGE, Library, Topic
from guide.content.places import Places
from guide.content.text import names_of
from guide.content.vocabulary import Vocabulary
from guide.search.labels import HasInterpreters
from guide.search.precomputed import Precomputed, precompute
from guide.search.present.filters import Facets
from guide.search.present.reasons import Reasons
from guide.search.present.snippets import Snippet, Snippets
from guide.search.present.trace import Step, explained
from guide.search.rank.confidence import MatchConfidence
from guide.search.rank.geography import Proximity
from guide.search.rank.index import SearchIndex
from guide.search.rank.known_items import Names, OldNames, PhoneBook
from guide.search.rank.links import Links
from guide.search.rank.scoring import Scored, Scoring
from guide.search.rank.sensitive_titles import everyday_by_language
from guide.search.rank.weights import Weights
from guide.search.results import Answer, Filters, Result
from guide.search.understand.languages import Languages, TranslatedQueryParser, UnsupportedLanguage
from guide.search.understand.parser import ParsedQuery, QueryParser
from guide.search.understand.phrases import PhraseMatcher
from guide.search.understand.query import QueryText, read_query_text
from index.analysis import forget_words
from index.query import Clause


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a text asks and what it scores.

    is_weak: whether nothing is a strong match. ahead: ids that come before all scores, in order. unread:
    those after them, because the text is in a language that the guide cannot read.
    """

    understood: ParsedQuery
    scored: Scored
    is_weak: bool
    ahead: list[str]
    unread: list[str]

    def order(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Scores by id, the best first."""
        return _in_order([*self.ahead, *self.unread], scores)


class SearchService:
    """Answers queries over one library. Everything it knows comes in here; it writes nothing.

    others: the vocabulary of each language that a page is translated into, where there is one.
    prepared: what the build made of this library; without it, the same is made here, more slowly.
    """

    def __init__(  # noqa: PLR0913 - what it is made of comes from as many rooms
        self,
        library: Library,
        index: SearchIndex,
        places: Places,
        vocabulary: Vocabulary,
        weights: Weights = Weights(),  # noqa: B008 - frozen
        *,
        others: Mapping[str, Vocabulary] = MappingProxyType({}),
        prepared: Precomputed | None = None,
    ) -> None:
        known = prepared or precompute(library, vocabulary, places)
        self._pages = library.pages
        self._wording = wording = PhraseMatcher(known.phrases)
        self._understanding = QueryParser(index.lexicon, index.spelling, wording, places)
        self._phones = PhoneBook(known.numbers)
        self._names = Names(known.names, wording.is_small_talk)
        self._old_names = OldNames(library, wording.is_small_talk)
        vocabularies = {**others, OWN_LANGUAGE: vocabulary}
        everyday = everyday_by_language(library, index, vocabularies, wording, known.telling)
        near = Proximity(known.points)
        self._scoring = Scoring(library, index, everyday, near, Links(known.links), weights)
        self._strength = MatchConfidence(library, index, wording)
        self._reasons = Reasons(index, wording, near, vocabulary.sensitive)
        self._facets = Facets(library, places, known.traits)
        self._snippets = Snippets(library)
        self._translations = library.translations
        self._languages = _languages(index, others, places)
        self._unread = UnsupportedLanguage(
            vocabulary.interpreters,
            index.lexicon,
            index.spelling,
            wording.is_small_talk,
            library.state.languages,
        )

    def forget(self) -> None:
        """Keep nothing of what was asked: not its words, not what they came to."""
        self._scoring.forget()
        self._strength.forget()
        forget_words()

    def search(
        self,
        text: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        limit: int = 50,
        *,
        as_typed: bool = False,
        language: str = "",
        now: datetime | None = None,
    ) -> Answer:
        """The best results for `text`, at most `limit`. Never fails, whatever the text.

        as_typed: search for the words as they stand, their spelling not mended.
        language: what the reader reads; without it, the language that the words are in.
        now: an aware time, for what is open; without it nothing is known to be.
        First what danger asks for, then phone numbers, then names typed in full, then by score.
        """
        typed = read_query_text(text)
        asked = self._asked(typed, as_typed=as_typed, language=language)
        wished = self._facets.wished(asked.scored.scores, asked.understood.wishes, now)
        order = asked.order(wished)
        kept, facets = self._facets.apply_filters(tuple(order), filters, now)
        return Answer(
            query=typed.text,
            corrected=asked.understood.corrected,
            weak=asked.is_weak or not kept,
            results=tuple(self._results(kept[: max(limit, 0)], order, asked)),
            facets=facets,
            former=self._old_names.told(asked.understood.words),
        )

    def explain(self, text: str, *, as_typed: bool = False) -> tuple[Step, ...]:
        """How `search` understands `text` and scores the first pages, step by step."""
        typed = read_query_text(text)
        asked = self._asked(typed, as_typed=as_typed)
        return tuple(explained(typed.text, asked.understood, asked.ahead, asked.scored, self._wording))

    def _asked(self, typed: QueryText, *, as_typed: bool, language: str = "") -> _Asked:
        asked = self._answered(typed, as_typed=as_typed, language=language)
        if asked.ahead or asked.understood.language != OWN_LANGUAGE:
            return asked
        unread = self._held(self._unread.first(typed, asked.understood.unreadable))
        if unread and asked.understood.corrected is not None:
            asked = self._answered(typed, as_typed=True, language=language)
        return replace(asked, unread=unread) if asked.is_weak else asked

    def _answered(self, typed: QueryText, *, as_typed: bool, language: str) -> _Asked:
        """The answer as to a text that can be read."""
        understood = self._understood(typed, as_typed=as_typed, language=language)
        ahead = self._ahead(typed.text, understood)
        scored = self._scoring.scored(understood, ahead)
        is_named = bool(ahead) or understood.asks_only_where
        is_weak = not (is_named or self._strength.is_confident(understood, scored))
        return _Asked(understood, scored, is_weak, ahead, [])

    def _understood(self, typed: QueryText, *, as_typed: bool, language: str) -> ParsedQuery:
        """What is asked. An old name is never taken for a misspelled word."""
        is_old_name = self._old_names.find(typed.spelled()) is not None
        foreign = None if is_old_name else self._languages.of(typed, language)
        if foreign:
            return foreign.understand(typed)
        return self._understanding.understand(typed, as_typed=as_typed or is_old_name)

    def _ahead(self, text: str, understood: ParsedQuery) -> list[str]:
        """Ids that no score is asked for, in order, each once."""
        old = self._old_names.find(understood.words)
        now = old.services if old else ()
        named = (*self._phones.find(text), *now, *self._names.find(understood.words))
        return self._held((*understood.danger, *understood.plea, *named))

    def _held(self, ids: Iterable[str]) -> list[str]:
        """Those of them that the library holds, each once."""
        return [page for page in dict.fromkeys(ids) if page in self._pages]

    def _results(self, kept: Iterable[str], scores: Mapping[str, float], asked: _Asked) -> Iterator[Result]:
        worth = _worth(asked.understood.clauses)
        why = self._reasons.of_search(asked.understood)
        translated = self._translations.get(asked.understood.language, {})
        for page_id in kept:
            page = translated.get(page_id) or self._pages[page_id]
            is_topic = isinstance(page, Topic)
            yield Result(
                id=page_id,
                kind="topic" if is_topic else "service",
                title=names_of(page)[0],
                score=round(scores[page_id], 4),
                snippet=Snippet(self._snippets, page, worth),
                why=HasInterpreters() if page_id in asked.unread else why(page),
                language=page.language if isinstance(page, Topic) else OWN_LANGUAGE,
            )


def _languages(index: SearchIndex, others: Mapping[str, Vocabulary], places: Places) -> Languages:
    foreign = [
        TranslatedQueryParser(language, words, others.get(language, Vocabulary()), places)
        for language, words in index.others.items()
    ]
    return Languages(foreign, index.lexicon)


def _worth(clauses: Iterable[Clause]) -> dict[str, float]:
    """What each stem of a query is worth in a snippet: a typed word more than one of like meaning."""
    worth: dict[str, float] = {}
    for clause in clauses:
        for term in (*clause.alternatives, *clause.expansions):
            worth[term.stem] = max(term.weight, worth.get(term.stem, 0.0))
    return worth


def _in_order(ahead: list[str], scores: Mapping[str, float]) -> dict[str, float]:
    """Scores by id: `ahead` as it stands, above all others, then the rest by falling score, equals by id."""
    best = max(scores.values(), default=0.0)
    above = [(page, best + len(ahead) - place) for place, page in enumerate(ahead)]
    rest = sorted((-score, page) for page, score in scores.items() if page not in set(ahead))
    return dict(above + [(page, -negative) for negative, page in rest])
