"""An import as it is typed: what comes out of a file of another directory, and what never does."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from guide.arguments import UsageError, parser
from guide.content.verification.cells import plain
from guide.exchange.importing.records import Dropped
from guide.exchange.importing.weekly import in_one_cell
from guide.paths import Paths
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.exchange.icarol_file import COLUMNS, TRAPS, IcarolFile, made_up, usual

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-27")
FOLDER = "imports/file-2026-11-27"


class Imported:
    """An import of one file into the sample checkout, as it is typed."""

    def __init__(self, tree: Tree, content: bytes, *options: str, name: str = "file.csv") -> None:
        self.root = tree.paths.root
        file = self.root.parent / name
        file.write_bytes(content)
        self.typed = Typed(tree, "import", "hsds", str(file), *TODAY, *options)

    @property
    def folder(self) -> Path:
        """The folder that was made."""
        [found] = (self.root / "imports").iterdir()
        return found

    @property
    def everything(self) -> str:
        """All that was written or said."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return "\n".join([*(file.read_text("utf-8") for file in files), self.typed.out, self.typed.err])

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of the queue."""
        text = (self.folder / "queue.csv").read_text("utf-8-sig")
        return [
            {k: plain(v) for k, v in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))
        ]


def resources_of(tree: Tree) -> dict[Path, bytes]:
    """Every authored file."""
    return {file: file.read_bytes() for file in tree.paths.resources.rglob("*") if file.is_file()}


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
        sum(place % len(TRAPS) == trap for place in range(1001, 3000)) > 70 for trap in range(len(TRAPS))
    )


def one_row(**changes: str) -> bytes:
    """An export with one row, changed."""
    file = IcarolFile()
    file.rows.append(usual(file, 1) | changes)
    return file.bytes()


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
        ({"TaxonomyLevelName": "Site"}, Dropped.PLACE),
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


def hsds(*services: dict[str, Any]) -> bytes:
    """A file of HSDS services."""
    return json.dumps({"contents": services}).encode()


def service(**values: Any) -> dict[str, Any]:
    """The sample's kitchen as another directory knows it."""
    return {
        "id": "ac148810-d857-441c-9679-408f346de14b",
        "name": "County Kitchen",
        "status": "active",
        "phones": [
            {"id": "ac148810-d857-441c-9679-408f346de140", "number": "(207) 555-0100", "type": "voice"}
        ],
    } | values


def changed(row: Mapping[str, str]) -> tuple[str, str, str, str]:
    return (row["verdict"], row["what"], row["ours"], row["theirs"])


def test_a_service_that_says_nothing_new_is_the_same(tree: Tree) -> None:
    [row] = Imported(tree, hsds(service())).rows

    assert changed(row) == ("same", "", "", "")
    assert (row["our id"], row["in common"]) == ("county-kitchen", "name and number")


def test_what_differs_is_one_line_each(tree: Tree) -> None:
    theirs = service(
        url="https://other.example/meals/",
        last_modified="2025-02-03T10:00:00.000Z",
        languages=[{"id": "ac148810-d857-441c-9679-408f346de141", "name": "Somali"}],
        schedules=[{"id": "ac148810-d857-441c-9679-408f346de142", "freq": "WEEKLY", "byday": "SA,SU",
                    "opens_at": "10:00:00", "closes_at": "14:00:00"}],
    )  # fmt: skip
    theirs["phones"].append(
        {"id": "ac148810-d857-441c-9679-408f346de143", "number": "800 555 0123", "extension": 4}
    )
    rows = Imported(tree, hsds(theirs)).rows

    assert [changed(row) for row in rows] == [
        ("differs", "voice", "207-555-0100", "1-800-555-0123 ext. 4"),
        ("differs", "hours", "MO,TU,WE,TH,FR 08:00-17:00", "SA,SU 10:00-14:00"),
        ("differs", "website", "https://kitchen.example", "https://other.example/meals"),
        ("differs", "languages", "English", "Somali"),
    ]
    assert {row["seen"] for row in rows} == {"seen 2025-02-03"}


@pytest.mark.parametrize(
    ("values", "evidence"),
    [
        ({"name": "Quite another place"}, "number"),
        ({"phones": [], "name": "The soup place"}, "name"),
        ({"phones": [], "name": "Quite another place", "url": "http://www.kitchen.example/"}, "website"),
    ],
    ids=["a number alone", "a name alone", "a website alone"],
)
def test_one_thing_in_common_is_not_an_identity(tree: Tree, values: dict[str, Any], evidence: str) -> None:
    [row] = Imported(tree, hsds(service(**values))).rows

    assert (row["verdict"], row["in common"]) == ("maybe", evidence)


