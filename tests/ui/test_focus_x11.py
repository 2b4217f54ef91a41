"""Which of a display's words about the keys mean that another window has them."""

import ctypes

import pytest

from guide.ui.guards.cover import XCB, FocusNews

IN, OUT, KEY_PRESS = 9, 10, 2
ANCESTOR, INSIDE, ELSEWHERE, POINTER = 0, 2, 3, 5
NORMAL, GRABBED, UNGRABBED, WHILE_GRABBED = 0, 1, 2, 3
SENT_BY_A_PROGRAM = 0x80


def heard_of(code: int, detail: int, mode: int, kind: bytes = XCB) -> list[str]:
    """What is made of an event: its first bytes are its code and its detail, the ninth is its mode."""
    heard: list[str] = []
    news = FocusNews(lambda: heard.append("lost"), lambda: heard.append("found"))
    event = (ctypes.c_ubyte * 36)(code, detail)
    event[8] = mode
    assert news.nativeEventFilter(kind, ctypes.addressof(event)) == (False, 0)
    return heard


@pytest.mark.parametrize("mode", [NORMAL, WHILE_GRABBED])
@pytest.mark.parametrize("code", [OUT, OUT | SENT_BY_A_PROGRAM])
def test_keys_that_went_elsewhere_are_lost(code: int, mode: int) -> None:
    assert heard_of(code, ELSEWHERE, mode) == ["lost"]


@pytest.mark.parametrize("mode", [NORMAL, UNGRABBED, WHILE_GRABBED])
def test_keys_that_came_are_found(mode: int) -> None:
    assert heard_of(IN, ANCESTOR, mode) == ["found"]


@pytest.mark.parametrize(
    ("code", "detail", "mode"),
    [
        (OUT, ELSEWHERE, GRABBED),
        (OUT, ELSEWHERE, UNGRABBED),
        (OUT, POINTER, NORMAL),
        (OUT, INSIDE, NORMAL),
        (IN, POINTER, NORMAL),
        (IN, ANCESTOR, GRABBED),
        (KEY_PRESS, 38, NORMAL),
    ],
    ids=["a menu grabs", "a grab ends", "pointer left", "own child", "pointer came", "grab", "key"],
)
def test_all_else_is_no_news(code: int, detail: int, mode: int) -> None:
    assert heard_of(code, detail, mode) == []


def test_other_displays_are_not_read() -> None:
    assert heard_of(OUT, ELSEWHERE, NORMAL, b"wayland") == []
