"""Questions in languages that the guide cannot read lead to interpreters; misspelled English never does."""

from pathlib import Path

import pytest

from guide.content.model import Library
from guide.search.labels import HasInterpreters
from guide.search.service import SearchService
from index.index import Index
from tools.tuning.judging import NONE, read_judged
from tools.tuning.typing_errors import asked_queries, misspelled

HERE = Path(__file__).parent
_SENTENCES = {
    "Somali": """
        waxaan u baahanahay caawimaad
        ninkaygu wuu i garaacaa
        ma haysto meel aan seexdo
        carruurtaydu way gaajaysan yihiin
        aad ayaan u baqayaa
        waxaan rabaa inaan ka baxo guriga
        baasaboorkayga wuu qaatay
        turjumaan ayaan u baahanahay
        meel aan seexdo
        cunto ayaan u baahanahay
        magaalada maan aqaan qofna
        wuxuu ii hanjabayaa inuu i dilo
        ilmahaygu way xanuunsan yihiin
        lacag ma haysto
        wuxuu igu qasbay inaan la seexdo rag
        fadlan i caawi
    """,
    "Swahili": """
        mume wangu ananipiga
        nahitaji msaada
        sina mahali pa kulala
        watoto wangu wana njaa
        alichukua pasipoti yangu
        ninahitaji daktari
        nataka kuondoka nyumbani
        nahitaji chakula
        anataka kuniua
        bosi wangu hanilipi
        nimepotea sijui niende wapi
        ananilazimisha kulala na wanaume
        tafadhali nisaidie
        mtoto wangu ni mgonjwa
    """,
    "Lingala": """
        nazali na nzala
        nalingi lisungi
        mobali na nga abetaka nga
        nazangi esika ya kolala
        bana na nga bazali na nzala
        nazali kobanga
        nalingi kokende
        tika ye aboma nga te
        nayebi moto te awa
        bazwaki passeport na ngai
        natindami na kosala misala ya mabe
    """,
    "Haitian Creole": """
        mwen bezwen ed
        mwen pa gen kote pou m domi
        pitit mwen yo grangou
        mwen pe li anpil
        li pran paspo mwen
        mwen vle kite li
        mwen grangou
        ede mwen souple
        yo fose m fe bagay mwen pa vle
        bos mwen pa peye m
        mwen pa gen lajan
        tanpri ede m
        mwen malad anpil
    """,
    "Kinyarwanda": """
        nkeneye ubufasha
        umugabo wanjye arankubita
        nta hantu mfite ho kurara
        abana banjye barashonje
        mfite ubwoba
        yatwaye pasiporo yanjye
        ndashaka kugenda
        ndashonje cyane
        sinzi aho njya kurara
        anyirukana mu rugo
        mfasha ndakwinginze
        umukoresha wanjye ntabwo ampemba
    """,
    "Vietnamese, without marks": """
        toi can giup do
        chong toi danh toi
        toi khong co cho o
        con toi bi doi
        toi so lam
        anh ta giu ho chieu cua toi
        toi muon ra di
        toi can bac si
        toi can mot noi de ngu
        xin hay giup toi
        toi khong biet tieng anh
        con gai toi bi om
    """,
    "others": """
        potrzebuje pomocy maz mnie bije
        kailangan ko ng tulong
        saya butuh bantuan tempat tinggal
        nibi ko ni ibi lati sun
    """,
}
"""Requests for food, a bed, a doctor; and what people describe: blows, threats, fear, forced work, papers."""
SENTENCES = [sentence.strip() for lines in _SENTENCES.values() for sentence in lines.strip().splitlines()]


SPANISH = "no hablo ingles ayuda trata"
"""The one judged question of the English files that is not in English."""


def _gets_interpreters(search: SearchService, typed: str) -> bool:
    """Whether a language is named that interpreters speak, or the row on top says that there are some.

    Only a query that was read as another language gets a search: no other answer says so.
    """
    query = search.parse(typed)
    if not (query.glossed_from or query.interpreters):
        return False
    answer = search.search(typed, limit=1)
    return bool(answer.languages) or (bool(answer.results) and answer.results[0].why == HasInterpreters())


@pytest.mark.parametrize("typed", SENTENCES)
def test_a_sentence_in_another_language_leads_to_interpreters(search: SearchService, typed: str) -> None:
    assert _gets_interpreters(search, typed)
    assert search.search(typed).corrected is None


@pytest.mark.parametrize(
    "typed", ["msaada", "nisaidie", "caawimaad", "lisungi", "sekou", "ubufasha", "mfasha", "giup", "giúp"]
)
def test_one_word_that_asks_for_help_is_answered_in_many_languages(search: SearchService, typed: str) -> None:
    answer = search.search(typed)

    assert answer.results[0].id == "talk-to-someone"
    assert answer.corrected is None


def test_no_judged_question_in_english_is_taken_for_another_language(search: SearchService) -> None:
    files = [file for file in HERE.glob("*.yaml") if file.name != "recorded.yaml"]
    queries = [query for file in files for query in read_judged(file) if query.kind != NONE]
    typed = {query.q for query in queries} - {SPANISH}
    # with a space after it, an unfinished word may be a Spanish one: "medica"
    typed |= {f"{query.q} " for query in queries if query.kind != "unfinished"} - {f"{SPANISH} "}

    assert len(typed) > 2000
    assert [words for words in sorted(typed) if _gets_interpreters(search, words)] == []


def test_no_typing_error_makes_english_another_language(
    search: SearchService, index: Index, library: Library
) -> None:
    queries = [query for query in asked_queries({*library.topics, *library.services}) if query.q != SPANISH]
    made = [mistake.query.q for mistake in misspelled(queries, index.spelling)]

    assert len(made) > 1000
    assert [typed for typed in made if _gets_interpreters(search, f"{typed} ")] == []


@pytest.mark.parametrize(
    "typed",
    [
        "bitcoin price",
        "minecraft videos",
        "sourdough starter",
        "lasagna recipe",
        "fortnite skins",
        "whoopie pie",
    ],
)
def test_english_that_the_guide_has_nothing_for_is_still_english(search: SearchService, typed: str) -> None:
    assert not _gets_interpreters(search, f"{typed} ")
