"""What is understood of the numbers, hours, names, websites and dates of others, and what is left behind."""

from collections import Counter

import pytest

from guide.content.model import PhoneType, Schedule
from guide.exchange.importing.records import (
    Dropped,
    clean_date,
    clean_languages,
    clean_name,
    clean_number,
    clean_website,
    website_identity,
)
from guide.exchange.importing.weekly import from_cell, from_hsds, from_words, in_one_cell, offsets_of

EASTERN = offsets_of("America/New_York")


@pytest.mark.parametrize(
    ("text", "phone_type", "number"),
    [
        ("(207) 555-0142", "voice", "207-555-0142"),
        ("207.555.0142", "voice", "207-555-0142"),
        ("+1 207 555 0142", "voice", "207-555-0142"),
        ("1-800-555-0142", "voice", "1-800-555-0142"),
        ("(800)555-0142", "voice", "1-800-555-0142"),
        ("1-866-811-5695", "voice", "1-866-811-5695"),
        ("207-555-0142 ext. 7", "voice", "207-555-0142 ext. 7"),
        ("207-555-0142 x 7", "voice", "207-555-0142 ext. 7"),
        ("711 then 207-555-0142", "tty", "711 then 207-555-0142"),
        ("988", "voice", "988"),
        ("211", "text", "211"),
        ("741741", "text", "741741"),
        ("207\u2011555\u20110142", "voice", None),
        ("741741", "voice", None),
        ("04101", "voice", None),
        ("(207) 55-0142", "voice", None),
        ("(107) 555-0142", "voice", None),
        ("207-155-0142", "voice", None),
        ("207-911-0142", "voice", None),
        ("1-900-555-0142", "voice", None),
        ("9-207-555-0142", "voice", None),
        ("207-555-01423", "voice", None),
        ("(800) 370-LEAD", "voice", None),
        ("(311)    -", "voice", None),
        ("no phone", "voice", None),
        ("main: 207-555-0142", "voice", None),
        ("207-555-0142, 207-555-0143", "voice", None),
        ("207-555-0142207-555-0143", "voice", None),
        ("", "voice", None),
    ],
)
def test_a_number_is_one_number_that_can_be_dialed(
    text: str, phone_type: PhoneType, number: str | None
) -> None:
    if number is None:
        with pytest.raises(ValueError, match=r"numbers|dialed"):
            clean_number(text, phone_type)
    else:
        assert clean_number(text, phone_type) == number


def test_two_numbers_are_counted_as_two() -> None:
    with pytest.raises(ValueError, match=Dropped.TWO_NUMBERS):
        clean_number("main: 207-555-0142, tollfree: 800-555-0142", "voice")


def test_an_extension_comes_from_its_own_property() -> None:
    assert clean_number("207-555-0142", "voice", 31) == "207-555-0142 ext. 31"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("Mon-Fri 8:00am-4:30pm", "MO,TU,WE,TH,FR 08:00-16:30"),
        ("Monday through Friday, 8 am to 5 pm", "MO,TU,WE,TH,FR 08:00-17:00"),
        ("Monday-Friday: 8:30 a.m. - 5 p.m.", "MO,TU,WE,TH,FR 08:30-17:00"),
        ("Mon, Wed & Fri 9am-noon; Sat 10am-2pm", "MO,WE,FR 09:00-12:00; SA 10:00-14:00"),
        ("Tues and Thurs 5pm-midnight", "TU,TH 17:00-24:00"),
        ("Daily 12pm-12:30am", "MO,TU,WE,TH,FR,SA,SU 12:00-00:30"),
        ("24/7", "MO,TU,WE,TH,FR,SA,SU 00:00-24:00"),
        ("24 hours a day, 7 days a week", "MO,TU,WE,TH,FR,SA,SU 00:00-24:00"),
        ("24 hours", None),
        ("Mon-Fri 8-5", None),
        ("Mon-Fri 8am-5pm, closed for lunch", None),
        ("Mon-Fri 8am-5pm; ask for Jane", None),
        ("Fri-Mon 8am-5pm", None),
        ("Mon-Fri 8am-8am", None),
        ("Mon-Fri 13pm-5pm", None),
        ("weekdays 8am-5pm", None),
        ("First Monday 8am-5pm", None),
        ("By appointment", None),
        ("12 Elm Street Mon 8am-5pm", None),
        ("x" * 300, None),
    ],
)
def test_hours_are_days_with_times_and_nothing_else(words: str, cell: str | None) -> None:
    schedules = from_words(words)

    assert (None if schedules is None else in_one_cell(schedules)) == cell
    assert cell is None or in_one_cell(from_cell(cell)) == cell


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (
            {"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "08:00", "closes_at": "17:00"},
            "MO,TU 08:00-17:00",
        ),
        ({"byday": "MO", "opens_at": "08:00:00-05:00", "closes_at": "17:00-0400"}, "MO 08:00-17:00"),
        ({"byday": "SA", "opens_at": "20:00", "closes_at": "00:00"}, "SA 20:00-24:00"),
        ({"byday": "SA", "opens_at": "00:00", "closes_at": "23:59"}, "SA 00:00-24:00"),
        ({"byday": "SA", "opens_at": "20:00", "closes_at": "07:00", "notes": ""}, "SA 20:00-07:00"),
        ({"byday": "MO", "opens_at": "08:00Z", "closes_at": "17:00Z"}, None),
        ({"byday": "MO", "opens_at": "08:00-08:00", "closes_at": "17:00-08:00"}, None),
        ({"byday": "2MO", "opens_at": "08:00", "closes_at": "17:00"}, None),
        ({"byday": "MO", "freq": "MONTHLY", "opens_at": "08:00", "closes_at": "17:00"}, None),
        ({"byday": "MO", "interval": 2, "opens_at": "08:00", "closes_at": "17:00"}, None),
        ({"byday": "MO", "valid_to": "2026-12-01", "opens_at": "08:00", "closes_at": "17:00"}, None),
        ({"byday": "MO", "opens_at": "08:00", "closes_at": "17:00", "notes": "not in July"}, None),
        ({"byday": "MO", "opens_at": "08:00", "closes_at": "17:00", "description": "not in July"}, None),
        ({"byday": "MO", "opens_at": "08:00"}, None),
        ({"opens_at": "08:00", "closes_at": "17:00"}, None),
        ({"description": "by appointment"}, None),
    ],
)
def test_a_schedule_that_says_more_or_less_is_left_behind_with_all_the_others(
    row: dict[str, str], cell: str | None
) -> None:
    plain = {"byday": "SU", "opens_at": "01:00", "closes_at": "02:00"}
    schedules = from_hsds([row], EASTERN)

    assert (None if schedules is None else in_one_cell(schedules)) == cell
    assert (from_hsds([plain, row], EASTERN) is None) == (cell is None)


