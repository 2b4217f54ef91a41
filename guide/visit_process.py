"""`python -m guide.visit_process`: one visit as a program of its own, where a program cannot fork.

Its standard input and output are the two pipes of a visit (`guide.supervisor.spawn_loop`). Nothing else may
be read from them or written to them, so both are redirected first.
"""

import os
import sys

from guide.app import visit_of
from guide.arguments import Parser, add_site_options
from guide.lockdown import harden, redirect_standard_files
from guide.paths import checkout
from guide.sites.config import Choice
from guide.supervisor import ListeningChannel, run_visit


def channel_of_standard_pipes() -> ListeningChannel:
    """The channel to the parent. Standard input and output are /dev/null from now on."""
    go_fd, events_fd = os.dup(0), os.dup(1)
    redirect_standard_files()
    return ListeningChannel(go_fd, events_fd)


if __name__ == "__main__":
    harden()
    parser = Parser()
    add_site_options(parser, default="")
    chosen = parser.parse_args(sys.argv[1:])
    run_visit(visit_of(checkout(), Choice(chosen.policy, chosen.site)), channel_of_standard_pipes())
