"""What a spreadsheet does to a number, in words."""

import pytest

from guide.content.verification.damage import number_damage


@pytest.mark.parametrize(
    ("right", "cell", "said"),
    [
        ("1-800-871-7741", "1.80E+10", "the spreadsheet turned 1-800-871-7741 into 1.80E+10; write"),
        (
            "0800-123",
            "800123",
            "0800-123 has lost its leading zero; write 0800-123 again, and set the column",
        ),
        ("211", "211.0", "the spreadsheet made 211 a decimal, 211.0; write 211 again, and set the column"),
        ("211", "211,0", "the spreadsheet made 211 a decimal, 211,0; write 211 again, and set the column"),
        ("207-555-0100", "(207) 555 0100", "207-555-0100 is written (207) 555 0100 here; write it as it was"),
        ("898211", "Aug-98", "the spreadsheet turned 898211 into a date, Aug-98; write 898211 again"),
        ("988", "", "the number 988 has gone from its cell; write 988 again"),
        ("988", "911", "the number was 988 and is 911 here; leave it, and write the other one under"),
    ],
)
def test_what_happened_to_a_number_is_said(right: str, cell: str, said: str) -> None:
    assert number_damage(cell, right).startswith(said)


def test_a_number_as_it_was_is_no_damage() -> None:
    assert number_damage("711 then 988", "711 then 988") == ""
