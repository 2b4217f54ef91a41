"""Everything that somebody may do to get out of a window, by chance; a seed gives it again."""

import random
import time
from collections.abc import Callable, Mapping

from support.screen.owner import Owner
from support.screen.xscreen import SIZE, XScreen

CHORDS = (
    ("F1",), ("Shift_L", "F1"), ("F5",), ("F10",), ("Shift_L", "F10"), ("F11",), ("F12",), ("Menu",),
    ("Super_L",), ("Super_L", "d"), ("Super_L", "e"), ("Super_L", "l"), ("Super_L", "r"),
    ("Super_L", "period"), ("Super_L", "Tab"), ("Control_L", "Escape"), ("Alt_L", "Tab"),
    ("Alt_L", "Shift_L", "Tab"), ("Alt_L", "Escape"), ("Alt_L", "space"), ("Alt_L", "F1"), ("Alt_L", "F2"),
    ("Alt_L", "F4"), ("Alt_L", "F8"), ("Control_L", "Alt_L", "Delete"), ("Control_L", "Alt_L", "F2"),
    ("Control_L", "Alt_L", "t"), ("Control_L", "o"), ("Control_L", "s"), ("Control_L", "p"),
    ("Control_L", "n"), ("Control_L", "w"), ("Control_L", "q"), ("Control_L", "t"), ("Control_L", "j"),
    ("Control_L", "h"), ("Control_L", "u"), ("Control_L", "l"), ("Control_L", "f"), ("Control_L", "plus"),
    ("Control_L", "equal"), ("Control_L", "minus"), ("Control_L", "0"), ("Control_L", "a"),
    ("Control_L", "c"), ("Control_L", "x"), ("Control_L", "z"), ("Control_L", "y"),
    ("Control_L", "Shift_L", "Escape"), ("Control_L", "Shift_L", "i"), ("Control_L", "Shift_L", "u"),
    ("Print",), ("Alt_L", "Print"), ("Sys_Req",), ("Alt_L", "Left"), ("Alt_L", "Right"), ("Alt_L", "Home"),
    ("Alt_L", "Return"), ("ISO_Level3_Shift",), ("Caps_Lock",), ("Caps_Lock",), ("Num_Lock",),
)  # fmt: skip
"""The list of requirement R41, and a few more that browsers and desktops know."""

KEYS = (
    *"abcdefghijklmnopqrstuvwxyz", "space", "BackSpace", "Delete", "Return", "Return", "Escape", "Tab", "Tab",
    "Down", "Down", "Up", "Left", "Right", "Home", "End", "Prior", "Next", "slash", "period", "1", "9",
)  # fmt: skip
WORDS = ("food", "passport", "he took my papers", "shelter bangor", "988", "visa", "court")
JUNK = "\u202e\u2066\0\ufeff\U0001f468\u200d\U0001f469\ud55c\u0e33\u0344\u1ab0\ufdfd\u2028\u00ad\uffff"
"""Turns the direction, joins, piles up, has no width or no meaning."""

LONG = 10_000
LONG_PRESS_S = 0.7
PASTES = (("Control_L", "v"), ("Shift_L", "Insert"))


class Storm:
    """One hand that does anything.

    Args:
        clipboard: another program that has copied something.
        seed: the same one gives the same acts.
    """

    def __init__(self, screen: XScreen, clipboard: Owner, seed: int) -> None:
        self._screen, self._clipboard, self._chance = screen, clipboard, random.Random(seed)  # noqa: S311  no secret
        self._acts: Mapping[Callable[[], None], int] = {
            self._press_keys: 30,
            self._search: 10,
            self._chord: 20,
            self._click: 20,
            self._wheel: 8,
            self._drag: 6,
            self._hold: 1,
            self._paste: 3,
            self._resize: 2,
            self._close: 1,
            self._leave: 1,
        }

    def act(self) -> str:
        """Do the next thing; what it was."""
        [act] = self._chance.choices(list(self._acts), weights=list(self._acts.values()))
        act()
        return act.__name__

    def _somewhere(self) -> tuple[int, int]:
        return self._chance.randrange(SIZE[0]), self._chance.randrange(SIZE[1])

    def _press_keys(self) -> None:
        self._screen.tap(*self._chance.choices(KEYS, k=self._chance.randrange(1, 8)))

    def _search(self) -> None:
        self._screen.chord("Control_L", "l")
        word = self._chance.choice(WORDS).replace(" ", "_")
        self._screen.tap(*("space" if letter == "_" else letter for letter in word))
        if self._chance.random() < 0.6:
            self._screen.tap("Return")

    def _chord(self) -> None:
        self._screen.chord(*self._chance.choice(CHORDS))

    def _click(self) -> None:
        self._screen.move(*self._somewhere())
        button = self._chance.choice((1, 1, 1, 1, 2, 3, 8, 9))
        for _ in range(self._chance.choice((1, 1, 2, 3))):
            self._screen.press(button)

    def _wheel(self) -> None:
        self._screen.move(*self._somewhere())
        button = self._chance.choice((4, 5, 5, 6, 7))
        if control := self._chance.random() < 0.2:
            self._screen.key_down("Control_L")
        for _ in range(self._chance.randrange(1, 12)):
            self._screen.press(button)
        if control:
            self._screen.key_up("Control_L")

    def _drag(self) -> None:
        button = self._chance.choice((1, 1, 1, 3))
        self._screen.move(*self._somewhere())
        self._screen.button(button, down=True)
        for _ in range(self._chance.randrange(1, 8)):
            self._screen.move(*self._somewhere())
        self._screen.button(button, down=False)

    def _hold(self) -> None:
        self._screen.move(*self._somewhere())
        self._screen.button(1, down=True)
        time.sleep(LONG_PRESS_S)
        self._screen.button(1, down=False)

    def _paste(self) -> None:
        letters = self._chance.choice((JUNK, "passport ", "\u0301", "x", JUNK + "food "))
        self._clipboard.offer((letters * LONG)[:LONG])
        self._screen.chord("Control_L", "l")
        self._screen.chord(*self._chance.choice(PASTES))

    def _resize(self) -> None:
        width, height = self._chance.randrange(120, SIZE[0]), self._chance.randrange(120, SIZE[1])
        self._screen.place_window(*self._chance.choice(((0, 0), self._somewhere())), width, height)

    def _close(self) -> None:
        self._screen.ask_to_close()

    def _leave(self) -> None:
        self._screen.tap(*["Shift"] * self._chance.choice((3, 5, 9)))
