"""Which words tell somebody behind the reader what else is inside."""

SENSITIVE = (
    "traffick", "sex", "abuse", "violen", "assault", "rape", "exploit", "prostitut", "escort", "pimp",
    "victim", "surviv", "batter", "captiv", "slave", "coerc", "threat", "danger", "suicid", "overdose",
    "crime", "police", "arrest", "escape", "hurt",
)  # fmt: skip
"""Beginnings of words that say what else is inside."""


def telling(words: object) -> list[str]:
    """The sensitive words in some text."""
    return [word for word in SENSITIVE if word in str(words).lower()]
