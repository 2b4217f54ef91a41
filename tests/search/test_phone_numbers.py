import pytest

from guide.content.model import Phone, Service, Source
from guide.search.understand.known_items import Number, PhoneBook, numbers_of
from guide.search.weights import MOST_NUMBERS


def _service(service_id: str, *phones: Phone) -> Service:
    return Service(
        id=service_id,
        name=service_id,
        kind="hotline",
        status="active",
        description="",
        confidence="high",
        sources=(Source(title="A page"),),
        phones=phones,
    )


def _voice(number: str) -> Phone:
    return Phone(number=number, type="voice", confidence="high")


BOOK = PhoneBook(
    numbers_of(
        [
            _service("assault", _voice("1-800-871-7741")),
            _service(
                "relay", Phone(number="711 then 988", type="tty", confidence="medium"), _voice("207-871-0000")
            ),
            _service("crisis", _voice("988")),
            _service("lost", _voice("1-800-THE-LOST (1-800-843-5678)")),
            _service("secret", Phone(number="207-555-0199", type="voice", confidence="low")),
            _service("texts", _voice("233733")),
            _service("child", _voice("1-800-422-4453")),
            _service("tips", _voice("1-800-225-5324")),
            _service("mail", Phone(number="a988@example.org", type="email", confidence="high")),
        ]
    )
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("1-800-871-7741", "assault"),
        ("18008717741", "assault"),
        ("(800) 871 7741", "assault"),
        ("+1 800.871.7741", "assault"),
        ("871 77", "assault"),
        ("7741", "assault"),
        ("800 871", "assault"),
        ("is 871-7741 real", "assault"),
        ("988", "crisis"),
        ("call 988", "crisis"),
        ("1 800 THE LOST", "lost"),
        ("800-the-lost", "lost"),
        ("843-5678", "lost"),
        ("text 233733", "texts"),
        ("2337", "texts"),
        ("9-8-8", "crisis"),
        ("988?", "crisis"),
        ("1 80", "assault"),
        ("18 00 87 17 74 1", "assault"),
        ("800/871-7741", "assault"),
        ("٩٨٨", "crisis"),
        ("۹۸۸", "crisis"),
        ("９８８", "crisis"),
        ("٨٧١-٧٧٤١", "assault"),
        ("1-800-4-A-CHILD", "child"),
        ("1 800 4A CHILD", "child"),
        ("1800CALLFBI", "tips"),
        ("800-call-fbi", "tips"),
        ("1-800-4-A-CHILDREN", "child"),
    ],
)
def test_part_of_a_number_finds_it(typed: str, first: str) -> None:
    assert BOOK.find(typed)[0] == first


@pytest.mark.parametrize(
    "typed",
    ["555-0199", "17-A 871", "room 871", "87", "", "help", "0000000", "911", "1 800 flowers"],
    ids=[
        "not shown",
        "law",
        "among words",
        "two digits",
        "nothing",
        "no digits",
        "unknown",
        "unused",
        "other",
    ],
)
def test_a_number_that_the_guide_does_not_have_finds_nothing(typed: str) -> None:
    assert BOOK.find(typed) == ()


HELD_BY_CHANCE = PhoneBook(
    numbers_of(
        _service(f"line-{number_of}", _voice(number))
        for number_of, number in enumerate(
            ("207-624-7500", "207-555-2026", "207-225-5050", "207-100-1225", "207-150-0930", "207-122-5202")
        )
    )
)
"""Numbers that contain the digits of amounts, dates, shares and hours."""


@pytest.mark.parametrize(
    "typed",
    [
        "24/7",
        "24-7",
        "24 7",
        "$500",
        "500$",
        "2026",
        "22.5",
        "50/50",
        "100%",
        "12/25",
        "12-25",
        "1.50",
        "09:30",
        "12/25/20",
    ],
)
def test_digits_that_are_no_part_of_a_number_find_none(typed: str) -> None:
    digits = "".join(filter(str.isdigit, typed))

    assert HELD_BY_CHANCE.find(digits if digits != "2026" else "52026") != (), "the digits stand in a number"
    assert HELD_BY_CHANCE.find(typed) == ()


def test_the_whole_number_comes_before_one_that_holds_it() -> None:
    assert BOOK.find("871") == ("assault", "relay")
    assert BOOK.find("988") == ("crisis", "relay")


def test_what_all_numbers_hold_finds_the_first_and_no_more() -> None:
    ids = [f"line-{number:04}" for number in range(2 * MOST_NUMBERS)]
    book = PhoneBook(
        [Number(f"1207555{number:04}", first=True, service=name) for number, name in enumerate(ids)]
    )

    assert book.find("207 555") == tuple(ids[:MOST_NUMBERS])
    assert book.find("5550777")[0] == "line-0777"
