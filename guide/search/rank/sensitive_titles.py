"""The titles that a screen others may see must not show beside a query that says less.

A sensitive title is left out of every search unless the query says as much as the title does: see
`guide.search.understand.sensitivity`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Self

from msgspec import Struct

from guide.content.model import OWN_LANGUAGE, Library, Page
from guide.content.plain_text import names_of
from guide.content.vocabulary import Vocabulary
from guide.search.stages import Sensitivity
from index.analysis import spelled, stem
from index.foreign_analysis import terms_of_word


class SensitiveTitle(Struct, frozen=True):
    """The title of a page that says more than an everyday search.

    Attributes:
        sensitive: the sensitive terms in it.
        terms: all terms of all names of the page.
    """

    sensitive: frozenset[str]
    terms: frozenset[str]


def sensitive_titles(
    pages: Iterable[Page], sensitive: Iterable[str], language: str = OWN_LANGUAGE
) -> dict[str, SensitiveTitle]:
    """By id the titles that contain one of the `sensitive` words in any form."""
    terms_of = partial(_terms, language=language)
    sensitive_terms = frozenset(term for word in sensitive for term in terms_of(word))
    found = {}
    for page in pages:
        names = names_of(page)
        in_title = sensitive_terms.intersection(term for word in spelled(names[0]) for term in terms_of(word))
        if in_title:
            terms = frozenset(term for name in names for word in spelled(name) for term in terms_of(word))
            found[page.id] = SensitiveTitle(in_title, terms)
    return found


def plain_topics(library: Library) -> frozenset[str]:
    """Ids of the topics of plain sections."""
    plain = {section.id for section in library.sections if section.plain}
    return frozenset(page.id for page in library.topics.values() if page.section in plain)


class SensitiveTitles(Struct, frozen=True):
    """The sensitive titles as a reader of one language sees them.

    Attributes:
        titles: by id.
        sensitive: terms that say more than an everyday search.
        revealing: those of them that show what this guide is about.
        named_coverage: share of a query that a page contains if it may be shown because it is named.
    """

    titles: Mapping[str, SensitiveTitle]
    sensitive: frozenset[str]
    revealing: frozenset[str]
    named_coverage: float

    @classmethod
    def of(
        cls, titles: Mapping[str, SensitiveTitle], words: Vocabulary, language: str, named_coverage: float
    ) -> Self:
        """The sensitive titles of one language.

        Args:
            words: its vocabulary.
        """
        sensitive, revealing = (
            frozenset(term for word in some for term in _terms(word, language))
            for some in (words.sensitive, words.revealing)
        )
        return cls(titles, sensitive, revealing, named_coverage)

    def hidden(self, query: Sensitivity, coverage: Mapping[str, float]) -> frozenset[str]:
        """Ids of the pages whose titles say more than the query; none when the query says as much.

        Beside everyday words no sensitive title is shown, beside others none that shows what the guide is
        about. A title stays when all that is sensitive in it is what a rare word means ("pills" and drugs),
        when it contains a place that was typed, or when the page answers the query and is named.

        Args:
            coverage: the share of the query that a page contains.
        """
        if query.is_open:
            return frozenset()
        withheld = self.revealing if query.has_rare_words else self.sensitive
        return frozenset(
            page
            for page, title in self.titles.items()
            if not (title.sensitive & withheld) <= query.meant_terms
            and title.terms.isdisjoint(query.place_terms)
            and not (coverage.get(page, 0.0) >= self.named_coverage and _is_named(title, query))
        )


def titles_by_language(
    library: Library,
    vocabularies: Mapping[str, Vocabulary],
    titles: Mapping[str, SensitiveTitle],
    languages: Iterable[str],
    named_coverage: float,
) -> dict[str, SensitiveTitles]:
    """The sensitive titles as readers of each language see them: a page without a translation keeps its own.

    Args:
        titles: of the guide's own language.
    """
    own = SensitiveTitles.of(titles, vocabularies[OWN_LANGUAGE], OWN_LANGUAGE, named_coverage)
    found = {OWN_LANGUAGE: own}
    for language in languages:
        words = vocabularies.get(language, Vocabulary())
        translated = library.translations.get(language, {})
        of_language = {
            **{page: title for page, title in titles.items() if page not in translated},
            **sensitive_titles(translated.values(), words.sensitive, language),
        }
        found[language] = SensitiveTitles.of(of_language, words, language, named_coverage)
    return found


def _is_named(title: SensitiveTitle, query: Sensitivity) -> bool:
    """Whether several words name a page, one of them rare; or words that are not of the language."""
    return query.is_name or not title.terms.isdisjoint(query.terms)


def _terms(word: str, language: str) -> Sequence[str]:
    return (stem(word),) if language == OWN_LANGUAGE else terms_of_word(word, language)
