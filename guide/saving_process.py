"""`python -m guide.saving_process`: saves one request of the window for staff, as the owner of the program.

The request comes on standard input, and the reply goes to standard output. Where the program belongs to root,
a service of the system runs this (packaging/debian/saving.sh).
"""

import sys
import time
from datetime import datetime
from typing import BinaryIO, TextIO

from guide.lockdown import harden
from guide.paths import Paths, checkout
from guide.sites.saving import MAX_REQUEST_BYTES, save
from guide.sites.staff_password import SavingError, StaffPassword

SAVED, REFUSED = 0, 1
MAX_TOKEN_BYTES = 64


def save_request(paths: Paths, request: BinaryIO, reply: TextIO) -> int:
    """Save a request, and reply; returns the exit status.

    Args:
        paths: Of this copy.
        request: A line that the caller chose, then a `Request` as JSON.
        reply: Gets the same line, then why nothing was saved; no more when it is saved.
    """
    token = request.readline(MAX_TOKEN_BYTES)
    content = request.read(MAX_REQUEST_BYTES + 1)
    refusal = _refusal(paths, content)
    reply.write(token.decode("ascii", "replace") + refusal)
    return REFUSED if refusal else SAVED


def _refusal(paths: Paths, content: bytes) -> str:
    try:
        save(paths, content, StaffPassword(paths.site_data, time.time), datetime.now().date())
    except SavingError as error:
        return str(error)
    except OSError as error:
        return f"Nothing was saved: the file cannot be written ({error.strerror})."
    return ""


if __name__ == "__main__":
    harden()
    sys.exit(save_request(checkout(), sys.stdin.buffer, sys.stdout))
