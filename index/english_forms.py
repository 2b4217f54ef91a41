"""One form for the ways in which English says the same thing. Phrases and queries both pass through here.

    base    "took" is "take"; "hes" is "he is"; "didnt" and "does not" are "not"; "couldnt" is "cant"
    active  "i was hit" is "hit me"; "my neck was squeezed" is "squeeze my neck"
    person  he, she and "my boyfriend" are one; "his" is "my"; "was" is "be"; "the" and "just" go

So a phrase is written once and is found in every person and tense, with every contraction.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from index.analysis import stem

PERSON = "@"
"""Stands for another person; no folded word has it."""

_NOT, _CANT, _WONT, _BE, _BEING = "not", "cant", "wont", "be", "being"
_NEGATIONS = {
    _CANT: "cannot couldnt",
    _WONT: "wouldnt",
    _NOT: "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt",
}
_OPENED = {
    "im": ("i", "am"),
    "youre": ("you", "are"),
    "hes": ("he", "is"),
    "shes": ("she", "is"),
    "theyre": ("they", "are"),
    "ive": ("i", "have"),
    "theyve": ("they", "have"),
    "wanna": ("want", "to"),
    "gonna": ("go", "to"),
}
_AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "be", "been"), _BE),
    **dict.fromkeys(("have", "has", "had", "having"), "have"),
    **dict.fromkeys(("do", "does", "did"), "do"),
}
_BEFORE_NOT = {
    **dict.fromkeys(_AUXILIARIES, _NOT),
    **dict.fromkeys(("can", "could"), _CANT),
    **dict.fromkeys(("will", "would"), _WONT),
}
_VERBS = """
    beat beaten, become became, begin began begun, bite bit bitten, bleed bled, blow blew blown, break
    broke broken, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen,
    come came, cut, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
    feel felt, fight fought, find found, forget forgot forgotten, freeze froze frozen, get got gotten,
    give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hit, hold
    held, hurt, keep kept, know knew known, leave left, let, light lit, lose lost, make made, mean meant,
    meet met, pay paid, put, ride rode ridden, run ran, say said, see saw seen, sell sold, send sent,
    set, shake shook shaken, shoot shot, show shown, shut, sleep slept, slit, sneak snuck, speak spoke
    spoken, spend spent, stand stood, steal stole stolen, stick stuck, strike struck, swear swore sworn,
    take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, wake
    woke woken, wear wore worn, write wrote written
