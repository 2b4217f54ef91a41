"""Names of languages as the directory writes them, with their codes (ISO 639)."""

CODES = {
    "American Sign Language": "ase",
    "Amharic": "am",
    "Arabic": "ar",
    "Chinese": "zh",
    "English": "en",
    "French": "fr",
    "German": "de",
    "Haitian Creole": "ht",
    "Khmer": "km",
    "Kinyarwanda": "rw",
    "Lingala": "ln",
    "Pashto": "ps",
    "Persian": "fa",
    "Polish": "pl",
    "Portuguese": "pt",
    "Russian": "ru",
    "Somali": "so",
    "Spanish": "es",
    "Swahili": "sw",
    "Tigrinya": "ti",
    "Ukrainian": "uk",
    "Vietnamese": "vi",
}
"""By name."""
