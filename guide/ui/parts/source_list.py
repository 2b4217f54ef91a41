"""Where a page was read, quietly at its foot."""

import re
from collections.abc import Sequence
from html import escape

from guide.content.model import Source
from guide.content.words import source_line
from guide.ui.look import Look
from guide.ui.parts.text_label import TextLabel

LONG_RUN = re.compile(r"\S{16}(?=\S{4})")


def source_list(look: Look, sources: Sequence[Source]) -> TextLabel:
    """A line for each source: its title, and the date that the page itself shows.

    One label for all: some pages have seventy sources, and a widget for each made them slow to open.
    """
    return TextLabel(look, "small", "<br>".join(_line(source) for source in sources), "ink_soft")


def _line(source: Source) -> str:
    """Long words, most of them names of sites, may go on in the next line."""
    return LONG_RUN.sub("\\g<0>\u200b", escape(source_line(source)))
