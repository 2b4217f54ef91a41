"""A made-up iCarol export with everything in it that must not come out of it.

Planted strings are noted as they are planted, so that a test can look for each of them.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PHONES = [
    f"Phone{position}{part}"
    for position in range(1, 6)
    for part in ("Number", "Name", "Description", "IsPrivate", "Type")
]
SPECIAL = [
    f"{name}{part}"
    for name in (
        "PhoneFax",
        "PhoneTTY",
        "PhoneTollFree",
        "PhoneNumberHotline",
        "PhoneNumberBusinessLine",
        "PhoneNumberOutOfArea",
        "PhoneNumberAfterHours",
    )
    for part in ("", "Description", "IsPrivate")
]
ADDRESSES = [
    f"{kind}{part}"
    for kind in ("Physical", "Mailing", "Other")
    for part in (
        "Address1",
        "Address2",
        "City",
        "County",
        "StateProvince",
        "PostalCode",
        "Country",
        "AddressIsPrivate",
    )
]
COLUMNS = [
    "ResourceAgencyNum",
    "ParentAgencyNum",
    "PublicName",
    "AlternateName",
    "OfficialName",
    "TaxonomyLevelName",
    *ADDRESSES,
    "Latitude",
    "Longitude",
    "HoursOfOperation",
    *PHONES,
    *SPECIAL,
    "EmailAddressMain",
    "WebsiteAddress",
    "AgencyStatus",
    "AgencyDescription",
    "SearchHints",
    "CoverageArea",
    "Eligibility",
    "SeniorWorkerName",
    "SeniorWorkerEmailAddress",
    "SeniorWorkerPhoneNumber",
    "MainContactName",
    "MainContactPhoneNumber",
    "MainContactIsPrivate",
    "ExcludeFromWebsite",
    "ExcludeFromDirectory",
    "PhysicalLocationDescription",
    "FeeStructureSource",
    "ApplicationProcess",
    "DocumentsRequired",
    "LanguagesOffered",
    "TemporaryMessage",
    "UpdatedOn",
    "InternalNotes",
    "InternalNotesForEditorsAndViewers",
    "LastVerifiedOn",
    "LastVerifiedByName",
    "LastVerifiedByEmailAddress",
    "AvailableForDirectory",
    "AvailableForReferral",
    "ConnectsToSiteNum",
    "TaxonomyTerms",
    "TaxonomyCodes",
    "Custom_Safe House Location",
]

Row = dict[str, str]


@dataclass
class IcarolFile:
    """An export in the making.

    Attributes:
        planted: what must be in no file that an import writes.
        wanted: what must be in the queue: without it, an import that drops everything would pass.
    """

    rows: list[Row] = field(default_factory=list)
    planted: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)

    def plant(self, text: str) -> str:
        """Note a string that must not come out, and give it."""
        self.planted.append(text)
        return text

    def bytes(self) -> bytes:
        """The file."""
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(self.rows)
        return out.getvalue().encode("utf-8-sig")


def number(position: int, kind: int) -> str:
    """A number that nobody has and that stands once in the file. kind: 0 to 9."""
    return f"207-{220 + kind * 60 + position // 10000}-{position % 10000:04}"


def usual(file: IcarolFile, position: int) -> Row:
    """A row as most are: one number to take, and everything around it that must stay behind."""
    name, dialed = f"Pantry of Village {position:04}", number(position, 0)
    file.wanted += [name, dialed]
    plant = file.plant
    return {
        "ResourceAgencyNum": str(70_000_000 + position),
        "PublicName": name,
        "AlternateName": plant(f"Alternate{position}"),
        "TaxonomyLevelName": "Program",
        "AgencyStatus": "Active",
        "ExcludeFromWebsite": "No",
        "ExcludeFromDirectory": "",
        "AvailableForDirectory": "Yes",
        "PhysicalAddress1": plant(f"{position} Hidden Harbor Lane"),
        "PhysicalAddress2": plant(f"Unit {position}B-rear"),
        "PhysicalCity": plant(f"Smallville{position}"),
        "PhysicalPostalCode": plant(f"04{position:04}-9"),
        "PhysicalAddressIsPrivate": "No",
        "MailingAddress1": plant(f"PO Box {position}77"),
        "MailingAddressIsPrivate": "Yes",
        "Latitude": plant(f"44.{position:04}123"),
        "Longitude": plant(f"-69.{position:04}456"),
        "Phone1Number": f"({dialed[:3]}) {dialed[4:]}",
        "Phone1Name": plant(f"Ms Owner{position}"),
        "Phone1Description": plant(f"rings at desk{position}"),
        "Phone1IsPrivate": "No",
        "Phone2Number": plant(number(position, 1)),
        "Phone2IsPrivate": "Yes",
        "Phone3Number": plant(number(position, 2)),
        "Phone3Name": "Director, cell",
        "Phone3IsPrivate": "No",
        "PhoneFax": plant(number(position, 3)),
        "PhoneFaxIsPrivate": "No",
        "PhoneNumberHotline": plant(number(position, 4)),
        "PhoneNumberHotlineIsPrivate": "Yes",
        **_around(plant, position),
    }


def _around(plant: Callable[[str], str], position: int) -> Row:
    """The cells that say more about people and places than a directory may know."""
    return {
        "EmailAddressMain": plant(f"jane{position}@village.example"),
        "WebsiteAddress": f"www.village{position}.example/pantry",
        "AgencyDescription": plant(f"<p>FOOD for flock{position}</p>"),
        "Eligibility": plant(f"Those{position} in need"),
        "SeniorWorkerName": plant(f"Jane Doe{position}"),
        "SeniorWorkerEmailAddress": plant(f"doe{position}@village.example"),
        "SeniorWorkerPhoneNumber": plant(number(position, 5)),
        "MainContactName": plant(f"John Roe{position}"),
        "MainContactPhoneNumber": plant(number(position, 6)),
        "PhysicalLocationDescription": plant(f"behind the church{position}"),
        "InternalNotes": plant(f"ex-partner{position} called twice"),
        "InternalNotesForEditorsAndViewers": plant(f"never tell{position}"),
        "TemporaryMessage": plant(f"closed for wake{position}"),
        "LastVerifiedOn": f"201{position % 10}-05-12 00:00:00",
        "LastVerifiedByName": plant(f"Verifier{position}"),
        "LastVerifiedByEmailAddress": plant(f"ver{position}@211.example"),
        "LanguagesOffered": f"Spanish; {plant(f'Tongues{position}')}",
        "HoursOfOperation": "Mon-Fri 8:00am-4:30pm",
        "TaxonomyCodes": plant(f"BD-1800.{position}"),
        "TaxonomyTerms": plant(f"Food Pantries{position}"),
        "Custom_Safe House Location": plant(f"blue door{position}"),
    }


def _unwanted(file: IcarolFile, row: Row) -> Row:
    """The row is not to be taken at all: its name and number must not come out either."""
    for _ in range(2):
        file.wanted.pop()
    file.plant(row["PublicName"])
    file.plant(row["Phone1Number"][1:4] + "-" + row["Phone1Number"][6:])
    return row


Trap = Callable[[IcarolFile, Row, int], Row]


def _dropped(**changes: str) -> Trap:
    def trap(file: IcarolFile, row: Row, _position: int) -> Row:
        return _unwanted(file, row) | changes

    return trap


def _hiding(column: str, text: str) -> Trap:
    """The whole row may not be used, because of its name, or the cell of its only number may not."""

    def trap(file: IcarolFile, row: Row, position: int) -> Row:
        made = text.replace("POSITION", str(position))
        if column == "PublicName":
            row = _unwanted(file, row)
            file.plant(made)
        elif column == "Phone1Number":
            file.wanted.remove(row["Phone1Number"][1:4] + "-" + row["Phone1Number"][6:])
            file.plant(made)
        else:
            file.plant(made)
        return row | {column: made}

    return trap


def _confidential(_file: IcarolFile, row: Row, _position: int) -> Row:
    """A row that says Confidential and carries the coordinates all the same."""
    return row | {"PhysicalAddress1": "Confidential", "PhysicalAddressIsPrivate": "Yes"}


TRAPS: tuple[Trap, ...] = (
    lambda _file, row, _position: row,
    _confidential,
    _dropped(AgencyStatus="Inactive"),
    _dropped(AgencyStatus="Active, but do not refer"),
    _dropped(ExcludeFromWebsite="Yes"),
    _dropped(ExcludeFromDirectory="True"),
    _dropped(AvailableForReferral="No"),
    _dropped(TaxonomyLevelName="Site"),
    _dropped(TaxonomyLevelName="ProgramAtSite"),
    _dropped(ParentAgencyNum="99999999"),
    _hiding("PublicName", "=HYPERLINK(https://evilPOSITION.example)"),
    _hiding("PublicName", "@SUM(1+POSITION)"),
    _hiding("PublicName", "=SUM(1, POSITION) Pantry"),
    _hiding("PublicName", "<b onclick=stealPOSITION()>Pantry</b>"),
    _hiding("PublicName", "Safe House at POSITION Quiet Street"),
    _hiding("PublicName", "Pantry \u202ePOSITION\u202c of the night"),
    _hiding("PublicName", "Call 207-998-POSITION7 for shelter"),
    _hiding("Phone1Number", "207-991-POSITION, 207-992-POSITION"),
    _hiding("Phone1Number", "(207) 99-POSITION"),
    _hiding("Phone1Number", "=1-900-555-POSITION"),
    _hiding("WebsiteAddress", "=cmd|' /C calcPOSITION'!A0"),
    _hiding("WebsiteAddress", "https://village.example/staff?jane=POSITION"),
    _hiding("WebsiteAddress", "https://janePOSITION@village.example/"),
    _hiding("HoursOfOperation", "Ask for JanePOSITION after 5pm, rear door"),
    _hiding("LastVerifiedOn", "ask verPOSITION"),
)


def rows() -> Iterator[int]:
    """The positions of the rows, each with four digits."""
    yield from range(1001, 3000)


def made_up() -> IcarolFile:
    """An export of 2,000 rows: an agency that is kept back, and each trap some 80 times."""
    file = IcarolFile()
    agency = usual(file, 1000)
    file.rows.append(
        _unwanted(file, agency)
        | {"ResourceAgencyNum": "99999999", "TaxonomyLevelName": "Agency", "ExcludeFromWebsite": "Yes"}
    )
    for position in rows():
        trap = TRAPS[position % len(TRAPS)]
        file.rows.append(trap(file, usual(file, position), position))
    return file
