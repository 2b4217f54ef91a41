"""`translate`: pages to a translator and back, whole or not at all."""

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from guide.content.authoring import read_library
from guide.content.authoring.record import SourceFile
from guide.content.authoring.topics import read_translation
from guide.content.verification.po import po_bytes, texts_to_translate
from guide.content.verification.translating import plan_translation
from tests.authored import authored
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.content.checking import MEALS

FILE = "resources/topics/es/everyday/warm-meals.md"
SPANISH = """\
format: 2
glossary_of_danger:
  - {forms: [me va a matar], means: a meal now, sense: a threat}
"""
ROLE = ("--reviewer", "court interpreter")
BAG, BOLD, CARD = "warm-meals#3/1", "warm-meals#0", "warm-meals#1"
"""Where texts of the sample's page are."""


class Translator:
    """A person who translates a file with a tool, and an editor who hands it in."""

    def __init__(self, tree: Tree, folder: Path) -> None:
        self.tree, self._folder, self._made = tree, folder, 0
        tree.write("resources/vocabulary/es.yaml", SPANISH)

    def export(self, *ids: str, language: str = "es") -> Path:
        """A new file."""
        self._made += 1
        file = self._folder / f"{self._made}.po"
        made = Typed(self.tree, "translate", "export", language, *ids, "--out", str(file))
        assert (made.status, made.err) == (0, "")
        return file

    def translated(self, **instead: str) -> Path:
        """A file with every text translated.

        Args:
            instead: other words for the text whose context has this end, with "_" for "/" and "#".
        """
        file = self.export()
        catalog = polib.pofile(str(file))
        for entry in catalog:
            entry.msgstr = instead.get(_name(entry.msgctxt), spanish(entry.msgid))
        catalog.save()
        return file

    def change(self, file: Path, context: str, change: Callable[[polib.POEntry], object]) -> Path:
        """Change one entry of a file."""
        catalog = polib.pofile(str(file))
        change(next(entry for entry in catalog if entry.msgctxt == context))
        catalog.save()
        return file

    def apply(self, file: Path, *options: str) -> Typed:
        """Hand a file in."""
        return Typed(self.tree, "translate", "apply", str(file), *(options or ROLE))

    def page(self) -> str:
        """The translated file; "" if there is none."""
        file = self.tree.paths.root / FILE
        return file.read_text(encoding="utf-8") if file.is_file() else ""


def _name(context: str) -> str:
    return context.partition("#")[2].replace("/", "_")


def spanish(text: str) -> str:
    """Made-up words, with marks, numbers and links as they are."""
    parts = re.split(r"(\(page:[^)]*\)|\*\*|\d+)", text)
    return "".join(part if number % 2 else re.sub(r"[a-z]+", "ña", part) for number, part in enumerate(parts))


@pytest.fixture
def translator(tree: Tree, tmp_path: Path) -> Translator:
    return Translator(tree, tmp_path)


def test_every_text_of_a_page_goes_out_with_its_place_and_a_note(translator: Translator) -> None:
    entries = {entry.msgctxt: entry for entry in polib.pofile(str(translator.export()))}

    assert entries["warm-meals#title"].msgid == "A warm meal today"
    assert entries[BOLD].msgid == "Many towns serve a **free** meal once a week."
    assert entries[BAG].comment == "Item 2 of 2 of a list."
    assert entries["warm-meals#2"].comment.endswith("Below it a reader must find: what to bring")
    assert entries[CARD].comment.replace("\n", " ") == (
        "Beside the number of County Kitchen, which the guide adds. Write no phone number."
    )
    assert {entry.msgstr for entry in entries.values()} == {""}


def test_a_translation_comes_back_byte_for_byte(translator: Translator) -> None:
    file = translator.translated()

    assert translator.apply(file).status == 0
    assert translator.export().read_bytes() == file.read_bytes()
    assert translator.apply(file).out.endswith("No file needed a change.\n")


