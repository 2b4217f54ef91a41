from guide.content.documents import passage_of, passages_of
from guide.content.model import Heading, Items, Paragraph, Service, Source, Span, Topic


def _line(text: str) -> Paragraph:
    return Paragraph(line=(Span(text=text),))


def test_a_page_says_its_summary_its_headings_with_a_sentence_and_its_items() -> None:
    topic = Topic(
        id="meals",
        title="Meals",
        section="everyday",
        audience="anyone",
        summary="Where to eat.",
        review_by="2030-01-01",
        blocks=(
            _line("An opening."),
            Heading(level=2, text="Before you go"),
            _line("Call first. Then go."),
            Heading(level=2, text="What to bring"),
            Items(items=(_line("A bag."), _line("A friend."))),
        ),
    )

    assert passages_of(topic) == (
        "Where to eat.",
        "Before you go. Call first",
        "What to bring. ",
        "A bag.",
        "A friend.",
    )


def test_an_entry_of_the_directory_says_one_thing() -> None:
    service = Service(
        id="kitchen",
        name="Kitchen",
        kind="food",
        status="active",
        description="Serves meals.",
        confidence="high",
        sources=(Source(title="A page"),),
    )

    assert passage_of(service) == "Kitchen. Serves meals."
