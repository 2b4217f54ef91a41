"""The password of the staff of a site: its hash, how often a wrong one was typed, and how long to wait."""

import math
import os
import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct
from nacl import exceptions
from nacl.pwhash import argon2id

TRIES = 5
"""Wrong passwords before the first wait."""

WAIT_SECONDS = 60
"""After TRIES wrong passwords; each further wrong one doubles it, up to LONGEST_WAIT_SECONDS."""

LONGEST_WAIT_SECONDS = 3600
SHORTEST_PASSWORD = 8
"""Characters."""


class SavingError(Exception):
    """The changes cannot be saved. Its text is a sentence or two for staff."""


class _Attempts(Struct, frozen=True):
    """Wrong passwords since the last right one.

    Attributes:
        last: when the last of them was typed, in seconds.
    """

    wrong: int = 0
    last: float = 0.0


class StaffPassword:
    """The password of the staff of one site: a hash, and how often a wrong one was typed.

    Args:
        folder: Where both are kept, in files that only their owner can read.
        now: The time in seconds since 1970.
    """

    def __init__(self, folder: Path, now: Callable[[], float]) -> None:
        self._hash, self._attempts, self._now = folder / "staff-password", folder / "staff-attempts", now

    @property
    def is_set(self) -> bool:
        """Whether somebody has set one."""
        return self._hash.exists()

    def set(self, password: str) -> None:
        """Set a new password. Raises SavingError when it is too short, OSError when it cannot be kept."""
        if len(password) < SHORTEST_PASSWORD:
            raise SavingError(f"Use at least {SHORTEST_PASSWORD} characters, such as three plain words.")
        replace_file(self._hash, argon2id.str(password.encode()), mode=0o600)
        self._attempts.unlink(missing_ok=True)

    def check(self, password: str) -> None:
        """Return if the password is right.

        The attempt is noted before it is checked, so that stopping the program wins nothing.

        Raises:
            SavingError: It is wrong, or it is too early for another try.
            OSError: The files cannot be read or written.
        """
        attempts = self._read_attempts()
        if left := self._seconds_to_wait(attempts):
            minutes = -(-left // 60)
            raise SavingError(
                f"Too many wrong passwords. Try again in {minutes} minute{'s' if minutes > 1 else ''}."
            )
        self._note(_Attempts(attempts.wrong + 1, self._now()))
        try:
            argon2id.verify(self._hash.read_bytes(), password.encode())
        except exceptions.InvalidkeyError:
            tries = max(0, TRIES - attempts.wrong - 1)
            more = f" {tries} more {'tries' if tries > 1 else 'try'} before a wait." if tries else ""
            raise SavingError(f"This is not the staff password.{more}") from None
        self._attempts.unlink(missing_ok=True)

    def _seconds_to_wait(self, attempts: _Attempts) -> int:
        over = attempts.wrong - TRIES
        if over < 0:
            return 0
        wait: int = min(LONGEST_WAIT_SECONDS, WAIT_SECONDS * 2 ** min(over, 10))
        since = self._now() - attempts.last
        # a clock that was set back must not make the wait longer than it is
        return max(0, math.ceil(wait - max(0.0, since)))

    def _read_attempts(self) -> _Attempts:
        try:
            return msgspec.json.decode(self._attempts.read_bytes(), type=_Attempts)
        except FileNotFoundError:
            return _Attempts()
        except msgspec.DecodeError:  # cut short by a power failure: as if all tries had been used
            return _Attempts(TRIES, self._now())

    def _note(self, attempts: _Attempts) -> None:
        replace_file(self._attempts, msgspec.json.encode(attempts), mode=0o600)


def replace_file(path: Path, content: bytes, mode: int) -> None:
    """Replace a file at once: a reader finds the old content or the new one, whatever happens to the power.

    Args:
        path: The file; its folder is made when it is not there.
        content: Its new content.
        mode: Its permissions.

    Raises OSError when the disk does not take it; then the old file is still there.
    """
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    opened = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        with os.fdopen(opened, "wb") as file:
            os.fchmod(file.fileno(), mode)  # the umask must not decide
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
