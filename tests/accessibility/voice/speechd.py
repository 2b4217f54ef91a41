"""A stand-in for the Python module of Speech Dispatcher: writes what it is told to say to a file, at once.

Orca loads it in place of the real one, so no sound card is needed. Each line of the file that SPEECH_LOG
names is JSON: seconds on a monotonic clock, "say" or "cancel", and the words.
"""

import json
import os
import re
import time
from collections.abc import Callable, Sequence
from html import unescape
from pathlib import Path
from threading import Thread

_TAG = re.compile("<[^>]*>")


class PunctuationMode:
    """Which marks are spoken."""

    ALL, MOST, SOME, NONE = "all", "most", "some", "none"


class CallbackType:
    """What a client is told about its words."""

    BEGIN, END, CANCEL, PAUSE, RESUME, INDEX_MARK = "begin", "end", "cancel", "pause", "resume", "index-marks"


class Priority:
    """How urgent words are."""

    IMPORTANT, MESSAGE, TEXT = "important", "message", "text"
    NOTIFICATION, PROGRESS = "notification", "progress"


class DataMode:
    """How words are written."""

    TEXT, SSML = "text", "ssml"


class SSIPCommunicationError(Exception):
    """The connection was lost; never raised here."""


class SSIPCommandError(Exception):
    """A command was refused; never raised here."""


def _write(kind: str, words: str = "") -> None:
    with Path(os.environ["SPEECH_LOG"]).open("a", encoding="utf-8") as log:
        log.write(json.dumps([time.monotonic(), kind, words]) + "\n")


class SSIPClient:
    """Takes what Orca sends to a voice."""

    def __init__(self, *_options: object, **_named: object) -> None:
        self._language = "en"

    def speak(
        self, text: str, callback: Callable[[str], object] | None = None, event_types: Sequence[str] = ()
    ) -> None:
        """Say words, and tell the client that they were said."""
        _write("say", unescape(_TAG.sub("", text)))
        if callback is not None and event_types:
            both = (CallbackType.BEGIN, CallbackType.END)
            Thread(target=lambda: [callback(kind) for kind in both], daemon=True).start()

    def char(self, char: str) -> None:
        """Say a letter."""
        _write("say", char)

    key = char

    def cancel(self) -> None:
        """Stop speaking."""
        _write("cancel")

    def get_language(self) -> str:
        """The language of the voice."""
        return self._language

    def set_language(self, language: str) -> None:
        """Choose a language."""
        self._language = language

    def list_synthesis_voices(self, *_options: object) -> tuple[()]:
        """No voices."""
        return ()

    list_output_modules = list_synthesis_voices

    def close(self) -> None:
        """Nothing to close."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        """Accept all other settings."""
        return lambda *_options: 0
