"""Every form in which a phrase of danger may be typed, made from the phrase and from grammar alone."""

from collections.abc import Iterable, Iterator

_NEGATIONS = {
    "cant": ("can't", "cannot", "can not", "couldnt", "couldn't", "could not"),
    "wont": ("won't", "will not", "wouldnt", "wouldn't", "would not"),
    "dont": ("don't", "do not", "doesnt", "doesn't", "does not", "didnt", "didn't", "did not"),
    "didnt": ("didn't", "did not", "hasnt", "hasn't", "has not", "hadnt", "had not"),
    "not": ("isnt", "isn't", "is not", "wasnt", "wasn't", "was not", "arent", "aren't", "are not"),
}
_SUBJECTS = ("he", "she", "they", "my boyfriend", "my husband", "my bf", "my ex", "my partner")
_BEFORE_IS = ("hes", "he's", "shes", "she's", "theyre", "they're", "my bf is", "my husband was", "she was")
_OBJECTS = {
    "them": ("him", "her", "them", "my boyfriend", "my wife", "my bf"),
    "me": ("me", "us"),
    "his": ("their",),
}
_TENSES = {"is": ("was", "are", "were", "has been"), "have": ("has", "had")}
_VERBS = """
    abduct abducts abducted abducting; attack attacks attacked attacking; bang bangs banged banging; beat
    beats beat beating beaten; bleed bleeds bled bleeding; break breaks broke breaking broken; burn burns
    burned burning; choke chokes choked choking; cut cuts cut cutting; disappear disappears disappeared;
    drink drinks drank drinking drunk; eat eats ate eating eaten; end ends ended ending; find finds found
    finding; grab grabs grabbed grabbing; hang hangs hung hanging; hit hits hit hitting; hold holds held
    holding; hurt hurts hurt hurting; jump jumps jumped jumping; kick kicks kicked kicking; kidnap
    kidnaps kidnapped kidnapping; kill kills killed killing; light lights lit lighting; lock locks locked
    locking; murder murders murdered murdering; overdose overdoses overdosed overdosing; point points
    pointed pointing; pound pounds pounded pounding; pull pulls pulled pulling; rape rapes raped raping;
    set sets set setting; shoot shoots shot shooting; slit slits slit slitting; smother smothers
    smothered smothering; squeeze squeezes squeezed squeezing; stab stabs stabbed stabbing; strangle
    strangles strangled strangling; swallow swallows swallowed swallowing; suffocate suffocates
    suffocated suffocating; take takes took taking taken; turn turns turned turning
"""
_FORMS = [line.split() for line in _VERBS.split(";")]
_FORMS_OF = {form: forms for forms in _FORMS for form in forms}
_OWNERS = ("my", "his", "her")


def forms_of(phrase: str) -> set[str]:
    """The phrase with each contraction, person and tense, and in the passive; without the phrase itself."""
    words = phrase.split()
    found = {phrase}
    for index in range(len(words)):
        found |= {" ".join((*words[:index], other, *words[index + 1 :])) for other in _others(words, index)}
    if words[:2] == ["he", "is"]:
        found |= {" ".join((other, *words[2:])) for other in _BEFORE_IS}
    return {*found, *_passives(words), phrase.replace("going to", "gonna")} - {phrase}


def _others(words: list[str], index: int) -> Iterable[str]:
    """What may stand for a word of a phrase."""
    word, before = words[index], words[index - 1] if index else ""
    if word in _FORMS_OF:
        # "is hitting" goes on; "cant find" and "got taken" have one form
        return () if before in ("is", "was", "got", "cant", "being", "to") else _FORMS_OF[word]
    if word == "he" and words[1:2] != ["is"]:
        return _SUBJECTS
    if word == "is" and before == "he":
        return ()
    is_last_negated = word == "not" and not words[index + 1].endswith("ing")
    return () if is_last_negated else (_NEGATIONS | _OBJECTS | _TENSES).get(word, ())


def _passives(words: list[str]) -> Iterator[str]:
    """The phrase in the passive, where somebody does something to a person or to what is theirs."""
    is_going_on = words[0] == "is"
    verb, *rest = words[is_going_on:]
    if verb not in _FORMS_OF or not rest:
        return
    done = _FORMS_OF[verb][4] if len(_FORMS_OF[verb]) > 4 else _FORMS_OF[verb][2]
    carried = ("being",) if is_going_on else ("", "being", "been")
    if rest[0] in ("me", "them"):
        subjects, after = (("i",) if rest[0] == "me" else ("he", "she", "they")), rest[1:]
    elif rest[0] in _OWNERS and len(rest) > 1:
        subjects, after = (" ".join(rest[:2]),), rest[2:]
    else:
        return
    for subject in subjects:
        for participle in carried:
            have = ("have", "had") if participle == "been" else ("was", "is")
            yield from (" ".join(filter(None, (subject, aux, participle, done, *after))) for aux in have)
        if not is_going_on:
            yield " ".join((subject, "got", done, *after))
        if subject == "i":
            yield " ".join(filter(None, ("i'm", "being", done, *after)))
