"""Change the staff password."""

from collections.abc import Callable

from guide.errors import Problem
from guide.sites.staff_password import SHORTEST_PASSWORD, TOO_SHORT
from guide.staff.page import LONGEST_PASSWORD, Lock, Page
from guide.staff.widgets import Field, title
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.layouts import flow_of
from guide.ui.parts.press_button import on_press
from guide.ui.parts.text import plain_label
from guide.ui.theme.look import Look


class PasswordPage(Page):
    """The new password, twice. The current one is asked for at the foot, as for every save.

    Args:
        look: of the window.
        lock: has the current password.
        change: as in `StaffContext`.
    """

    def __init__(self, look: Look, lock: Lock, change: Callable[[str, str], None]) -> None:
        super().__init__(look, lock)
        self._change, self._lock = change, lock
        for name, words in (("new", "New password"), ("again", "Type it once more")):
            self.fields[name] = Field(look, words, LONGEST_PASSWORD, 300, is_hidden=True)
        words = "Three plain words are good. Tell the others who correct numbers here, and nobody else."
        self.assemble(
            title(look, "Staff password"),
            plain_label(look, "body", words, "ink_soft"),
            flow_of(self.fields.values(), look.space(16)),
            hint="The current password is asked for once.",
            buttons=[on_press(PrimaryButton(look, "Change the password"), self.change)],
        )

    def change(self) -> None:
        """Set what was typed."""
        new, again = (self.fields[name].text for name in ("new", "again"))
        problems = [] if new == again else [Problem("again", 0, "The two passwords are not the same.")]
        if len(new) < SHORTEST_PASSWORD:
            problems = [Problem("new", 0, TOO_SHORT)]
        if not self.show_problems(problems) and self.save(lambda before: self._change(before, new)):
            self._lock.field.line.setText(new)
            self.clear()
            self.say("The staff password has been changed.")
