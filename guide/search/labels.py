"""The values of filters that the directory has no words for, and the words that people read."""

LANGUAGES = {
    "en": "English",
    "ar": "Arabic",
    "ase": "ASL",
    "fr": "French",
    "es": "Spanish",
    "km": "Khmer",
    "ln": "Lingala",
    "pt": "Portuguese",
    "ru": "Russian",
    "so": "Somali",
    "sw": "Swahili",
    "vi": "Vietnamese",
    "zh": "Chinese",
    "am": "Amharic",
    "fa": "Farsi",
}
WHO = {
    "young": "Young people",
    "women": "Women",
    "men": "Men",
    "families": "Families",
    "older": "Older adults",
    "lgbtq": "LGBTQ people",
    "immigrants": "Immigrants",
    "tribal": "Tribal communities",
    "veterans": "Veterans",
    "disabled": "People with a disability",
    "others": "Friends and family",
    "staff": "Staff",
}
COST = {"free": "Free", "low": "By income, or a small fee"}
REACH = {
    "voice": "Phone",
    "text": "Text",
    "chat": "Chat",
    "walk-in": "Walk in",
    "tty": "TTY or relay",
}
OPEN = {"now": "Open now", "ask": "Ask first: hours not known"}
