"""The one door to files: where authored and built files lie."""

import re
from dataclasses import dataclass
from pathlib import Path

INSTALLED = "installed"
"""The folder inside this package that an installed copy has, and a checkout never."""

FOR_EDITORS = frozenset({"build", "check", "evaluate", "screenshots", "tables", "verify"})
"""Commands that read or write what editors wrote, which an installed copy does not have."""

_RUN = "python3 run.py"
_BUILD = rf"(?:Make it anew|Build it): {_RUN} build"
_OF_EDITORS = rf"^.*{_RUN} (?:{'|'.join(sorted(FOR_EDITORS))}|test)\b.*\n?"


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one checkout or one installed copy.

    root: the folder that holds `resources/`, and `build/` once it is made.
    """

    root: Path

    @property
    def resources(self) -> Path:
        """Authored content, fonts and icons; read-only to the app."""
        return self.root / "resources"

    @property
    def build(self) -> Path:
        """Everything made from `resources/`: the library, the index, caches."""
        return self.root / "build"

    @property
    def sites(self) -> Path:
        """The bundled site files, one for each kind of place."""
        return self.resources / "sites"

    @property
    def fonts(self) -> Path:
        """The font files that the window loads."""
        return self.resources / "fonts"

    @property
    def are_installed(self) -> bool:
        """Whether this is an installed copy: nothing authored is in it, and nothing of it is ever written."""
        return self.root.name == INSTALLED

    def said(self, text: str) -> str:
        """Text that names commands, as they are typed for this copy: an installed one has no run.py.

        Lines that name a command for editors are left out there.
        """
        if not self.are_installed:
            return text
        text = re.sub(_BUILD, "Install this program again.", text)
        return re.sub(_OF_EDITORS, "", text, flags=re.MULTILINE).replace(_RUN, "signpost")


def checkout() -> Paths:
    """Paths of the copy of the guide that this module belongs to: a checkout or an installed one."""
    here = Path(__file__).resolve().parent
    installed = here / INSTALLED
    return Paths(installed if installed.is_dir() else here.parent)