def test_half_a_translation_comes_back_byte_for_byte(translator: Translator) -> None:
    file = translator.translated(**{"5_0": "", "4_0": "", "4_1": ""})

    assert "4 of 6 parts; too little for a page of this language" in translator.apply(file).out
    assert translator.export().read_bytes() == file.read_bytes()


def test_a_reader_gets_what_the_translator_wrote(translator: Translator) -> None:
    assert translator.apply(translator.translated(title='Comida "gratis" \\ hoy')).status == 0

    library = read_library(translator.tree.paths.resources)
    page = library.translations["es"]["warm-meals"]
    assert (page.title, page.reviewed_by, page.untranslated) == (
        'Comida "gratis" \\ hoy',
        "court interpreter",
        (),
    )
    assert Typed(translator.tree, "check", "--today", "2026-06-01").status == 0


def test_what_changed_in_english_goes_out_as_outdated(translator: Translator) -> None:
    translator.apply(translator.translated())
    translator.tree.change(MEALS, "Bring a bag.", "Bring two bags.")
    file = translator.export()
    outdated = [entry.msgctxt for entry in polib.pofile(str(file)) if entry.fuzzy]

    assert outdated == ["warm-meals#3/0", BAG]
    assert f"{BAG}: is marked fuzzy; translate what the English says now" in translator.apply(file).err


def refused(translator: Translator, file: Path, *options: str) -> str:
    """What is said when a file is refused; nothing may have changed."""
    before = translator.page()
    answer = translator.apply(file, *options)
    assert answer.status != 0
    assert translator.page() == before
    assert not list((translator.tree.paths.root / "resources").rglob(".*.new"))
    return answer.err


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("Llame al 207-555-0142.", "has a phone number"),
        ("Llame al (207) 555-0142.", "has a phone number"),
        ("Llame al 1-888-CALL-FBI.", "has a phone number"),
        (
            "\u0627\u062a\u0635\u0644 \u0662\u0660\u0667-\u0665\u0665\u0665-\u0660\u0661\u0664\u0662",
            "has a phone number",
        ),
        ("Traiga 2 bolsas.", "has other numbers than the English text"),
        ("Llame al 911.", "has other numbers than the English text"),
        ("Vea [esto](page:county-kitchen).", "has other links than the English text"),
        ("Traiga {una} bolsa.", "has lost or changed words in braces"),
        ("Traiga una **bolsa**.", "has other bold words"),
        ("Traiga\nuna bolsa.", "has a line break"),
        ("Traiga una b\u0430lsa.", "where it looks like another"),
        ("Traiga\u202e una bolsa.", "which is invisible"),
        ("# Traiga una bolsa", "would be read as something else"),
        ("Traiga <b>una</b> bolsa", "would be read as something else"),
        ("Sal &amp; pan", "would be read as something else"),
        ("[](call:county-kitchen)", "would be read as something else"),
    ],
)
def test_words_that_could_harm_are_refused(translator: Translator, words: str, problem: str) -> None:
    said = refused(translator, translator.translated(**{"3_1": words}))

    assert problem in said


def test_a_number_of_the_english_text_must_stay(translator: Translator) -> None:
    translator.tree.change(MEALS, "Bring a bag.", "Bring 2 bags, or call 911.")

    assert "in any order: 2 911" in refused(
        translator, translator.translated(**{"3_1": "Traiga dos bolsas."})
    )
    assert translator.apply(translator.translated(**{"3_1": "Llame al 911, o traiga 2."})).status == 0


