"""The order in which kinds of help stand where nobody asked for one: on a county's page, and near a place."""

from collections.abc import Iterable

KINDS_FIRST = ("basic_needs", "shelter", "health", "legal")
"""Kinds of help that anybody may be looking for; the others follow."""


def in_order(kinds: Iterable[str]) -> list[str]:
    """The kinds as they stand in `resources/kinds.yaml`, those of KINDS_FIRST before the others."""
    return sorted(kinds, key=lambda kind: kind not in KINDS_FIRST)
