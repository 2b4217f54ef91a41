"""Where a page was read, quietly at its foot."""

from collections.abc import Sequence

from guide.content.model import Source
from guide.ui.look import Look
from guide.ui.parts.text_label import RunningText, breakable
from guide.ui.wording import source_line


def source_list(look: Look, sources: Sequence[Source]) -> RunningText:
    """A line for each source: its title, and the date that the page itself shows.

    One label for all: some pages have seventy sources, and a widget for each made them slow to open.
    """
    lines = (breakable(source_line(source)) for source in sources)
    return RunningText(look, "small", "<br>".join(lines), "ink_soft")
