"""`python -m guide`: the window without arguments, a command with them."""

import sys

from guide.cli import main
from guide.paths import checkout

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], checkout(), sys.stdout, sys.stderr))
