"""The front page as text, where no window can be shown."""

import sys
from collections.abc import Iterator
from typing import TextIO

from guide.content.current import current
from guide.content.display_text import spoken_date
from guide.content.model import Library
from guide.paths import Paths
from guide.sites.config import Choice, SiteConfig
from guide.sites.site import Site


def run(paths: Paths, choice: Choice, out: TextIO) -> int:
    """Print the front page and the next commands. Raises LibraryError if there is no library."""
    site = SiteConfig(choice, paths).read()
    library = site.corrected(current(paths).library())
    for problem in site.problems:  # as the window does, for the person who set up the site
        print(problem, file=sys.stderr)
    print("\n".join(front_page_lines(library, site, paths)), file=out)
    return 0


def front_page_lines(library: Library, site: Site, paths: Paths) -> Iterator[str]:
    """What the window's front page shows, line by line."""
    yield "Signpost - local guide"
    yield ""
    for door in library.doors:
        yield f"{door.title}: {door.subtitle}"
    yield ""
    for urgent in library.urgent:
        yield f"{urgent.number}  {urgent.label}"
    if site.own_lines:
        yield ""
        yield "Added by this site:"
        for line in site.own_lines:
            yield "  ".join(filter(None, [line.number, line.name, line.hours]))
    if library.edition.date:
        yield ""
        yield f"Content of {spoken_date(library.edition.date)}"
    yield ""
    yield f"This computer has no display. To search: {paths.command('search')}"
    yield f"Then type your words and press Enter. To read a page: {paths.command('show ID')}"
