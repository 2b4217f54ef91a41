"""Situations and needs of the guide's own vocabulary: each pattern is found and answered."""

from collections.abc import Iterator

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.vocabulary import Situation
from guide.paths import checkout
from guide.search.service import SearchService
from guide.search.understand.phrases import PhraseMatcher, phrase_tables
from index.analysis import spelled

MOST_UNANSWERED = 0.05
"""Of the patterns, each as brief as it can be: "they hit us" may as well be about home."""


def _patterns() -> Iterator[tuple[str, Situation]]:
    """Each pattern, with the first of the words that may stand there."""
    for situation in read_vocabulary(checkout().resources).situations:
        for phrase in situation.patterns:
            yield " ".join(words[0] for words in phrase), situation


def test_a_hurried_word_means_what_the_whole_one_does(search: SearchService) -> None:
    hurried = search.search("where can i sleep tonite waterville")
    whole = search.search("where can i sleep tonight waterville")

    assert not hurried.weak
    assert [result.id for result in hurried.results] == [result.id for result in whole.results]


def test_every_pattern_of_a_situation_is_found() -> None:
    matcher = PhraseMatcher(phrase_tables(read_vocabulary(checkout().resources)))
    missed = [
        way
        for way, situation in _patterns()
        if not {page for page, _ in matcher.match(spelled(way)).situation.pages}.issuperset(situation.pages)
    ]

    assert missed == []


def test_nearly_every_pattern_leads_to_the_page_that_answers(search: SearchService) -> None:
    """Every fifth of them; none of them was chosen."""
    ways = list(_patterns())[::5]
    unanswered = [
        way
        for way, situation in ways
        if situation.pages[0] not in [result.id for result in search.search(f"{way} ", limit=5).results]
    ]

    assert len(unanswered) <= MOST_UNANSWERED * len(ways), unanswered


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("my mother rents me out to her dealer", "someone-i-love"),
        ("he took both of our passports", "immigrants-have-rights"),
        ("boss dont pay and he say he call ice", "labor-trafficking"),
        ("advocate waterville", "family-violence-project"),
        ("he found where i live", "safety-plan"),
        ("he has my kids", "children-and-custody"),
        ("they are taking me to boston tonight", "danger-now"),
        ("he found me", "safety-plan"),
        ("can he find me if i go to a shelter", "what-stays-private"),
        ("ils m'emmènent demain", "danger-now"),
        ("ils nous emmenent dans une autre ville ce soir", "danger-now"),
        ("vão me levar amanhã", "danger-now"),
        ("vao me mandar pra outra casa amanha", "danger-now"),
        ("me van a llevar mañana", "danger-now"),
        ("i want to go home to haiti", "immigration-help-and-fraud"),
        ("quiero volver a mi país", "immigration-help-and-fraud"),
        ("they make me work in the nail shop", "labor-trafficking"),
        ("psychiatric crisis bangor", "maine-crisis-line"),
        ("psych emer", "maine-crisis-line"),
        ("psych emergency", "maine-crisis-line"),
        ("body map", "documentation-and-evidence"),
        ("i cant leave", "control-and-threats"),
        ("they found drugs on me", "am-i-in-trouble"),
        ("they hurt the other girls", "control-and-threats"),
        ("if i talk my sister is next", "control-and-threats"),
        ("i hate my life", "thoughts-of-suicide"),
        ("they let him out today", "protection-orders"),
        ("a man followed me from the bus", "safety-plan"),
        ("he posts ads of me", "is-this-trafficking"),
        ("they drive us to a different hotel every night", "is-this-trafficking"),
        ("he wont give me my meds", "control-and-threats"),
        ("he hits my kids", "maine-child-protective-intake"),
        ("i was touched as a kid", "maine-sexual-assault-helpline"),
        ("he gets out of jail next week", "safety-plan"),
        ("we move to a new motel every few days", "is-this-trafficking"),
        ("i was sold when i was 14", "is-this-trafficking"),
        ("i cant go home until i make 500", "is-this-trafficking"),
        ("he tattooed his name on me", "is-this-trafficking"),
        ("he posts me on craigslist", "is-this-trafficking"),
        ("i escaped", "leaving-safely"),
        ("i need to hide", "safe-place-tonight"),
        ("im scared to go home", "safe-place-tonight"),
        ("he bit me", "injuries-and-strangulation"),
        ("he burned my arm with a cigarette", "injuries-and-strangulation"),
        ("he takes all my money", "control-and-threats"),
        ("me mata", "danger-now"),
        ("homeless", "safe-place-tonight"),
        ("im not allowed to leave the house", "leaving-safely"),
        ("i cant get out of the house", "leaving-safely"),
        ("i cant go outside", "danger-now"),
        ("i am trapped in the house", "danger-now"),
        ("escaped trafficking", "how-survivors-are-supported"),
        ("i do it for money but i want out", "is-this-trafficking"),
        ("want to stop selling sex", "is-this-trafficking"),
        ("i do onlyfans for him and want to stop", "is-this-trafficking"),
        ("says i owe 8000 before i can leave", "control-and-threats"),
        ("how do i know if hes using me", "is-this-trafficking"),
        ("my wife used to be trafficked how to help", "help-a-friend"),
        ("my sister went back to him again", "help-a-friend"),
        ("my niece posted on an escort site", "for-parents"),
        ("my friend is meeting a 30 yr old", "help-a-friend"),
        ("who do i tell about trafficking at my hotel", "report-a-concern"),
        ("er near me", "see-a-doctor"),
        ("pregnancy test", "sexual-health-and-pregnancy"),
    ],
)
def test_a_situation_is_answered_first_or_second(search: SearchService, typed: str, right: str) -> None:
    assert right in [result.id for result in search.search(typed, limit=2).results]


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("sell my car", "is-this-trafficking"),
        ("clean my house", "is-this-trafficking"),
        ("drive a truck", "is-this-trafficking"),
        ("new phone", "is-this-trafficking"),
        ("i work", "is-this-trafficking"),
        ("my parents take us to a hotel every summer", "is-this-trafficking"),
        ("i let him out in the yard", "protection-orders"),
        ("the pharmacy wont give me my meds", "control-and-threats"),
        ("who will miss me when i retire", "thoughts-of-suicide"),
        ("he shakes hands with my son", "maine-child-protective-intake"),
        ("he beat my kids at checkers", "maine-child-protective-intake"),
        ("landlord touched up the paint for me", "maine-sexual-assault-helpline"),
        ("we move to a new town every few years", "is-this-trafficking"),
        ("i was sold a bad car at 17", "is-this-trafficking"),
        ("i cant retire until i make more money", "is-this-trafficking"),
        ("i tattooed her name on my arm", "is-this-trafficking"),
        ("he posts on facebook", "is-this-trafficking"),
        ("we escaped to the beach", "leaving-safely"),
        ("im afraid to drive home in the snow", "safe-place-tonight"),
        ("he burned the pancakes", "injuries-and-strangulation"),
        ("i cant get a house", "control-and-threats"),
        ("tired of selling my old furniture", "is-this-trafficking"),
        ("strip paint off a door", "is-this-trafficking"),
        ("my friend goes back to school", "someone-i-love"),
        ("i cant find an apartment outside portland", "control-and-threats"),
        ("he left his job in the prison", "how-survivors-are-supported"),
    ],
)
def test_everyday_talk_is_not_a_situation(search: SearchService, typed: str, page: str) -> None:
    def situation_of(text: str) -> str:
        return "".join(outcome for step, outcome in search.explain(text) if step == "situations")

    assert "is-this-trafficking" in situation_of("my boyfriend sells me to his friends")
    assert page not in situation_of(typed)


