"""The window that is shown if the library cannot be opened: three numbers, and whom to ask."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.policy import Policy
from guide.ui.accessibility import AccessibleRoles, set_role
from guide.ui.frame.leave_button import LeaveButton
from guide.ui.i18n import translate
from guide.ui.parts.layouts import column_in, is_mirrored
from guide.ui.parts.press_button import on_press
from guide.ui.parts.text import NumberLabel, heading_label, plain_label
from guide.ui.scroll.page_view import PageView
from guide.ui.theme.appearance import Appearance, system_appearance
from guide.ui.theme.look import Look
from guide.ui.visit import make_application
from guide.ui.window import FIRST_SIZE, TITLE

_FROM_THE_LEFT = (QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.RightToLeft)
"""The direction that makes a row run from left to right, in a normal window and in a mirrored one."""

TRY_AGAIN_MS = 60_000
"""How long a kiosk shows it before the guide is started again, in milliseconds."""


def show_no_library_window(fonts: Path, policy: Policy) -> None:
    """Show the window until somebody leaves.

    Args:
        fonts: the folder of the font files.
        policy: the policy of this site.
    """
    application, roles = make_application(fonts), AccessibleRoles()
    roles.install()
    window = NoLibraryWindow(system_appearance(application.styleHints()))
    if policy.stays:
        QTimer.singleShot(TRY_AGAIN_MS, application.quit)
    if policy.full_screen:
        window.showFullScreen()
    else:
        window.show()
    application.exec()


def numbers() -> tuple[tuple[str, str], ...]:
    """The numbers of the footer, with their words, which otherwise come from the library."""
    return (
        ("911", translate("no_library_window", "Emergency, call or text")),
        ("988", translate("no_library_window", "Crisis line, call or text")),
        ("211", translate("no_library_window", "Food, shelter, local help")),
    )


class NoLibraryWindow(QWidget):
    """Leave in its corner, and a page that needs no library."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        set_role(self, "window")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        look = Look(appearance, {}, self.width(), self.height())
        self.setPalette(look.palette())
        self.leave = on_press(LeaveButton(look), self.close)
        bar = QHBoxLayout()
        # never mirrored: Leave is at the top right in every language
        bar.setDirection(_FROM_THE_LEFT[is_mirrored()])
        bar.addStretch(1)
        bar.addWidget(self.leave)
        page = _page(look)
        column_in(self, bar, (page, 1))
        page.setFocus()  # as on every page of the guide


def _page(look: Look) -> PageView:
    title = translate("no_library_window", "The guide cannot open its pages")
    words = translate("no_library_window", "Ask staff to set it up again. Until then, these numbers help:")
    page = PageView(look, title)
    page.set_spoken_summary(f"{words} {' '.join(f'{number}, {who}.' for number, who in numbers())}")
    page.add(heading_label(look, 1, title), 8)
    page.add(plain_label(look, "reading", words), 6)
    for number, who in numbers():
        page.add(plain_label(look, "body", who), 24)
        page.add(NumberLabel(look, "number_page", number, look.room))
    page.finish()
    return page
