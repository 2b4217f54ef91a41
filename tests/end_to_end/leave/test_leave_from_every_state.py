"""Leave from outside: real keys on a real screen, a real parent, a real spare."""

import pytest

from support.waiting import wait_until
from tests.end_to_end.leave.conftest import Desk
from tests.end_to_end.leave.sample import LEAVE_AT

STATES = {"menu": "F2", "message": "F3", "combo list": "F4", "dialog": "F5", "completions": "F6"}


def ends_in_a_fresh_front_page(desk: Desk) -> None:
    wait_until(lambda: desk.look() == desk.front)
    wait_until(desk.has_left)
    desk.settled()


def stays(desk: Desk) -> None:
    desk.opens("F3")  # the keys before it have been answered when this has
    assert not desk.has_left()


def test_while_typing(desk: Desk) -> None:
    desk.type_content()
    desk.screen.tap("Shift", "Shift", "Shift")
    ends_in_a_fresh_front_page(desk)


@pytest.mark.parametrize("key", STATES.values(), ids=STATES.keys())
def test_while_something_else_has_the_keys(desk: Desk, key: str) -> None:
    desk.type_content()
    desk.opens(key)
    desk.screen.tap("Shift", "Shift", "Shift")
    ends_in_a_fresh_front_page(desk)


def test_with_both_shift_keys_mixed(desk: Desk) -> None:
    desk.type_content()
    desk.screen.tap("RightShift", "Shift", "RightShift")
    ends_in_a_fresh_front_page(desk)


def test_by_the_button(desk: Desk) -> None:
    desk.type_content()
    desk.screen.click(*LEAVE_AT)
    ends_in_a_fresh_front_page(desk)


def test_the_spare_takes_the_keys_at_once(desk: Desk) -> None:
    desk.type_content()
    desk.screen.tap("Shift", "Shift", "Shift")
    ends_in_a_fresh_front_page(desk)
    desk.type_content()


def test_nine_presses_leave_once(desk: Desk) -> None:
    desk.type_content()
    desk.screen.tap(*["Shift"] * 9)
    second = desk.next_painted()
    ends_in_a_fresh_front_page(desk)
    desk.shown = second
    desk.screen.tap("Shift", "Shift", "Shift")
    stays(desk)


def test_the_second_half_of_a_double_click_does_nothing_to_the_next_visit(desk: Desk) -> None:
    desk.type_content()
    desk.screen.click(*LEAVE_AT)
    desk.shown = desk.next_painted()
    desk.screen.click(*LEAVE_AT)
    stays(desk)


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("Escape",) * 4, id="Esc"),
        pytest.param(("Shift", "Shift"), id="two presses"),
        pytest.param(("Shift", "b", "Shift", "b", "Shift"), id="letters in between"),
        pytest.param(("Shift", "Shift", "Home", "Shift", "Shift"), id="another key in between"),
    ],
)
def test_other_keys_never_leave(desk: Desk, keys: tuple[str, ...]) -> None:
    desk.type_content()
    desk.screen.tap(*keys)
    stays(desk)


def test_capital_letters_never_leave(desk: Desk) -> None:
    desk.type_content()
    for letter in "abcd":
        desk.screen.key_down("Shift")
        desk.screen.tap(letter)
        desk.screen.key_up("Shift")
    stays(desk)


def test_alt_and_shift_never_leave(desk: Desk) -> None:
    desk.type_content()
    desk.screen.key_down("Control_L")
    desk.screen.tap("Shift", "Shift", "Shift", "Shift")
    desk.screen.key_up("Control_L")
    stays(desk)
