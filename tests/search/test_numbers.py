import pytest

from guide.content.model import Phone, Service, Source
from guide.search.numbers import MOST_FOUND, Number, PhoneBook, numbers_of


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
def test_what_is_no_number_of_ours_finds_none(typed: str) -> None:
    assert BOOK.find(typed) == ()


def test_the_whole_number_comes_before_one_that_holds_it() -> None:
    assert BOOK.find("871") == ("assault", "relay")
    assert BOOK.find("988") == ("crisis", "relay")


def test_what_all_numbers_hold_finds_the_first_and_no_more() -> None:
    ids = [f"line-{number:04}" for number in range(2 * MOST_FOUND)]
    book = PhoneBook(
        [Number(f"1207555{number:04}", first=True, service=name) for number, name in enumerate(ids)]
    )

    assert book.find("207 555") == tuple(ids[:MOST_FOUND])
    assert book.find("5550777")[0] == "line-0777"


def test_a_zip_code_may_stand_behind_a_number() -> None:
    book = PhoneBook(numbers_of([_service("line", _voice("1-800-452-1999"))]))

    assert book.find("452-1999 03901") == book.find("1 800 452 1999 04401 ") == ("line",)
    assert book.find("45 04401") == ()
