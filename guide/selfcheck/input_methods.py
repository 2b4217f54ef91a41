"""Whether a visit hands its keys to an input method: another program, which may learn words."""

from collections.abc import Iterable, Mapping, Sequence

from guide.selfcheck.observer import Watch
from guide.selfcheck.report import Finding, fails, holds, untested

ABOUT = "input-method"

_OWN = "compose"
"""Qt's own: it puts accents on letters and talks to nobody."""

_DAEMONS = frozenset({"fcitx", "fcitx5", "ibus-daemon", "ibus-x11", "scim", "uim-xim"})
"""As /proc names them."""

_VARIABLES = ("QT_IM_MODULES", "QT_IM_MODULE")
"""What Qt asks: since 6.7 the plural wins."""


def signs(environment: Mapping[str, str], programs: Iterable[str]) -> list[str]:
    """What suggests that an input method is in use here.

    environment: that the guide is started in. programs: the names of those that run.
    """
    asked = [f"{name}={environment[name]}" for name in _VARIABLES if environment.get(name, _OWN) != _OWN]
    return [*asked, *sorted(_DAEMONS.intersection(programs))]


def judge(watch: Watch, found: Sequence[str]) -> Finding:
    """What the guide has loaded decides. found: as `signs` gives them."""
    here = f"There is an input method on this computer ({', '.join(found)})"
    if watch.input_methods is None:
        if not found:
            return holds(ABOUT, "No input method was asked for, and none was seen to run.")
        said = f"{here}. This system does not let anybody see whether the guide uses it."
        return untested(ABOUT, said, "Run this once as root (sudo), on a machine that nobody uses meanwhile.")
    if others := ", ".join(sorted(watch.input_methods - {_OWN})):
        said = f"The guide has loaded an input method, {others}, which is told every key and may learn words."
        return fails(ABOUT, said, "Report it. Until then, switch that input method off before a visit.")
    said = "The guide has loaded no input method but Qt's own, so no other program is told its keys."
    return holds(ABOUT, f"{said} {here}, which the guide does not use." if found else said)
