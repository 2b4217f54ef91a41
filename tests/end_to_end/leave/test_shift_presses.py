"""What is the sign to leave, and what is not. Times are in seconds; `l` and `r` are the two Shift keys."""

from random import Random

import pytest

from guide.ui.shift_presses import PRESSES, ShiftPresses

KEYS = {"l": 50, "r": 62}


def signs(script: str) -> list[float]:
    """The moments when the sign is complete. A script is `TIME:WHAT` words.

    l and r are pressed, L and R let go, ~l repeats and says so, x is anything else.
    """
    presses, complete = ShiftPresses(), []
    for word in script.split():
        moment, what = word.split(":")
        now, key = float(moment), KEYS.get(what[-1].lower(), 0)
        if what == "x":
            presses.interrupt()
        elif what.startswith("~"):
            presses.repeat(key, now)
        elif what.isupper():
            presses.release(key)
        elif presses.press(key, now):
            complete.append(now)
    return complete


@pytest.mark.parametrize(
    ("script", "moments"),
    [
        pytest.param("0:l 0.1:L 0.3:l 0.4:L 0.6:l", [0.6], id="three presses, at once on the third"),
        pytest.param("0:l 0.1:L 0.3:r 0.4:R 0.6:l", [0.6], id="both keys mixed"),
        pytest.param("0:l 0.1:r 0.2:R 0.3:r", [0.3], id="one key held down by a cramped hand"),
        pytest.param("0:l 0.1:L 2.4:l 2.5:L 5:l", [5.0], id="as slow as five seconds"),
        pytest.param("0:l 0.1:L 4:l 4.1:L 6:l 6.1:L 8:l", [8.0], id="the last three count, not the first"),
        pytest.param("0:l 0.1:L 0.2:l 0.3:L 0.4:l 0.5:L 0.6:l", [0.4], id="a fourth press starts anew"),
        pytest.param("0:l 2:l 2.1:L 2.2:l", [2.2], id="a release lost to another window costs nothing"),
    ],
)
def test_the_sign_is_three_presses_within_five_seconds(script: str, moments: list[float]) -> None:
    assert signs(script) == moments


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("0:l 0.1:L 0.3:l 0.4:L", id="two presses"),
        pytest.param("0:l 0.1:L 2:l 2.1:L 5.1:l", id="too slow"),
        pytest.param("0:l 0.7:~l 0.74:~l 0.78:~l 0.82:~l 0.9:L", id="held, and the system says repeat"),
        pytest.param("0:l 0.7:l 0.74:l 0.78:l 0.82:l 0.9:L", id="held, and a remote screen says press"),
        pytest.param("0:l 0.1:x 0.2:L 0.3:l 0.4:x 0.5:L 0.6:l 0.7:x 0.8:L", id="three capital letters"),
        pytest.param("0:l 0.1:L 0.2:x 0.3:l 0.4:L 0.5:l 0.6:L", id="another key after the first"),
        pytest.param("0:l 0.1:L 0.2:l 0.3:L 0.4:x 0.5:l 0.6:L", id="another key after the second"),
    ],
)
def test_nothing_else_is_the_sign(script: str) -> None:
    assert signs(script) == []


def test_the_count_says_how_many_presses_are_missing() -> None:
    for seed in range(200):
        chance = Random(seed)  # noqa: S311  not a secret
        presses, now = ShiftPresses(), 0.0
        for _ in range(chance.randrange(8)):
            now += chance.uniform(0.05, 3)
            presses.interrupt() if chance.random() < 0.1 else presses.press(50, now)
            presses.release(50)
        now += chance.uniform(0, 3)
        missing = PRESSES - presses.count(now)
        complete = [presses.press(key, now) for key in range(missing)]

        assert complete == [*[False] * (missing - 1), True], seed


def test_the_count_says_when_it_changes() -> None:
    presses = ShiftPresses()
    assert presses.next_change(10.0) == 0
    presses.press(50, 10.0)
    presses.press(62, 12.0)

    assert presses.next_change(13.0) == 2.0
    assert (presses.count(15.0), presses.count(15.01), presses.count(17.01)) == (2, 1, 0)
    assert presses.next_change(18.0) == 0
