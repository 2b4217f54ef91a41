"""Every number that the search was tuned with, and every limit that keeps it quick: its unit and its reason.

`Weights` were chosen by judged queries: over all of them at once, and compared with choices made on four
fifths of the topics and tried on the rest. A value is a factor of a score, or a share from 0 to 1, unless its
line says otherwise. The limits below were not tuned; most bound the time that one keystroke may take.
"""

from msgspec import Struct


class Weights(Struct, frozen=True):
    """Weights of the signals of a good page. That of the words of a page is 1 where they weigh most."""

    # parsed query
    synonym: float = 0.35
    """A synonym beside a typed word; 0.25 to 0.5 judge alike."""
    joined: float = 0.5
    """The one word that two typed ones make ("hot line"), for each of the two."""
    completion: float = 0.8
    """A word that an unfinished one may become, if what was typed is not a word yet."""
    completion_of_word: float = 0.3
    """The same if what was typed is a word already."""
    guess_edit_cost: float = 1.2
    """Edit cost above which a correction is a guess: "gmail" for "mail"."""

    # signals
    meaning: float = 0.75
    """Similarity of meaning, 0 to 1."""
    min_meaning: float = 0.4
    """Similarity from which a page with none of the words is shown."""
    question: float = 0.8
    """How close the query comes to the page's title or to a line of how people ask, 0 to 1."""
    foreign_phrases: float = 1.3
    """How people ask for the page in the language of the query, 0 to 1."""
    situation: float = 1.1
    """Added to the score of a page that helps with the situation of the query."""
    link: float = 0.3
    """Added to the score of a page that the best topics name, as a share of their scores."""
    link_by_name: float = 0.5
    """A link in the text, or a related page, beside a link by a call card."""
    max_link: float = 0.8
    """The most that links can add to the score of a page."""
    linking_topics: int = 5
    """How many of the best topics pass on a share of their scores."""

    # sensitive titles
    other_section: float = 0.8
    """Multiplies everyday topics in a search that discloses something, else all others."""
    close_words: float = 0.7
    """How close a few words that disclose nothing come to a line of a page with a sensitive title."""
    close_word: float = 0.12
    """Subtracted from the closeness that a sentence needs, for each of its words but small talk."""
    close_sentence: float = 0.33
    """The least closeness that a sentence needs, however many words it has."""
    close_everyday: float = 0.47
    """The same for one of everyday words."""
    sentence_coverage: float = 0.5
    """Share of a sentence that a page contains if it may be shown because the sentence is close to a line."""
    vague_share: float = 0.8
    """Share of the best score that a page has if it may be shown because of what may be a disclosure."""
    vague_signs: float = 1.6
    """What its coverage, its similarity of meaning and its closest line add up to then, of 3."""
    named_coverage: float = 0.65
    """Share of the query that a page contains if its sensitive title may be shown because it is named."""

    # places
    statewide: float = 0.35
    """A service of the state or the country when a place is named; a service of the place has 1."""
    topic_beside_place: float = 0.25
    """A topic when a place is named."""
    elsewhere: float = 0.1
    """A service of other counties when a place is named."""
    far: float = 0.7
    """A service of the place that is `FAR_KM` away or more, beside one in the town itself."""
    behind_nearest: float = 0.95
    """The most that a service from elsewhere has, as a share of the best service of the place."""
    reachable: float = 0.75
    """Share of a service's score from which another answers nearly as well, and comes first if it alone can
    be called or visited."""

    nearly_as_well: float = 0.9
    """Share of a service's score from which the next one answers nearly as well, and comes first in its group
    if it can be used and the other cannot."""

    # strong matches
    strong: float = 1.34
    """What the signs of a strong match add up to: the share of the query that a page contains, and these."""
    strong_meaning: float = 0.5
    """Similarity of meaning, 0 to 1."""
    strong_situation: float = 0.7
    """A page that helps with what the query asks."""
    strong_open: float = 0.4
    """A query that discloses something."""
    strong_line: float = 0.4
    """How close a query that discloses something comes to a line of a page that answers it."""


# Limits of a query

LONGEST_QUERY = 200
"""Characters of a query that are read."""
MOST_WORDS = 48
"""Words of a query that are read; LONGEST_QUERY characters of sense contain fewer."""
MOST_CLAUSES = 12
"""Words of a query that are searched for, small talk left out."""
MOST_CORRECTED = 6
"""Unknown words of a query that are looked up. Each takes half a millisecond, and more are not a sentence."""
SHORTEST_LIKELY = 3
"""Letters from which an unfinished word may be a part of a situation, and an unknown one is completed."""
SHORTEST_FOREIGN = 3
"""Letters from which a word says which language it is of: "na", "u" and "pa" occur in many."""
LONGEST_FILTER_PHRASE = 3
"""Words of a phrase that says a filter."""

