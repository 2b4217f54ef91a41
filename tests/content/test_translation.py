"""The language of what people read, and what stays in English whatever the window speaks."""

from guide.content.authoring import read_library
from guide.content.display_text import source_name, spoken_date
from guide.content.model import Source
from guide.content.plain_text import body_text
from guide.content.translation import translate
from tests.authored_tree import Tree


def _shout(_context: str, text: str, _comment: str, _n: int, /) -> str:
    return f"{text}!"


def test_a_phrase_is_in_the_language_of_the_window() -> None:
    with translate.by(_shout):
        assert spoken_date("2025-07") == "July! 2025!"
    assert spoken_date("2025-07") == "July 2025"


def test_what_is_searched_is_english_in_every_window(tree: Tree) -> None:
    library = read_library(tree.paths.resources)
    kitchen = library.services["county-kitchen"]
    in_english = body_text(kitchen, library)

    assert "Monday to Friday" in in_english
    with translate.by(_shout):
        assert body_text(kitchen, library) == in_english


def test_the_english_date_in_a_title_is_left_out_in_every_window() -> None:
    paper = Source("The County, July 3, 2025", "https://paper.example", "2025-07-03")

    with translate.by(_shout):
        assert source_name(paper) == "The County"
