"""`python -m guide.selfcheck LEAVES MODULE [ARGUMENT...]`: prove a program and print JSON.

A process of its own: it enters a namespace, which needs a process that has not made itself unreadable.
"""

import os
import sys

import msgspec

from guide.errors import GuideError
from guide.selfcheck.proof import prove


def main(leaves: int, module: list[str]) -> int:
    """Print all findings; 2 when the visit came to a stop, with a sentence that says where."""
    try:
        findings = prove([sys.executable, "-P", "-m", *module], os.environ, leaves)
    except GuideError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(msgspec.json.encode(findings).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