# Languages

ENGLISH_PRIOR = 5.0
"""How much more likely than English another language has to be, as a logarithm."""
ALL_ENGLISH_PRIOR = 10.0
"""The same if each word is English: "deja vu", "no sale"."""
SLIP_PRIOR = 20.0
"""The same if each word is English, or unknown and one slip away from it: "sextorsion"."""
SLIP = 1.0
"""The edit cost of one typing error."""
WORD_SHARE = 0.7
"""What the frequency of a word counts beside its letters."""
LEAST_PROBABLE = 1e-12
"""The probability of a word that no language would have."""
ALSO_LIKELY = 3.0
"""How much less likely than the likeliest language another one may be and still count."""

# Limits of a glossary

SHORTEST_STEM = 4
"""Letters of a stem that tell it from others: "cas" is a house, a case and to marry."""
SHORTEST_ARABIC_STEM = 3
"""The same in Arabic, which writes no short vowels."""
SHORTEST_BEGINNING = 3
"""The fewest letters of an unfinished word that is completed."""
SHORTEST_CORRECTED = 5
"""Letters from which a misspelled word is compared with those of a glossary."""
LONG_GLOSSED = 8
"""The fewest letters of a word in which two errors are corrected."""
MOST_SKIPPED = 2
"""Words that say nothing and may occur inside a phrase of a glossary."""

# Limits of danger and of situations

SHORTEST_DANGER = 4
"""Letters of a word of danger below which one typing error makes too many other words."""
MOST_DANGER_SLIPS = 4
"""Words of a query that may be slips of words of danger; each misspelled one more doubles the work."""
MOST_BETWEEN = 5
"""Words that may occur between two words of a situation; past that they belong to something else."""
SITUATION_STEP = 0.1
"""How much less each further page of a situation is worth than the one before."""

SENTENCE = 5
"""The fewest words that make a query a sentence."""

# Limits of phone numbers

FEWEST_DIGITS = 3
"""The fewest digits of a part of a phone number that is looked up."""
WHOLE_NUMBER = 7
"""Digits from which a number counts among other words; "852" beside words is a section of the law."""
MOST_NUMBERS = 500
"""Numbers that a part of one finds at most; all of a directory begin alike."""

# Limits of a ranking

SCORE_FALL = 0.3
"""Share of the best score of a topic, or of a service, below which one has a word by chance: 1 % of the pages
that judges named first are below."""
LEAST_LISTED = 10
"""Pages in a list however the scores fall, if so many have a word."""
MOST_LISTED = 50
"""Pages in a list that ends by itself: more would take longer than the next key."""

MOST_TO_ASK = 5
"""Services that are shown although it is not known whether they pass a filter."""
LEAST_TO_ASK = 0.3
"""Share of the best score among them that each has."""

CHILDREN_NOT_KNOWN = 0.4
"""Factor of a house of which nobody knows whether it takes children, for a person who has some along."""
NEARLY_ASKED = 0.5
"""Share of the best score from which a house in the list shows that the words ask for one."""

MOST_HITS = 500
"""Pages that are scored; in a directory of thousands nobody reads the rest of a list."""
MOST_COMPARED = 60
"""Hits whose meaning is compared; a directory of thousands would take too long."""
MOST_SHARE = 0.3
"""Share of all pages that a search finds at most: a long sentence touches half of them."""
FEW_PAGES = 50
"""Pages that a search may find however small the library is."""
LEAST_SCORE = 0.001
"""A hit whose meaning is far from the query stays a hit."""
BEST_PAGES = 3
"""The first pages, among which a strong match is looked for."""

# Distances, and the order beside a bare place

FAR_KM = 80.0
"""Kilometers from which a service is as far as can be."""
TYPICAL_KM = 30.0
"""Kilometers to a service of the county whose town is not known."""
JUST_BEHIND = 0.999
"""What is left of a score that comes directly after another one."""
KIND_STEP = 0.05
"""How much less each kind of help is worth than the one before, once past those that anybody may need."""
DISTANCE_WITHIN_KIND = 0.02
"""What being close counts within one of those kinds."""

# Limits of a result's row

SHORTEST_SNIPPET = 3
"""Words of a sentence that may be a snippet."""
LONGEST_CASE = 7
"""Words of the first sentence of a list item that only names the case which the item is about."""
MOST_TRACED = 5
"""Pages whose score is taken apart by `search --explain`."""