def test_two_services_that_share_a_number_and_a_website_are_told_apart_by_name_or_not_at_all(
    tree: Tree,
) -> None:
    text = (tree.paths.root / "resources/services/county-kitchen.yaml").read_text()
    other = text.replace("county-kitchen", "county-bakery").replace("County Kitchen", "County Bakery")
    tree.write(
        "resources/services/county-bakery.yaml", other.replace("also_known_as: [The Soup Place]\n", "")
    )
    url = "https://kitchen.example"

    [sure] = Imported(tree, hsds(service(url=url))).rows
    shutil.rmtree(tree.paths.root / "imports")
    unsure = Imported(tree, hsds(service(url=url, name="County Cannery"))).rows

    assert (sure["verdict"], sure["our id"]) == ("same", "county-kitchen")
    assert [(row["verdict"], row["our id"]) for row in unsure] == [
        ("maybe", "county-bakery"),
        ("maybe", "county-kitchen"),
    ]


@pytest.mark.parametrize("status", ["inactive", "defunct", "temporarily closed"])
def test_what_they_no_longer_have_is_named_by_our_name_alone(tree: Tree, status: str) -> None:
    gone = service(status=status, name="The Soup Place")
    other = service(status=status, name="Planted place", id="ac148810-d857-441c-9679-408f346de150", phones=[])
    imported = Imported(tree, hsds(gone, other))
    [row] = imported.rows

    assert (row["verdict"], row["our service"], row["their name"]) == (
        "gone",
        "County Kitchen",
        "County Kitchen",
    )
    assert (row["their id"], row["theirs"]) == ("", "")
    assert "Planted" not in imported.everything
    assert "Soup" not in imported.everything


def test_our_own_id_and_name_are_an_identity_where_no_number_is_given(tree: Tree) -> None:
    Typed(tree, "build")
    Typed(tree, "export", "hsds", str(tree.paths.root / "out"))
    rows = Imported(tree, (tree.paths.root / "out/services.json").read_bytes()).rows

    assert [(row["our id"], row["verdict"], row["in common"]) for row in rows] == [
        ("county-kitchen", "same", "id and name and number and website"),
        ("quiet-pantry", "same", "id and name"),
    ]


def test_the_whole_directory_exported_and_imported_is_all_the_same(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "checkout")
    shutil.rmtree(tree.paths.resources)
    shutil.copytree(ROOT / "resources", tree.paths.resources)
    assert Typed(tree, "build").status == 0
    assert Typed(tree, "export", "hsds", str(tmp_path / "out")).status == 0
    imported = Imported(tree, (tmp_path / "out/services.json").read_bytes())

    services = list((ROOT / "resources/services").glob("*.yaml"))
    assert [row["verdict"] for row in imported.rows] == ["same"] * len(services)
    assert sorted(row["our id"] for row in imported.rows) == sorted(file.stem for file in services)


def deep(levels: int) -> bytes:
    return b'{"contents": ' + b"[" * levels + b"]" * levels + b"}"


