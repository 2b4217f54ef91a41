"""`python -m guide`: the window, or a command."""

import io
import sys

from guide.cli import main, standard_output
from guide.lockdown import harden
from guide.paths import checkout

if __name__ == "__main__":
    harden()
    for stream in (sys.stdin, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal shows ? instead of failing
    sys.stdout = standard_output(sys.stdout)
    sys.exit(main(sys.argv[1:], checkout(), sys.stdout, sys.stderr))
