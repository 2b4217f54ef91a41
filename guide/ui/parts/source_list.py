"""Where a page was read, quietly at its foot."""

from collections.abc import Sequence

from guide.content.model import Source
from guide.ui.look import Look
from guide.ui.parts.text_label import RunningText, breakable
from guide.ui.wording import source_lines


def source_list(look: Look, sources: Sequence[Source]) -> RunningText:
    """A line for each source: its title, and the dates that its pages themselves show.

    One label for all: some pages have seventy sources, and a widget for each made them slow to open.
    """
    lines = map(breakable, source_lines(sources))
    return RunningText(look, "small", "<br>".join(lines), "ink_soft")
