"""What the window for staff depends on besides its session."""

from collections.abc import Callable
from dataclasses import dataclass

from guide.printing import Printer
from guide.staff.folders import StaffFolders
from guide.staff.new_content import ContentChanger


@dataclass(frozen=True, slots=True)
class StaffContext:
    """Where the window saves and prints, and what it asks for.

    Attributes:
        folders: of the account.
        content: changes the content; None where it cannot be changed from here.
        printer: opens the printer; None where the site file turns printing off.
        notice: what staff should know first, such as a file that cannot be used; "" for nothing.
        needs_password: whether saving needs the staff password.
        change_password: replaces it, given the current one and the new one. Raises SavingError or OSError.
            None where there is none.
    """

    folders: StaffFolders
    content: ContentChanger | None = None
    printer: Callable[[], Printer] | None = None
    notice: str = ""
    needs_password: bool = False
    change_password: Callable[[str, str], None] | None = None
