"""A wrong number is gone from everything that a visit reads."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from guide.content.current import current
from guide.content.model import Edition, Library, Phone
from guide.content.phones import digits_of, numbers_in, showable, written_numbers
from guide.paths import checkout
from guide.sites.correcting import correct
from guide.sites.local_changes import Basis, Correction, Result

SHELTER = "bangor-area-homeless-shelter"
SHELTER_NUMBER = "207-947-0092"
HELPLINE = "1-866-834-4357"
INFORMATION_LINE = "maine-211"


@pytest.fixture(scope="module")
def library() -> Library:
    return current(checkout()).library()


def correction(
    number: str, result: Result, new: str = "", day: str = "2026-11-27", basis: Basis = "called"
) -> Correction:
    return Correction(SHELTER, number, "voice", result, basis, day, "MK", new)


def corrected(library: Library, *corrections: Correction) -> Library:
    return correct(library, corrections).library


def strings(value: Any) -> Iterator[str]:
    """Every string that a visit may show."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, Phone):
        yield from numbers_in([value] if value.is_shown else [])
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from strings(getattr(value, field))


def all_digits(library: Library) -> set[str]:
    """The digits of every number that a visit may show; refused numbers are for editors alone."""
    shown = replace(library, refused_numbers=(), edition=Edition())
    return {number.digits for text in strings(shown) for number in written_numbers(text)}


def phones_of(library: Library, service: str) -> list[str]:
    return [phone.number for phone in showable(library.services[service])]


def every_number(library: Library) -> set[str]:
    shown = (phone for service in library.services.values() for phone in showable(service))
    return {p.number for p in shown if p.type == "voice" and digits_of(p.number) not in ("911", "988", "211")}


def test_each_number_of_the_directory_can_be_taken_off_every_page(library: Library) -> None:
    numbers = sorted(every_number(library))
    changed = corrected(library, *(correction(number, "wrong") for number in numbers))

    assert len(numbers) > 100
    assert not {digits_of(number) for number in numbers} & all_digits(changed)


def test_a_service_without_any_number_left_sends_its_caller_to_the_information_line(library: Library) -> None:
    changed = corrected(library, correction(SHELTER_NUMBER, "wrong"))

    assert not phones_of(changed, SHELTER)
    assert changed.services[SHELTER].call_instead == INFORMATION_LINE


def test_a_replaced_number_is_shown_with_its_day_and_claims_no_call_by_the_makers(library: Library) -> None:
    changed = corrected(library, correction(SHELTER_NUMBER, "replaced", "207-555-0142"))

    [phone] = showable(changed.services[SHELTER])
    assert (phone.number, phone.site_day, phone.assured_date) == ("207-555-0142", "2026-11-27", "")
    assert phone.to_confirm
    assert digits_of(SHELTER_NUMBER) not in all_digits(changed)


def test_a_number_that_the_site_called_is_dated_and_one_that_it_only_read_is_not(library: Library) -> None:
    called = corrected(library, correction(SHELTER_NUMBER, "right"))
    read = corrected(library, correction(SHELTER_NUMBER, "right", basis="read"))

    assert showable(called.services[SHELTER])[0].assured_date == "2026-11-27"
    assert read.services[SHELTER] == library.services[SHELTER]


def test_a_number_that_nobody_answered_stays(library: Library) -> None:
    assert corrected(library, correction(SHELTER_NUMBER, "no answer")) == library


def test_an_urgent_number_that_is_replaced_is_replaced_at_the_foot_of_every_page_too(
    library: Library,
) -> None:
    changed = corrected(library, correction(HELPLINE, "replaced", "1-800-555-0142"))

    numbers = [urgent.number for urgent in changed.urgent]
    assert "1-800-555-0142" in numbers
    assert HELPLINE not in numbers


def test_where_a_short_code_is_wrong_running_text_speaks_of_a_help_line(library: Library) -> None:
    changed = corrected(library, correction("211", "wrong"))

    assert "211" not in {
        number.digits for text in strings(changed.topics) for number in written_numbers(text)
    }
    assert "Ask a help line" in " ".join(strings(changed.topics))
    assert "211" not in [urgent.number for urgent in changed.urgent]


def test_a_later_call_by_the_makers_retires_the_correction(library: Library) -> None:
    service = library.services[SHELTER]
    phones = tuple(
        Phone(number=p.number, type=p.type, confidence="high", assured_date="2026-12-01")
        for p in service.phones
    )
    newer = _with(library, SHELTER, phones)

    result = correct(newer, [correction(SHELTER_NUMBER, "wrong")])

    assert result.library == newer
    assert [retired.reason for retired in result.retired] == [
        "The people who make the guide called this number on December 1, 2026, after your change."
    ]


def test_a_number_that_newer_content_no_longer_has_retires_its_correction(library: Library) -> None:
    result = correct(
        _with(library, SHELTER, ()),
        [correction(SHELTER_NUMBER, "replaced", "207-555-0142")],
    )

    assert not result.active
    assert [retired.reason for retired in result.retired] == ["The guide no longer has this number."]


def _with(library: Library, service: str, phones: tuple[Phone, ...]) -> Library:
    changed = replace(library.services[service], phones=phones)
    return replace(library, services={**library.services, service: changed})


def test_a_new_number_that_the_guide_withdrew_is_not_shown(library: Library) -> None:
    newer = replace(library, edition=Edition(2, "2026-12-01", ("207-555-0142",)))

    result = correct(newer, [correction(SHELTER_NUMBER, "replaced", "207-555-0142")])

    assert result.active == ()
    assert [retired.reason for retired in result.retired] == [
        "The people who make the guide withdrew 207-555-0142, the number that you wrote."
    ]
