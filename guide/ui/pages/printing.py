"""What can be printed: a topic, cards with numbers, the reader's list."""

from collections.abc import Sequence

from guide.content.model import Library, Topic
from guide.ui.i18n import translate
from guide.ui.pages.page_view import PageView
from guide.ui.pages.print_page import PrintPage, Wish
from guide.ui.paper.columns import LARGE, USUAL, Sizes
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import card_lines, palm_cards
from guide.ui.paper.sending import Sending
from guide.ui.paper.sheets import Draw
from guide.ui.routes import CARDS, OWN_CARDS, OWN_LIST
from guide.ui.theme.look import Look


def card_title() -> str:
    """What stands at the top of each card."""
    return translate("printing", "Local numbers, Maine")


def dull_title() -> str:
    """Stands in the place of a title that would tell whoever finds the paper."""
    return translate("printing", "Local information")


def print_page(
    look: Look, library: Library, sending: Sending, what: str, services: Sequence[str]
) -> PageView:
    """what: the id of a topic, CARDS, OWN_CARDS or OWN_LIST. services: the ids on the reader's list."""
    if what == CARDS:
        return _cards(look, library, sending, [urgent.service for urgent in library.urgent])
    if what == OWN_CARDS:
        return _cards(look, library, sending, services)
    if what == OWN_LIST:
        return _own_list(look, library, sending, services)
    return _topic(look, library, sending, library.topics[what])


def _cards(look: Look, library: Library, sending: Sending, services: Sequence[str]) -> PageView:
    lines = card_lines(library, dict.fromkeys(services))

    def make(wish: Wish) -> Sequence[Draw]:
        return palm_cards(lines, card_title(), wish.paper)

    what = translate("printing", "Eight small cards with numbers and no names.")
    back = translate("printing", "The back stays white: folded, a card says nothing.")
    return PrintPage(look, f"{what} {back}", make, sending, has_looks=False)


def _own_list(look: Look, library: Library, sending: Sending, services: Sequence[str]) -> PageView:
    def make(wish: Wish) -> Sequence[Draw]:
        chosen = (library.services[service] for service in services)
        title = translate("printing", "My list") if wish.says_title else dull_title()
        return referral(chosen, library, title, wish.paper, _sizes(wish))

    words = translate("printing", "The services on your list, with room for notes.")
    return PrintPage(look, words, make, sending, has_looks=True)


def _topic(look: Look, library: Library, sending: Sending, topic: Topic) -> PageView:
    def make(wish: Wish) -> Sequence[Draw]:
        title = topic.title if wish.says_title else dull_title()
        return handout(topic, library, title, wish.paper, _sizes(wish))

    return PrintPage(look, topic.title, make, sending, has_looks=True)


def _sizes(wish: Wish) -> Sizes:
    return LARGE if wish.is_large else USUAL