@pytest.mark.parametrize(
    ("typed", "service"),
    [
        ("landlord wants sex instead of rent", "maine-sexual-assault-helpline"),
        ("landlord grabs my butt", "maine-sexual-assault-helpline"),
        ("i got away last night", "maine-domestic-violence-helpline"),
        ("im scared to go home", "maine-domestic-violence-helpline"),
        ("we change hotels every night", "national-human-trafficking-hotline"),
        ("i was trafficked as a kid", "national-human-trafficking-hotline"),
        ("i took 30 tylenol", "northern-new-england-poison-center"),
        ("i swallowed a bottle of pills", "northern-new-england-poison-center"),
        ("i took too many pills", "text-to-911-maine"),
        ("my baby swallowed pills", "northern-new-england-poison-center"),
        ("my daughter took my medicine", "northern-new-england-poison-center"),
        ("my kid got into the pills", "text-to-911-maine"),
        ("my friend swallowed pills", "text-to-911-maine"),
        ("my 3 year old ate a tide pod", "northern-new-england-poison-center"),
        ("my dad swallowed pills", "northern-new-england-poison-center"),
        ("kid got into the bleach", "northern-new-england-poison-center"),
        ("they keep me in a room", "text-to-911-maine"),
        ("stuck at motel in lewiston cant leave", "text-to-911-maine"),
        ("cant leave the apartment he wont let me", "text-to-911-maine"),
        ("stuck in a room in bangor he has the key", "text-to-911-maine"),
        ("hes got somebody watching the door", "text-to-911-maine"),
        ("he comes back in 10 min", "text-to-911-maine"),
        ("hell be back any minute", "maine-domestic-violence-helpline"),
        ("im stuck here with him", "maine-domestic-violence-helpline"),
        ("closest er to houlton", "text-to-911-maine"),
        ("tired of selling myself", "national-human-trafficking-hotline"),
        ("sugar daddy wont let me stop", "national-human-trafficking-hotline"),
        ("my boyfriend makes me sleep with his friends", "national-human-trafficking-hotline"),
        ("he branded me", "national-human-trafficking-hotline"),
        ("guy says pay or he posts it", "ncmec-cybertipline"),
        ("he has my nudes", "ncmec-take-it-down"),
        ("hes gonna leak it if i dont send more", "ncmec-take-it-down"),
        ("guest pays cash wont let housekeeping in", "national-human-trafficking-hotline"),
        ("someone is trafficking girls in room 212", "national-human-trafficking-hotline"),
        ("uber driver picked up a scared girl", "national-human-trafficking-hotline"),
        ("student has bruises and falls asleep", "maine-child-protective-intake"),
        ("kid left alone all night next door", "maine-child-protective-intake"),
        ("foster dad hits me", "maine-child-protective-intake"),
        ("he took my kid and says hell sell her", "maine-child-protective-intake"),
        ("he kept us locked up", "text-to-911-maine"),
        ("i fled my husband", "maine-domestic-violence-helpline"),
        ("sex instead of pay", "maine-sexual-assault-helpline"),
        ("he posts me online", "national-human-trafficking-hotline"),
    ],
)
def test_a_sentence_about_harm_leads_to_a_number(search: SearchService, typed: str, service: str) -> None:
    assert service in search.search(typed).leads_to


