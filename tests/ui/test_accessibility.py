"""What a screen reader learns about the window."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.accessibility import report_active, set_following
from guide.ui.guards.leave import LeaveAction
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.parts.choice_rows import ChoiceRow
from guide.ui.parts.rows import Row
from guide.ui.routes import PageRoute, PrintRoute
from tests.accessibility.lint import interface_of
from tests.ui.conftest import Open
from tests.ui.reader import Reader

Role = QAccessible.Role


def name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def test_the_search_field_and_the_button_have_their_names(reader: Reader) -> None:
    assert (interface_of(reader.field).role(), name(interface_of(reader.field))) == (
        Role.EditableText,
        "Search",
    )
    assert (interface_of(reader.leave).role(), name(interface_of(reader.leave))) == (Role.Button, "Leave")


def test_every_way_to_a_page_is_a_link_that_can_be_pressed(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))
    links = [*reader.all(Row), *reader.all(TextLink)]

    assert {interface_of(link).role() for link in links} == {Role.Link}
    assert all(name(interface_of(link)) for link in links)


def test_a_window_that_follows_another_is_not_active_to_a_screen_reader_until_that_is_reported(
    reader: Reader,
) -> None:
    interface = QAccessible.queryAccessibleInterface(reader.window)
    assert interface is not None
    assert interface.state().active

    set_following(reader.window, is_on=True)
    assert not interface.state().active
    report_active(reader.window)
    assert interface.state().active


def test_activation_and_focus_that_nobody_took_note_of_are_reported_again(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[QAccessible.Event, QObject | None, bool]] = []

    def note(event: QAccessibleEvent) -> None:
        told.append((event.type(), event.object(), bool(interface_of(reader.window).state().active)))

    set_following(reader.window, is_on=True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    report_active(reader.window)

    assert told == [
        (QAccessible.Event.StateChanged, reader.window, True),
        (QAccessible.Event.Focus, reader.field, True),
    ]


class Channel:
    """The end of a visit that nobody takes note of."""

    def report_leave(self, *, behind: bool = False) -> None:
        """Do nothing."""


def test_a_visit_that_leaves_tells_a_screen_reader_nothing_of_the_parts_that_go() -> None:
    speaks: list[bool] = []

    def windows() -> tuple[QWidget, ...]:
        speaks.append(QAccessible.isActive())
        return ()

    QAccessible.setActive(True)
    LeaveAction(Channel(), windows, lambda _s: None, lambda _status: None).leave()

    assert speaks == [False]


def test_a_choice_that_a_screen_reader_presses_is_clicked(open_guide: Open) -> None:
    reader = open_guide(site=Site(replace(DESK, prints=True)))
    reader.go(PrintRoute("dentist"))
    chosen = [row for row in reader.all(ChoiceRow) if row.isChecked()]
    row = next(row for row in reader.all(ChoiceRow) if row not in chosen and row.autoExclusive())
    clicks: list[bool] = []
    row.clicked.connect(lambda: clicks.append(True))
    assert interface_of(chosen[0]).state().checked
    interface_of(row).actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    reader.until(lambda: clicks == [True])

    assert interface_of(row).state().checked
    assert not interface_of(chosen[0]).state().checked
