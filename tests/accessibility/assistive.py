"""The screen as an assistive tool sees it: names, roles and actions over the accessibility bus.

It uses libatspi, from at-spi2-core, and needs a session bus of its own. Strings from the library are not
freed, since a test is short.
"""

import ctypes
from collections.abc import Iterator

_STATES = {
    "checked": 4,
    "enabled": 8,
    "focused": 12,
    "showing": 25,
}
"""Values of AtspiStateType."""

_NO_CACHE = 0
"""ATSPI_CACHE_NONE: query each time, since no main loop receives changes here."""


_GIVE_POINTERS = (
    "get_desktop",
    "accessible_get_child_at_index",
    "accessible_get_action_iface",
    "accessible_get_editable_text_iface",
    "accessible_get_text_iface",
    "accessible_get_state_set",
    "accessible_get_attributes",
)
_GIVE_TEXT = (
    "accessible_get_name",
    "accessible_get_role_name",
    "accessible_get_object_locale",
    "text_get_text",
)


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libatspi.so.0")
    for given in _GIVE_POINTERS:
        getattr(library, f"atspi_{given}").restype = ctypes.c_void_p
    for given in _GIVE_TEXT:
        getattr(library, f"atspi_{given}").restype = ctypes.c_char_p
    return library


class Part:
    """An accessible object with its children."""

    def __init__(self, library: ctypes.CDLL, at: int) -> None:
        self._library = library
        self._at = ctypes.c_void_p(at)

    @property
    def name(self) -> str:
        """Its name."""
        return (self._library.atspi_accessible_get_name(self._at, None) or b"").decode()

    @property
    def role(self) -> str:
        """Its role: "frame", "button", "list"."""
        return (self._library.atspi_accessible_get_role_name(self._at, None) or b"").decode()

    @property
    def locale(self) -> str:
        """Its language and the country, such as "pt_BR"."""
        return (self._library.atspi_accessible_get_object_locale(self._at, None) or b"").decode()

    @property
    def process(self) -> int:
        """The process that it belongs to."""
        return int(self._library.atspi_accessible_get_process_id(self._at, None))

    def attribute(self, key: str) -> str:
        """Return an attribute, such as the "level" of a heading; "" if it has none of this name."""
        attributes = ctypes.c_void_p(self._library.atspi_accessible_get_attributes(self._at, None))
        if attributes.value is None:
            return ""
        lookup = self._library.g_hash_table_lookup  # from GLib, which libatspi loads
        lookup.restype = ctypes.c_char_p
        return (lookup(attributes, key.encode()) or b"").decode()

    @property
    def is_showing(self) -> bool:
        """Tell whether it is on the screen."""
        return self.has_state("showing")

    def has_state(self, name: str) -> bool:
        """Tell whether it has one of `_STATES`."""
        states = ctypes.c_void_p(self._library.atspi_accessible_get_state_set(self._at))
        contains = self._library.atspi_state_set_contains
        return states.value is not None and bool(contains(states, _STATES[name]))

    @property
    def text(self) -> str:
        """Return the text in a field."""
        field = ctypes.c_void_p(self._library.atspi_accessible_get_text_iface(self._at))
        return (self._library.atspi_text_get_text(field, 0, -1, None) or b"").decode()

    def write(self, text: str) -> None:
        """Put text into a field."""
        field = ctypes.c_void_p(self._library.atspi_accessible_get_editable_text_iface(self._at))
        self._library.atspi_editable_text_set_text_contents(field, text.encode(), None)

    def press(self) -> None:
        """Press it."""
        actions = ctypes.c_void_p(self._library.atspi_accessible_get_action_iface(self._at))
        self._library.atspi_action_do_action(actions, 0, None)

    def children(self) -> Iterator["Part"]:
        """Return its children."""
        for index in range(self._library.atspi_accessible_get_child_count(self._at, None)):
            child = self._library.atspi_accessible_get_child_at_index(self._at, index, None)
            if child:
                yield Part(self._library, child)

    def walk(self) -> Iterator["Part"]:
        """Yield all its descendants."""
        for child in self.children():
            yield child
            yield from child.walk()

    def find(self, role: str, name: str) -> "Part | None":
        """Return its first visible descendant with a role and name."""
        return next(
            (part for part in self.walk() if (part.role, part.name) == (role, name) and part.is_showing), None
        )


def desktop() -> Part:
    """Return every application on the bus."""
    library = _library()
    library.atspi_init()
    part = Part(library, library.atspi_get_desktop(0))
    library.atspi_accessible_set_cache_mask(part._at, _NO_CACHE)
    return part
