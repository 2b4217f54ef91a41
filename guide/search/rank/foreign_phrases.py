"""Scores pages by how people ask for them in another language: BM25 over the phrases of each page.

The phrases are those of `resources/phrases/`, and the titles and phrases of translated pages.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

import msgspec

from guide.content.model import Library
from guide.content.vocabulary import Vocabulary
from guide.search.stages import ParsedQuery
from index.bm25 import idf, impact, norm
from index.foreign_analysis import terms, terms_of_word

Postings = dict[str, dict[str, float]]
"""What each term adds to the score of each page, by its id."""


def phrase_postings(library: Library, others: Mapping[str, Vocabulary]) -> dict[str, bytes]:
    """The postings of each language with phrases, as `ForeignPhrases` reads them."""
    return {
        language: msgspec.msgpack.encode(_postings(library, language, words.phrases))
        for language, words in sorted(others.items())
    }


def _postings(library: Library, language: str, phrases: Mapping[str, tuple[str, ...]]) -> Postings:
    translated = library.translations.get(language, {})
    counted: dict[str, Counter[str]] = {}
    for page in sorted(library.pages):
        topic = translated.get(page)
        lines = (*((topic.title, *topic.phrases) if topic else ()), *phrases.get(page, ()))
        if lines:
            counted[page] = Counter(term for line in lines for term in terms(line, language))
    frequencies = Counter(term for found in counted.values() for term in found)
    average = sum(map(Counter.total, counted.values())) / max(len(counted), 1)
    postings: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for page, found in counted.items():
        length = norm(found.total(), average)
        for term, times in found.items():
            rarity = idf(len(library.pages), frequencies[term])
            postings[term][page] = round(rarity * impact(times, length), 3)
    return dict(postings)


class ForeignPhrases:
    """The phrases of all languages. Those of one are read for the first query in it.

    Args:
        files: by language, what `phrase_postings` made.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._postings_of = cache(lambda language: msgspec.msgpack.decode(files[language], type=Postings))

    def scores(self, query: ParsedQuery) -> dict[str, float]:
        """By page its score as a share of the best; empty for a query in English."""
        sums: defaultdict[str, float] = defaultdict(float)
        for language in query.glossed_from[:1]:
            postings = self._postings_of(language)
            typed = dict.fromkeys(term for word in query.glossed for term in terms_of_word(word, language))
            for term in typed:
                for page, score in postings.get(term, {}).items():
                    sums[page] += score
        best = max(sums.values(), default=1.0)
        return {page: value / best for page, value in sums.items()}
