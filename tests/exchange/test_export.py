"""An export: valid, the same bytes each time, and nothing in it that readers are not shown."""

import csv
import io
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from msgspec.structs import replace

from guide.content.model import Library, Phone, Schedule, Service
from guide.content.places import Gazetteer
from guide.content.state import TimeZone
from guide.errors import ContentError
from guide.exchange.export import export_files, write_folder
from guide.exchange.tables import TABLES
from guide.sites.config import local_path
from guide.sites.local_changes import Correction, LocalChanges, changes_bytes
from tests.authored_tree import Tree
from tests.commands.typed import Typed

ROOT = Path(__file__).parents[2]
KITCHEN = "county-kitchen"
ZIPS = Gazetteer.read(ROOT / "resources").only_zips


def exported(library: Library) -> dict[str, bytes]:
    """The files of an export."""
    return export_files(library, ZIPS)


def contents(files: dict[str, bytes]) -> list[dict[str, Any]]:
    """The services of an export, as another program reads them."""
    services: list[dict[str, Any]] = json.loads(files["services.json"])["contents"]
    return services


def tables(files: dict[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """The tables of an export, as another program reads them, by type of object."""
    package = json.loads(files["tabular/datapackage.json"])
    return {
        each["name"]: list(csv.DictReader(io.StringIO(files[f"tabular/{each['path']}"].decode(), newline="")))
        for each in package["resources"]
    }


def with_service(library: Library, service: Service) -> Library:
    return replace(library, services=library.services | {service.id: service})


def service(directory: Library, **changes: Any) -> dict[str, Any]:
    """One service of the directory, changed, as it is exported."""
    changed = replace(directory.services["maine-211"], **changes)
    [service_object] = contents(exported(replace(directory, services={changed.id: changed})))
    return service_object


SCHEMA = json.loads((Path(__file__).parent / "hsds_service.schema.json").read_text("utf-8"))
SERVICE_RULES = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def problems_of(services: list[dict[str, Any]]) -> list[str]:
    """What the schema of HSDS does not allow, with its path."""
    return [
        f"{service['name']}: {error.json_path}: {error.message}"
        for service in services
        for error in SERVICE_RULES.iter_errors(service)
    ]


def row_problems(files: dict[str, bytes]) -> list[str]:
    """What the description of the tables does not allow, with table and row."""
    rows = tables(files)
    found = []
    for resource in json.loads(files["tabular/datapackage.json"])["resources"]:
        fields, name = resource["schema"]["fields"], resource["name"]
        required = [field["name"] for field in fields if field["constraints"].get("required")]
        forms = {field["name"]: FORMS[field.get("format", field["type"])] for field in fields}
        rule = Draft202012Validator(
            {"required": required, "properties": forms}, format_checker=FormatChecker()
        )
        for number, row in enumerate(rows[name]):
            filled = {column: cell for column, cell in row.items() if cell}
            found += [f"{name} {number}: {error.message}" for error in rule.iter_errors(filled)]
        if len({row["id"] for row in rows[name]}) < len(rows[name]):
            found.append(f"{name}: an id stands twice")
        for key in resource["schema"]["foreignKeys"]:
            ids = {row["id"] for row in rows[key["reference"]["resource"]]}
            linked = {row[key["fields"]] for row in rows[name]} - {""}
            found += [f"{name}: {key['fields']} {link} is no row" for link in linked - ids]
    return found


FORMS: dict[str, dict[str, str]] = {
    "string": {},
    "uuid": {"format": "uuid"},
    "uri": SCHEMA["$defs"]["uri"],
    "email": {"format": "email"},
    "number": {"pattern": r"^-?\d+(\.\d+)?$"},
    "date": {"format": "date"},
    "time": SCHEMA["$defs"]["time"],
}
"""The rules for the text of a column, by its format or type."""


def test_every_service_of_todays_directory_is_as_hsds_has_it(directory: Library) -> None:
    services = contents(exported(directory))

    assert len(services) == len(directory.services) > 190
    assert problems_of(services) == []


def test_every_row_of_todays_tables_is_as_their_package_says(directory: Library) -> None:
    files = exported(directory)

    assert row_problems(files) == []
    assert {*tables(files)} == {*TABLES}


def test_two_exports_are_the_same_bytes_whatever_the_seed_of_hashes(tmp_path: Path) -> None:
    """From two processes, as on two machines."""
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-P", "-m", "guide", "export", "hsds", str(tmp_path / seed)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": ""},
            check=True,
            capture_output=True,
        )
    one, two = (
        {file.relative_to(tmp_path / seed): file.read_bytes() for file in (tmp_path / seed).rglob("*.*")}
        for seed in ("1", "2")
    )

    assert len(one) > 15
    assert one == two


