"""Scores pages by how people ask for them in another language: BM25 over the phrases of each page.

The phrases are those of `resources/phrases/`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec import Struct

from guide.content.model import Library
from guide.content.vocabulary import Vocabulary
from guide.search.stages import ParsedQuery
from index.bm25 import idf, impact, norm
from index.foreign_analysis import terms, terms_of_word
from index.sorted_table import SortedTable, sorted_table


class ForeignPostings(Struct, frozen=True):
    """The phrases of all languages as they are looked up.

    Attributes:
        pages: ids.
        terms: by language, a sorted table: a term to the number of each page and what it adds to its score.
    """

    pages: tuple[str, ...]
    terms: dict[str, bytes]


def phrase_postings(library: Library, others: Mapping[str, Vocabulary]) -> ForeignPostings:
    """The postings of each language with phrases."""
    terms = {
        language: sorted_table(_postings(library, language, words.phrases))
        for language, words in sorted(others.items())
    }
    return ForeignPostings(tuple(sorted(library.pages)), terms)


def _postings(library: Library, language: str, phrases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    counted: dict[int, Counter[str]] = {}
    for number, page in enumerate(sorted(library.pages)):
        if lines := phrases.get(page, ()):
            counted[number] = Counter(term for line in lines for term in terms(line, language))
    frequencies = Counter(term for counts in counted.values() for term in counts)
    average = sum(map(Counter.total, counted.values())) / max(len(counted), 1)
    postings: defaultdict[str, list[str]] = defaultdict(list)
    for number, counts in counted.items():
        length = norm(counts.total(), average)
        for term, times in counts.items():
            rarity = idf(len(library.pages), frequencies[term])
            postings[term].append(f"{number}:{rarity * impact(times, length):.3f}")
    return {term: " ".join(each) for term, each in postings.items()}


class ForeignPhrases:
    """Looks terms up."""

    def __init__(self, postings: ForeignPostings) -> None:
        self._pages = postings.pages
        self._terms = {language: SortedTable(terms) for language, terms in postings.terms.items()}

    def scores(self, query: ParsedQuery) -> dict[str, float]:
        """By page its score as a share of the best; empty for a query in English."""
        sums: defaultdict[str, float] = defaultdict(float)
        for language in query.glossed_from[:1]:
            typed = dict.fromkeys(term for word in query.glossed for term in terms_of_word(word, language))
            for term in typed:
                for posting in (self._terms[language].get(term) or "").split():
                    number, _, score = posting.partition(":")
                    sums[self._pages[int(number)]] += float(score)
        best = max(sums.values(), default=1.0)
        return {page: value / best for page, value in sums.items()}
