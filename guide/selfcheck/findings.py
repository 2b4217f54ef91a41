"""What came of a visit: Leave, memory, programs, sockets, input methods."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from guide.lockdown import Protection
from guide.selfcheck.observer import Observer
from guide.selfcheck.report import Finding, fails, holds, untested
from guide.selfcheck.visitor import LeaveTiming, Memory, Visited

MOST_MS = 100.0
"""Content that stays longer after Leave can be read by somebody who walks in."""


def judge_leaves(leaves: tuple[LeaveTiming, ...]) -> Finding:
    """The slowest of all tries counts."""
    if not all(left.is_done for left in leaves):
        return fails(
            "leave", "Leave did not bring the front page back.", "Do not use the guide here. Report it."
        )
    gone, front = [left.gone_ms for left in leaves], [left.front_ms for left in leaves]
    text = (
        f"Shift was pressed three times, {len(leaves)} times over. The content was off the screen after "
        f"{median(gone):.0f} ms, at most {max(gone):.0f}, and the whole front page was there after "
        f"{median(front):.0f} ms, at most {max(front):.0f}."
    )
    if max(gone) > MOST_MS:
        to_do = "Close other programs and run this again. If it stays so, this computer is too slow."
        return fails("leave", f"{text} More than {MOST_MS:.0f} ms can be seen.", to_do)
    return holds("leave", f"{text} A monitor and its cable add their own delay.")


def judge_memory(memory: Memory | None) -> Finding:
    """memory: None where the system lets nobody look."""
    if memory is None:
        text = "This system does not let anybody read the guide's memory."
        to_do = "Run this once as root (sudo), on a machine that nobody uses meanwhile."
        return untested("memory", text, to_do)
    if memory.left:
        text = f"After Leave a word that had been typed stood {memory.left} times in the guide's memory."
        return fails("memory", text, "Report it. Until then, restart the computer after each visit.")
    if not memory.typed:
        text = "A word was not found in memory even while it was on the screen, so the look at it is no use."
        to_do = "Switch Caps Lock off and run this again. If it stays so, report it."
        return untested("memory", text, to_do)
    return holds(
        "memory",
        f"A word that was typed stood {memory.typed} times in the guide's memory, and after Leave nowhere. "
        "The memory of the display and of other programs was not looked at.",
    )


def judge_memory_access(observer: Observer) -> Finding:
    """Whether other programs of the same user can look there."""
    about = "memory-shut"
    if observer.is_open:
        text = "Another program of the same user could read the guide's memory, and a crash could save it."
        return fails(about, text, "Report it.")
    return holds(
        about, "No other program of the same user could open the guide's memory; a crash saves none."
    )


def judge_programs(observer: Observer) -> list[Finding]:
    """Programs beside the guide, and what is there after it has ended."""
    return [_started_programs(observer), _left_running(observer)]


def _started_programs(observer: Observer) -> Finding:
    other_programs = ", ".join(sorted(observer.other_programs))
    if other_programs:
        return fails("programs", f"The guide started other programs: {other_programs}.", "Report it.")
    return holds("programs", f"In {observer.looks} looks no program but the guide itself was seen to run.")


def judge_old_visits(visited: Visited) -> Finding:
    """Visits that outlive Leave."""
    about, count = "old-visits", len(visited.leaves) - 1
    if visited.lingering:
        text = f"{visited.lingering} of {count} visits were still there half a second after Leave."
        return fails(about, text, "Close other programs and run this again; if it stays so, report it.")
    return holds(about, f"{count} of {count} visits were gone half a second after Leave, with all they knew.")


def _left_running(observer: Observer) -> Finding:
    if observer.leftovers:
        names = ", ".join(sorted(observer.leftovers))
        return fails(
            "left-running", f"When the guide had ended, these still ran: {names}.", "Restart, and report it."
        )
    return holds("left-running", "When the guide had ended, nothing that it started was left.")


_NETWORK = "network"


def judge_sockets(observer: Observer, protection: Protection) -> list[Finding]:
    """The sockets that were seen, and the filter that lets none be made between two looks.

    protection: what the kernel can hold a visit to.
    """
    return [_sockets(observer), _kernel_filter(observer, protection)]


def _sockets(observer: Observer) -> Finding:
    if observer.networks:
        kinds = ", ".join(sorted(observer.networks))
        return fails(_NETWORK, f"The guide had sockets that can reach a network: {kinds}.", "Report it.")
    if not observer.looked_inside:
        return untested(
            _NETWORK,
            "This system does not let anybody see the guide's sockets.",
            "Run this once as root (sudo), on a machine that nobody uses meanwhile.",
        )
    return holds(_NETWORK, "Each time it was looked, the guide had sockets of this computer alone.")


def _kernel_filter(observer: Observer, protection: Protection) -> Finding:
    about = "kernel-filter"
    if not protection.calls:
        return fails(about, str(protection), "Use a newer kernel, on a 64-bit Intel, AMD or ARM processor.")
    if observer.unfiltered:
        return fails(
            about, "The kernel can hold a visit back, but a visit ran without its filter.", "Report it."
        )
    return holds(
        about,
        "Every visit ran under a filter of the kernel. What it refuses is tested where the guide is made, "
        "not here.",
    )


_INPUT_METHOD = "input-method"

_QT_INPUT_METHOD = "compose"
"""Qt's own: it puts accents on letters and talks to nobody."""

_INPUT_METHOD_DAEMONS = frozenset({"fcitx", "fcitx5", "ibus-daemon", "ibus-x11", "scim", "uim-xim"})
"""As /proc names them."""

_INPUT_METHOD_VARIABLES = ("QT_IM_MODULES", "QT_IM_MODULE")
"""What Qt asks: since 6.7 the plural wins."""


def input_method_signs(environment: Mapping[str, str], programs: Iterable[str]) -> list[str]:
    """What suggests that an input method is in use here.

    environment: that the guide is started in. programs: the names of those that run.
    """
    asked = [
        f"{name}={environment[name]}"
        for name in _INPUT_METHOD_VARIABLES
        if environment.get(name, _QT_INPUT_METHOD) != _QT_INPUT_METHOD
    ]
    return [*asked, *sorted(_INPUT_METHOD_DAEMONS.intersection(programs))]


def judge_input_methods(observer: Observer, found: Sequence[str]) -> Finding:
    """What the guide has loaded decides. found: as `input_method_signs` gives them."""
    here = f"There is an input method on this computer ({', '.join(found)})"
    if observer.input_methods is None:
        if not found:
            return holds(_INPUT_METHOD, "No input method was asked for, and none was seen to run.")
        text = f"{here}. This system does not let anybody see whether the guide uses it."
        return untested(
            _INPUT_METHOD, text, "Run this once as root (sudo), on a machine that nobody uses meanwhile."
        )
    if other_programs := ", ".join(sorted(observer.input_methods - {_QT_INPUT_METHOD})):
        text = f"The guide has loaded an input method, {other_programs}, which is told every key and may learn words."
        return fails(
            _INPUT_METHOD, text, "Report it. Until then, switch that input method off before a visit."
        )
    text = "The guide has loaded no input method but Qt's own, so no other program is told its keys."
    return holds(_INPUT_METHOD, f"{text} {here}, which the guide does not use." if found else text)