@pytest.mark.parametrize(
    ("typed", "service"),
    [
        ("they found drugs on me", "maine-domestic-violence-helpline"),
        ("i just got out of jail", "maine-domestic-violence-helpline"),
        ("landlord wants rent", "maine-sexual-assault-helpline"),
        ("i took 2 tylenol for my head", "northern-new-england-poison-center"),
        ("i took 20 pictures", "northern-new-england-poison-center"),
        ("i got food today", "maine-domestic-violence-helpline"),
        ("i got my license taken away yesterday", "national-human-trafficking-hotline"),
        ("i got paid yesterday", "national-human-trafficking-hotline"),
        ("we escaped to the beach last weekend", "maine-domestic-violence-helpline"),
        ("my roommates dog bit me", "maine-domestic-violence-helpline"),
        ("i burned my hand lighting a cigarette", "maine-domestic-violence-helpline"),
        ("need a place to sleep for rent", "maine-sexual-assault-helpline"),
        ("my landlord asked where i sleep", "maine-sexual-assault-helpline"),
        ("our farm was sold when i was 14", "national-human-trafficking-hotline"),
        ("i change hotel sheets every day", "national-human-trafficking-hotline"),
        ("i take 10 pills a day", "northern-new-england-poison-center"),
        ("my kid wont swallow pills", "northern-new-england-poison-center"),
        ("my daughter took her medicine", "northern-new-england-poison-center"),
        ("my daughter swallowed hard", "northern-new-england-poison-center"),
        ("grandson got into college", "northern-new-england-poison-center"),
        ("my son took my car", "northern-new-england-poison-center"),
        ("rain kept me in the house", "text-to-911-maine"),
        ("they keep me in the loop", "text-to-911-maine"),
        ("cant leave the house the snow is deep", "text-to-911-maine"),
        ("stuck in hotel flight canceled cant get home", "text-to-911-maine"),
        ("the bus will be back in 20 minutes", "text-to-911-maine"),
        ("how to choke up on a bat", "text-to-911-maine"),
        ("emergency heating help", "text-to-911-maine"),
        ("hospital jobs in bangor", "text-to-911-maine"),
        ("he has a guy watching my dog", "text-to-911-maine"),
        ("my husband makes me work late", "national-human-trafficking-hotline"),
        ("strip paint off a door", "national-human-trafficking-hotline"),
        ("i do crafts for money", "national-human-trafficking-hotline"),
        ("send more applications to school", "ncmec-take-it-down"),
        ("water leak it wont stop if i turn", "ncmec-take-it-down"),
        ("my kid bruised his knee skating", "maine-child-protective-intake"),
        ("he took my kid to sell lemonade", "maine-child-protective-intake"),
        ("i swallowed my pills this morning", "northern-new-england-poison-center"),
        ("my phone eats battery", "northern-new-england-poison-center"),
        ("my kid ate mushroom pizza", "northern-new-england-poison-center"),
    ],
)
def test_everyday_talk_leads_to_no_number_for_those_who_are_harmed(
    search: SearchService, typed: str, service: str
) -> None:
    assert "maine-domestic-violence-helpline" in search.search("he hits me").leads_to
    assert service not in search.search(typed).leads_to


def test_an_unfinished_word_is_the_need_that_it_most_likely_becomes_and_discloses_nothing(
    search: SearchService,
) -> None:
    assert "safe-place-tonight" in [result.id for result in search.search("shelt", limit=3).results]
    assert not search.parse("he took my passpo").situation.discloses
