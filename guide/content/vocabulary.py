"""What words mean to the guide: synonyms, situations, danger, and words that a search leaves out."""

from itertools import chain

from msgspec import Struct


class Synonym(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that a search adds to what was typed.

    Attributes:
        phrases: what people type, as words or phrases.
        means: what is searched for as well, at less weight; nothing for everyday talk.
    """

    phrases: tuple[str, ...]
    means: tuple[str, ...]


class Situation(Struct, frozen=True, forbid_unknown_fields=True):
    """What happens to a person, or what they ask for, with the pages that help.

    Attributes:
        patterns: ways to say it. Each is a few words in order, with others between them; each word is a
            choice of words; any of them matches.
        pages: ids of the pages that help, the best first.
        local_services: ids of services that help people nearby; used if the query names a place.
        discloses: whether a person who says it discloses something, so that nothing needs to be hidden from
            the results. A request such as "free lawyer" discloses nothing.
    """

    patterns: tuple[tuple[tuple[str, ...], ...], ...]
    pages: tuple[str, ...]
    local_services: tuple[str, ...] = ()
    discloses: bool = True


class DangerRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that bring pages ahead of all other results.

    Attributes:
        phrases: what people say in immediate danger.
        pages: ids of the pages to show first, in order.
    """

    phrases: tuple[str, ...]
    pages: tuple[str, ...]


class DangerException(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a danger phrase is everyday talk: "my tooth is killing me".

    Attributes:
        phrases: the danger phrases.
        before: words; if one of them comes before the phrase (linking words ignored), it is not danger.
        after: words; if one of them directly follows the phrase, it is not danger.
    """

    phrases: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class FilterPhrase(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that ask for a filter: "open now".

    Attributes:
        phrases: what people type.
        facet: the facet, as in `guide.search.results.Filters`; or what no entry says, such as "pets".
        value: the value of the facet.
        turns_on: whether they turn the filter on, and are not searched for; the reader can take it off.
            Otherwise it is only said that no entry answers.
    """

    phrases: tuple[str, ...]
    facet: str
    value: str
    turns_on: bool = False


GLOSSARY_ENTRIES = ("glossary_of_danger", "glossary")
"""The lists of entries in a file of a language that `Vocabulary.glossary` begins with, in its order."""

GLOSSARY_LINES = {"words": "ventana = window", "short_words": "mi mis = my", "negations": "no = not"}
"""The lists of lines that follow them, each with an example of a line."""


ANY_ENDING, VERB, OR = "*", "+", "|"
"""Signs in the forms of a glossary: after the beginning of a word, after a verb stem, between two words."""


def without_signs(form: str) -> str:
    """The words of a form of a glossary."""
    return form.replace(OR, " ").replace(ANY_ENDING, "").replace(VERB, "")


class Gloss(Struct, frozen=True, forbid_unknown_fields=True):
    """What words of another language mean in English, so that pages are found which nobody has translated.

    Attributes:
        forms: words and phrases as people type them; "trabaj*" is every word that begins so, "peg+ar" every
            form of a verb, and "me pega|golpea" are two phrases.
        means: English words that the search understands; "" if it leaves these out.
        is_danger: whether they speak of danger.
        is_skipped: whether they may occur inside a phrase: "he took *the* passport".
    """

    forms: tuple[str, ...]
    means: str
    is_danger: bool = False
    is_skipped: bool = False


class WordLists(Struct, frozen=True):
    """What a search looks up in a vocabulary as it is authored.

    Attributes:
        interpreters: ids of pages that offer interpreters, for queries in a language the guide cannot read.
        sensitive: words that must not be read by chance in a title, by a person who looks over a shoulder.
        revealing: those of them that show what this guide is about.
        another_person: words for another person; a query with one of them says what somebody does.
        disclosing: other words that an everyday search does not have.
    """

    interpreters: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    revealing: tuple[str, ...] = ()
    another_person: tuple[str, ...] = ()
    disclosing: tuple[str, ...] = ()


class Vocabulary(WordLists, frozen=True, forbid_unknown_fields=True):
    """The words of one language.

    Attributes:
        synonyms: what is searched for in addition.
        situations: what people say happens to them, and what they ask for.
        danger: what brings pages ahead of everything.
        pleas: words that ask for help and say nothing else, with the pages to show first.
        filter_phrases: filters in words.
        small_talk: words that a query leaves out unless it has no others.
        persons: words for somebody close: to phrases each is the same as "he" and "she".
        danger_exceptions: where a danger phrase is everyday talk.
        linking_words: words that may occur between a danger phrase and the word before it.
        abbreviations: how words are typed in a hurry, with the full words: "bf" is "boyfriend".
        glossary: what words mean in English; empty for English.
        phrases: how people ask for a page, by its id; empty for English, whose pages have their own.
        titles: of everyday pages in this language, by id, which nobody has reviewed; empty for English.
        not_reviewed: says so, to the readers of the language.
    """

    synonyms: tuple[Synonym, ...] = ()
    situations: tuple[Situation, ...] = ()
    danger: tuple[DangerRule, ...] = ()
    pleas: tuple[DangerRule, ...] = ()
    filter_phrases: tuple[FilterPhrase, ...] = ()
    small_talk: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    danger_exceptions: tuple[DangerException, ...] = ()
    linking_words: tuple[str, ...] = ()
    abbreviations: dict[str, str] = {}
    glossary: tuple[Gloss, ...] = ()
    phrases: dict[str, tuple[str, ...]] = {}
    titles: dict[str, str] = {}
    not_reviewed: str = ""

    def words(self) -> list[str]:
        """Every word and phrase that a person may type or that is searched for, sorted."""
        phrases = (phrase for entry in self.synonyms for phrase in (*entry.phrases, *entry.means))
        dangers = (phrase for rule in (*self.danger, *self.pleas) for phrase in rule.phrases)
        exceptions = (
            word for exception in self.danger_exceptions for word in (*exception.before, *exception.after)
        )
        choices = (
            choice for situation in self.situations for pattern in situation.patterns for choice in pattern
        )
        return sorted(
            {
                *phrases,
                *dangers,
                *exceptions,
                *chain.from_iterable(choices),
                *self.small_talk,
                *self.abbreviations.values(),
            }
        )
