"""Roles that screen readers need and Qt's own widgets do not have: headings, links, lists, the window."""

from msgspec import Struct
from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QScrollArea, QWidget
from shiboken6 import VoidPtr

from guide.content.isolates import without_isolates

ROLE = "spoken_role"
LEVEL = "spoken_level"
LANGUAGE = "spoken_language"
BEFORE = "spoken_before"
"""What a screen reader says before the text of a label: a number that is painted beside it."""

FOLLOWS = "follows"
"""Whether a window follows another one so closely that assistive tools are not to take it up yet."""

CARET = "caret"
"""Where in a text a screen reader reads letter by letter, counted from 0."""

_READ = ("text", "heading", "link")
"""Roles whose words are read with the page. An item of a list contains such a text."""

_ATTRIBUTES = {QAccessible.Attribute.Level: LEVEL, QAccessible.Attribute.Locale: LANGUAGE}

_ROLES = {
    "text": QAccessible.Role.StaticText,
    "heading": QAccessible.Role.Heading,
    "link": QAccessible.Role.Link,
    "list": QAccessible.Role.List,
    "item": QAccessible.Role.ListItem,
    "choice": QAccessible.Role.CheckBox,
    "option": QAccessible.Role.RadioButton,
    "tab": QAccessible.Role.PageTab,
    "page": QAccessible.Role.Document,
    "window": QAccessible.Role.Window,
    "bar": QAccessible.Role.ToolBar,
    "group": QAccessible.Role.Grouping,
    "aside": QAccessible.Role.Grouping,
    "foot": QAccessible.Role.Footer,
    "language": QAccessible.Role.Button,
}
"""Qt 6.11 has no role for landmarks. The attribute that other toolkits use for them ("xml-roles") needs a
`QHash<QString, QString>`, and PySide turns every dict into a `QVariantMap`, which Qt's bridge leaves out.
So the areas around a page are named groups, which a screen reader announces as it enters them."""


class _Attributes(QAccessibleAttributesInterface):
    """The level of a heading, and the language of a part."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [key for key, name in _ATTRIBUTES.items() if self._widget.property(name)]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        value = self._widget.property(_ATTRIBUTES.get(key, ""))
        is_language = key == QAccessible.Attribute.Locale
        return QLocale(str(value)) if value and is_language else value


class _Text(QAccessibleTextInterface):
    """The words of a part, for what screen readers do with text: read letter by letter, read everything.

    PySide leaves out `attributes` and `selection`, which then are empty: no text of a page can be selected.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def text(self, start: int, end: int, /) -> str:
        return spoken_text(self._widget)[start:end]

    def characterCount(self) -> int:
        return len(spoken_text(self._widget))

    def cursorPosition(self) -> int:
        return int(self._widget.property(CARET) or 0)

    def setCursorPosition(self, position: int, /) -> None:
        self._widget.setProperty(CARET, position)  # says nothing: Orca does it while it reads everything

    def characterRect(self, _offset: int, /) -> QRect:
        """The whole text: where its letters are does not matter to somebody who hears them."""
        return QRect(self._widget.mapToGlobal(QPoint()), self._widget.size())

    def offsetAtPoint(self, _point: QPoint, /) -> int:
        return 0

    def scrollToSubstring(self, _start: int, _end: int, /) -> None:
        """Have the page scroll along while a screen reader reads everything."""
        page = _page_of(self._widget)
        if isinstance(page, QScrollArea):
            page.ensureWidgetVisible(self._widget)

    def selectionCount(self) -> int:
        return 0

    def setSelection(self, _index: int, _start: int, _end: int, /) -> None:
        pass

    def addSelection(self, _start: int, _end: int, /) -> None:
        pass

    def removeSelection(self, _index: int, /) -> None:
        pass


def _page_of(widget: QWidget) -> QWidget | None:
    page: QWidget | None = widget
    while page is not None and page.property(ROLE) != "page":
        page = page.parentWidget()
    return page


