"""Roles that a screen reader needs and Qt's own widgets do not give: headings, links, the window."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "spoken_role"
NAME = "spoken_name"
_ROLES = {
    "heading": QAccessible.Role.Heading,
    "link": QAccessible.Role.Link,
    "window": QAccessible.Role.Window,
}


class _Spoken(QAccessibleWidget):
    """A widget with a role of its own and, for labels, its plain text as the name."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        name = self._widget.property(NAME)
        if kind == QAccessible.Text.Name and name:
            return str(name)
        return super().text(kind)


class SpokenRoles:
    """Gives widgets that carry a `spoken_role` their accessible interface.

    Kept alive by the application's root: Qt asks it for every new widget a screen reader meets.
    """

    def __init__(self) -> None:
        self._kept: dict[int, QAccessibleInterface] = {}

    def install(self) -> None:
        """Ask Qt to ask here first."""
        QAccessible.installFactory(self._interface_for)

    def _interface_for(self, _key: str, item: QObject) -> QAccessibleInterface | None:
        if not isinstance(item, QWidget):
            return None
        role = _ROLES.get(str(item.property(ROLE) or ""))
        if role is None:
            return None
        # Qt holds the interface; Python must not free it before the widget goes
        key = id(item)
        spoken = self._kept[key] = _Spoken(item, role)
        item.destroyed.connect(lambda: self._kept.pop(key, None))
        return spoken


def speak_as(widget: QWidget, role: str, name: str = "") -> None:
    """Give a widget the role "heading", "link" or "window", and a plain name where its text holds markup."""
    widget.setProperty(ROLE, role)
    widget.setProperty(NAME, name)
