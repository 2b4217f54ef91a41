"""The values that pass between the stages of a search: QueryText, then ParsedQuery, then Ranking.

A stage reads the values of earlier stages and never calls their functions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from guide.content.model import OldName
from guide.content.places import PlaceMatch
from guide.search.weights import SENTENCE
from index.analysis import Word
from index.query import Clause

Scores = Mapping[str, float]
"""Scores of pages, by id."""


@dataclass(frozen=True, slots=True)
class QueryText:
    """What was typed, made safe and split into words.

    Attributes:
        text: one line of printable characters.
        words: folded words with their offsets in `text`.
        is_unfinished: whether the last word may go on, because the text ends in it.
    """

    text: str
    words: tuple[Word, ...]
    is_unfinished: bool

    def spelled(self) -> tuple[str, ...]:
        """The folded words alone."""
        return tuple(word.text for word in self.words)

    def with_words(self, spelled: Sequence[str]) -> str:
        """The text with each word that is spelled otherwise replaced, everything else as it was typed."""
        parts: list[str] = []
        end = 0
        for word, new in zip(self.words, spelled, strict=True):
            parts += [
                self.text[end : word.start],
                self.text[word.start : word.end] if new == word.text else new,
            ]
            end = word.end
        return "".join([*parts, self.text[end:]])


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase of the vocabulary found in a query.

    Attributes:
        start: index of its first word.
        end: index of the word after its last.
        typed: its words as they were typed, with spaces between.
        stems: what is searched for as well.
        meanings: the same as editors wrote it.
    """

    start: int
    end: int
    typed: str
    stems: tuple[str, ...]
    meanings: tuple[str, ...]

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single word."""
        return self.end - self.start == 1


@dataclass(frozen=True, slots=True)
class SituationMatch:
    """The situations, or needs, that a query describes.

    Attributes:
        pages: ids of the pages that help, each with what it is worth, 0 to 1.
        local_services: ids of services that help where they are.
        discloses: whether it discloses something, so that nothing has to be hidden; a request does not.
    """

    pages: tuple[tuple[str, float], ...] = ()
    local_services: tuple[str, ...] = ()
    discloses: bool = False


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How much a query says by itself, and so how much the titles beside it may say.

    Attributes:
        is_open: whether it speaks of danger, of somebody else, of what happened, or in a word that discloses;
            then nothing has to be hidden, and the rest is not looked for.
        is_everyday: whether plain pages use all of its words, and it is not open.
        is_vague: whether it is open only because it speaks of somebody else: "he told me to wait".
        rare_terms: index terms of the words that plain pages do not use.
    """

    is_open: bool = False
    is_everyday: bool = False
    is_vague: bool = False
    rare_terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What a text asks: everything that later stages need to know of it.

    Attributes:
        text: the text as it was read.
        corrected: the text with its spelling corrected; None if nothing was.
        words: the folded words, corrected and written out.
        search_words: the words without those that name a place.
        complete_words: the same without an unfinished last word.
        content_words: `search_words` without small talk.
        is_unfinished: whether the last of `search_words` may go on.
        glossed_from: codes of the languages that it may have been typed in, if `words` are what they mean.
        glossed: the words in the first of these languages, without those that name a place.
        is_guessed: whether none of its words is right, or nearly right, as it was typed.
        guesses: words that were typed otherwise and are more than a slip away.
        unreadable: indexes of the typed words that are unknown and not similar to a known one.
        places: the places that it names.
        is_only_place: whether it names a place and nothing else.
        phrases: phrases of the vocabulary in it, longer ones first.
        filter_phrases: facets with their values that it says in words ("open now", "with a dog").
        switches: those of them that turn the filter on ("open now").
        in_switches: indexes of the words that do; they are not searched for, unless there are no others.
        situation: the situations that it describes.
        danger: ids of the pages that come first because it speaks of danger.
        plea: ids of the pages that come first because it asks for help and nothing else.
        known_items: ids of the pages whose phone number, name or old name it is.
        old_name: the old name that it is.
        interpreters: ids of services with interpreters, if the guide cannot read its language.
        sensitivity: how much it says by itself.
        clauses: what to look up in the index.
    """

    text: str = ""
    corrected: str | None = None
    words: tuple[str, ...] = ()
    search_words: tuple[str, ...] = ()
    complete_words: tuple[str, ...] = ()
    content_words: tuple[str, ...] = ()
    is_unfinished: bool = False
    glossed_from: tuple[str, ...] = ()
    glossed: tuple[str, ...] = ()
    is_guessed: bool = False
    guesses: frozenset[str] = frozenset()
    unreadable: frozenset[int] = frozenset()
    places: tuple[PlaceMatch, ...] = ()
    is_only_place: bool = False
    phrases: tuple[PhraseMatch, ...] = ()
    filter_phrases: frozenset[tuple[str, str]] = frozenset()
    switches: frozenset[tuple[str, str]] = frozenset()
    in_switches: frozenset[int] = frozenset()
    situation: SituationMatch = SituationMatch()
    danger: tuple[str, ...] = ()
    plea: tuple[str, ...] = ()
    known_items: tuple[str, ...] = ()
    old_name: OldName | None = None
    interpreters: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity()
    clauses: tuple[Clause, ...] = ()

    @property
    def counties(self) -> frozenset[str]:
        """The counties of all the places that it names."""
        return frozenset(county for place in self.places for county in place.counties)

    @property
    def pinned(self) -> tuple[str, ...]:
        """Ids of the pages that come before all scores, in order, each once.

        A few words are a plea before they are a name. A whole title, as long as a sentence, is a name first.
        """
        is_sentence = len(self.words) >= SENTENCE
        named = (self.known_items, self.plea) if is_sentence else (self.plea, self.known_items)
        return tuple(dict.fromkeys((*self.danger, *named[0], *named[1])))

    def about(self, county: str) -> "ParsedQuery":
        """The query as if it named a county too, if it names no place that is sure."""
        if not county or any(place.is_sure for place in self.places):
            return self
        return replace(self, places=(*self.places, PlaceMatch(county, (county,), 0, 0)))

    def phrases_outside_places(self) -> tuple[PhraseMatch, ...]:
        """The phrases that share no word with the name of a place."""
        in_places = word_indexes(self.places)
        return tuple(
            phrase for phrase in self.phrases if in_places.isdisjoint(range(phrase.start, phrase.end))
        )


def word_indexes(places: Iterable[PlaceMatch]) -> frozenset[int]:
    """The indexes of the words that name places."""
    return frozenset(index for place in places for index in range(place.start, place.end))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The scores of pages, and what they are made of.

    Attributes:
        scores: by id, above 0; pages that are pinned need none.
        first: ids that come before all scores, in order.
        is_confident: whether one of the best pages is a strong match.
        hides_titles: whether sensitive titles were left out.
        words: by id, the score by words as a share of the best.
        meaning: by id, the similarity of meaning, -1 to 1.
        questions: by id, how close the query comes to how people ask for the page, 0 to 1.
        links: by id, what other pages add that name it.
    """

    scores: Mapping[str, float]
    first: tuple[str, ...]
    is_confident: bool
    hides_titles: bool
    words: Mapping[str, float]
    meaning: Mapping[str, float]
    questions: Mapping[str, float]
    links: Mapping[str, float]