class _RoleInterface(QAccessibleWidget):
    """The interface of a widget with a role of its own.

    The name of a label is its plain text, and that of a button its text, unless it has another one.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")
        self._widget, self._attributes, self._text = widget, _Attributes(widget), _Text(widget)

    def interface_cast(  # type: ignore[override]  # the stub says int, but PySide takes an interface
        self, kind: QAccessible.InterfaceType
    ) -> object:
        """Attributes and text; everything else is Qt's. PySide would take None for a pointer."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._attributes
        if kind == QAccessible.InterfaceType.TextInterface and self._widget.property(ROLE) in _READ:
            return self._text
        interface: VoidPtr | None = super().interface_cast(kind)  # type: ignore[assignment]  # as above
        return VoidPtr(0) if interface is None else interface

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """What is read next: Orca would leave out what is inside something else.

        Qt names what the other part is to this one, and the bus what this one is to the other.
        """
        relations, after_this = super().relations(match), QAccessible.RelationFlag.FlowsFrom
        page = _page_of(self._widget) if match & after_this else None
        after = page.text_after(self._widget) if page is not None and hasattr(page, "text_after") else None
        return [*relations, (QAccessible.queryAccessibleInterface(after), after_this)] if after else relations

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and isinstance(self._widget, QLabel):
            before = str(self._widget.property(BEFORE) or "")
            return f"{before}{without_isolates(_plain_text(self._widget))}"
        name = super().text(kind)
        if kind == QAccessible.Text.Name and not name and isinstance(self._widget, QAbstractButton):
            return self._widget.text()
        return name


def _plain_text(label: QLabel) -> str:
    if label.textFormat() == Qt.TextFormat.PlainText:
        return label.text()
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText()


class _Window(_RoleInterface):
    """A window. One that follows another is not active until assistive tools are done with the other."""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.active = state.active and not self._widget.property(FOLLOWS)
        return state


class _Link(_RoleInterface):
    """Can be pressed by a screen reader or a switch. For a plain widget Qt offers only the focus."""

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction() and isinstance(self._widget, QAbstractButton):
            # later: the page may be deleted, which must not happen during this call
            QTimer.singleShot(0, self._widget, self._widget.click)
        else:
            super().doAction(name)


class _Choice(_RoleInterface):
    """A button that is on or off. Qt's own interface turns it on without the click that a page waits for."""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True
        state.checked = isinstance(self._widget, QAbstractButton) and self._widget.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.toggleAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.toggleAction() and isinstance(self._widget, QAbstractButton):
            QTimer.singleShot(0, self._widget, self._widget.click)  # later, as for a link
        else:
            super().doAction(name)


class _Tab(_Link):
    """Shows one of several parts of a window; the one that is shown is selected."""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True
        state.selected = isinstance(self._widget, QAbstractButton) and self._widget.isChecked()
        return state


class _Heading(_RoleInterface):
    """Has a level as well."""

    def interface_cast(  # type: ignore[override]  # as above
        self, kind: QAccessible.InterfaceType
    ) -> object:
        """Attributes and text only: there is nothing to press."""
        kinds = QAccessible.InterfaceType
        is_offered = kind in (kinds.AttributesInterface, kinds.TextInterface)
        return super().interface_cast(kind) if is_offered else VoidPtr(0)


def spoken_text(widget: QWidget) -> str:
    """The words of a text, a heading or a link; "" for everything else."""
    if widget.property(ROLE) not in _READ:
        return ""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_heading(widget: QWidget) -> bool:
    """Whether a widget is a heading."""
    return str(widget.property(ROLE) or "") == "heading"


def move_caret(widget: QWidget, by: int) -> None:
    """Move through a text by letters; a screen reader says the one that is reached, at first the first."""
    before, words = widget.property(CARET), spoken_text(widget)
    position = 0 if before is None else min(max(int(before) + by, 0), max(len(words) - 1, 0))
    widget.setProperty(CARET, position)
    if before is None:  # the caret has been there all the time, so Orca would say nothing
        announce(widget, words[:1])
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(widget, position))


