"""Words that would reveal to a bystander what else the guide contains."""

SENSITIVE = (
    "traffick", "sex", "abuse", "violen", "assault", "rape", "exploit", "prostitut", "escort", "pimp",
    "victim", "surviv", "batter", "captiv", "slave", "coerc", "threat", "danger", "suicid", "overdose",
    "crime", "police", "arrest", "escape", "hurt",
)  # fmt: skip
"""Beginnings of revealing words."""


def revealing_words(words: object) -> list[str]:
    """Return the revealing words in a text."""
    return [word for word in SENSITIVE if word in str(words).lower()]
