#!/usr/bin/env python3
"""Open the guide, or check it. This file, Python and a copy of this folder are all it takes.

What is missing is made first, inside this folder: `.venv` with the packages the guide uses, and
`build` with its library and search index. Every later start finds both and goes straight on.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python must say so, not fail further down
    sys.stderr.write(
        f"The guide needs Python 3.11 or newer, and this is Python {sys.version_info[0]}."
        f"{sys.version_info[1]}: install a newer one and run it by name, such as python3.13 run.py\n"
    )
    sys.exit(2)

from groundwork.stamps import Stamps
from groundwork.start import app_command, app_environment, platforms_needed, sealed_environment

HELP = """\
usage: python3 run.py [COMMAND] [OPTIONS]

Without a command the guide opens. Without a display it is printed as text.

  search [QUERY...]   search the guide from the command line
  show ID             print one page
  status              version, number of pages, and the page that is due for review first
  check               look through the authored files for mistakes
  build               make the library and the search index from the authored files
  evaluate FILE       measure the search on judged queries
  bench [--json]      measure the search beside other engines, and renew the table in ARCHITECTURE.md
  prove               make a visit here, look at it from outside, and say what holds
  screenshots         write the pictures of docs/
  test [OPTIONS]      run every check; --all: the slow tests too; with other options, only pytest with them
  package KIND...     make a bundle, a Debian package and others; without KIND it lists them

Each command tells more about itself: python3 run.py search --help

examples:
  python3 run.py
  python3 run.py search food pantry bangor
  python3 run.py --policy kiosk
  python3 run.py test -k front_page

exit status: 0 done, 1 problems were found, 2 it could not be done (one sentence says why)
"""


def main(root: str, arguments: list[str]) -> int:
    """Become the guide, or whatever has to be done before it can start.

    root: the folder of this file. arguments: the command line without the program's name.
    Returns an exit status only where nothing had to be started.
    """
    if arguments[:1] in (["--help"], ["-h"]):
        sys.stdout.write(HELP)
        return 0
    platforms = platforms_needed(arguments, os.environ)
    if arguments[:1] not in (["test"], ["bench"], ["package"]) and Stamps(root).all_current(platforms):
        return os.execve(*app_command(root, arguments), app_environment(root, os.environ))
    base = os.path.realpath(sys.executable)  # not the one in .venv, which may have to be made anew
    command = [base, "-P", "-m", "groundwork", root, *arguments]
    return os.execve(base, command, sealed_environment(root, os.environ))


if __name__ == "__main__":
    sys.exit(main(os.path.dirname(os.path.abspath(__file__)), sys.argv[1:]))
