"""`python -m guide.saving_process`: does what the window for staff asks for, as the owner of the program.

The request comes on standard input, and the reply goes to standard output: `guide.staff.requests`. Where
the program belongs to root, a service of the system runs this (packaging/debian/saving.sh). It trusts nothing
that the window says: changes are checked here again, and a pack is verified here.
"""

import sys
from datetime import datetime
from typing import BinaryIO

import msgspec

from guide.lockdown import harden
from guide.packs.installing import go_back, install
from guide.packs.outcome import outcome_of
from guide.paths import Paths, checkout
from guide.sites.saving import change_password, check_password, least_today, save
from guide.sites.staff_password import SavingError, StaffPassword
from guide.staff.requests import MAX_BODY_BYTES, MAX_KIND_BYTES, MAX_TOKEN_BYTES, Reply

DONE, REFUSED = 0, 1
_BLOCK_BYTES = 1 << 20


def do_request(paths: Paths, request: BinaryIO, reply: BinaryIO) -> int:
    """Do what a request asks for, and reply; returns the exit status.

    Args:
        paths: of this copy.
        request: as `guide.staff.requests` says.
        reply: gets the first line of the request, then a `Reply` as JSON.
    """
    token = request.readline(MAX_TOKEN_BYTES)
    kind = request.readline(MAX_KIND_BYTES).decode("ascii", "replace").strip()
    body = request.read(MAX_BODY_BYTES.get(kind, 0) + 1)
    while request.read(_BLOCK_BYTES):  # what is left would be the next request
        pass
    made = _reply(paths, kind, body)
    reply.write(token + msgspec.json.encode(made) + b"\n")
    reply.flush()
    return REFUSED if made.problem or (made.outcome and not made.outcome.is_changed) else DONE


def _reply(paths: Paths, kind: str, body: bytes) -> Reply:
    password, today = StaffPassword(paths.site_data), datetime.now().date()
    try:
        match kind:
            case "changes":
                save(paths, body, password, least_today(paths, today))
            case "content":
                # no password: nothing but newer signed content is accepted
                return Reply(outcome=outcome_of(lambda: install(paths, body, today)))
            case "back":
                check_password(paths, password, body.decode("utf-8", "replace"))
                return Reply(outcome=outcome_of(lambda: go_back(paths)))
            case "password":
                change_password(paths, password, body)
            case _:
                return Reply("The request is damaged. Close this window and try again.")
    except SavingError as error:
        return Reply(str(error))
    except OSError as error:
        return Reply(f"Nothing was saved: the file cannot be written ({error.strerror}).")
    return Reply()


if __name__ == "__main__":
    harden()
    sys.exit(do_request(checkout(), sys.stdin.buffer, sys.stdout.buffer))