def test_a_lost_link_is_refused(translator: Translator) -> None:
    translator.tree.change(MEALS, "Bring a bag.", "Bring [a bag](page:county-kitchen).")

    said = refused(translator, translator.translated(**{"3_1": "Traiga una bolsa."}))
    assert "keep each as it is: page:county-kitchen" in said


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda entry: entry.flags.append("fuzzy"), "is marked fuzzy"),
        (lambda entry: entry.flags.append("machine-translated"), "translated by a machine"),
        (lambda entry: setattr(entry, "tcomment", "Google Translate"), "translated by a machine"),
        (lambda entry: setattr(entry, "msgid", "Bring a box."), "the English text has changed"),
        (lambda entry: setattr(entry, "msgctxt", "warm-meals#9"), "there is no such text any more"),
        (lambda entry: setattr(entry, "msgstr", ""), "translate all texts of this part, or none"),
    ],
)
def test_an_entry_that_is_not_finished_stops_all_of_it(
    translator: Translator, change: Callable[[polib.POEntry], object], problem: str
) -> None:
    assert problem in refused(translator, translator.change(translator.translated(), BAG, change))


def test_a_page_without_its_title_is_refused(translator: Translator) -> None:
    assert "translate its title and its summary" in refused(translator, translator.translated(summary=""))


@pytest.mark.parametrize(
    "reviewer", ["", "  ", "me", "unknown", "DeepL", "Google Translate", "AI", "machine", "207-555-0142"]
)
def test_nobody_and_no_machine_vouches_for_a_translation(translator: Translator, reviewer: str) -> None:
    said = refused(translator, translator.translated(), "--reviewer", reviewer)

    assert "Say who is qualified in this language" in said


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Language: es", "Language: en", "names no language to translate into"),
        ("Language: es", "Language: so", "how people say in so that they are in danger"),
        ("MIME-Version", 'X-Generator: DeepL\\n"\n"MIME-Version', "says that a machine translated it"),
        ('msgstr "', 'msgst "', "is not a PO file that can be read"),
    ],
)
def test_a_file_that_is_not_fit_is_refused(translator: Translator, old: str, new: str, problem: str) -> None:
    file = translator.translated()
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    assert problem in refused(translator, file)


def test_a_file_in_another_encoding_is_refused(translator: Translator) -> None:
    file = translator.translated()
    file.write_bytes(file.read_text(encoding="utf-8").encode("latin-1"))

    assert "is not in UTF-8" in refused(translator, file)


def test_a_dry_run_changes_nothing(translator: Translator) -> None:
    answer = translator.apply(translator.translated(), *ROLE, "--dry-run")

    assert "Nothing was written" in answer.out
    assert translator.page() == ""


def test_an_export_never_overwrites_a_file(translator: Translator) -> None:
    file = translator.export()

    again = Typed(translator.tree, "translate", "export", "es", "--out", str(file))
    assert again.err.startswith(f"The file {file} exists already")


def test_an_unknown_page_is_named(translator: Translator) -> None:
    assert "'warm-mels'" in Typed(translator.tree, "translate", "export", "es", "warm-mels").err


def test_the_core_pages_go_out_and_come_back_byte_for_byte(tmp_path: Path) -> None:
    library, resources = authored().library, tmp_path / "resources"
    core = [one for one in library.topics.values() if one.section in ("danger", "safety", "immigration")]
    (resources / "vocabulary").mkdir(parents=True)
    (resources / "vocabulary" / "xx.yaml").write_text(SPANISH)
    file = tmp_path / "core.po"
    file.write_bytes(
        po_bytes([text for one in core for text in texts_to_translate(one, library, None)], "xx")
    )
    catalog = polib.pofile(str(file))
    for entry in catalog:
        entry.msgstr = spanish(entry.msgid)
    catalog.save()
    planned = plan_translation(file, "court interpreter", authored(), resources)
    changes = [page.change for page in planned if page.change and page.is_listed]
    written = [read_translation(SourceFile("", [], {}), change.after, "") for change in changes]
    again = [
        text
        for topic, translation in zip(core, written, strict=True)
        for text in texts_to_translate(topic, library, translation)
    ]

    assert len(changes) == 13
    assert po_bytes(again, "xx") == file.read_bytes()
