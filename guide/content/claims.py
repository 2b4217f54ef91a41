"""What a page claims, each beside the pages it was read on."""

from collections.abc import Iterator

from msgspec import Struct

from guide.content.blocks import paragraphs_of
from guide.content.model import Library, Source, Topic
from guide.content.text import line_text, sources_by_key


class Claim(Struct, frozen=True):
    """A paragraph or list item of a topic, and its sources in the order of first use, the newest first."""

    words: str
    sources: tuple[Source, ...]


def claims_of(topic: Topic, library: Library) -> Iterator[Claim]:
    """Every claim of a topic, from the top. Words that state no fact have no source and are no claim."""
    for _, paragraph in paragraphs_of(topic):
        found = dict.fromkeys(source for key in paragraph.cites for source in sources_by_key(key, library))
        if found:
            newest = sorted(found, key=lambda source: source.seen, reverse=True)
            yield Claim(line_text(paragraph, library), tuple(newest))