class AccessibleRoles:
    """Gives widgets that have a `ROLE` property their accessible interface.

    The caller keeps it alive: Qt calls it for every new widget that a screen reader meets.
    """

    def __init__(self) -> None:
        self._interfaces: dict[int, QAccessibleInterface] = {}

    def install(self) -> None:
        """Have Qt ask this factory first."""
        QAccessible.installFactory(self._interface_for)

    def _interface_for(self, _key: str, item: QObject) -> QAccessibleInterface | None:
        if not isinstance(item, QWidget):
            return None
        role = _ROLES.get(str(item.property(ROLE) or ""))
        if role is None:
            return None
        # Qt owns the interface; Python must not free it before the widget is deleted
        key = id(item)
        interface = self._interfaces[key] = _make_interface(item, role)
        item.destroyed.connect(lambda: self._interfaces.pop(key, None))
        return interface


def announce(widget: QWidget, words: str, *, now: bool = False) -> None:
    """Have a screen reader say words.

    They come from the window of the widget: from any other part that has no focus, Orca 48 leaves out what
    comes less than 100 ms after another announcement; see docs/orca-report.md.

    Args:
        now: interrupt what it is saying, instead of waiting for the end.
    """
    event = QAccessibleAnnouncementEvent(widget.window(), words)
    if now:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def report_new(widget: QWidget) -> None:
    """Tell assistive tools of a widget that came into the window, which Qt does not. Orca then looks again at
    everything: it may take what is new for something that was in the same place in its memory, and is gone.
    """
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ObjectCreated))


def set_following(window: QWidget, *, is_on: bool) -> None:
    """Set whether a window follows another one; see `FOLLOWS`."""
    window.setProperty(FOLLOWS, is_on)


def report_active(window: QWidget) -> None:
    """Let assistive tools take up a window that follows another one, and tell them where its focus is.

    They left out what Qt told them of both while the window was not active to them.
    """
    set_following(window, is_on=False)
    changed, focused = QAccessible.State(), window.focusWidget()
    changed.active = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(window, changed))
    if focused is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(focused, QAccessible.Event.Focus))


def _make_interface(widget: QWidget, role: QAccessible.Role) -> QAccessibleInterface:
    if role == QAccessible.Role.Heading:
        return _Heading(widget, role)
    interface = {"tab": _Tab, "window": _Window}.get(str(widget.property(ROLE)))
    if interface is not None:
        return interface(widget, role)
    choices = dict.fromkeys((QAccessible.Role.CheckBox, QAccessible.Role.RadioButton), _Choice)
    presses = dict.fromkeys((QAccessible.Role.Link, QAccessible.Role.Button), _Link)
    kinds = {**presses, **choices}
    return kinds.get(role, _RoleInterface)(widget, role)


class Spoken(Struct, frozen=True):
    """What a widget is to a screen reader.

    Attributes:
        role: one of `_ROLES`.
        level: of a heading, 1 for the title of a page.
        before: said before the text of a label.
    """

    role: str = "text"
    level: int = 0
    before: str = ""


TEXT = Spoken()
"""Running text."""


def set_role(widget: QWidget, role: str, *, level: int = 0, name: str = "") -> None:
    """Give a widget a role, its level if it is a heading, and a name unless that is its text."""
    set_spoken(widget, Spoken(role, level))
    if name:
        widget.setAccessibleName(name)


def set_spoken(widget: QWidget, spoken: Spoken) -> None:
    """Tell screen readers what a widget is."""
    widget.setProperty(ROLE, spoken.role)
    if spoken.level:
        widget.setProperty(LEVEL, spoken.level)
    if spoken.before:
        widget.setProperty(BEFORE, spoken.before)


def set_language(widget: QWidget, code: str) -> None:
    """Tell screen readers the language of a widget that has a role. code: BCP 47."""
    widget.setProperty(LANGUAGE, code)