"""
_IRREGULAR = [line.split() for line in _VERBS.split(",")]
_BASE_OF = {
    **{form: base for base, forms in _NEGATIONS.items() for form in (base, *forms.split())},
    **{form: stem(base) for base, *forms in _IRREGULAR for form in forms},
    **{form: form for form in _AUXILIARIES},
    _BEING: _BEING,
}
_PARTICIPLES = frozenset(forms[-1] for forms in _IRREGULAR)

_OWNERS = {"my": "my", "our": "my", "your": "my", "his": "his", "their": "his"}
_PRONOUNS = frozenset(("he", "him", "she", "her", "they", "them"))
_SAME = {"we": "i", "us": "me", **_AUXILIARIES, **_OWNERS, **dict.fromkeys(_PRONOUNS, PERSON)}
_LEFT_OUT = frozenset(("a", "an", "the", "just", "really", "still", "literally", "totally", "actually"))


class Form(NamedTuple):
    """A word of a text in its one form.

    Attributes:
        choices: the form, and those of the words that may be meant instead.
        start: index of the first word that it stands for.
        end: index after the last.
        word: the last of these words.
        is_participle: whether it may be what follows "was" in a passive: "hit", "squeezed".
    """

    choices: tuple[str, ...]
    start: int
    end: int
    word: str
    is_participle: bool = False

    @property
    def first(self) -> str:
        """The form of the word as it is."""
        return self.choices[0]


Forms = Sequence[Form]


def base_of(word: str) -> str:
    """The form of one folded word, whatever is beside it."""
    return _BASE_OF.get(word) or stem(word)


def base_forms(words: Sequence[str], also: Mapping[int, Collection[str]] | None = None) -> list[Form]:
    """Each of some folded words without its tense, contractions opened, and each negation in one form.

    Args:
        also: by the index of a word, the words that may be meant instead.
    """
    base: list[Form] = []
    for index, word in enumerate(words):
        others = also.get(index, ()) if also else ()
        opened = _OPENED.get(word)
        if opened and not others:
            base += [Form((full_form,), index, index + 1, word) for full_form in opened]
            continue
        form = base_of(word)
        before = base[-1] if base and form == _NOT else None
        negated = _BEFORE_NOT.get(before.word) if before else None
        if before and negated:
            base[-1] = Form((negated,), before.start, index + 1, word)
        else:
            choices = tuple(dict.fromkeys((form, *map(base_of, others)))) if others else (form,)
            base.append(Form(choices, index, index + 1, word, any(map(_is_participle, (word, *others)))))
    return base


def in_active(forms: Forms) -> list[Form] | None:
    """The forms with each simple passive as the active that says the same; None without one."""
    active: list[Form] = []
    taken = 0
    for index, form in enumerate(forms):
        begin = index
        while begin > taken and _carries(forms[begin - 1]):
            begin -= 1
        if begin == index or not form.is_participle:
            continue
        is_going_on = any(earlier.first == _BEING for earlier in forms[begin:index])
        start = begin - (begin > taken and _AUXILIARIES.get(forms[begin - 1].first) == "have")
        subject = _subject(forms[taken:start])
        if not subject:
            continue
        active += forms[taken : start - len(subject)]
        active += [forms[begin]._replace(choices=("is",))] * is_going_on
        is_mine = subject[0].first in ("i", "we")
        active += [form, *([subject[0]._replace(choices=("me",))] if is_mine else subject)]
        taken = index + 1
    return [*active, *forms[taken:]] if taken else None


def of_persons(forms: Forms, partners: Collection[str]) -> list[Form]:
    """The forms with one for every other person and one for every owner, without words that add nothing.

    Args:
        partners: folded words for somebody close: "boyfriend".
    """
    renamed: list[Form] = []
    for form in forms:
        word, others = form.first, form.choices[1:]
        same = PERSON if form.word in partners else _SAME.get(word, word)
        if word in _LEFT_OUT and not others:
            continue
        before = renamed[-1] if renamed else None
        # "my boyfriend" is one person, and "has been" is "was"
        is_partner = form.word in partners and not others
        is_owned = is_partner and before and before.end == form.start and _owns(before)
        is_perfect = same == _BE and before and before.first == "have"
        start = renamed.pop().start if is_owned or is_perfect else form.start
        renamed.append(
            form._replace(
                choices=(same, *(_SAME.get(alternative, alternative) for alternative in others)), start=start
            )
        )
    return renamed


def readings(
    words: Sequence[str], partners: Collection[str], also: Mapping[int, Collection[str]] | None = None
) -> list[Forms]:
    """Folded words with every person as one: as they are, and in the active if they hold a passive.

    Args:
        also: as for `base_forms`.
    """
    base = base_forms(words, also)
    return [of_persons(forms, partners) for forms in (base, in_active(base)) if forms]


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or word.endswith("ed")


def _owns(form: Form) -> bool:
    return form.first in ("my", "his") or form.word == "her"


def _carries(form: Form) -> bool:
    """Whether a form may carry a passive: "was", "being", "got"."""
    return form.first in (_BEING, "get") or _AUXILIARIES.get(form.first) == _BE


def _subject(before: Forms) -> Forms:
    """The forms at the end that name a person or what is somebody's: "i", "he", "my neck"."""
    if not before:
        return ()
    if before[-1].first in ("i", "we") or before[-1].first in _PRONOUNS:
        return before[-1:]
    is_owned = len(before) > 1 and (before[-2].first in _OWNERS or before[-2].first == "her")
    return before[-2:] if is_owned else ()
