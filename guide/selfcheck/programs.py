"""Whether a visit starts a program, or leaves one behind."""

from guide.selfcheck.observer import Watch
from guide.selfcheck.report import Finding, fails, holds
from guide.selfcheck.visit import Visited


def judge(watch: Watch) -> list[Finding]:
    """Programs beside the guide, and what is there after it has ended."""
    return [_started(watch), _ended(watch)]


def _started(watch: Watch) -> Finding:
    others = ", ".join(sorted(watch.others))
    if others:
        return fails("programs", f"The guide started other programs: {others}.", "Report it.")
    return holds("programs", f"In {watch.looks} looks no program but the guide itself was seen to run.")


def judge_old_visits(visited: Visited) -> Finding:
    """Visits that outlive Leave."""
    about, count = "old-visits", len(visited.leaves) - 1
    if visited.lingering:
        said = f"{visited.lingering} of {count} visits were still there half a second after Leave."
        return fails(about, said, "Close other programs and run this again; if it stays so, report it.")
    return holds(about, f"{count} of {count} visits were gone half a second after Leave, with all they knew.")


def _ended(watch: Watch) -> Finding:
    if watch.left_behind:
        names = ", ".join(sorted(watch.left_behind))
        return fails(
            "left-running", f"When the guide had ended, these still ran: {names}.", "Restart, and report it."
        )
    return holds("left-running", "When the guide had ended, nothing that it started was left.")
