"""What the window for staff asks the owner of the program to do, and the replies; no Qt.

A request is a line that the window chose and that begins the reply, a line that says what is asked for (a
`Kind`), and then, to the end, the changes and the password as JSON, the bytes of a pack, or the password,
which a line with a new one may follow.
"""

from typing import Literal

from msgspec import Struct

from guide.packs.outcome import Outcome
from guide.packs.pack import MAX_BYTES as MAX_PACK_BYTES
from guide.sites.saving import MAX_REQUEST_BYTES

MAX_TOKEN_BYTES = 64
MAX_KIND_BYTES = 16
MAX_PASSWORD_BYTES = 1024

Kind = Literal["changes", "content", "back", "password"]
"""What is asked for: save the changes, install content, go back to the one before, replace the password."""

MAX_BODY_BYTES: dict[str, int] = {
    "changes": MAX_REQUEST_BYTES,
    "content": MAX_PACK_BYTES,
    "back": MAX_PASSWORD_BYTES,
    "password": 2 * MAX_PASSWORD_BYTES,
}
"""The most bytes that follow the two lines, by what is asked for."""


class Reply(Struct, frozen=True, omit_defaults=True):
    """The reply to a request.

    Attributes:
        problem: why nothing was done, as a sentence; "" if it was done.
        outcome: the result of an installation; None if the request was about something else, or was not read.
    """

    problem: str = ""
    outcome: Outcome | None = None
