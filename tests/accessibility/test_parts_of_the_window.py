"""Bar, page and footer have accessible names, and one key moves between them."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.ui.parts.press_button import PressButton
from guide.ui.routes import FrontRoute, PageRoute, Route, SearchRoute
from tests.accessibility.lint import interface_of, named
from tests.ui.reader import Reader

Role = QAccessible.Role
PARTS = (Role.ToolBar, Role.Grouping, Role.Document, Role.Footer)


def parts_of(reader: Reader) -> list[tuple[Role, str]]:
    """Return role and name of each part of the window, from the top."""
    roles = {widget: interface_of(widget).role() for widget in reader.all(QWidget)}
    parts = [widget for widget, role in roles.items() if role in PARTS and named(interface_of(widget))]
    parts.sort(key=lambda widget: reader.box_of(widget).top())
    return [(roles[part], named(interface_of(part))) for part in parts]


def test_a_page_is_between_a_bar_with_breadcrumbs_and_a_footer(reader: Reader) -> None:
    reader.go(PageRoute("maine-211"))

    assert parts_of(reader) == [
        (Role.ToolBar, "Search and leave"),
        (Role.Grouping, "Way back"),
        (Role.Document, "211 Maine"),
        (Role.Grouping, "What you can do"),
        (Role.Footer, "Urgent numbers"),
    ]


def test_filters_are_a_group_above_the_results(reader: Reader) -> None:
    reader.go(SearchRoute("food"))

    assert (Role.Grouping, "Filters") in parts_of(reader)


@pytest.mark.parametrize(("route", "beside"), [(FrontRoute(), []), (PageRoute("maine-211"), ["Print"])])
def test_f6_moves_from_the_bar_to_the_page_to_what_is_beside_it_to_the_footer_and_around(
    reader: Reader, route: Route, beside: list[str]
) -> None:
    reader.go(route)
    reader.window.navigator.focus_search()
    page, met = reader.page, []
    for _ in range(3 + len(beside)):
        reader.press("F6")
        met.append(reader.focus)

    asides = [reader.named(name, QAbstractButton) for name in beside]
    assert met == [page, *asides, reader.named("All urgent numbers", PressButton), reader.field]
    reader.press("Shift+F6")
    assert reader.focus is met[-2]


def test_f6_moves_from_the_search_to_the_results(reader: Reader) -> None:
    reader.go(SearchRoute("food"))
    reader.press("F6")

    assert named(interface_of(reader.focus)).startswith("All")
