"""How to leave is said once in a visit, where it is needed first."""

from guide.ui.routes import PageRoute
from tests.ui.reader import Reader

SAYS = "To leave at once: press Leave in the top right corner, or press Shift three times."


def says_how(reader: Reader) -> bool:
    """Whether the page on the screen says how to leave."""
    return any(words.startswith(SAYS) for words in reader.words)


def test_a_plain_page_says_nothing_of_leaving(reader: Reader) -> None:
    reader.go(PageRoute("rides"))

    assert not says_how(reader)


def test_the_first_page_of_a_reserved_section_says_how_to_leave_and_the_next_does_not(reader: Reader) -> None:
    reader.go(PageRoute("rides"))
    reader.go(PageRoute("danger-now"))
    assert says_how(reader)

    reader.go(PageRoute("control-and-threats"))
    assert not says_how(reader)


def test_back_on_that_page_it_still_says_so(reader: Reader) -> None:
    reader.go(PageRoute("danger-now"))
    reader.go(PageRoute("control-and-threats"))
    reader.press("Alt+Left")

    assert says_how(reader)