HIDDEN = (
    Phone(number="207-555-0177", type="voice", confidence="low"),
    Phone(number="207-555-0178", type="voice", confidence="high", wrong_since="2026-11-01"),
)


HOUSES = ("shelter", "youth")
"""Kinds of places where people stay."""


def everything(library: Library) -> str:
    return "\n".join(content.decode() for content in exported(library).values())


def test_a_number_that_is_not_shown_is_in_no_file(directory: Library) -> None:
    hidden = replace(
        directory.services["maine-211"], phones=(*directory.services["maine-211"].phones, *HIDDEN)
    )
    text = everything(with_service(directory, hidden))

    assert "555-0177" not in text
    assert "555-0178" not in text
    assert "2 numbers that the guide does not show" in text


def test_no_street_leaves_that_not_everybody_may_know(directory: Library) -> None:
    streets = {entry.id: entry for entry in directory.services.values() if entry.address}
    text = everything(directory)
    given = {entry.id for entry in streets.values() if entry.address.split(",")[0] in text}

    assert {entry.id for entry in streets.values() if entry.address_public} - given == {
        entry.id for entry in streets.values() if entry.kind in HOUSES and entry.address_public
    }
    assert all(
        streets[service_id].address_public and streets[service_id].kind not in HOUSES for service_id in given
    )
    assert len(given) > 15


@pytest.mark.parametrize(
    ("changes", "given"),
    [
        ({}, {"address_1": "9 Quiet Hill Road", "city": "Augusta", "postal_code": "04330"}),
        ({"address": "9 Quiet Hill Road, Brewer"}, {"city": "Brewer", "postal_code": "04412"}),
        ({"address": "9 Quiet Hill Road, Augusta"}, "9 Quiet Hill Road, Augusta. ZIP code not known"),
        (
            {"address": "Desk: 9 Quiet Hill Road, Brewer"},
            "Desk: 9 Quiet Hill Road, Brewer. ZIP code not known",
        ),
        ({"address_public": False}, None),
        ({"kind": "shelter"}, None),
        ({"kind": "youth"}, None),
        ({"kind": "advocacy"}, None),
    ],
)
def test_a_street_is_given_only_where_everybody_may_know_it(
    directory: Library, changes: dict[str, Any], given: dict[str, str] | str | None
) -> None:
    whole = {"address": "9 Quiet Hill Road, Augusta, ME 04330", "address_public": True, "kind": "legal"}
    changed = replace(directory.services["maine-211"], **(whole | changes))
    files = exported(replace(directory, services={changed.id: changed}))

    assert row_problems(files) == problems_of(contents(files)) == []
    assert ("Quiet Hill" in "".join(content.decode() for content in files.values())) is (given is not None)
    if given is not None:
        [exports] = contents(files)
        [place] = exports["service_at_locations"]
        location = place["location"]
        assert location.get("description") == (given if isinstance(given, str) else None)
        [address] = location.get("addresses", [{}])
        assert address == (address | given if isinstance(given, dict) else {})


def test_there_are_no_coordinates(directory: Library) -> None:
    text = everything(directory)

    assert not re.search(r"latitude|longitude|geojson", text)


