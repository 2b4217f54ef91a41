"""The rule for everyday searches, for each language that the library has pages in."""

from collections.abc import Mapping
from functools import partial

from guide.content.documents import document_of
from guide.content.model import OWN_LANGUAGE, Library
from guide.content.vocabulary import Vocabulary
from guide.search.everyday import Everyday, TellingTitle, Tongue, plain_topics, telling_titles
from guide.search.foreign import wording_in
from guide.search.scoring import SearchIndex
from guide.search.wording import Wording
from index.analysis import stem
from index.languages import stop_words, terms_of_word
from index.lexicon import Lexicon


def everyday_by_language(
    library: Library,
    index: SearchIndex,
    vocabularies: Mapping[str, Vocabulary],
    wording: Wording,
    titles: Mapping[str, TellingTitle],
) -> dict[str, Everyday]:
    """The rule of each language. vocabularies: by language, the guide's own among them.

    wording, titles: of the guide's own language. A page that nobody has translated keeps its title.
    """
    own = vocabularies[OWN_LANGUAGE]
    meant = frozenset(map(stem, own.telling))
    shelf = plain_topics(library)
    found = {OWN_LANGUAGE: Everyday(index, _own_tongue(index, own, wording), titles, shelf, meant)}
    for language, lexicon in index.others.items():
        tongue = _tongue(language, lexicon, vocabularies.get(language, Vocabulary()))
        translated = library.translations.get(language, {})
        its = telling_titles(translated.values(), tongue.telling, tongue.terms)
        left = {page: title for page, title in titles.items() if page not in translated}
        documents = frozenset(document_of(translated[page]) for page in shelf & translated.keys())
        found[language] = Everyday(index, tongue, {**left, **its}, documents, meant)
    return found


def _own_tongue(index: SearchIndex, vocabulary: Vocabulary, wording: Wording) -> Tongue:
    return Tongue(
        index.lexicon,
        wording,
        vocabulary.telling,
        vocabulary.secret,
        frozenset(vocabulary.another_person),
        wording.is_small_talk,
        index.spelling.is_common,
    )


def _tongue(language: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Tongue:
    wording = wording_in(language, vocabulary)
    another = frozenset(vocabulary.another_person)
    nothing = stop_words(language) - another

    def says_nothing(word: str) -> bool:
        return word in nothing or wording.is_small_talk(word)

    def is_common(_: str) -> bool:
        return True  # no list of the language's words is at hand, so any word may be an ordinary one

    terms = partial(terms_of_word, language=language)
    return Tongue(
        lexicon, wording, vocabulary.telling, vocabulary.secret, another, says_nothing, is_common, terms
    )
