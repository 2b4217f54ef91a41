"""A translation shows nothing that the English page no longer says."""

from itertools import product

import pytest
from msgspec.structs import replace

from guide.content.model import (
    Block,
    CallCard,
    Items,
    Library,
    LinkList,
    Note,
    Paragraph,
    Span,
    Topic,
)
from guide.content.translations import (
    IN_SHORT,
    current_page,
    has_words,
    library_in,
    texts_of,
    with_words,
)
from tests.translated import corrected, foreign, translation_of


def test_a_current_translation_is_shown_whole(library: Library) -> None:
    for topic in library.topics.values():
        page = current_page(topic, translation_of(topic), "es")

        assert page.is_listed
        assert page.topic.untranslated == ()
        assert page.topic.title == f"es:{topic.title}"
        for block in page.topic.blocks:
            assert all("es:" in text for text in texts_of(block))


def test_exactly_the_block_that_changed_is_english_again(library: Library) -> None:
    changed = 0
    for topic in library.topics.values():
        translation = translation_of(topic)
        for position in [at for at, block in enumerate(topic.blocks) if has_words(block)]:
            block = corrected(topic.blocks[position])
            english = replace(topic, blocks=(*topic.blocks[:position], block, *topic.blocks[position + 1 :]))
            shown = current_page(english, translation, "es").topic

            assert shown.untranslated == (position,), (topic.id, position)
            assert shown.blocks[position] == block
            changed += 1

    assert changed > 1000


def test_exactly_the_answer_in_short_is_english_again(library: Library) -> None:
    topics = [topic for topic in library.topics.values() if topic.in_short]
    for topic in topics:
        assert topic.in_short is not None
        note = corrected(Note(topic.in_short.text))
        assert isinstance(note, Note)
        for short in (
            replace(topic.in_short, text=note.paragraphs),
            replace(topic.in_short, card=replace(topic.in_short.card, service="another-line")),
            replace(topic.in_short, card=replace(topic.in_short.card, text="Other words")),
        ):
            english = replace(topic, in_short=short)
            shown = current_page(english, translation_of(topic), "es").topic

            assert (shown.untranslated, shown.in_short) == ((IN_SHORT,), short)

    assert len(topics) > 2


def test_a_card_that_leads_to_another_number_is_english_again() -> None:
    cards = (CallCard("old-line", "Day and night"), CallCard("old-line", "Day and night", "text"))
    for card, now in product(cards, (CallCard("new-line", "Day and night"), CallCard("old-line", "By day"))):
        topic = _topic(Paragraph((Span("a"),)), card)
        english = replace(topic, blocks=(topic.blocks[0], now))

        assert current_page(english, translation_of(topic), "es").topic.blocks[1] == now


def test_blocks_that_moved_stay_translated(library: Library) -> None:
    topic = library.topics["safe-place-tonight"]
    english = replace(topic, blocks=topic.blocks[::-1])
    shown = current_page(english, translation_of(topic), "es").topic

    assert shown.untranslated == ()
    assert [*shown.blocks] == [
        foreign(block) if not has_words(block) else with_words(block, foreign(block))
        for block in english.blocks
    ]


def test_what_english_dropped_is_gone(library: Library) -> None:
    topic = library.topics["safe-place-tonight"]
    english = replace(topic, blocks=topic.blocks[:3])

    assert len(current_page(english, translation_of(topic), "es").topic.blocks) == 3


def test_white_space_and_sources_do_not_outdate_a_translation() -> None:
    words = _topic(Paragraph((Span("Call  first. "),), ("advice",)))
    other = replace(words, blocks=(Paragraph((Span("Call first."),), ("EV-1",)),))

    shown = current_page(other, translation_of(words), "es").topic
    assert shown.untranslated == ()
    assert shown.blocks[0] == Paragraph((Span("es:Call  first. "),), ("EV-1",))


@pytest.mark.parametrize(
    "other",
    [
        Items((Paragraph((Span("es:one"),)),)),
        Items((Paragraph((Span("es:one"),)), Paragraph((Span("es:two"),))), ordered=True),
        Items((Paragraph((Span("es:one", page="elsewhere"),)), Paragraph((Span("es:two"),)))),
        Note((Paragraph((Span("es:one"),)), Paragraph((Span("es:two"),)))),
        LinkList(("elsewhere",)),
    ],
)
def test_a_block_of_another_shape_is_not_used(other: Block) -> None:
    topic = _topic(Items((Paragraph((Span("one"),)), Paragraph((Span("two"),)))))
    translation = replace(translation_of(topic), blocks=(other,))

    assert current_page(topic, translation, "es").topic.untranslated == (0,)


@pytest.mark.parametrize(("outdated", "is_listed"), [(0, True), (3, True), (4, False), (10, False)])
def test_a_page_of_which_too_much_is_outdated_is_not_listed(outdated: int, *, is_listed: bool) -> None:
    topic = _topic(*(Paragraph((Span(f"part {number}"),)) for number in range(10)))
    blocks = (*map(corrected, topic.blocks[:outdated]), *topic.blocks[outdated:])

    assert current_page(replace(topic, blocks=blocks), translation_of(topic), "es").is_listed == is_listed


@pytest.mark.parametrize("field", ["title", "summary"])
def test_a_page_with_an_outdated_title_or_summary_is_not_listed(field: str) -> None:
    topic = _topic(Paragraph((Span("part"),)))

    assert not current_page(replace(topic, **{field: "Other words"}), translation_of(topic), "es").is_listed


def test_a_reader_of_a_language_gets_its_pages_and_the_others_in_english(library: Library) -> None:
    page = current_page(
        library.topics["danger-now"], translation_of(library.topics["danger-now"]), "es"
    ).topic
    both = replace(library, translations={"es": {"danger-now": page}})

    assert library_in(both, "es").topics == {**library.topics, "danger-now": page}
    assert library_in(both, "fr") is both


def _topic(*blocks: Block) -> Topic:
    return Topic(
        id="a-page",
        title="A page",
        section="everyday",
        audience="anyone",
        summary="What it says.",
        review_by="2030-01-01",
        blocks=blocks,
    )