def test_an_assured_date_is_the_day_of_the_oldest_call_and_of_nothing_else(directory: Library) -> None:
    phones = directory.services["maine-211"].phones
    called = tuple(
        replace(phone, assured_date=f"2026-11-{day:02}") for day, phone in enumerate(phones, start=11)
    )

    assert "assured_date" not in service(directory)
    assert not any("assured_date" in each for each in contents(exported(directory)))
    assert service(directory, phones=called)["assured_date"] == "2026-11-11"
    assert "assured_date" not in service(directory, phones=(*called[:-1], phones[-1]))


def test_times_say_how_far_they_are_from_utc(directory: Library) -> None:
    halifax = Schedule(("MO",), 8 * 60, 17 * 60 + 30, TimeZone("America/St_Johns", "Newfoundland time"))
    [schedule, *_] = service(directory, schedules=(halifax,))["schedules"]

    assert (schedule["opens_at"], schedule["closes_at"]) == ("08:00:00-03:30", "17:30:00-03:30")
    assert schedule["timezone"] == -3.5


def test_a_cell_that_a_spreadsheet_would_run_is_not_written(directory: Library) -> None:
    changed = replace(directory.services["maine-211"], description='=HYPERLINK("https://a.example")')

    with pytest.raises(ContentError, match="makes a spreadsheet run it"):
        exported(with_service(directory, changed))


@pytest.mark.parametrize("stopped_at", range(3))
def test_ctrl_c_leaves_no_half_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    synced = 0

    def stop(_descriptor: int) -> None:
        nonlocal synced
        synced += 1
        if synced > stopped_at:
            raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "out", {"a": b"1", "b/c": b"2", "d": b"3"})

    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_the_folder_and_says_where_to_read_on(tree: Tree, tmp_path: Path) -> None:
    Typed(tree, "build")
    typed = Typed(tree, "export", "hsds", str(tmp_path / "out"))

    assert (typed.status, typed.err) == (0, "")
    assert typed.out.startswith(f"{tmp_path / 'out'}: 2 services in ")
    assert {
        each["name"] for each in json.loads((tmp_path / "out/services.json").read_bytes())["contents"]
    } == {
        "County Kitchen",
        "Quiet Pantry",
    }
    again = Typed(tree, "export", "hsds", str(tmp_path / "out"))
    assert (again.status, again.out) == (2, "")
    assert again.err.endswith("already. Name another one.\n")
    nowhere = Typed(tree, "export", "hsds", str(tmp_path / "missing/out"))
    assert (
        nowhere.err == f"There is no folder {tmp_path / 'missing'}. Make it first, or choose another one.\n"
    )
    assert not (tmp_path / "missing").exists()


def save_changes(tree: Tree, content: bytes) -> None:
    """What the staff of a site saved, where this copy of the guide looks for it."""
    path = local_path(tree.paths)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o755)
    path.write_bytes(content)
    path.chmod(0o644)


def test_a_number_that_this_site_found_wrong_is_not_passed_on(tree: Tree, tmp_path: Path) -> None:
    day = date.today().isoformat()
    wrong = Correction(KITCHEN, "711 then 207-555-0100", "tty", "wrong", "called", day, "MK")
    replaced = Correction(KITCHEN, "207-555-0100", "voice", "replaced", "called", day, "MK", "207-555-0142")
    Typed(tree, "build")
    save_changes(tree, changes_bytes(LocalChanges(corrections=(wrong, replaced))))
    assert Typed(tree, "export", "hsds", str(tmp_path / "out")).status == 0

    [kitchen, _] = json.loads((tmp_path / "out/services.json").read_bytes())["contents"]
    [phone] = kitchen["phones"]
    assert (phone["number"], phone["metadata"][0]["last_action_date"]) == ("207-555-0142", day)
    assert "0100" not in "".join(file.read_text() for file in (tmp_path / "out").rglob("*.*"))


def test_where_nobody_can_tell_what_this_site_found_wrong_nothing_is_exported(
    tree: Tree, tmp_path: Path
) -> None:
    Typed(tree, "build")
    save_changes(tree, b"wrong: 207-555-0100")
    typed = Typed(tree, "export", "hsds", str(tmp_path / "out"))

    assert (typed.status, typed.out) == (2, "")
    assert "numbers that this site found wrong would be passed on" in typed.err
    assert not (tmp_path / "out").exists()
