"""How long Leave takes on this display."""

from statistics import median

from guide.selfcheck.report import Finding, fails, holds
from guide.selfcheck.visitor import Left

MOST_MS = 100.0
"""Content that stays longer after Leave can be read by somebody who walks in."""


def judge(leaves: tuple[Left, ...]) -> Finding:
    """The slowest of all tries counts."""
    if not all(left.is_done for left in leaves):
        return fails(
            "leave", "Leave did not bring the front page back.", "Do not use the guide here. Report it."
        )
    gone, front = [left.gone_ms for left in leaves], [left.front_ms for left in leaves]
    said = (
        f"Shift was pressed three times, {len(leaves)} times over. The content was off the screen after "
        f"{median(gone):.0f} ms, at most {max(gone):.0f}, and the whole front page was there after "
        f"{median(front):.0f} ms, at most {max(front):.0f}."
    )
    if max(gone) > MOST_MS:
        to_do = "Close other programs and run this again. If it stays so, this computer is too slow."
        return fails("leave", f"{said} More than {MOST_MS:.0f} ms can be seen.", to_do)
    return holds("leave", f"{said} A monitor and its cable add their own delay.")
