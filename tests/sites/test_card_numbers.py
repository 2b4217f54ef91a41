"""The numbers that a site chooses for its small cards, against the guide's real ones."""

from pathlib import Path

from guide.content.listed_numbers import CARD_LINES, MOST_CARDS
from guide.content.model import Library
from guide.sites.site import DESK_SITE, Site
from guide.sites.site_file import read_site
from support.tree import ROOT


def site_with(*numbers: str) -> Site:
    """A site that chooses these numbers."""
    chosen = ", ".join(f'"{number}"' for number in numbers)
    return read_site(f'policy = "desk"\ncard_numbers = [{chosen}]\n', "site.toml")


def test_the_guide_has_ten_numbers_for_cards_and_a_site_without_a_choice_shows_the_first_five(
    library: Library,
) -> None:
    numbers = [card.number for card in DESK_SITE.cards(library)]

    assert len(numbers) == MOST_CARDS
    assert numbers[:CARD_LINES] == [
        "211",
        "1-888-568-1112",
        "1-866-834-4357",
        "1-800-871-7741",
        "207-774-8211",
    ]


def test_chosen_numbers_come_first_and_in_their_order(library: Library) -> None:
    site = site_with("911", "988", "1-800-222-1222", "211", "207-774-8211")
    cards = site.cards(library)

    assert [card.number for card in cards[:CARD_LINES]] == list(site.card_numbers)
    assert {card.number for card in cards} == {card.number for card in library.cards}


def test_a_number_that_the_guide_does_not_have_is_a_problem_with_its_line_and_leaves_its_place(
    library: Library,
) -> None:
    site = site_with("988", "207-555-0199")
    [problem] = site.card_problems(library)

    assert str(problem).startswith("site.toml:2: card_numbers names 207-555-0199, which cards cannot show.")
    assert "Choose from: 211, 1-888-568-1112," in str(problem)
    assert [card.number for card in site.cards(library)[:2]] == ["988", "211"]
    assert not site.problems, "the rest of the file counts"


def test_the_example_in_the_bundled_files_and_in_the_manual_can_be_used(library: Library) -> None:
    files = [*(ROOT / "resources/sites").glob("*.toml"), ROOT / "docs/one-computer.md"]
    for file in files:
        [line] = example_of(file)
        site = read_site(f'policy = "desk"\n{line}\n', file.name)
        assert len(site.card_numbers) == CARD_LINES
        assert site.card_problems(library) == ()


def example_of(file: Path) -> list[str]:
    """The lines of a file that choose numbers, without the # before them."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("#") for line in lines if line.startswith(("card_numbers", "#card_numbers"))]
