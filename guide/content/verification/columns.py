"""The columns of a call sheet, as they stand in its first line."""

from enum import StrEnum


class Column(StrEnum):
    """One column. The caller reads the first seven, fills in the next six, and leaves the last two alone."""

    SERVICE = "service"
    NUMBER = "number"
    WAY = "how"
    NOTE = "what it is for"
    OPEN = "open"
    AREA = "serves"
    CHECKED = "checked before"
    RESULT = "result"
    DAY = "date"
    INITIALS = "initials"
    RIGHT_NUMBER = "right number"
    SOURCE = "where the right number stands"
    REMARKS = "remarks"
    ID = "id"
    SEAL = "seal"


MARKS = (Column.RESULT, Column.DAY, Column.INITIALS, Column.RIGHT_NUMBER, Column.SOURCE)
"""What a caller fills in and the guide reads. A row with all of them empty says nothing."""

RESULTS = ("right", "wrong", "no answer")
