"""Accessibility problems of the visible page, as sentences."""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QScrollArea, QWidget

from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.parts.blocks import ItemList
from guide.ui.parts.choice_rows import ChoiceRow
from guide.ui.parts.rows import ActionRow, Row
from guide.ui.parts.text import ScreenReaderHeading
from tests.ui.reader import Reader

Role = QAccessible.Role
PRESS, TOGGLE = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction()

AN_ID = re.compile(
    r"[a-z][a-z0-9]*([-_][a-z0-9]+)+|_?Q?[A-Z][a-z]+(Button|Link|Label|Row|Widget|List|View|Page|Chip)"
)
"""A name from the code that is not a text for people: "danger-now", "TextLink", "QWidget"."""

USED_WITH_KEYS = {
    QAbstractButton: (Role.Button, Role.CheckBox, Role.RadioButton),
    Row: (Role.Link,),
    ActionRow: (Role.Button,),
    ChoiceRow: (Role.CheckBox, Role.RadioButton),
    TextLink: (Role.Link,),
    QListView: (Role.List,),
    QScrollArea: (Role.Document,),
}
"""The expected role of each kind of widget; the last match counts."""

MOST = 2000
"""More widgets than any page has: a longer tab chain is not a circle."""


def findings(reader: Reader, target: int) -> Iterator[str]:
    """Return all problems.

    Args:
        target: the least height and width of a control, in pixels.
    """
    for control in reader.controls:
        yield from _of_control(control, target)
    yield from _of_the_way_round(reader)
    yield from of_headings(list(_headings(reader)))
    yield from _of_hidden_headings(interface_of(reader.window))
    yield from _of_lists(reader)
    yield from _of_words(reader)


def interface_of(widget: QWidget) -> QAccessibleInterface:
    """Return the accessible interface of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def named(interface: QAccessibleInterface) -> str:
    """Return its accessible name."""
    return interface.text(QAccessible.Text.Name).strip()


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, without punctuation."""
    return re.findall(r"\w+", text)


def _of_control(control: QWidget, target: int) -> Iterator[str]:
    interface = interface_of(control)
    name = named(interface)
    if not name:
        yield f"a {type(control).__name__} has no name"
    elif AN_ID.fullmatch(name):
        yield f"{name!r} is an id, not a name"
    wanted = [roles for kind, roles in USED_WITH_KEYS.items() if isinstance(control, kind)]
    if wanted and interface.role() not in wanted[-1]:
        yield f"{name!r} has the role {interface.role().name}"
    press = TOGGLE if isinstance(control, ChoiceRow) else PRESS
    if isinstance(control, (Row, TextLink)) and press not in interface.actionInterface().actionNames():
        yield f"{name!r} cannot be pressed by a screen reader"
    if isinstance(control, QAbstractButton) and not set(words_of(control.text())) <= set(words_of(name)):
        yield f"{name!r} does not contain the words {control.text()!r} on it"
    if isinstance(control, QAbstractButton) and min(control.width(), control.height()) < target:
        yield f"{name!r} is {control.width()} x {control.height()}"


def _of_hidden_headings(part: QAccessibleInterface) -> Iterator[str]:
    """Headings without a name, hidden ones too: the bus has them all, and some screen readers list them."""
    for child in filter(None, (part.child(number) for number in range(part.childCount()))):
        if child.role() == Role.Heading and not named(child):
            yield f"a heading in {named(part)!r} has no name"
        yield from _of_hidden_headings(child)


def _of_the_way_round(reader: Reader) -> Iterator[str]:
    """Check that Tab reaches each control once, from Leave and back to it, by the tab chain."""
    met: list[QWidget] = []
    leave = reader.leave
    part = leave.nextInFocusChain()
    while part is not None and part is not leave and len(met) < MOST:
        met.append(part)
        part = part.nextInFocusChain()
    if part is not leave:
        yield "Tab does not come back to Leave"
    missed = reader.controls - set(met) - {leave}
    yield from (f"Tab does not come to {named(interface_of(control))!r}" for control in missed)


def _headings(reader: Reader) -> Iterator[tuple[int, str]]:
    for part in [*reader.all(ScreenReaderHeading), *reader.all(QLabel)]:
        interface = interface_of(part)
        if interface.role() == Role.Heading:
            attributes = interface.attributesInterface()
            level = attributes.attributeValue(QAccessible.Attribute.Level)
            yield int(level), named(interface)


def of_headings(headings: list[tuple[int, str]]) -> Iterator[str]:
    """Yield problems in the order of headings."""
    first = [words for level, words in headings if level == 1]
    if len(first) != 1:
        yield f"there are {len(first)} titles: {first}"
    if headings and headings[0][0] != 1:
        yield f"{headings[0][1]!r} comes before the title"
    for (level, _), (next_level, words) in pairwise(headings):
        if next_level > level + 1:
            yield f"{words!r} is a heading of level {next_level} under one of level {level}"
    yield from ("a heading is empty" for _, words in headings if not words)


def _of_lists(reader: Reader) -> Iterator[str]:
    for view in reader.all(QListView):
        interface = interface_of(view)
        for row in range(min(interface.childCount(), MOST)):
            item = interface.child(row)
            if item.role() != Role.ListItem or not named(item):
                yield f"row {row} of {named(interface)!r} is {item.role().name} {named(item)!r}"

    for items in reader.all(ItemList):
        interface = interface_of(items)
        inside = [interface.child(number) for number in range(interface.childCount())]
        if interface.role() != Role.List or not inside:
            yield f"a list of {len(inside)} items has the role {interface.role().name}"
        yield from (
            f"{named(item)!r} in a list has the role {item.role().name}"
            for item in inside
            if item.role() != Role.ListItem
        )


def _of_words(reader: Reader) -> Iterator[str]:
    """Check that every label has an accessible name without markup."""
    for label in reader.all(QLabel):
        words = named(interface_of(label))
        if not words:
            yield f"a label says nothing: {label.text()!r}"
        elif "<" in words or AN_ID.fullmatch(words):
            yield f"{words!r} is not for people"
