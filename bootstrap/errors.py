"""Errors of set-up, as sentences that say what to do. The command then ends with status 2."""

import errno
import shutil
from pathlib import Path

from bootstrap.stamps import Stamps
from bootstrap.supported import pythons

FULL_BYTES = 20_000_000
"""A disk with less room than this is why a program failed, whatever it says."""

AGAIN = "then run the same command again."
OFFLINE = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Connection refused",
    "Connection reset",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "Read timed out",
    "Network is unreachable",
    "ProxyError",
    "SSLError",
    "RemoteDisconnected",
    "IncompleteRead",
)


class SetupError(Exception):
    """Set-up failed. str() is a plain sentence that says what to do."""


def from_output(doing: str, output: str, root: Path) -> SetupError:
    """Turn the output of a failed program into a sentence.

    Args:
        doing: the step that failed, as it was printed.
        output: everything that the program printed.
    """
    full = ("No space left on device", "Disk quota exceeded")
    # venv hides what its own programs say
    if any(sign in output for sign in full) or shutil.disk_usage(root).free < FULL_BYTES:
        return disk_full(root)
    if "Permission denied" in output or "Read-only file system" in output:
        return no_permission(root)
    if "DO NOT MATCH THE HASHES" in output:
        return SetupError(
            "A downloaded package is not the one that this guide was tested with, so it was not installed."
            f" Use another network or package index, {AGAIN}"
        )
    if any(sign in output for sign in OFFLINE):
        return SetupError(
            "The packages could not be downloaded: the package index cannot be reached. Connect this computer"
            f" to a network (behind a proxy, set HTTPS_PROXY), {AGAIN} After that, no network is needed."
        )
    if "No matching distribution found" in output:
        return SetupError(
            "The package index has no package for this computer and Python. Use"
            f" {pythons(str(root))} on Linux (64 bit, from about 2022 or newer), {AGAIN}"
        )
    return SetupError(f"{doing} failed: {last_line(output).rstrip('.')}. Fix that, {AGAIN}")


def from_os(error: OSError, root: Path) -> SetupError:
    """Turn a failed call to the operating system into a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(root)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_permission(root)
    where = f" ({error.filename})" if error.filename else ""
    return SetupError(f"Set-up stopped: {error.strerror or error}{where}. Fix that, {AGAIN}")


def disk_full(root: Path) -> SetupError:
    """Say that the disk is full."""
    return SetupError(f"The disk is full. Free about 1 GB for {root}, {AGAIN}")


def no_permission(root: Path) -> SetupError:
    """Say that the checkout cannot be written to, and why that is needed."""
    lacking = Stamps(str(root)).lacking()
    return SetupError(
        f"You cannot write to {root}, and that is needed now: {lacking}."
        f" Copy it to a folder of your own, or ask its owner to run the same command, {AGAIN}"
    )


def interrupted() -> SetupError:
    """Say that stopping halfway did no harm."""
    return SetupError("Interrupted. Nothing is damaged. Run the same command again to continue.")


def last_line(output: str) -> str:
    """The last line that is not empty, where programs usually say why they failed."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it gave no reason"
