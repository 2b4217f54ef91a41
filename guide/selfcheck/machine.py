"""What the kernel and the boot menu of this computer make possible, and the programs that run on it."""

from contextlib import suppress
from pathlib import Path

from guide.lockdown import Protection
from guide.lockdown.windows_lockdown import ALL
from guide.selfcheck import proc
from guide.selfcheck.report import Finding, fails, holds, untested

_NEWER_WINDOWS = "Use Windows 10 (1709) or newer. Wine is not Windows: it keeps a visit from nothing."
_BY_HAND = "Go through the list in docs/windows.md."
_NOT_SEEN = {
    "network": "Whether the firewall rule of the installer is there was not looked up.",
    "leave": "Whether a page goes at once, and whether pictures of the screen leave it out, was not tried.",
    "memory and files": "No visit was made: what one leaves behind is looked for on Linux only.",
}

_KIOSK = "var/lib/signpost-kiosk"


def judge_kernel(protection: Protection) -> Finding:
    """Whether the kernel can enforce the limits of a visit.

    Args:
        protection: what it can enforce.
    """
    if protection.files and protection.calls:
        return holds("kernel", str(protection))
    return fails("kernel", str(protection), "Use a kernel of Linux 5.13 or later with Landlock switched on.")


def judge_windows(possible: frozenset[str]) -> tuple[Finding, ...]:
    """What Windows keeps a visit from, and what only a person can see there.

    Args:
        possible: what a visit can still do, of `windows_lockdown.ALL`.
    """
    judged = [
        fails("windows", f"This Windows does not keep a visit from {what}.", _NEWER_WINDOWS)
        if what in possible
        else holds("windows", f"Windows keeps a visit from {what}, as it says itself.")
        for what in ALL
    ]
    return (*judged, *(untested(about, text, _BY_HAND) for about, text in _NOT_SEEN.items()))


def judge_boot_menu(root: Path = Path("/")) -> list[Finding]:
    """Whether the boot menu of a kiosk has a password; nothing about other computers.

    Args:
        root: `/`, or a folder that looks like it.
    """
    if not (root / _KIOSK).exists():
        return []
    menu = ""
    with suppress(OSError):  # whoever is not root cannot read GRUB's file once it contains a password
        menu = (root / "boot/grub/grub.cfg").read_text("utf-8", "replace")
    if "password_pbkdf2" in menu or (not menu and (root / _KIOSK / "menu-password").exists()):
        text = "The boot menu of this kiosk asks for a password before it can be changed."
        return [holds("boot-menu", text)]
    return [
        fails(
            "boot-menu",
            "The boot menu of this kiosk has no password: whoever reaches the power button can become root.",
            "As root, in recovery mode: signpost-kiosk password",
        )
    ]


def running_programs() -> set[str]:
    """The short names of all running programs."""
    return {proc.name_of(int(folder.name)) for folder in Path("/proc").iterdir() if folder.name.isdigit()}
