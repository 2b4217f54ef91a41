"""Reading what editors write: YAML and Markdown to the model. Never imported by a running window."""

from guide.content.authoring.library import Authored, read_authored, read_library

__all__ = ["Authored", "read_authored", "read_library"]
