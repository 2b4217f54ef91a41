"""`python -m guide`: the window without arguments, a command with them."""

import io
import sys

from guide.cli import main, standard_output
from guide.lockdown import harden
from guide.paths import checkout

if __name__ == "__main__":
    harden()
    for stream in (sys.stdin, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal shows ? rather than nothing at all
    sys.stdout = standard_output(sys.stdout)
    sys.exit(main(sys.argv[1:], checkout(), sys.stdout, sys.stderr))
