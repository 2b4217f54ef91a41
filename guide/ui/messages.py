"""What Qt has to say: its kind and its origin, never its text, which may hold what somebody typed."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from guide.lockdown.errors import Say, nowhere


def say_no_words_of_qt(say: Say = nowhere) -> None:
    """From now on no message of Qt's is printed with its text.

    say: hears kind, category and place instead; by default nobody does. Qt knows the place only in some
    builds: it is then `?:0`.
    """

    def handle(kind: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
        say(f"{kind.name} {context.category or 'default'} at {context.file or '?'}:{context.line}")

    qInstallMessageHandler(handle)
