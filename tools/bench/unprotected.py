"""The guide without its protection: it hardens nothing, shuts nothing in, and frees memory as it comes.

python -m tools.bench.unprotected
"""

import sys

import guide.app
from guide.lockdown import freed_memory
from guide.paths import checkout
from guide.sites.config import Choice


def main() -> int:
    """Open the window."""
    for name in ("close_inherited", "ignore_stops", "_enter_sandbox"):
        assert hasattr(guide.app, name), f"the guide has no {name} any more"
        setattr(guide.app, name, lambda *_, **__: None)
    vars(freed_memory)["overwrite_on_free"] = lambda: False  # before a visit imports it
    return guide.app.open_window(checkout(), Choice(policy="desk"))


if __name__ == "__main__":
    sys.exit(main())