ORGANIZATION = {"id": service()["id"], "name": "A", "description": "A", "address": "12 Elm Street"}
LIES = {
    "ids that are not UUIDs": (hsds(service(id="svc-1")), "services/0/id: does not have the form of a UUID"),
    "schedules in other words": (
        hsds(service(schedules=[{"id": service()["id"], "days": "Mon-Fri", "start_time": "9 am"}])),
        "services/0/schedules/0: has a property",
    ),
    "a frequency of its own": (
        hsds(service(schedules=[{"id": service()["id"], "freq": "DAILY"}])),
        "services/0/schedules/0/freq: is not one of: WEEKLY, MONTHLY",
    ),
    "addresses inside organizations": (
        hsds(service(organization=ORGANIZATION)),
        "services/0/organization: has a property 'address' that HSDS does not have",
    ),
    "a mark that nobody knows": (hsds(service(is_hidden=True)), "has a property 'is_hidden'"),
    "no status": (
        hsds({key: value for key, value in service().items() if key != "status"}),
        "status: is missing",
    ),
    "10,000 levels": (deep(10_000), "lists inside lists far deeper than HSDS does"),
    "a million levels": (deep(1_000_000), "lists inside lists far deeper than HSDS does"),
    "a property twice": (
        b'[{"id": "ac148810-d857-441c-9679-408f346de14b", "status": "inactive", "status": "active"}]',
        "gives one property of an object twice",
    ),
    "not a number": (hsds(service(minimum_age=float("nan"))), "a number that is not a number"),
    "a number of 5,000 digits": (b'[{"id": ' + b"9" * 5000 + b"}]", "The file is not"),
    "cut short": (hsds(service())[:-9], "The file is not JSON"),
    "Latin-1": (
        json.dumps([service(name="Caf\u00e9")], ensure_ascii=False).encode("latin-1"),
        "is not UTF-8 text",
    ),
    "UTF-16": (json.dumps([service()]).encode("utf-16"), "is not UTF-8 text"),
    "a spreadsheet": (b"PK\x03\x04rest", "is a ZIP file or a spreadsheet"),
    "nothing": (b"", "is not a raw iCarol export, and not HSDS"),
    "text": (b"Dear colleagues,\n", "is not a raw iCarol export, and not HSDS"),
    "a list of words": (b'["County Kitchen"]', "services/0: is not an object"),
    "contents that are no list": (b'{"contents": 3}', "is not a list of HSDS services"),
    "a long value": (hsds(service(description="x" * 1_000_001)), "a value of more than 1 MB"),
    "a long cell": (one_row(AgencyDescription="x" * 1_000_001), "Line 2 has a cell of more than 1 MB"),
    "a row too long": (one_row().replace(b"\r\n", b",\r\n", 2)[:-2] + b",x\r\n", "cells, but the first line"),
    "an open quote": (one_row(PublicName="A").replace(b",A,", b',"A,'), "is not CSV"),
    "no column of what is private": (
        one_row().replace(b"ExcludeFromWebsite", b"Removed"),
        "has no column ExcludeFromWebsite, so nobody can tell",
    ),
    "a column twice": (one_row().replace(b"SearchHints", b"Latitude"), "names a column twice"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_file_that_lies_is_one_sentence_and_nothing_is_written(tree: Tree, lie: str) -> None:
    content, sentence = LIES[lie]
    before = set(tree.paths.root.rglob("*"))
    typed = Imported(tree, content).typed

    assert (typed.status, typed.out) == (2, "")
    assert sentence in typed.err
    assert len(typed.err.splitlines()) == 1
    assert "12 Elm" not in typed.err
    assert set(tree.paths.root.rglob("*")) == before


def test_a_file_of_more_than_100_mb_is_not_opened(tree: Tree, tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as stream:
        stream.truncate(100_000_001)  # no byte of it is on the disk
    typed = Typed(tree, "import", "hsds", str(file))

    assert (typed.status, typed.out) == (2, "")
    assert "is larger than 100 MB" in typed.err


def test_an_import_is_never_written_over_another(tree: Tree) -> None:
    imported = Imported(tree, hsds(service()))
    before = (imported.folder / "queue.csv").read_bytes()
    again = Imported(tree, hsds(service(name="Another"))).typed

    assert again.status == 2
    assert again.err.endswith("already. Name another one.\n")
    assert (imported.folder / "queue.csv").read_bytes() == before


def test_the_source_and_the_day_of_a_file_are_in_the_name_of_its_folder_and_in_each_row(tree: Tree) -> None:
    theirs = service(languages=[{"id": service()["id"], "name": "Somali"}])
    imported = Imported(tree, hsds(theirs), "--source", "Knox 211", "--seen", "2026-10-01")
    [row] = imported.rows

    assert imported.folder.name == "knox-211-2026-10-01"
    assert (row["seen"], row["source"]) == ("seen 2026-10-01", "Knox 211")


@pytest.mark.parametrize("source", ["=cmd", "a\nb", "x" * 81, "Knox \u202e211"])
def test_a_source_is_a_plain_name(tree: Tree, source: str) -> None:
    typed = Imported(tree, hsds(service()), "--source", source).typed

    assert (typed.status, typed.out) == (2, "")
    assert "Name it with --source" in typed.err


def test_ctrl_c_during_an_import_leaves_nothing(tmp_path: Path, big: IcarolFile) -> None:
    """In a process of its own, stopped by a signal while it reads."""
    tree = Tree(tmp_path / "checkout")
    file = tmp_path / "file.csv"
    file.write_bytes(big.bytes())
    code = (
        "import os, sys, signal, pathlib\n"
        "from guide.exchange.importing import icarol\n"
        "make = icarol.IcarolReading.records\n"
        "def stopped(self, rows):\n"
        "    for place, record in enumerate(make(self, rows)):\n"
        "        if place == 500: os.kill(os.getpid(), signal.SIGINT)\n"
        "        yield record\n"
        "icarol.IcarolReading.records = stopped\n"
        "from guide.cli import main\n"
        "from guide.paths import Paths\n"
        f"words = ['import', 'hsds', {str(file)!r}]\n"
        f"sys.exit(main(words, Paths(pathlib.Path({str(tree.paths.root)!r})), sys.stdout, sys.stderr))\n"
    )
    before = set(tree.paths.root.rglob("*"))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("you can run it again.\n")
    assert len(done.stderr.splitlines()) == 1
    assert set(tree.paths.root.rglob("*")) == before


def test_hours_of_a_service_across_days_are_compared_whatever_their_grouping(tree: Tree) -> None:
    rows = [
        {"id": f"ac148810-d857-441c-9679-{day:012}", "byday": name, "opens_at": "08:00", "closes_at": "17:00"}
        for day, name in enumerate(("FR", "MO", "TU", "TH", "WE"))
    ]
    [row] = Imported(tree, hsds(service(schedules=rows))).rows

    assert row["verdict"] == "same"
    assert in_one_cell(()) == ""


def test_an_import_is_for_a_checkout_alone() -> None:
    installed = Paths(Path("/somewhere/guide/installed"))
    with pytest.raises(UsageError, match="invalid choice: 'import'"):
        parser(installed).parse_args(["import", "hsds", "x.json"])


def planted_hsds() -> tuple[dict[str, Any], list[str]]:
    """A service as HSDS allows it, with something in every property that must stay behind."""
    planted = [f"planted{place:02}" for place in range(35)]
    words = iter(planted)
    ids = (f"ac148810-d857-441c-9679-2{place:011}" for place in range(100))

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
