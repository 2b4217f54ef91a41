"""What never comes out of a file of another directory, and what does."""

import re
from typing import Any

import pytest

from guide.exchange.importing.records import Dropped
from tests.authored_tree import Tree
from tests.exchange.icarol_file import COLUMNS, TRAPS, IcarolFile, made_up
from tests.exchange.imports import Imported, changed, hsds, resources_of, service


@pytest.fixture(scope="module")
def big() -> IcarolFile:
    """The made-up export of 2,000 rows."""
    return made_up()


def pieces(*texts: str) -> set[str]:
    """What stands between commas, quotes and ends of lines, once each: that is searched faster."""
    return {piece for text in texts for piece in re.split(r'[,"\r\n]+ ?', text) if len(piece) > 4}


def is_number(piece: str) -> bool:
    return len(piece) > 9 and piece.replace("-", "").isdigit()


def test_no_planted_string_comes_out_of_an_icarol_file(tree: Tree, big: IcarolFile) -> None:
    before = resources_of(tree)
    imported = Imported(tree, big.bytes(), "--source", "Made-up 211")

    assert (imported.typed.status, imported.typed.err) == (0, "")
    assert len(big.rows) == 2000
    assert len(big.planted) > 50_000
    written = "\n".join(pieces(imported.everything))
    digits = written.replace("-", "")
    planted = pieces(*big.planted)
    assert [piece for piece in planted if piece in written] == []
    assert [piece for piece in planted if is_number(piece) and piece.replace("-", "") in digits] == []
    assert resources_of(tree) == before


def test_what_may_be_known_does_come_out(tree: Tree, big: IcarolFile) -> None:
    """Else an import that drops everything would pass the test above."""
    imported = Imported(tree, big.bytes())

    assert len(big.wanted) > 1300
    text = imported.everything
    assert [wanted for wanted in big.wanted if wanted not in text] == []
    assert {row["what"] for row in imported.rows} == {"", "voice", "hours", "website", "languages"}
    assert {row["verdict"] for row in imported.rows} == {"new"}
    assert {row["theirs"] for row in imported.rows if row["what"] == "languages"} == {"Spanish"}
    assert {row["theirs"] for row in imported.rows if row["what"] == "hours"} == {
        "MO,TU,WE,TH,FR 08:00-16:30"
    }


def test_the_report_counts_all_that_was_left_behind(tree: Tree, big: IcarolFile) -> None:
    report = (Imported(tree, big.bytes()).folder / "report.md").read_text()
    counted = {reason for reason in Dropped if f"| {reason} | " in report}

    assert counted == {*Dropped} - {Dropped.OTHER_NUMBER, Dropped.REFUSED}
    assert f"| {Dropped.INACTIVE} | {sum(row['AgencyStatus'] != 'Active' for row in big.rows)} |" in report


def test_each_trap_is_in_the_file_many_times() -> None:
    assert all(
        sum(position % len(TRAPS) == trap for position in range(1001, 3000)) > 70
        for trap in range(len(TRAPS))
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"MailingAddress1": "PO Box 1"}, Dropped.ADDRESS),
        ({"Latitude": "44.1"}, Dropped.COORDINATES),
        ({"SeniorWorkerName": "Jane"}, Dropped.CONTACT),
        ({"InternalNotes": "x"}, Dropped.NOTES),
        ({"EmailAddressMain": "a@b.example"}, Dropped.EMAIL),
        ({"PhoneFax": "207-555-0101"}, Dropped.FAX),
        ({"Phone3Number": "207-555-0101", "Phone3IsPrivate": "Yes"}, Dropped.PRIVATE),
        ({"Phone3Number": "207-555-0101", "Phone3Name": "Staff line"}, Dropped.PRIVATE),
        ({"Phone1Number": "207-555-0101 / 207-555-0102"}, Dropped.TWO_NUMBERS),
        ({"Phone1Number": "(800) 370-LEAD"}, Dropped.BAD_NUMBER),
        ({"Phone1Number": "1-877-871-7741"}, Dropped.REFUSED),
        ({"TaxonomyCodes": "BD-1800"}, Dropped.TAXONOMY),
        ({"AgencyDescription": "x"}, Dropped.TEXT),
        ({"HoursOfOperation": "when Jane is in"}, Dropped.HOURS),
        ({"LanguagesOffered": "Accommodations possible."}, Dropped.LANGUAGE),
        ({"WebsiteAddress": "see Facebook"}, Dropped.WEBSITE),
        ({"LastVerifiedOn": "2027-01-01"}, Dropped.DATE),
        ({"ExcludeFromDirectory": "Yes"}, Dropped.EXCLUDED),
        ({"AgencyStatus": "Inactive"}, Dropped.INACTIVE),
        ({"TaxonomyLevelName": "Site"}, Dropped.LOCATION),
        ({"PublicName": "House at 12 Elm Street"}, Dropped.NAME),
        ({"Custom_Safe House Location": "x"}, Dropped.OTHER),
    ],
    ids=lambda value: value.name if isinstance(value, Dropped) else "",
)
def test_what_is_left_behind_is_counted_by_its_reason(
    tree: Tree, changes: dict[str, str], reason: Dropped
) -> None:
    quiet = dict.fromkeys(COLUMNS, "") | {
        "ResourceAgencyNum": "7",
        "PublicName": "Pantry",
        "TaxonomyLevelName": "Program",
        "AgencyStatus": "Active",
    }
    file = IcarolFile(rows=[quiet | changes])

    assert f"| {reason} | 1 |" in (Imported(tree, file.bytes()).folder / "report.md").read_text()


