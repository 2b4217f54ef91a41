"""Who else can see the session: display server, programs that record, the account."""

import grp
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from guide.selfcheck import processes
from guide.selfcheck.report import Finding, fails, holds, untested

CLIPBOARDS = frozenset({
    "clipit", "clipman", "cliphist", "clipse", "copyq", "diodon", "gpaste-daemon", "greenclip",
    "klipper", "parcellite", "qlipper", "wl-clip-persist", "xfce4-clipman",
})  # fmt: skip
"""As /proc names them, which cuts names at 15 characters."""

RECORDERS = frozenset({
    "anydesk", "gnome-remote-de", "gpu-screen-reco", "kazam", "kooha", "krfb", "obs", "peek",
    "recordmydesktop", "rustdesk", "simplescreenrec", "teamviewerd", "vino-server", "vokoscreenNG",
    "wayvnc", "wf-recorder", "x0vncserver", "x11vnc", "xrdp", "Xvnc",
})  # fmt: skip
"""As above. A long list is soon out of date: what is not on it is not looked for."""

ACCESSIBILITY = frozenset({"at-spi-bus-laun", "at-spi2-registr", "orca"})
ADMINISTRATORS = frozenset({"sudo", "wheel", "admin"})


def running() -> set[str]:
    """The short names of all programs that run."""
    return {
        processes.name_of(int(folder.name)) for folder in Path("/proc").iterdir() if folder.name.isdigit()
    }


def groups() -> set[str]:
    """The names of the groups of this user."""
    found = set()
    for number in os.getgroups():
        with suppress(KeyError):  # a group without a name
            found.add(grp.getgrgid(number).gr_name)
    return found


def judge(
    environment: Mapping[str, str], names: Iterable[str], user: int, members_of: Iterable[str]
) -> Iterator[Finding]:
    """names: of the programs that run. user: its number. members_of: the groups of this user."""
    every = set(names)
    yield _display(environment)
    yield _listed(
        "clipboard",
        every & CLIPBOARDS,
        "No program known to keep what is copied was seen to run; only well-known names are looked for.",
        "keep what is copied, some of them on the disk",
        "Take it out of what starts with the session.",
    )
    yield _listed(
        "recorders",
        every & RECORDERS,
        "No program known to record or share the screen was seen; only well-known names are looked for.",
        "can record or share the screen",
        "Stop it, and take it off a computer that visitors use.",
    )
    yield _screen_reader(every)
    yield _account(user, set(members_of))


def judge_thumbnails(environment: Mapping[str, str], *, has_compositor: bool) -> Finding:
    """has_compositor: on X11, whether a program draws all windows together. On Wayland one always does."""
    if environment.get("WAYLAND_DISPLAY") or has_compositor:
        return untested(
            "thumbnails",
            "A program draws all windows of this session together, and may show small pictures of them.",
            "Switch off previews of windows in the task bar and in Alt+Tab.",
        )
    if environment.get("DISPLAY"):
        return holds("thumbnails", "No program draws small pictures of windows here: there is no compositor.")
    return untested(
        "thumbnails", "There is no display here.", "Run this in the session where the guide is used."
    )


def _display(environment: Mapping[str, str]) -> Finding:
    about = "display"
    if environment.get("WAYLAND_DISPLAY"):
        return holds(
            about, "The display is Wayland: no program reads keys or pictures of another one unasked."
        )
    if environment.get("DISPLAY"):
        return untested(
            about,
            "The display is X11, where every program of the session can read all keys and the whole screen. "
            "Nobody can test whether one does.",
            "On a shared computer use a Wayland session with nothing else in it.",
        )
    return untested(about, "There is no display here.", "Run this in the session where the guide is used.")


def _listed(about: str, found: set[str], none: str, danger: str, to_do: str) -> Finding:
    if found:
        return fails(about, f"Programs run that {danger}: {', '.join(sorted(found))}.", to_do)
    return holds(about, none)


def _screen_reader(names: set[str]) -> Finding:
    about = "screen-reader"
    if names & ACCESSIBILITY:
        return untested(
            about,
            "An accessibility bus runs. What a screen reader was told may stay there after Leave, and other "
            "programs of the session can listen.",
            "Where a screen reader is used, log out and in again between visitors.",
        )
    return holds(about, "No accessibility bus was seen to run, so none keeps what a screen reader was told.")


def _account(user: int, members_of: set[str]) -> Finding:
    own = "Give visitors an account of their own, without administrator's rights."
    if user == 0:
        return fails("account", "This ran with all rights of the computer (root).", own)
    if members_of & ADMINISTRATORS:
        return fails(
            "account", "This account can take administrator's rights, and so can whoever uses it.", own
        )
    return untested(
        "account",
        "The account has no administrator's rights. Whether several people share it cannot be seen.",
        "If staff work in this account as well, give visitors one of their own.",
    )
