"""The password of the staff of a site: its hash, how often a wrong one was typed, and how long to wait."""

import math
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct
from nacl import exceptions
from nacl.pwhash import argon2id

from guide.errors import GuideError
from guide.files import replace_file

TRIES = 5
"""Wrong passwords before the first wait."""

WAIT_SECONDS = 60
"""After TRIES wrong passwords; each further wrong one doubles it, up to LONGEST_WAIT_SECONDS."""

LONGEST_WAIT_SECONDS = 900
"""Less than the half hour that the window stays open at a kiosk, so that it always ends in time."""

SHORTEST_PASSWORD = 8
"""Characters."""


TOO_SHORT = f"Use at least {SHORTEST_PASSWORD} characters, such as three plain words."


class SavingError(GuideError):
    """The changes cannot be saved. Its text is a sentence or two for staff."""


class Moment(Struct, frozen=True):
    """A moment by two clocks, in seconds.

    Attributes:
        clock: since 1970, by a clock that may be wrong, or be set.
        uptime: since the computer started.
    """

    clock: float = 0.0
    uptime: float = 0.0

    def seconds_since(self, before: "Moment") -> float:
        """The least number of seconds that can have passed, whatever the clock did; 0 if nothing is known."""
        is_another_start = self.uptime < before.uptime
        return max(self.clock - before.clock, self.uptime - (0 if is_another_start else before.uptime), 0)


def now() -> Moment:
    """The moment by the clocks of this computer, the same in every process."""
    return Moment(time.time(), time.monotonic())


class _Attempts(Struct, frozen=True):
    """Wrong passwords since the last right one.

    Attributes:
        last: when the last of them was typed.
    """

    wrong: int = 0
    last: Moment = Moment()


class StaffPassword:
    """The password of the staff of one site: a hash, and how often a wrong one was typed.

    Args:
        folder: where both are kept, in files that only their owner can read.
        now: the moment.
    """

    def __init__(self, folder: Path, now: Callable[[], Moment] = now) -> None:
        self._hash, self._attempts, self._now = folder / "staff-password", folder / "staff-attempts", now

    @property
    def is_set(self) -> bool:
        """Whether somebody has set one."""
        return self._hash.exists()

    def set(self, password: str) -> None:
        """Set a new password. Raises SavingError when it is too short, OSError when it cannot be kept."""
        if len(password) < SHORTEST_PASSWORD:
            raise SavingError(TOO_SHORT)
        replace_file(self._hash, argon2id.str(password.encode()), mode=0o600)
        self._attempts.unlink(missing_ok=True)

    def check(self, password: str) -> None:
        """Return if the password is right.

        The attempt is noted before it is checked, so stopping the program gains nothing.

        Raises:
            SavingError: it is wrong, or it is too early for another try.
            OSError: the files cannot be read or written.
        """
        attempts, now = self._read_attempts(), self._now()
        if left := _seconds_to_wait(attempts, now):
            if now.uptime < attempts.last.uptime:  # from this start on, its time counts
                self._note(_Attempts(attempts.wrong, Moment(attempts.last.clock)))
            minutes = -(-left // 60)
            raise SavingError(
                f"Too many wrong passwords. Try again in {minutes} minute{'s' if minutes > 1 else ''}."
            )
        self._note(_Attempts(attempts.wrong + 1, now))
        try:
            argon2id.verify(self._hash.read_bytes(), password.encode())
        except exceptions.InvalidkeyError:
            tries = max(0, TRIES - attempts.wrong - 1)
            more = f" {tries} more {'tries' if tries > 1 else 'try'} before a wait." if tries else ""
            raise SavingError(f"This is not the staff password.{more}") from None
        self._attempts.unlink(missing_ok=True)

    def _read_attempts(self) -> _Attempts:
        try:
            return msgspec.json.decode(self._attempts.read_bytes(), type=_Attempts)
        except FileNotFoundError:
            return _Attempts()
        except msgspec.DecodeError:  # damaged: one try before the next wait
            return _Attempts(TRIES - 1)

    def _note(self, attempts: _Attempts) -> None:
        replace_file(self._attempts, msgspec.json.encode(attempts), mode=0o600)


def _seconds_to_wait(attempts: _Attempts, now: Moment) -> int:
    over = attempts.wrong - TRIES
    if over < 0:
        return 0
    wait: int = min(LONGEST_WAIT_SECONDS, WAIT_SECONDS * 2 ** min(over, 10))
    return max(0, math.ceil(wait - now.seconds_since(attempts.last)))