def planted_hsds() -> tuple[dict[str, Any], list[str]]:
    """A service as HSDS allows it, with something in every property that must stay behind."""
    planted = [f"planted{position:02}" for position in range(35)]
    words = iter(planted)
    ids = (f"ac148810-d857-441c-9679-2{position:011}" for position in range(100))

    def thing(**values: Any) -> dict[str, Any]:
        return {"id": next(ids)} | values

    def phone(digits: str, **values: Any) -> dict[str, Any]:
        planted.append(digits)
        return thing(number=f"207-555-{digits}", **values)

    contact = thing(name=next(words), email=f"{next(words)}@a.example", phones=[phone("8101")])
    address = thing(
        address_1=next(words), city=next(words), state_province="ME", postal_code="04999", country="US",
        address_type="physical", attention=next(words),
    )  # fmt: skip
    location = thing(
        location_type="physical", latitude=44.987654, longitude=-69.123456, addresses=[address],
        phones=[phone("8102")], transportation=next(words), accessibility=[thing(description=next(words))],
    )  # fmt: skip
    term = thing(code=next(words), name=next(words), description=next(words))
    organization = thing(
        name=next(words), description=next(words), phones=[phone("8103")], contacts=[contact]
    )
    metadata = thing(
        last_action_date="2026", last_action_type="update", field_name="name", previous_value=next(words),
        replacement_value=next(words), updated_by=next(words),
    )  # fmt: skip
    whole = service(
        alternate_name=next(words), description=f"<b>{next(words)}</b>", email=f"{next(words)}@a.example",
        eligibility_description=next(words), fees_description=next(words), alert=next(words),
        application_process=next(words), assurer_email=f"{next(words)}@a.example", accreditations=next(words),
        organization=organization, service_at_locations=[thing(location=location)], metadata=[metadata],
        contacts=[thing(name=next(words))], attributes=[thing(taxonomy_term=term, value=next(words))],
        funding=[thing(source=next(words))], cost_options=[thing(option=next(words))],
        service_areas=[thing(name=next(words), extent=next(words), extent_type="geojson")],
        required_documents=[thing(document=next(words))],
        schedules=[thing(description=next(words)), thing(byday="MO", opens_at="09:00", notes=next(words))],
        additional_urls=[thing(url=f"https://{next(words)}.example")],
    )  # fmt: skip
    whole["phones"] += [
        phone("8104", type="fax"),
        phone("8105", type="cell"),
        thing(number="207-555-0144", type="voice", description=next(words)),
    ]
    return whole, [*planted, "44.987654", "69.123456", "04999"]


def test_no_planted_string_comes_out_of_an_hsds_file(tree: Tree) -> None:
    whole, planted = planted_hsds()
    content = hsds(whole)
    imported = Imported(tree, content, name="file.json")

    assert [text for text in planted if text.encode() not in content] == []
    assert [text for text in planted if text in imported.everything] == []
    assert [changed(row) for row in imported.rows] == [("differs", "voice", "207-555-0100", "207-555-0144")]


def test_the_report_counts_what_an_hsds_file_has_and_nobody_reads(tree: Tree) -> None:
    report = (Imported(tree, hsds(planted_hsds()[0])).folder / "report.md").read_text()

    for reason, count in {
        Dropped.ADDRESS: 1, Dropped.COORDINATES: 3, Dropped.CONTACT: 2, Dropped.EMAIL: 2, Dropped.FAX: 2,
        Dropped.OTHER_NUMBER: 2, Dropped.TAXONOMY: 1, Dropped.HOURS: 1,
    }.items():  # fmt: skip
        assert f"| {reason} | {count} |\n" in report
