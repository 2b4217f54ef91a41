"""Which file tells of this place, and whether it may be believed. It never keeps the guide from starting."""

import os
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from guide.errors import ContentError
from guide.paths import Paths
from guide.policy import KIOSK
from guide.sites.model import Site
from guide.sites.reading import read_site
from guide.sites.trusting import check_folder, text_of

PLACES_OWN = Path("/etc/signpost/site.toml")
"""Where a place puts its own site file. It beats the bundled ones."""

USUAL = "desk"
"""The bundled site file of a place that has said nothing."""


class Choice(Struct, frozen=True):
    """What was asked for when the guide was started.

    policy: the name of a policy, which beats the one that the place's file names; "" for none. What else that
        file says, such as its own lines, stands.
    file: a file to try out instead of the place's own; "" for none. Anybody may own it.
    """

    policy: str = ""
    file: str = ""


class SiteDoor:
    """The one door to site files.

    choice: as typed. paths: where the bundled ones lie. places_own, owner: where the place's own file is,
    and the number of the user it must belong to; root, but in tests.
    """

    def __init__(self, choice: Choice, paths: Paths, places_own: Path = PLACES_OWN, owner: int = 0) -> None:
        self._choice, self._bundled = choice, paths.sites
        self._places_own, self._owner = places_own, owner

    def read(self) -> Site:
        """The place as its file stands now. A file that is wrong gives the strictest policy, and says why."""
        name = self._choice.file or str(self._places_own)
        try:
            site = self._of_place()
            if site is None:
                name = str(self._bundled_file(self._choice.policy or USUAL))
                return read_site(text_of(Path(name), None), name)
            if self._choice.policy:
                chosen = str(self._bundled_file(self._choice.policy))
                return replace(site, policy=read_site(text_of(Path(chosen), None), chosen).policy)
        except ContentError as error:
            return Site(KIOSK, name, problems=error.problems)
        return site

    def _of_place(self) -> Site | None:
        """What the place's own file says; None where there is none."""
        if self._choice.file:
            return read_site(text_of(Path(self._choice.file), None), self._choice.file)
        if os.name == "nt":  # no number of an owner is told there, so nobody's file can be believed
            return None
        check_folder(self._places_own.parent, self._owner)
        if not os.path.lexists(self._places_own):
            return None
        return read_site(text_of(self._places_own, self._owner), str(self._places_own))

    def _bundled_file(self, policy: str) -> Path:
        return self._bundled / f"{policy}.toml"
