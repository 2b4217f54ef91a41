"""What can go wrong while setting up, as sentences that say what to do.

SetupError          one sentence; the command ends with status 2, and the next one starts afresh
"""

import errno
from pathlib import Path

from bootstrap.supported import pythons

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
    """Setting up cannot go on. str() is a plain sentence that says what to do."""


def from_output(doing: str, output: str, root: Path) -> SetupError:
    """Turn what a failed program printed into a sentence.

    doing: the step that failed, as it was printed. output: everything the program said.
    """
    if "No space left on device" in output or "Disk quota exceeded" in output:
        return disk_full(root)
    if "Permission denied" in output or "Read-only file system" in output:
        return no_permission(root)
    if "DO NOT MATCH THE HASHES" in output:
        return SetupError(
            "A package that was fetched is not the one this guide was checked with, so it was not"
            f" installed. Use another network or package index, {AGAIN}"
        )
    if any(sign in output for sign in OFFLINE):
        return offline()
    if "No matching distribution found" in output:
        return SetupError(
            "There is no ready-made package for this computer and Python in the package index. Use"
            f" {pythons(str(root))} on Linux (64 bit, from about 2022 or newer), {AGAIN}"
        )
    return SetupError(f"{doing} failed: {last_line(output).rstrip('.')}. Mend that, {AGAIN}")


def from_os(error: OSError, root: Path) -> SetupError:
    """Turn a failed call to the operating system into a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(root)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_permission(root)
    where = f" ({error.filename})" if error.filename else ""
    return SetupError(f"Setting up stopped: {error.strerror or error}{where}. Mend that, {AGAIN}")


def offline() -> SetupError:
    """Say that the packages cannot be fetched."""
    return SetupError(
        "The packages could not be fetched: the package index cannot be reached. Connect this computer"
        f" (behind a proxy, set HTTPS_PROXY), {AGAIN} After this first time no network is needed."
    )


def disk_full(root: Path) -> SetupError:
    """Say that there is no room."""
    return SetupError(f"The disk is full: free about 1 GB for {root}, {AGAIN}")


def no_permission(root: Path) -> SetupError:
    """Say that the checkout cannot be written to."""
    return SetupError(
        f"{root} cannot be written to by you. Copy the folder to a place of your own, or ask its owner"
        f" to let you write there, {AGAIN}"
    )


def interrupted() -> SetupError:
    """Say that stopping halfway did no harm."""
    return SetupError("Stopped. Nothing is broken: run the same command again, and it goes on from here.")


def last_line(output: str) -> str:
    """Give the last line that is not empty, which is where programs say why they stopped."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