def test_days_with_the_same_hours_come_together() -> None:
    rows = [{"byday": day, "opens_at": "08:00", "closes_at": "17:00"} for day in ("WE", "MO")]

    assert from_hsds(rows, EASTERN) == (Schedule(("MO", "WE"), 480, 1020),)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trekkers", "Trekkers"),
        ("Women &amp; Children&#39;s Center", "Women & Children's Center"),
        ("  Two   Rivers ", "Two Rivers"),
        ("211 Maine", "211 Maine"),
        ("Preble Street Teen Services", "Preble Street Teen Services"),
        ("Caf\u00e9 de Paz", "Caf\u00e9 de Paz"),
        ("<b>Trekkers</b>", ""),
        ("&lt;b&gt;Trekkers", ""),
        ("=1+1", ""),
        ("+Trekkers", ""),
        ("-Trekkers", ""),
        ("'=Trekkers", ""),
        ("@Trekkers", ""),
        ("Trekkers, 58 Park Street", ""),
        ("Trekkers (207) 594-5095", ""),
        ("jane@trekkers.example", ""),
        ("www.trekkers.example", ""),
        ("Trek\u202ekers", ""),
        ("Trek\u200bkers", ""),
        ("Trekk\u0435rs", ""),
        ("Trekkers\nRockland", ""),
        ("12345", ""),
        ("T", ""),
        ("T" * 151, ""),
    ],
)
def test_a_name_is_a_name(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("text", "website"),
    [
        ("https://www.trekkers.org/", "https://www.trekkers.org"),
        ("HTTP://Trekkers.org/About-Us", "http://trekkers.org/About-Us"),
        ("trekkers.org", "https://trekkers.org"),
        ("https://trekkers.org/?utm=1", ""),
        ("https://trekkers.org/#jane", ""),
        ("https://jane:secret@trekkers.org", ""),
        ("https://trekkers.org:8080", ""),
        ("ftp://trekkers.org", ""),
        ("javascript:alert(1)", ""),
        ("https://127.0.0.1/", ""),
        ("facebook", ""),
        ("trekkers.org, facebook.com/trekkers", ""),
        ("", ""),
    ],
)
def test_a_website_is_a_plain_address(text: str, website: str) -> None:
    assert clean_website(text) == website


def test_an_address_is_the_same_however_it_is_written() -> None:
    assert (
        website_identity("http://www.Trekkers.org/")
        == website_identity("https://trekkers.org")
        == "trekkers.org"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-27", "2026-11-27"),
        ("2011-05-12 00:00:00", "2011-05-12"),
        ("2026-03-04T10:00:00.000Z", "2026-03-04"),
        ("5/12/2011", "2011"),
        ("2026-11-28", ""),
        ("2026-13-01", ""),
        ("1900-01-01", ""),
        ("last spring", ""),
        ("", ""),
    ],
)
def test_a_date_is_a_day_in_the_past_or_its_year(text: str, day: str) -> None:
    dropped: Counter[Dropped] = Counter()

    assert clean_date(text, "2026-11-27", dropped) == day
    assert dropped[Dropped.DATE] == (1 if text and not day else 0)


def test_languages_are_those_that_the_directory_names() -> None:
    dropped: Counter[Dropped] = Counter()

    assert clean_languages(["spanish", " Somali", "Spanish", "ask Jane", ""], dropped) == (
        "Spanish",
        "Somali",
    )
    assert dropped == {Dropped.LANGUAGE: 1}
