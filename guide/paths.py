"""The locations of authored and built files."""

from dataclasses import dataclass
from pathlib import Path

from guide.command_table import INSTALLED_START, START

INSTALLED = "installed"
"""A folder inside this package, in an installed copy only."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one checkout or one installed copy.

    Attributes:
        root: the folder of `resources/`, and of `build/` once it is made.
    """

    root: Path

    @property
    def resources(self) -> Path:
        """Authored content, fonts and icons; read-only to the app."""
        return self.root / "resources"

    @property
    def build(self) -> Path:
        """Everything built from `resources/`: the library, the index, caches."""
        return self.root / "build"

    @property
    def sites(self) -> Path:
        """The bundled site files, one for each kind of site."""
        return self.resources / "sites"

    @property
    def fonts(self) -> Path:
        """The font files that the window loads."""
        return self.resources / "fonts"

    @property
    def languages(self) -> Path:
        """The compiled translations of the window, one file for each language."""
        return self.build / "languages"

    @property
    def site_data(self) -> Path:
        """What this installation keeps for its site, and what no update of the program removes.

        A copy that the system's packages installed keeps it in `/var/lib`, a bundle in or beside its folder,
        any other installed copy beside its library, and a checkout among its built files.
        """
        if self.root.is_relative_to("/usr/lib/signpost"):
            return Path("/var/lib/signpost")
        if not self.are_installed:
            return self.build / "site"
        inner = self.root.parent.parent
        is_bundle = inner.name == "_internal" or (inner.parent / "signpost.exe").exists()
        return inner.parent.parent / "signpost-site" if is_bundle else self.root / "site"

    @property
    def content(self) -> Path:
        """Content from packs, laid out like `build`; installed copies alone have it."""
        return self.site_data / "content"

    @property
    def are_installed(self) -> bool:
        """Whether this is an installed copy: without authored files, and never written to."""
        return self.root.name == INSTALLED

    @property
    def program(self) -> str:
        """The command that starts this copy: an installed one has no run.py."""
        return INSTALLED_START if self.are_installed else START

    def command(self, words: str) -> str:
        """A command line for this copy.

        Args:
            words: command and arguments.
        """
        return f"{self.program} {words}"


def checkout() -> Paths:
    """Paths of the copy that this module is part of: a checkout or an installed one."""
    here = Path(__file__).resolve().parent
    installed = here / INSTALLED
    return Paths(installed if installed.is_dir() else here.parent)
