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
from msgspec.structs import replace

from guide.content.model import Library, Phone, Service
from guide.errors import ContentError, GuideError
from guide.exchange import export
from guide.exchange.export import export_files
from guide.exchange.folders import write_folder
from guide.exchange.mapping import hsds_services
from guide.exchange.rules import breaches, table_breaches
from guide.exchange.specification import TYPES
from guide.sites.config import local_path
from guide.sites.local_changes import Correction, LocalChanges, changes_bytes
from tests.authored_tree import Tree
from tests.commands.typed import Typed

ROOT = Path(__file__).parents[2]
KITCHEN = "county-kitchen"


def contents(files: dict[str, bytes]) -> list[dict[str, Any]]:
    """The services of an export, as another program reads them."""
    found: list[dict[str, Any]] = json.loads(files["services.json"])["contents"]
    return found


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
    [found] = [
        each
        for each in contents(export_files(with_service(directory, changed)))
        if each["name"] == changed.name
    ]
    return found


def test_every_object_of_todays_directory_is_valid(directory: Library) -> None:
    files = export_files(directory)

    assert len(contents(files)) == len(directory.services) > 190
    assert list(breaches(contents(files))) == []
    filled = {
        kind: [{name: cell for name, cell in row.items() if cell} for row in rows]
        for kind, rows in tables(files).items()
    }
    assert [each for each in table_breaches(filled) if each.path.rpartition("/")[2] not in EMPTY] == []
    assert {*filled} >= {"organization", "service", "phone", "schedule", "language", "service_area"}
    assert {*filled} >= {"cost_option", "attribute", "taxonomy", "taxonomy_term", "url", "metadata"}


EMPTY = {"previous_value", "replacement_value"}
"""Columns in which an empty cell is an answer; a CSV file cannot tell that from no answer."""


def test_the_tables_say_what_the_page_of_services_says(directory: Library) -> None:
    files = export_files(directory)
    rows = tables(files)

    assert [row["id"] for row in rows["service"]] == [each["id"] for each in contents(files)]
    numbers = sorted(phone["number"] for each in contents(files) for phone in each.get("phones", []))
    assert sorted(row["number"] for row in rows["phone"]) == numbers
    assert {row["service_id"] for row in rows["phone"]} <= {row["id"] for row in rows["service"]}


def test_the_package_names_each_file_and_each_column_once(directory: Library) -> None:
    files = export_files(directory)
    package = json.loads(files["tabular/datapackage.json"])

    assert {f"tabular/{each['path']}" for each in package["resources"]} | {
        "tabular/datapackage.json",
        "services.json",
        "README.txt",
    } == {*files}
    for each in package["resources"]:
        header = files[f"tabular/{each['path']}"].decode().split("\r\n")[0].split(",")
        assert [field["name"] for field in each["schema"]["fields"]] == header
        assert {*header} <= {*TYPES[each["name"]].values}


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


def everything(library: Library) -> str:
    return "\n".join(content.decode() for content in export_files(library).values())


def test_a_number_that_is_not_shown_is_in_no_file(directory: Library) -> None:
    hidden = replace(
        directory.services["maine-211"], phones=(*directory.services["maine-211"].phones, *HIDDEN)
    )
    text = everything(with_service(directory, hidden))

    assert "0177" not in text
    assert "0178" not in text
    assert "2 numbers that the guide does not show" in text


def test_no_street_leaves_that_not_everybody_may_know(directory: Library) -> None:
    streets = {one.id: one for one in directory.services.values() if one.address}
    text = everything(directory)
    given = {one.id for one in streets.values() if one.address.split(",")[0] in text}

    assert given == {"disability-rights-maine", "maine-human-rights-commission"}
    assert len(streets) > 20


