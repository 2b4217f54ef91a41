"""Phone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.model import Phone, PhoneType, Service
from guide.content.phones import (
    digits_of,
    first_of_type,
    is_well_formed,
    numbers_in,
    showable,
    written_numbers,
)


def phone(number: str, phone_type: PhoneType = "voice", *, low: bool = False) -> Phone:
    """A phone, of high confidence unless said."""
    return Phone(number=number, type=phone_type, confidence="low" if low else "high")


def service(*phones: Phone) -> Service:
    """A service with these phones."""
    return Service(
        id="s", name="S", kind="food", status="active", description="d", confidence="high",
        sources=(), phones=phones,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "phone_type"),
    [
        ("1-800-871-7741", "voice"),
        ("207-775-0026", "voice"),
        ("207-853-0644 ext. 555", "voice"),
        ("1-855-4VICTIM (855-484-2846)", "voice"),
        ("988", "voice"),
        ("211", "voice"),
        ("741741", "text"),
        ("22522", "text"),
        ("711 then 988", "tty"),
        ("711 then 1-888-568-1112", "tty"),
        ("help@example.org", "email"),
        ("https://example.org/chat", "chat"),
        ("example.org", "chat"),
    ],
)
def test_the_forms_a_directory_may_hold(number: str, phone_type: str) -> None:
    assert is_well_formed(number, phone_type)


@pytest.mark.parametrize(
    ("number", "phone_type"),
    [
        ("help@example.org", "voice"),
        ("https://example.org", "text"),
        ("775-0026", "voice"),
        ("(207) 775-0026", "voice"),
        ("207.775.0026", "voice"),
        ("107-775-0026", "voice"),
        ("1-800-871-774", "voice"),
        ("texting POISON to 85511", "text"),
        ("", "voice"),
        ("call us", "voice"),
        ("207-775-0026", "email"),
        ("no site", "chat"),
    ],
)
def test_the_forms_a_directory_may_not_hold(number: str, phone_type: str) -> None:
    assert not is_well_formed(number, phone_type)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call 911.", ["911"]),
        ("Call or text 988, day and night.", ["988"]),
        ("Dial 211, then press 6", ["211"]),
        ("Ring 1-800-871-7741 or (207) 775-0026.", ["1-800-871-7741", "(207) 775-0026"]),
        ("207.775.0026 and 207 775 0026", ["207.775.0026", "207 775 0026"]),
        ("the local 775-0026", ["775-0026"]),
        ("Text HELLO to 741741 now", ["741741"]),
        ("Text 233733.", ["233733"]),
        ("the free relay, 711, calls for you", ["711"]),
        ("1-877-871-7741", ["1-877-871-7741"]),
        ("1-800-CALL-FBI.", ["1-800-CALL-FBI"]),
        ("Dial 1-866-4-US-WAGE or 1-844-7NATIVE", ["1-866-4-US-WAGE", "1-844-7NATIVE"]),
    ],
)
def test_a_number_in_running_text_is_found_as_written(text: str, numbers: list[str]) -> None:
    assert [number.written for number in written_numbers(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Since 2023 the law, 17-A section 853, says so.",
        "It costs $211 or $9.88.",
        "911-A is a section",
        "ZIP 04101 and 1,500 people in 988,000",
        "between 2019-2020 and 08:00 to 17:00",
        "chapter §711 and s.211",
    ],
)
def test_text_that_is_not_a_phone_number_is_left_alone(text: str) -> None:
    assert list(written_numbers(text)) == []


@given(st.from_regex(r"[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}", fullmatch=True))
def test_a_long_number_is_the_same_with_and_without_its_leading_one(number: str) -> None:
    (written,) = written_numbers(f"Call 1-{number}, please.")

    assert written.digits == digits_of(number)
    assert is_well_formed(number, "voice")


@pytest.mark.parametrize(
    ("spelled", "dialled"),
    [("1-800-CALL-FBI", "8002255324"), ("1-844-7NATIVE", "8447628483"), ("1-866-4-US-WAGE", "8664879243")],
)
def test_a_number_spelled_out_is_the_number_of_its_keys(spelled: str, dialled: str) -> None:
    (written,) = written_numbers(spelled)

    assert (written.is_spelled, written.digits) == (True, dialled)


@pytest.mark.parametrize(
    "hidden",
    [phone("211", low=True), Phone(number="211", type="voice", confidence="high", wrong_since="2026-05-03")],
    ids=["of low confidence", "found wrong by a call"],
)
def test_a_number_that_may_not_be_right_is_not_shown(hidden: Phone) -> None:
    assert showable(service(hidden, phone("988"))) == (phone("988"),)


def test_a_number_that_was_called_needs_no_confirming() -> None:
    called = Phone(number="211", type="voice", confidence="medium", assured_date="2026-05-03")

    assert not called.to_confirm


def test_a_call_card_shows_the_first_number_of_its_type() -> None:
    helpline = service(phone("741741", "text", low=True), phone("211"), phone("988"), phone("22522", "text"))

    assert first_of_type(helpline, "voice") == phone("211")
    assert first_of_type(helpline, "text") == phone("22522", "text")
    assert first_of_type(helpline, "tty") is None


def test_numbers_inside_a_spelled_or_chained_one_count_too() -> None:
    phones = [phone("711 then 988", "tty"), phone("1-855-4VICTIM (855-484-2846)"), phone("a@b.org", "email")]

    assert list(numbers_in(phones)) == [
        "711 then 988",
        "711",
        "988",
        "1-855-4VICTIM (855-484-2846)",
        "855-484-2846",
    ]
