"""The names that paper does not show unless a reader asks for it."""

import pytest

from guide.content.model import Library
from tests.ui.revealing_words import revealing_words


def test_no_name_with_a_revealing_word_is_for_paper(library: Library) -> None:
    others = [service for service in library.services.values() if service.id not in library.sensitive_names]

    assert len(others) > 90
    assert [service.name for service in others if revealing_words(service.name)] == []
    assert [service.name for service in others if "trafficking" in service.description] == []


@pytest.mark.parametrize("service", ["safe-voices", "partners-for-peace", "caring-unlimited"])
def test_a_dull_name_tells_too_much_if_it_can_be_looked_up(library: Library, service: str) -> None:
    assert not revealing_words(library.services[service].name)
    assert service in library.sensitive_names


@pytest.mark.parametrize("service", ["bangor-area-homeless-shelter", "maine-211", "elenas-way"])
def test_the_name_of_everyday_help_is_for_paper(library: Library, service: str) -> None:
    assert service in library.services
    assert service not in library.sensitive_names
