"""Whether this kernel can hold a visit to what it promises."""

from guide.lockdown import Protection
from guide.selfcheck.report import Finding, fails, holds


def judge(protection: Protection) -> Finding:
    """protection: what the kernel said it can do."""
    if protection.files and protection.calls:
        return holds("kernel", str(protection))
    return fails("kernel", str(protection), "Use a kernel of Linux 5.13 or later with Landlock switched on.")
