"""Streets in running text, as people write them to be found or to get round a check."""

import pytest

from guide.content.streets import numbered_streets_in, streets_in

WRITTEN = [
    "12 Elm Street",
    "12 elm st",
    "12 ELM STREET",
    "12B Old County Rd.",
    "12-14 Elm Avenue",
    "12\u00bd Elm Street",
    "140 3rd Ave",
    "5 Twenty-Second Street",
    "twelve Elm Street",
    "twenty-two pine road",
    "12 Pine Drive",
    "12 pine drive, Bangor",
    "1 Mackworth Island",
    "No. 12, Elm Street",
    "Elm Street 12",
    "on elm street",
    "on the elm road",
    "Third Avenue and Main Street",
    "the corner of Elm and Main",
    "across from City Hall",
    "two blocks from the library",
    "next door to the bakery",
    "behind Hannaford",
    "off Route 1",
    "just off US 2",
    "come to 12 Elm and knock",
    "Apt. 4, second floor",
    "Suite 201",
    "Bangor, ME 04401",
    "Bangor, Maine 04401",
    "Manchester, New Hampshire 03101",
    "Salem, OR 97301",
    "44.8012, -68.7778",
    "\uff11\uff12 Elm Street",
    "\u0661\u0662 Elm Street",
    "\u2460\u2461 Elm St",
    "12\u00a0Elm\u200b\u00a0Street",
    "12 El\u00adm Street",
]
ORDINARY = [
    "The door is on a busy street.",
    "Men who live on the street.",
    "Open 24 hours a day, 7 days a week.",
    "It is a 20 minute drive.",
    "A shelter with 56 beds in a safe place.",
    "Monday to Friday, 8 to 5.",
    "Call us 24 hours a day.",
    "CourageLives St. Andre Home",
    "Ages 18 to 24. Come at 9 AM.",
    "Monday to Friday, 8 to 5 Central time.",
    "Text 88788, day or night.",
    "You have 5 days to appeal.",
    "In one way or another.",
]


@pytest.mark.parametrize("words", WRITTEN)
def test_a_street_is_found_however_it_is_written(words: str) -> None:
    assert list(streets_in(f"Ask first. {words}"))


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_are_no_street(words: str) -> None:
    assert list(streets_in(words)) == []


def test_a_page_may_speak_of_a_street_that_has_no_number() -> None:
    assert list(numbered_streets_in("Why are we on Elm Street?")) == []
    assert list(numbered_streets_in("It is at 331 Maine Street in Brunswick.")) == ["331 Maine Street"]
