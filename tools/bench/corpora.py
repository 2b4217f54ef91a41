"""What the engines are compared on: the same documents, fields and tags for all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.index_documents import documents_of, word_sources
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.paths import Paths
from index.analysis import stems
from index.documents import WEIGHTS, Document, WordSources, by_field

TAGS = "tags"
PEER_WEIGHTS: Mapping[str, float] = {**WEIGHTS, TAGS: 0.35}
"""Weights of the fields for engines that know no vocabulary: ours, and its synonyms' for the tags."""


@dataclass(frozen=True)
class Corpus:
    """Documents to search, and all that a search of this guide knows beside them."""

    library: Library
    vocabulary: Vocabulary
    places: Places
    documents: tuple[Document, ...]
    word_sources: WordSources
    fields: Mapping[str, Mapping[str, str]]
    """By id, field to text, as an engine gets it that has to do without our vocabulary."""


def corpus_of(library: Library, paths: Paths) -> Corpus:
    """The corpus of a library, with the vocabulary and the places of the checkout."""
    vocabulary = read_vocabulary(paths.resources)
    documents = tuple(documents_of(library))
    return Corpus(
        library,
        vocabulary,
        Places.read(paths.resources, library.state),
        documents,
        word_sources(paths.resources, vocabulary.words()),
        {document.id: {**_texts(document), TAGS: tags} for document, tags in _tagged(documents, vocabulary)},
    )


def _texts(document: Document) -> dict[str, str]:
    """Field to the text that our own index puts under it."""
    return {field: "\n".join(parts) for field, parts in by_field(document, lambda text: [text]).items()}


def _tagged(documents: Iterable[Document], vocabulary: Vocabulary) -> Iterator[tuple[Document, str]]:
    """Each document with what people may type for it: our vocabulary, put into the index beforehand.

    Where title, names, questions, summary or headings contain what an entry means, its phrases; on a
    page that comes first in danger, the phrases that speak of it.
    """
    meant = [
        ({tuple(stems(words)) for words in synonym.means}, synonym.phrases) for synonym in vocabulary.synonyms
    ]
    rules = (*vocabulary.danger, *vocabulary.pleas)
    for document in documents:
        present = _phrases(document)
        wordings = [phrase for means, phrases in meant if not means.isdisjoint(present) for phrase in phrases]
        wordings += [phrase for rule in rules if document.id in rule.pages for phrase in rule.phrases]
        yield document, "\n".join(dict.fromkeys(wordings))


def _phrases(document: Document) -> set[tuple[str, ...]]:
    """Every run of one to three stems in what says most about a document."""
    phrases: set[tuple[str, ...]] = set()
    for text in (document.title, *document.names, *document.phrases, document.summary, *document.headings):
        words = stems(text)
        phrases.update(
            tuple(words[start : start + length]) for start in range(len(words)) for length in (1, 2, 3)
        )
    return phrases
