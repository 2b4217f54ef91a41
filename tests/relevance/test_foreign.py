"""Queries in other languages find pages by glossaries; English ones are never taken for another language."""

from collections import Counter
from itertools import cycle
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.paths import checkout
from guide.search.labels import UnreviewedTitle
from guide.search.precomputed import precompute
from guide.search.rank.sensitive_titles import plain_topics
from guide.search.service import SearchService
from tests.authored import authored

HERE = Path(__file__).parent / "foreign"
OTHERS = authored().others
GLOSSARIES = {code: words.glossary for code, words in OTHERS.items()}
GLOSSES = {
    (gloss.means, gloss.is_danger): f"{code}-{number}"
    for code, glossary in GLOSSARIES.items()
    for number, gloss in enumerate(glossary)
    if gloss.is_danger or " " in gloss.means
}
"""What entries mean, each once, with the last that does. Words that only help to read others are left out."""


@pytest.mark.parametrize(
    ("typed", "language", "page"),
    [
        ("me quitó el pasaporte", "es", "control-and-threats"),
        ("me quito el pasaporte", "es", "control-and-threats"),
        ("mi jefe no me paga", "es", "labor-trafficking"),
        ("abogado gratis", "es", "legal-help-and-small-claims"),
        ("nesesito komida para mis hijos ", "es", "food-pantries-and-meals"),
        ("me bate", "pt", "someone-i-love"),
        ("abrigo", "pt", "safe-place-tonight"),
        ("onde dormir com meus filhos", "pt", "safe-place-tonight"),
        ("meu patrão não me paga", "pt", "labor-trafficking"),
        ("il a pris mes papiers", "fr", "control-and-threats"),
        ("j'ai faim", "fr", "food-pantries-and-meals"),
        ("vaccins pour lecole", "fr", "see-a-doctor"),
        ("cours pres de lautobus", "fr", "rides"),
        ("sicologo gratis", "es", "trauma-and-mental-health"),
        ("زوجي أخذ جواز سفري", "ar", "control-and-threats"),
        ("دروس انجليزي", "ar", "school-and-training"),
        ("baasaboorkayga wuu qaatay", "so", "control-and-threats"),
        ("meel aan seexdo", "so", "safe-place-tonight"),
        ("mwen grangou", "ht", "food-pantries-and-meals"),
    ],
)
def test_words_of_another_language_lead_to_the_page(
    search: SearchService, typed: str, language: str, page: str
) -> None:
    answer = search.search(typed)

    assert answer.languages[:1] == (language,)
    assert page in [row.id for row in answer.results[:3]]
    assert (answer.query, answer.corrected) == (typed.rstrip(), None)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("quiero morir", "thoughts-of-suicide"),
        ("me kiero matar", "thoughts-of-suicide"),
        ("me va a matar", "danger-now"),
        ("ele vai me matar", "danger-now"),
        ("quero morrer", "thoughts-of-suicide"),
        ("il va me tuer", "danger-now"),
        ("je veux mourir", "thoughts-of-suicide"),
        ("queria dormir e nao acordar", "thoughts-of-suicide"),
        ("quisiera dormirme y no despertar", "thoughts-of-suicide"),
        ("me tomé un frasco de pastillas", "text-to-911-maine"),
        ("mi hija se corta los brazos", "thoughts-of-suicide"),
        ("mi amiga no despierta", "danger-now"),
        ("un carro me sigue", "danger-now"),
        ("me dispararon", "danger-now"),
        ("viene por mi", "danger-now"),
        ("viene por mí y mi hija", "danger-now"),
        ("me matan", "danger-now"),
        ("mi novio me mata", "danger-now"),
        ("ya me encontro esta afuera", "danger-now"),
        ("me aorcó", "injuries-and-strangulation"),
        ("je voudrais ne plus me reveiller", "thoughts-of-suicide"),
        ("peux mourir", "thoughts-of-suicide"),
        ("jai peur quil me tue", "danger-now"),
        ("ils viennent me chercher", "danger-now"),
        ("me matam", "danger-now"),
        ("eles vem me buscar hoje", "danger-now"),
        ("ela nao acorda", "danger-now"),
        ("minha amiga nao acorda", "danger-now"),
        ("eles querem matar-me", "danger-now"),
        ("um homem esta a seguir-me", "danger-now"),
        ("o patrao fecha-nos a chave", "danger-now"),
        ("esta a bater na minha mae", "danger-now"),
        ("vou-me matar hoje", "thoughts-of-suicide"),
        ("tomei muitos comprimidos", "text-to-911-maine"),
        ("أريد أن أموت", "thoughts-of-suicide"),
        ("سيقتلني", "danger-now"),
        ("wuxuu ii hanjabayaa inuu i dilo", "danger-now"),
        ("mwen vle mouri", "thoughts-of-suicide"),
        ("anataka kuniua", "danger-now"),
        ("tika ye aboma nga te", "danger-now"),
        ("arashaka kunyica", "danger-now"),
    ],
)
def test_danger_comes_first_in_every_language(search: SearchService, typed: str, first: str) -> None:
    assert search.search(typed).results[0].id == first


