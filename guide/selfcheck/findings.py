"""Findings about a visit: Leave, memory, programs, sockets, input methods."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from guide.lockdown import Protection
from guide.selfcheck.observer import Observer
from guide.selfcheck.report import Finding, fails, holds, untested
from guide.selfcheck.visitor import LeaveTiming, Memory, Visited

MOST_MS = 100.0
"""Content that stays on the screen longer after Leave can be read by somebody who walks in."""


def judge_leaves(leaves: tuple[LeaveTiming, ...]) -> Finding:
    """How fast Leave is. The slowest try counts."""
    if not all(left.is_done for left in leaves):
        return fails("leave", "Leave did not show the front page.", "Do not use the guide here. Report it.")
    gone, front = [left.gone_ms for left in leaves], [left.front_ms for left in leaves]
    text = (
        f"Shift was pressed three times, in {len(leaves)} tries. The content was off the screen after "
        f"{median(gone):.0f} ms, at most {max(gone):.0f}, and the whole front page was there after "
        f"{median(front):.0f} ms, at most {max(front):.0f}."
    )
    if max(gone) > MOST_MS:
        to_do = "Close other programs and run this again. If nothing changes, this computer is too slow."
        return fails("leave", f"{text} A person can see anything over {MOST_MS:.0f} ms.", to_do)
    return holds("leave", f"{text} A monitor and its cable add their own delay.")


def judge_memory(memory: Memory | None) -> Finding:
    """Whether typed words stay in memory.

    Args:
        memory: None if the system does not allow reading it.
    """
    if memory is None:
        text = "This system does not allow reading the guide's memory."
        to_do = "Run this once as root (sudo), on a computer that nobody is using."
        return untested("memory", text, to_do)
    if memory.left:
        text = f"After Leave, a typed word was still in the guide's memory {memory.left} times."
        return fails("memory", text, "Report it. Until then, restart the computer after each visit.")
    if not memory.typed:
        text = (
            "A word was not found in memory even while it was on the screen, so this check is not reliable."
        )
        to_do = "Turn Caps Lock off and run this again. If nothing changes, report it."
        return untested("memory", text, to_do)
    return holds(
        "memory",
        f"A typed word was in the guide's memory {memory.typed} times, and after Leave not once. "
        "The memory of the display server and of other programs was not read.",
    )


def judge_memory_access(observer: Observer) -> Finding:
    """Whether other programs of the same user can read the guide's memory."""
    about = "memory-shut"
    if observer.is_open:
        text = "Another program of the same user could read the guide's memory, and a crash could save it."
        return fails(about, text, "Report it.")
    return holds(
        about, "No other program of the same user could read the guide's memory, and no crash saves it."
    )


def judge_programs(observer: Observer) -> Finding:
    """Programs that the guide started."""
    if names := ", ".join(sorted(observer.other_programs)):
        return fails("programs", f"The guide started other programs: {names}.", "Report it.")
    return holds("programs", f"In {observer.looks} observations, the guide started no other program.")


def judge_old_visits(visited: Visited) -> Finding:
    """Visits that are still running after Leave."""
    about, count = "old-visits", len(visited.leaves) - 1
    if visited.lingering:
        text = f"{visited.lingering} of {count} visits were still running half a second after Leave."
        return fails(about, text, "Close other programs and run this again. If nothing changes, report it.")
    return holds(about, f"{count} of {count} visits had ended half a second after Leave.")


def judge_left_running(observer: Observer) -> Finding:
    """Programs that are still running after the guide has ended."""
    if observer.leftovers:
        names = ", ".join(sorted(observer.leftovers))
        return fails(
            "left-running",
            f"After the guide had ended, these were still running: {names}.",
            "Restart the computer, and report it.",
        )
    return holds("left-running", "After the guide had ended, nothing that it started was still running.")


_NETWORK = "network"


def judge_sockets(observer: Observer) -> Finding:
    """The sockets that were observed."""
    if observer.networks:
        kinds = ", ".join(sorted(observer.networks))
        return fails(_NETWORK, f"The guide had sockets that can reach a network: {kinds}.", "Report it.")
    if not observer.looked_inside:
        return untested(
            _NETWORK,
            "This system does not show the guide's sockets.",
            "Run this once as root (sudo), on a computer that nobody is using.",
        )
    return holds(_NETWORK, "At each observation, the guide had only local sockets.")


def judge_filter(observer: Observer, protection: Protection) -> Finding:
    """The filter that refuses new sockets, between two observations too.

    Args:
        protection: what the kernel can enforce.
    """
    about = "kernel-filter"
    if not protection.calls:
        return fails(about, str(protection), "Use a newer kernel, on a 64-bit Intel, AMD or ARM processor.")
    if observer.unfiltered:
        return fails(
            about, "The kernel can filter system calls, but a visit ran without the filter.", "Report it."
        )
    return holds(
        about,
        "Every visit ran under a system call filter. What it refuses is not part of this check.",
    )


_INPUT_METHOD = "input-method"

_QT_INPUT_METHOD = "compose"
"""Qt's own: it composes accented letters and talks to no other program."""

_INPUT_METHOD_DAEMONS = frozenset({"fcitx", "fcitx5", "ibus-daemon", "ibus-x11", "scim", "uim-xim"})
"""As /proc names them."""

_INPUT_METHOD_VARIABLES = ("QT_IM_MODULES", "QT_IM_MODULE")
"""What Qt reads: since 6.7 the plural takes precedence."""


def input_method_signs(environment: Mapping[str, str], programs: Iterable[str]) -> list[str]:
    """Signs that an input method is in use on this computer.

    Args:
        environment: of the guide.
        programs: the names of running programs.
    """
    settings = [
        f"{name}={environment[name]}"
        for name in _INPUT_METHOD_VARIABLES
        if environment.get(name, _QT_INPUT_METHOD) != _QT_INPUT_METHOD
    ]
    return [*settings, *sorted(_INPUT_METHOD_DAEMONS.intersection(programs))]


def judge_input_methods(observer: Observer, methods: Sequence[str]) -> Finding:
    """Whether the guide passes keystrokes to an input method.

    Args:
        found: as `input_method_signs` returns.
    """
    here = f"There is an input method on this computer ({', '.join(methods)})"
    if observer.input_methods is None:
        if not methods:
            return holds(_INPUT_METHOD, "No input method is set up, and none is running.")
        text = f"{here}. This system does not show whether the guide uses it."
        return untested(
            _INPUT_METHOD, text, "Run this once as root (sudo), on a computer that nobody is using."
        )
    if others := ", ".join(sorted(observer.input_methods - {_QT_INPUT_METHOD})):
        text = f"The guide uses an input method, {others}, which gets every keystroke and may learn words."
        return fails(_INPUT_METHOD, text, "Report it. Until then, turn that input method off before a visit.")
    text = "The guide uses only Qt's own input method, so no other program gets its keystrokes."
    return holds(_INPUT_METHOD, f"{text} {here}, which the guide does not use." if methods else text)
