"""The one door to files: where authored and built files lie."""

from dataclasses import dataclass
from pathlib import Path


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


def checkout() -> Paths:
    """Paths of the copy of the guide that this module belongs to."""
    return Paths(Path(__file__).resolve().parent.parent)
