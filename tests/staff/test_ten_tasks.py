"""Ten tasks of staff in at most six actions each: by keyboard, by mouse, and by accessible names alone.

An action is a line that is filled in, with the Enter that goes on from it, or one press. Every copy here has
a staff password, which is typed as well, before or after what needs it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Edition, Library
from guide.packs.outcome import Outcome
from guide.sites.correcting import affected, correct
from guide.sites.local_changes import OwnLine
from guide.sites.staff_password import StaffPassword
from guide.staff.new_content import ContentChanger, KeptContent
from guide.staff.widgets import Choice
from tests.staff.conftest import Open, Staff
from tests.staff.test_correcting import NUMBER, PASSWORD, SHELTER, PaperPrinter, shown_on_page
from tests.staff.test_shared_number import NEW

MOST_ACTIONS, MOST_STROKES, ASKS = 6, 40, "asks for the staff password"
WHICH = "Its last digits, or the name of the place"


class Fill(Struct, frozen=True):
    """Fill in the line with this name, and go on from it."""

    name: str
    words: str


class Press(Struct, frozen=True):
    """Press what begins with these words."""

    name: str


Action = Fill | Press
SIGNED = (Fill("Your initials", "MK"), Fill("Staff password", PASSWORD))
TWICE = (Fill("New number", NEW), Fill("Type it once more", NEW))

TASKS: dict[str, tuple[Action, ...]] = {
    "hide a number": (
        Fill(WHICH, "0092"), Press("It's wrong, and we don't have a new one"), Press("Next"), *SIGNED,
    ),
    "replace it for one place": (
        Fill(WHICH, "hope house bangor"), Press("This place has its own number now"), *TWICE, *SIGNED,
    ),
    "replace a main line": (
        Fill(WHICH, "hope house bangor"), Press("Their main line has a new number"), *TWICE, *SIGNED,
    ),
    "confirm it": (Fill(WHICH, "0092"), Press("It's right"), Press("Next"), *SIGNED),
    "undo": (Press("Changes"), Fill("Staff password", PASSWORD), Press(f"Undo {NUMBER}")),
    "undo, and then the password": (
        Press("Changes"), Press(f"Undo {NUMBER}"), Fill("Staff password", PASSWORD),
    ),
    "add an own line": (
        Press("Own lines"),
        Fill("Who answers, such as Front desk", "Night desk"),
        Fill("Number", "207-555-0199"),
        Fill("When, such as 9 am to 5 pm", "Day and night"),
        Fill("Staff password", PASSWORD),
    ),
    "remove an own line, and then the password": (
        Press("Own lines"), Press("Remove Night desk"), Fill("Staff password", PASSWORD),
    ),
    "open a pack": (Press("New content"), Press("Use this file")),
    "go back to older content": (
        Press("New content"), Fill("Staff password", PASSWORD), Press("Go back to November 27"),
    ),
    "go back, and then the password": (
        Press("New content"), Press("Go back to November 27"), Fill("Staff password", PASSWORD),
    ),
    "note that it was sent": (
        Press("Changes"), Press("Save the list to Documents"), Fill("Staff password", PASSWORD),
    ),
    "print the list": (Press("Changes"), Press("Print the list")),
    "change the password": (
        Press("Password"),
        Fill("New password", "four more plain words"),
        Fill("Type it once more", "four more plain words"),
        Fill("Staff password", PASSWORD),
    ),
    "read what will be sent": (Press("Changes"), Press("Read what will be sent")),
}  # fmt: skip
BEFORE = {
    "undo": "hide a number",
    "undo, and then the password": "hide a number",
    "note that it was sent": "hide a number",
    "print the list": "hide a number",
    "read what will be sent": "hide a number",
    "remove an own line, and then the password": "add an own line",
}
"""What was done in the window before, by the task that needs it."""


def name_of(widget: QWidget | None) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName() if widget else ""


class Hands:
    """With a mouse: a pointer, and a keyboard for letters and Enter alone."""

    def __init__(self, staff: Staff, qtbot: QtBot) -> None:
        self.staff, self.qtbot = staff, qtbot

    def fill(self, name: str, words: str) -> None:
        """Fill in a line, and go on."""
        self.staff.fill(name, words)
        self.staff.press("Return")

    def press(self, name: str) -> None:
        """Press what begins with a name."""
        self.staff.click(name)


class Keyboard(Hands):
    """Tab, arrows where several things are one choice, Space, Enter, letters."""

    def fill(self, name: str, words: str) -> None:
        self._reach(name)
        self.staff.type_text(words, then="Return")

    def press(self, name: str) -> None:
        self._reach(name)
        self.staff.press("Space")

    def _reach(self, name: str) -> None:
        [goal, *_] = [widget for widget in self.staff.shown(QWidget) if name_of(widget).startswith(name)]
        for _ in range(MOST_STROKES):
            focus = QApplication.focusWidget()
            if name_of(focus).startswith(name):
                return
            is_one_choice = isinstance(focus, QAbstractButton) and focus.isCheckable()
            is_beside = focus and is_one_choice and goal.parentWidget() is focus.parentWidget()
            along = "Down" if isinstance(focus, Choice) else "Right"
            self.staff.press(along if is_beside else "Tab")
        raise AssertionError(f"no key leads to {name!r}")


class Names(Hands):
    """What an assistive tool shows and can do: accessible names, values and actions, and Enter."""

    def fill(self, name: str, words: str) -> None:
        line = self._find(name, lambda part: part.role() == QAccessible.Role.EditableText)
        line.setText(QAccessible.Text.Value, words)
        line.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
        self.staff.press("Return")

    def press(self, name: str) -> None:
        button = self._find(name, lambda part: bool(presses(part)))
        button.actionInterface().doAction(presses(button)[0])

    def _find(self, name: str, fits: Callable[[QAccessibleInterface], bool]) -> QAccessibleInterface:
        """The first part that fits, as soon as it is there: a press is carried out after the call."""

        def found() -> list[QAccessibleInterface]:
            every = parts(QAccessible.queryAccessibleInterface(self.staff.window))
            return [
                part for part in every if part.text(QAccessible.Text.Name).startswith(name) and fits(part)
            ]

        self.qtbot.waitUntil(lambda: bool(found()))
        return found()[0]


def presses(part: QAccessibleInterface) -> list[str]:
    """The actions of a part that press it."""
    action, names = part.actionInterface(), QAccessibleActionInterface
    actions = action.actionNames() if action else []  # type: ignore[truthy-bool]  # None in truth
    return [
        action_name for action_name in (names.pressAction(), names.toggleAction()) if action_name in actions
    ]


def parts(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that an assistive tool sees below a part, in its order."""
    for at in range(root.childCount()):
        child = root.child(at)
        if child and not child.state().invisible:  # type: ignore[truthy-bool]  # as above
            yield child
            yield from parts(child)


