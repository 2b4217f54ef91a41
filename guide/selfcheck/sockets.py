"""Whether a visit reaches further than this computer."""

from guide.lockdown import Protection
from guide.selfcheck.observer import Watch
from guide.selfcheck.report import Finding, fails, holds, untested

ABOUT = "network"


def judge(watch: Watch, protection: Protection) -> list[Finding]:
    """The sockets that were seen, and the filter that lets none be made between two looks.

    protection: what the kernel can hold a visit to.
    """
    return [_seen(watch), _filter(watch, protection)]


def _seen(watch: Watch) -> Finding:
    if watch.networks:
        kinds = ", ".join(sorted(watch.networks))
        return fails(ABOUT, f"The guide had sockets that can reach a network: {kinds}.", "Report it.")
    if not watch.looked_inside:
        return untested(
            ABOUT,
            "This system does not let anybody see the guide's sockets.",
            "Run this once as root (sudo), on a machine that nobody uses meanwhile.",
        )
    return holds(ABOUT, "Each time it was looked, the guide had sockets of this computer alone.")


def _filter(watch: Watch, protection: Protection) -> Finding:
    about = "kernel-filter"
    if not protection.calls:
        return fails(about, str(protection), "Use a newer kernel, on a 64-bit Intel, AMD or ARM processor.")
    if watch.unfiltered:
        return fails(
            about, "The kernel can hold a visit back, but a visit ran without its filter.", "Report it."
        )
    return holds(
        about,
        "Every visit ran under a filter of the kernel. What it refuses is tested where the guide is made, "
        "not here.",
    )
