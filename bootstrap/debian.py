"""System packages: installed where this may be done, named where it may not."""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass

from bootstrap.commands import Outcome, Run
from bootstrap.errors import AGAIN, SetupError
from bootstrap.progress import Progress

LOCK_WAIT_S = 300
"""How long apt-get waits while another program, such as unattended-upgrades, holds the package lock."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the system lacks. An empty one lacks nothing.

    packages: Debian's names. unnamed: files whose package is not in any table here.
    """

    packages: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.packages or self.unnamed)

    def __or__(self, other: "Wanted") -> "Wanted":
        return Wanted(
            tuple(sorted({*self.packages, *other.packages})), tuple(sorted({*self.unnamed, *other.unnamed}))
        )


def wanted(missing: Iterable[str], table: dict[str, str]) -> Wanted:
    """Look up the packages of the missing files or programs."""
    names = set(missing)
    return Wanted(
        tuple(sorted({table[name] for name in names if name in table})),
        tuple(sorted(name for name in names if name not in table)),
    )


class SystemPackages:
    """Gets packages with apt-get.

    may_install: whether this user is root and the system has apt-get. has_apt: whether to write the
    sentence for Debian's family. lock_wait_s: seconds to wait for the system's package lock.
    """

    def __init__(
        self,
        run: Run,
        progress: Progress,
        *,
        may_install: bool,
        has_apt: bool,
        lock_wait_s: int = LOCK_WAIT_S,
    ) -> None:
        self._run = run
        self._progress = progress
        self._may_install = may_install
        self._has_apt = has_apt
        self._lock_wait_s = lock_wait_s
        self._said_that_it_waits = False

    def get(self, lacking: Wanted, purpose: str) -> None:
        """Install what is lacking, or raise SetupError with the one command that does.

        purpose: what needs it, to begin a sentence with.
        """
        if not lacking:
            return
        if lacking.unnamed or not self._has_apt:
            raise SetupError(in_words(lacking, purpose))
        if not self._may_install:
            command = f"sudo apt-get install --yes {' '.join(lacking.packages)}"
            raise SetupError(f"{purpose} needs packages of this system. Run this, {AGAIN}\n  {command}")
        with self._progress.step(f"Installing system packages: {', '.join(lacking.packages)}"):
            self._install(lacking.packages)

    def _install(self, packages: tuple[str, ...]) -> None:
        install = self._apt_get("install", "--yes", "--no-install-recommends", *packages)
        outcome = self._run(install, self._report_wait)
        if outcome.status and not _is_locked(outcome):  # the lists of a fresh system are empty or old
            self._run(self._apt_get("update"), self._report_wait)
            outcome = self._run(install, self._report_wait)
        if _is_locked(outcome):
            raise SetupError(
                "Another program is still installing packages on this system: it held the package lock for"
                f" {in_minutes(self._lock_wait_s)}. Wait until it has finished, {AGAIN}"
            )
        if outcome.status:
            reasons = [line for line in outcome.output.splitlines() if line.startswith("E:")]
            reason = reasons[0].removeprefix("E: ") if reasons else "apt-get gave no reason"
            raise SetupError(f"{shlex.join(install)} failed: {reason} Mend that, {AGAIN}")

    def _apt_get(self, *words: str) -> list[str]:
        return ["apt-get", "-o", f"DPkg::Lock::Timeout={self._lock_wait_s}", *words]

    def _report_wait(self, line: str) -> None:
        if line.startswith("Waiting for cache lock") and not self._said_that_it_waits:
            self._said_that_it_waits = True  # apt-get repeats its line every second
            self._progress.say(
                "Another program is installing packages on this system: waiting up to"
                f" {in_minutes(self._lock_wait_s)} for it to finish."
            )


def _is_locked(outcome: Outcome) -> bool:
    return bool(outcome.status) and "is another process using it?" in outcome.output


def in_minutes(seconds: int) -> str:
    """Write a time for people, such as "5 minutes" for 300 and "2 seconds" for 2."""
    return f"{seconds // 60} minutes" if seconds >= 120 else f"{seconds} seconds"


def in_words(lacking: Wanted, purpose: str) -> str:
    """Say what to look for where there is no apt-get, or no package is known."""
    files = ", ".join((*lacking.unnamed, *(f"{name} (Debian's name)" for name in lacking.packages)))
    return f"{purpose} needs what this system does not have: {files}. Install the packages with it, {AGAIN}"