Check = Callable[[Staff, Library], bool]
CHECKS: dict[str, Check] = {
    "hide a number": lambda staff, library: shown_on_page(staff, library, SHELTER) == [],
    "replace it for one place": lambda staff, library: having(staff, library, NEW) == 1,
    "replace a main line": lambda staff, library: having(staff, library, NEW) == 6,
    "confirm it": lambda staff, _: (
        [correction.result for correction in staff.saved().corrections] == ["right"]
    ),
    "undo": lambda staff, _: staff.saved().corrections == (),
    "undo, and then the password": lambda staff, _: (
        staff.saved().corrections == () and ASKS not in staff.reads()
    ),
    "add an own line": lambda staff, _: (
        staff.saved().own_lines == (OwnLine("Night desk", "207-555-0199", "Day and night"),)
    ),
    "remove an own line, and then the password": lambda staff, _: staff.saved().own_lines == (),
    "open a pack": lambda staff, _: "next.signpost was opened." in staff.reads(),
    "go back to older content": lambda staff, _: "Older content." in staff.reads(),
    "go back, and then the password": lambda staff, _: (
        "Older content." in staff.reads() and ASKS not in staff.reads()
    ),
    "note that it was sent": lambda staff, _: (
        [saved.sent for saved in staff.saved().corrections] == ["2026-11-27"]
    ),
    "print the list": lambda staff, _: "Sent to the printer." in staff.reads(),
    "change the password": lambda staff, _: is_password(staff, "four more plain words"),
    "read what will be sent": lambda staff, _: f"number: {NUMBER}" in staff.reads(),
}


def is_password(staff: Staff, words: str) -> bool:
    """Whether it is the staff password now, and the window says so, and no longer asks for one."""
    StaffPassword(staff.paths.site_data).check(words)
    return "The staff password has been changed." in staff.reads() and "Type the" not in staff.reads()


def having(staff: Staff, library: Library, number: str) -> int:
    """How many places show a number at the next visit."""
    return len(affected(correct(library, staff.saved().corrections).library, number))


@pytest.mark.parametrize("task", TASKS)
def test_a_task_has_at_most_six_actions(task: str) -> None:
    assert len(TASKS[task]) <= MOST_ACTIONS


@pytest.mark.parametrize("hands", [Keyboard, Hands, Names], ids=["keyboard", "mouse", "names"])
@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_done(
    open_staff: Open, library: Library, tmp_path: Path, qtbot: QtBot, task: str, hands: type[Hands]
) -> None:
    (tmp_path / "Downloads/next.signpost").write_bytes(b"")
    content = ContentChanger(
        install=lambda file: Outcome((f"{file.name} was opened.",)),
        go_back=lambda _password: Outcome(("Older content.",)),
        kept=lambda: KeptContent(Edition(2, "2026-12-01"), Edition(1, "2026-11-27")),
        library=lambda: library,
    )
    if task in BEFORE:
        before = Hands(open_staff(password=PASSWORD), qtbot)
        for action in TASKS[BEFORE[task]]:
            do(before, action)
    staff = open_staff(password=PASSWORD, content=content, printer=PaperPrinter)
    way = hands(staff, qtbot)
    for action in TASKS[task]:
        do(way, action)

    qtbot.waitUntil(lambda: CHECKS[task](staff, library))


def do(hands: Hands, action: Action) -> None:
    """Carry out one action."""
    if isinstance(action, Fill):
        hands.fill(action.name, action.words)
    else:
        hands.press(action.name)


def test_shift_tab_leads_from_the_first_field_to_the_tab_that_is_open(open_staff: Open) -> None:
    staff = open_staff(password=PASSWORD)
    staff.press("Shift+Tab, Shift+Tab")  # past Close, which stands after the tabs

    assert name_of(QApplication.focusWidget()) == "Correct a number"
