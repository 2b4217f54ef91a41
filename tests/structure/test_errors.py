"""The tree of errors: what carries a sentence for people is in it, and it is drawn whole."""

import ast
import re
from typing import TypeGuard

from guide import errors
from support.tree import Definition, definitions, modules

NEVER_READ = {"SignatureFormatError", "UnknownKeyError"}
"""What is wrong with a signature. Whoever installs a pack reads a `PackError`."""


def is_error(definition: Definition) -> TypeGuard[ast.ClassDef]:
    return isinstance(definition, ast.ClassDef) and definition.name.endswith("Error")


def test_the_tree_of_errors_is_drawn_whole_and_every_error_of_the_guide_is_in_it() -> None:
    classes = [
        each for path in modules(("guide",)) for each in definitions(path) if each.name.endswith("Error")
    ]
    bases = {each.name: ast.unparse(each.bases[0]) for each in classes if isinstance(each, ast.ClassDef)}
    drawn = re.findall(r"^ {4}(?:\W*)(\w+Error) ", errors.__doc__ or "", re.MULTILINE)

    assert sorted(drawn) == sorted(bases.keys() - NEVER_READ)
    assert {base for name, base in bases.items() if name not in NEVER_READ} <= {"Exception", *drawn}
    assert [name for name, base in bases.items() if base == "Exception" and name in drawn] == ["GuideError"]