DANGERS = {
    "not breathing": {"text-to-911-maine"},
    "beaten by a partner": {"maine-domestic-violence-helpline"},
    "forced sex": {"national-human-trafficking-hotline", "maine-sexual-assault-helpline"},
    "locked in": {"text-to-911-maine"},
    "wants to die": {"988-lifeline"},
    "a child is missing": {"text-to-911-maine", "ncmec-cybertipline"},
}
"""What each six lines of a language say in `danger.txt`, in order, with the numbers that answer."""


@pytest.mark.parametrize(
    ("danger", "line"),
    [*zip(cycle(DANGERS), (HERE / "danger.txt").read_text(encoding="utf-8").splitlines(), strict=False)],
)
def test_six_dangers_show_a_number_among_the_first_rows(
    search: SearchService, danger: str, line: str
) -> None:
    rows = search.search(line.partition(" ")[2]).results[:4]

    assert DANGERS[danger] & {row.id for row in rows}


def test_the_six_dangers_are_in_ten_languages() -> None:
    lines = (HERE / "danger.txt").read_text(encoding="utf-8").splitlines()
    codes = Counter(line.partition(" ")[0] for line in lines)

    assert codes == dict.fromkeys(("en", *GLOSSARIES), len(DANGERS))


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("de qué se trata esta página", "what-is-sex-trafficking"),
        ("mi esposo me trata mal", "what-is-sex-trafficking"),
        ("il me traite mal", "what-is-sex-trafficking"),
        ("mon médecin me traite bien", "what-is-sex-trafficking"),
        ("mi novio me pega", "for-men"),
        ("il me fait faire des choses", "danger-now"),
        ("mon médecin me suit", "safety-plan"),
        ("pertes de mémoire", "sexual-health-and-pregnancy"),
        ("medo de voltar para o meu pais", "running-away"),
        ("preso por tráfico", "is-this-trafficking"),
        ("nalingi kokende na lopitalo", "leaving-safely"),
        ("ndashaka kugenda kwa muganga", "leaving-safely"),
        ("umuriro mwinshi umwana", "help-with-heat"),
        ("gudniin", "mandated-reporting"),
        ("ma police d'assurance", "going-to-the-police"),
        ("رجلي تؤلمني", "someone-i-love"),
        ("صورة جواز السفر", "images-shared-without-consent"),
        ("sawirka baasaboorka", "images-shared-without-consent"),
        ("ingiriisi ma hadli karo", "danger-now"),
        ("cunto baad haysaan", "images-shared-without-consent"),
        ("khatarta daroogada", "danger-now"),
        ("askari baan u baahanahay", "officers-and-guards"),
    ],
)
def test_a_word_that_also_means_something_else_shows_no_page_of_the_other_sense(
    search: SearchService, typed: str, wrong: str
) -> None:
    assert wrong not in [row.id for row in search.search(typed).results[:4]]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mi esposo me trata mal", "someone-i-love"),
        ("il me traite mal", "someone-i-love"),
        ("trata de personas", "is-this-trafficking"),
        ("traite des personnes", "is-this-trafficking"),
    ],
)
def test_he_treats_me_badly_leads_to_help_and_trafficking_to_what_it_is(
    search: SearchService, typed: str, first: str
) -> None:
    rows = [row.id for row in search.search(typed).results]

    assert rows[0] == first
    assert {"maine-domestic-violence-helpline", "national-human-trafficking-hotline"} & {*rows[:4]}


@pytest.mark.parametrize(
    "typed",
    [
        "me cortaron el agua",
        "agencia de empleo",
        "me sangran las encías",
        "me mata la muela",
        "estoy cansada de pagar renta",
        "la muela me puede matar",
        "los pies me matan",
        "me matan los zapatos",
        "el papá viene por mi hija los viernes",
        "viene por mi hija",
        "viene por mi carro",
        "el taxi viene por mi",
        "dice que me va a dejar",
    ],
)
def test_everyday_words_of_another_language_are_not_taken_for_danger(
    search: SearchService, typed: str
) -> None:
    query = search.parse(typed)

    assert (query.glossed_from[:1], query.danger) == (("es",), ())


@pytest.mark.parametrize(
    ("typed", "language"), [("abrigo em portland hoje", "pt"), ("refugio en bangor", "es")]
)
def test_a_town_may_be_between(search: SearchService, library: Library, typed: str, language: str) -> None:
    query = search.parse(typed)

    assert query.glossed_from == (language,)
    assert len(query.places) == 1
    assert search.search(typed).results[0].id in library.services


