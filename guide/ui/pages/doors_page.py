"""What stands where no results can: why, whom to ask, and the ten doors."""

from collections.abc import Callable

from guide.content.model import Library
from guide.ui.i18n import translate
from guide.ui.pages.front_page import door_rows
from guide.ui.pages.page_view import PageView
from guide.ui.parts.rows import two_columns
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look


def doors_page(
    look: Look,
    library: Library,
    open_door: Callable[[str], None],
    title: str,
    words: str,
    for_staff: str = "",
) -> PageView:
    """A heading, a sentence that says why, a person to ask, and the doors of the front page.

    for_staff: what whoever looks after this computer needs to know, "" for nothing.
    """
    page = PageView(look, title, has_full_width=True)
    page.add(heading_label(look, 1, title), 12)
    ask = translate("doors_page", "Or ask a person: call 211, free, day and night.")
    page.add(plain_label(look, "body", f"{words} {ask}", "ink_soft"), 4)
    page.add(heading_label(look, 2, translate("doors_page", "Or open a section")), 24)
    page.add(two_columns(look, door_rows(look, library, open_door, with_lines=False)), 10)
    if for_staff:
        tell = translate("doors_page", "For staff: {fault}").format(fault=for_staff)
        page.add(plain_label(look, "small", tell, "ink_soft"), 16)
    page.finish()
    return page
