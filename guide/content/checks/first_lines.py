"""Checks of first lines: who is in danger reads three lines, so the number stands in them."""

from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Block, CallCard, Items, Library, Note, Paragraph
from guide.content.phones import written_numbers
from guide.content.rules import Rule
from guide.content.walk import address_of, plain, topics_of

FIRST = 3
"""How many paragraphs, lists or cards count as the first lines."""


def check_first_lines(library: Library) -> Iterator[Finding]:
    """Every page for survivors and those who stand by them that begins without a number. A warning."""
    for topic in topics_of(library):
        is_urgent = topic.audience in ("survivor", "supporter")
        if is_urgent and not any(map(_has_number, topic.blocks[:FIRST])):
            text = f"shows no number in its first {FIRST} paragraphs; put a call card there"
            yield Finding(address_of(topic), text, Rule.FIRST_LINES, is_warning=True)


def _has_number(block: Block) -> bool:
    return isinstance(block, CallCard) or any(
        True for paragraph in _paragraphs(block) for _ in written_numbers(plain(paragraph))
    )


def _paragraphs(block: Block) -> tuple[Paragraph, ...]:
    if isinstance(block, Paragraph):
        return (block,)
    if isinstance(block, Items):
        return block.items
    return block.paragraphs if isinstance(block, Note) else ()