@pytest.mark.parametrize(
    ("changes", "is_given"),
    [
        ({}, True),
        ({"address_public": False}, False),
        ({"kind": "shelter"}, False),
        ({"kind": "advocacy"}, False),
        ({"address": "9 Quiet Hill Road, Augusta"}, False),
    ],
    ids=["public", "not public", "shelter", "advocates", "no ZIP code"],
)
def test_a_street_is_given_only_where_everybody_may_know_it(
    directory: Library,
    changes: dict[str, Any],
    is_given: bool,  # noqa: FBT001 - a case
) -> None:
    whole = {"address": "9 Quiet Hill Road, Augusta, ME 04330", "address_public": True, "kind": "legal"}
    changed = replace(directory.services["maine-211"], **(whole | changes))

    assert ("Quiet Hill" in everything(with_service(directory, changed))) is is_given


def test_there_are_no_coordinates(directory: Library) -> None:
    text = everything(directory)

    assert not re.search(r"latitude|longitude|geojson", text)


def test_an_assured_date_is_the_day_of_the_oldest_call_and_of_nothing_else(directory: Library) -> None:
    phones = directory.services["maine-211"].phones
    called = tuple(
        replace(phone, assured_date=f"2026-11-{day:02}") for day, phone in enumerate(phones, start=11)
    )

    assert "assured_date" not in service(directory)
    assert not any("assured_date" in each for each in contents(export_files(directory)))
    assert service(directory, phones=called)["assured_date"] == "2026-11-11"
    assert "assured_date" not in service(directory, phones=(*called[:-1], phones[-1]))


def test_an_extension_is_a_number_of_its_own(directory: Library) -> None:
    phone = Phone(number="1-800-555-0100 ext. 3", type="voice", confidence="high", seen="2026")
    [found] = service(directory, phones=(phone,))["phones"]

    assert (found["number"], found["extension"]) == ("1-800-555-0100", 3)


def test_a_number_that_is_spelled_is_given_in_digits(directory: Library) -> None:
    phone = Phone(number="1-855-4VICTIM (855-484-2846)", type="voice", confidence="high", seen="2026")
    [found] = service(directory, phones=(phone,))["phones"]

    assert (found["number"], found["description"]) == ("855-484-2846", "Spelled 1-855-4VICTIM")


def test_day_and_night_is_from_midnight_to_the_last_minute(directory: Library) -> None:
    schedules = service(directory)["schedules"]

    assert [(each["opens_at"], each["closes_at"]) for each in schedules] == [("00:00", "23:59")]


def test_what_is_lost_and_the_license_stand_in_the_readme(directory: Library) -> None:
    readme = export_files(directory)["README.txt"].decode()

    for words in (
        "CC BY 4.0",
        "street addresses",
        "coordinates",
        "211 taxonomy",
        "sources: the pages have no",
    ):
        assert words in readme
    assert max(map(len, readme.splitlines())) <= 110


def test_a_library_that_hsds_cannot_hold_is_not_written(
    directory: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hsds_services(directory)
    made[0]["status"] = "open"
    monkeypatch.setattr(export, "hsds_services", lambda _: made)

    with pytest.raises(ContentError, match="services/0/status: is not one of: active"):
        export_files(directory)


def test_a_cell_that_a_spreadsheet_would_run_is_not_written(directory: Library) -> None:
    changed = replace(directory.services["maine-211"], description='=HYPERLINK("https://a.example")')

    with pytest.raises(ContentError, match="makes a spreadsheet run it"):
        export_files(with_service(directory, changed))


def test_an_export_never_writes_over_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()

    with pytest.raises(GuideError, match=r"already\. Name another one"):
        write_folder(tmp_path / "mine", {"a": b""})
    assert list((tmp_path / "mine").iterdir()) == []


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


def test_without_a_library_the_command_says_what_to_do(tree: Tree, tmp_path: Path) -> None:
    typed = Typed(tree, "export", "hsds", str(tmp_path / "out"))

    assert typed.status == 2
    assert "Build it: python3 run.py build" in typed.err
    assert not (tmp_path / "out").exists()


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
