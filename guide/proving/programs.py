"""Whether a visit starts a program, or leaves one behind."""

from guide.proving.finding import Finding, fails, holds
from guide.proving.visit import Visited


def judge(visited: Visited) -> list[Finding]:
    """Programs beside the guide, visits that outlive Leave, and what is there after the guide has ended."""
    return [_started(visited), _left(visited), _ended(visited)]


def _started(visited: Visited) -> Finding:
    others = ", ".join(sorted(visited.watch.others))
    if others:
        return fails("programs", f"The guide started other programs: {others}.", "Report it.")
    return holds(
        "programs", f"In {visited.watch.looks} looks no program but the guide itself was seen to run."
    )


def _left(visited: Visited) -> Finding:
    about, count = "old-visits", len(visited.leaves) - 1
    if visited.lingering:
        said = f"{visited.lingering} of {count} visits were still there half a second after Leave."
        return fails(about, said, "Close other programs and run this again; if it stays so, report it.")
    return holds(about, f"{count} of {count} visits were gone half a second after Leave, with all they knew.")


def _ended(visited: Visited) -> Finding:
    if visited.left_behind:
        names = ", ".join(visited.left_behind)
        return fails(
            "left-running", f"When the guide had ended, these still ran: {names}.", "Restart, and report it."
        )
    return holds("left-running", "When the guide had ended, nothing that it started was left.")
