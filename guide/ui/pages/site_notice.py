"""What staff are told when the settings of their own place could not be used."""

from html import escape

from guide.sites.model import Site
from guide.ui.pages.page_view import PageView
from guide.ui.parts.blocks import NoteBox
from guide.ui.translating import translate

STAFF_DOOR = "for-staff"
"""The entry of the front page behind which staff look first."""

SET_UP_PAGE = "setting-up-a-screen"
"""The topic that tells staff how to set up a screen."""


def site_notice(page: PageView, site: Site) -> NoteBox:
    """Each fault with its file and line, and what stands until it is mended.

    page: where it will stand. site: with a problem.
    """
    words = translate("site_notice", "This screen has settings of its own that cannot be used as they are.")
    until = translate("site_notice", "Until they are mended the strictest settings stand.")
    tell = translate("site_notice", "Tell whoever looks after this computer:")
    faults = [escape(str(problem)) for problem in site.problems]
    return NoteBox(page.look, [f"<b>{words}</b> {until} {tell}", *faults], "small")
