"""How a column of text is split into pages."""

import pytest

from guide.ui.paper.columns import LineBox, page_start_lines, paginate


def strips(begins: str) -> list[LineBox]:
    """Return a line of height 10 for each letter; a page may begin with an "x"."""
    return [LineBox(10 * number, 10 * number + 10, letter == "x") for number, letter in enumerate(begins)]


@pytest.mark.parametrize(
    ("begins", "pages"),
    [
        ("xxxxxxx", [(0, 3), (3, 6), (6, 7)]),
        ("xxx-xxx", [(0, 2), (2, 5), (5, 7)]),
        ("xx--xxx", [(0, 1), (1, 4), (4, 7)]),
        ("x", [(0, 1)]),
        ("xxx", [(0, 3)]),
        ("", []),
    ],
    ids=["as full as can be", "what stays together moves", "all of it", "one strip", "just full", "nothing"],
)
def test_a_page_ends_where_the_next_one_may_begin(begins: str, pages: list[tuple[int, int]]) -> None:
    assert [(page.start, page.stop) for page in paginate(strips(begins), 35)] == pages


def test_a_page_ends_between_two_lines_if_none_of_them_may_begin_the_next() -> None:
    assert paginate(strips("x----"), 35) == [range(3), range(3, 5)]


def test_a_line_box_higher_than_a_page_has_its_own_page() -> None:
    assert paginate([LineBox(0, 10), LineBox(10, 90), LineBox(90, 100)], 35) == [
        range(1),
        range(1, 2),
        range(2, 3),
    ]


def test_space_between_lines_counts() -> None:
    assert paginate([LineBox(0, 20), LineBox(28, 38)], 35) == [range(1), range(1, 2)]


@pytest.mark.parametrize(
    ("lines", "begins"),
    [(0, ""), (1, "x"), (2, "x-"), (3, "x--"), (4, "x-x-"), (5, "x-xx-"), (6, "x-xxx-")],
)
def test_at_least_two_lines_of_a_paragraph_stay_together(lines: int, begins: str) -> None:
    assert page_start_lines(lines) == [letter == "x" for letter in begins]