def test_a_verb_at_the_beginning_is_not_the_town_of_the_same_name(search: SearchService) -> None:
    assert search.parse("moro no trabalho").places == ()
    assert search.parse("ele sabe onde eu moro").places == search.parse("sabe onde moro").places == ()
    assert search.parse("lee mis mensajes").places == ()
    assert len(search.parse("food lee").places) == 1
    assert search.parse("saco mi licencia").places == ()
    assert len(search.parse("abrigo em saco").places) == 1
    assert all(len(search.parse(typed).places) == 1 for typed in ("moro", "moro maine", "saco maine"))


@pytest.mark.parametrize(
    "typed",
    [
        *("refugio con mis hijos bangor", "refugio para mí y mis hijas bangor"),
        *("refuge avec mes enfants bangor", "refuge pour moi et mon bébé bangor"),
        *("abrigo com meus filhos bangor", "abrigo para mim e meu filho bangor"),
    ],
)
def test_children_who_come_along_are_understood_in_other_languages(search: SearchService, typed: str) -> None:
    english = search.search("shelter with my kids bangor").results[0]

    assert ("children", "yes") in search.parse(typed).filter_phrases
    assert search.search(typed).results[0].id == english.id


@pytest.mark.parametrize(
    "typed",
    [
        *("il me fait faire des choses", "je veux courir", "j'ai envie de courir"),
        *("mes cheveux peuvent me tuer", "mes dents peuvent me tuer", "peux mourir de rire"),
        *("ma mère vient me chercher à l'école", "meu pai vem me buscar na escola", "os pés me matam"),
    ],
)
def test_everyday_talk_in_french_and_portuguese_is_no_danger(search: SearchService, typed: str) -> None:
    assert search.parse(f"{typed} ").danger == ()


@pytest.mark.parametrize("typed", ["sextorsion", "deja vu", "cholesterol", "naloxone"])
def test_english_that_resembles_french_is_english(search: SearchService, typed: str) -> None:
    assert [search.search(text).languages for text in (typed, f"{typed} ")] == [(), ()]


@pytest.mark.parametrize("typed", ["abog", "advogad"])
def test_an_unfinished_word_finds_what_it_becomes(search: SearchService, typed: str) -> None:
    assert search.search(typed).languages != ()


def test_no_english_search_is_taken_for_another_language(search: SearchService) -> None:
    typed = (HERE / "english.txt").read_text(encoding="utf-8").splitlines()
    # with a space the last word is whole; letter by letter each beginning is one
    asked = [text for line in typed for text in (line, f"{line} ")]

    assert len(typed) >= 190
    assert [text for text in asked if search.search(text).languages] == []


def test_most_sentences_of_the_languages_with_few_words_are_recognized(search: SearchService) -> None:
    lines = (HERE / "recognize.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" ", 1) for line in lines]
    known = Counter(code for code, typed in pairs if code in search.search(typed).languages)

    assert {code: count >= 22 for code, count in known.items()} == dict.fromkeys(
        ("ht", "ln", "rw", "sw"), True
    )


def test_everyday_pages_show_their_title_in_the_language_and_say_that_nobody_reviewed_it(
    search: SearchService,
) -> None:
    rows = {row.id: row.why for row in search.search("dentista gratis").results}

    assert rows["dentist"] == UnreviewedTitle(
        "Ir al dentista (p\u00e1gina en ingl\u00e9s, t\u00edtulo sin revisar)"
    )
    assert not any(isinstance(row.why, UnreviewedTitle) for row in search.search("free dentist").results)


@pytest.mark.parametrize("code", ["es", "fr", "pt", "so"])
def test_each_everyday_page_with_a_title_is_plain(library: Library, code: str) -> None:
    authored = OTHERS[code]

    assert len(authored.titles) > 20
    assert set(authored.titles) - plain_topics(library) == set()
    assert authored.not_reviewed


def test_no_page_about_danger_ever_shows_a_title_that_nobody_reviewed(
    library: Library,
) -> None:
    careless = replace(OTHERS["es"], titles={"danger-now": "Peligro", "dentist": "Dentista"})
    places = Places.read(checkout().resources, library.state)

    assert set(precompute(library, Vocabulary(), places, {"es": careless}).titles["es"]) == {"dentist"}


@pytest.mark.parametrize("typed", ["trabajo", "escola", "école", "comida", "cunto", "طعام"])
def test_an_everyday_word_shows_no_sensitive_title(
    search: SearchService, library: Library, typed: str
) -> None:
    topics = [library.topics[row.id] for row in search.search(typed).results if row.id in library.topics]

    assert topics
    assert [topic.id for topic in topics if topic.tells == "yes"] == []


def test_every_entry_leads_to_a_page_and_danger_to_danger(search: SearchService) -> None:
    lost, overlooked = [], []
    for (means, is_danger), entry in GLOSSES.items():
        if not search.search(f"{means} ").results:
            lost.append(entry)
        if is_danger and not search.parse(f"{means} ").danger:
            overlooked.append(entry)

    assert len(GLOSSES) > 500
    assert lost == []
    assert overlooked == []
