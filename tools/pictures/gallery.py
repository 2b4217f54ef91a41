"""The gallery: every widget of the kit in every state and every look, on one sheet."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QLabel, QWidget

from guide.content.display_text import OpenStatus
from guide.content.model import Phone
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.parts.blocks import ItemList, NoteBox
from guide.ui.parts.choice_rows import ChoiceBox, ChoiceRow
from guide.ui.parts.facts import StatusLine, fact_list, facts_panel
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.number_cards import AddedBySite, CallCard
from guide.ui.parts.press_button import TWO_DIGITS, Chip, PressButton
from guide.ui.parts.rows import ActionRow, Card, NumberRow, Row
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.parts.tiles import DoorTile, LanguageButton
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

GALLERY = "gallery"

INFORMATION = Phone(number="211", type="voice", confidence="high", seen="2026-01-01")

Make = Callable[[Look], QWidget]


def _filter(look: Look) -> QWidget:
    box = ChoiceBox(look, "Penobscot", 105)
    box.show_count(105, is_on=False)
    return box


BUTTONS: Mapping[str, Make] = {
    "button": lambda look: PressButton(look, "Print", "printer"),
    "first button": lambda look: PrimaryButton(look, "Show 4 results"),
    "chip": lambda look: Chip(look, "Places", counts=TWO_DIGITS),
    "language": lambda look: LanguageButton(look, "Soomaali", "Somali", "so", is_chosen=True),
    "link": lambda look: TextLink(look, "See them all", is_beside_words=True),
    "filter": _filter,
    "choice": lambda look: ChoiceRow(look, "One strip", "For one person", "printer"),
    "row": lambda look: Row(look, "Health", "Clinics, costs", "stethoscope"),
    "action": lambda look: ActionRow(look, "Add to my list", "plus"),
    "number": lambda look: NumberRow(look, "Local help", "Day and night", "211"),
    "door": lambda look: DoorTile(
        look,
        "A place to stay",
        "Shelters for tonight",
        "bed-single",
        height=tokens.DOOR_LARGE,
        large=True,
    ),
    "small door": lambda look: DoorTile(look, "Teens", "", "backpack", height=tokens.DOOR_SMALL),
}
"""What can be pressed, in the states of `STATES`."""

State = Callable[[QWidget], None]
STATES: Mapping[str, State] = {
    "rest": lambda _: None,
    "focused": lambda widget: widget.setFocus(Qt.FocusReason.TabFocusReason),
    "pressed": lambda widget: _button(widget).setDown(True),
    "disabled": lambda widget: widget.setEnabled(False),
    "chosen": lambda widget: _button(widget).setChecked(True),
}


def _button(widget: QWidget) -> QAbstractButton:
    if not isinstance(widget, QAbstractButton):
        raise TypeError(f"{widget} is no button")
    return widget


def _facts(look: Look) -> QWidget:
    title = heading_label(look, 2, "Good to know")
    return facts_panel(look, [title, fact_list(look, [("Cost", "Free"), ("ID", "Not needed")], "")], [])


def _added(look: Look) -> QWidget:
    added = AddedBySite(look)
    added.add(plain_label(look, "body", "Front desk 207-555-0142"))
    return added


BOXES: Mapping[str, Make] = {
    "call card": lambda look: CallCard(look, "Local help", "Day and night", INFORMATION),
    "card": lambda look: Card(look, [Row(look, "Health"), Row(look, "Legal help")]),
    "note": lambda look: NoteBox(look, [escape("Call before you go.")], "body"),
    "facts": _facts,
    "added here": _added,
    "steps": lambda look: ItemList(look, ["Call 211.", "Press 6."], is_ordered=True),
    "list": lambda look: ItemList(look, ["Bring a bag.", "Bring ID."], is_ordered=False),
    "open": lambda look: StatusLine(look, OpenStatus("open", "Open now")),
    "should be open": lambda look: StatusLine(look, OpenStatus("by old hours", "Should be open now")),
    "closed": lambda look: StatusLine(look, OpenStatus("closed", "Closed")),
}
"""What is only read: once in every look."""

LOOKS: Mapping[str, tuple[Appearance, bool]] = {
    "light": (Appearance(), False),
    "dark": (Appearance("dark"), False),
    "contrast": (Appearance("contrast"), False),
    "mirrored": (Appearance(), True),
    "300 %": (Appearance(text_percent=300), False),
}
"""An appearance, and whether it is mirrored."""

WIDTH, GAP = 260, 16
"""The width of a widget at 100 % text, and the space around a window that is drawn, in pixels."""


def state_images(look: Look, make: Make) -> dict[str, QImage]:
    """Draw a button in each state that it has, by the name of the state."""
    can_be_chosen = _button(make(look)).isCheckable()
    states = {name: act for name, act in STATES.items() if can_be_chosen or name != "chosen"}
    return {name: _drawn(look, make, act) for name, act in states.items()}


def box_images(look: Look) -> dict[str, QImage]:
    """Draw what is only read, by its name."""
    return {name: _drawn(look, make, STATES["rest"]) for name, make in BOXES.items()}


def _drawn(look: Look, make: Make, act: State) -> QImage:
    window = QWidget()
    window.setPalette(look.palette())
    widget = make(look)
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        widget.setChecked(False)
    elsewhere = QWidget(window)  # a window gives the focus to somebody
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.setParent(window)
    width = max(look.text(WIDTH), widget.minimumSizeHint().width())
    is_wide = isinstance(widget, Row) or not isinstance(widget, QAbstractButton)
    width = width if is_wide else min(widget.sizeHint().width(), width)
    height = widget.heightForWidth(width)
    widget.setGeometry(0, 0, width, height if height > 0 else widget.sizeHint().height())
    window.resize(widget.size())
    window.move(GAP, GAP)  # the pointer is in the corner
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    act(widget)
    QApplication.processEvents()
    image = window.grab().toImage()
    window.close()
    window.deleteLater()
    return image


def draw_gallery(application: QApplication, icons: Mapping[str, str]) -> QImage:
    """Draw the sheet: the looks beside each other in twos."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    for number, (name, (appearance, is_mirrored)) in enumerate(LOOKS.items()):
        before, rtl = application.layoutDirection(), Qt.LayoutDirection.RightToLeft
        application.setLayoutDirection(rtl if is_mirrored else before)
        look = Look(appearance, icons, 1366, 768)
        rows = {button: [*state_images(look, make).values()] for button, make in BUTTONS.items()}
        boxes = [*box_images(look).items()]
        for at in range(0, len(boxes), len(STATES)):
            part = dict(boxes[at : at + len(STATES)])
            rows[", ".join(part)] = [*part.values()]
        application.setLayoutDirection(before)
        is_last = number == len(LOOKS) - 1
        grid.addWidget(_block(look, name, rows), number // 2, number % 2, 1, 2 if is_last else 1)
    return sheet.grab().toImage()


def _block(look: Look, title: str, rows: Mapping[str, Sequence[QImage]]) -> QWidget:
    """Lay out all widgets in one look."""
    block = QWidget()
    block.setPalette(look.palette())
    block.setAutoFillBackground(True)
    grid = QGridLayout(block)
    for column, state in enumerate((title, *STATES)):
        grid.addWidget(QLabel(state), 0, column)
    for row, (name, images) in enumerate(rows.items(), start=1):
        grid.addWidget(QLabel(name.replace(", ", ",\n")), row, 0)
        for column, image in enumerate(images, start=1):
            picture = QLabel()
            picture.setPixmap(QPixmap.fromImage(image))
            grid.addWidget(picture, row, column)
    return block
