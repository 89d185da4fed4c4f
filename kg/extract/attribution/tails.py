"""Tails: what is set apart from a clause by a comma or a dash and tells whose word it is, without being a plain "X said".

"..., she used to say", "..., the story goes", "..., comes the reply", "..., she is convinced", "By her own account, ...", "..., if villagers are right":
adjuncts and comment clauses (Quirk et al. 1985, 15.53). The tree hangs them anywhere, but they are short and made of few words: they are read word by word.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import has, kid, kids
from kg.lexicon import words

from . import rules
from .cues import CLAIMS, DOCUMENTS, SAYING, Saying, Setting, lemma_of

HABITS = words("attribution", "tails.habits")
LORE = words("attribution", "tails.lore")
RUNNING = words("attribution", "tails.running")
ARRIVING = words("attribution", "tails.arriving")
ECHOES = CLAIMS | LORE | words("attribution", "tails.echoes")
CONVINCED = words("attribution", "tails.convinced")
BEING = words("attribution", "tails.being")
OWN_WORD = words("attribution", "tails.own_word")
GROUNDS = words("attribution", "tails.grounds")
EYES = words("attribution", "tails.eyes")
MEANT = OWN_WORD | GROUNDS | EYES
RIGHT = words("attribution", "tails.right")
TELL = frozenset({"tell", "know"})
# Verbs of saying that are no deed besides: "would write, paint and sing", "talks will continue".
SAID = SAYING - words("attribution", "verbs.quoting") - words("attribution", "verbs.of_things") - words("attribution", "tails.deeds")
RECORDS = DOCUMENTS | words("attribution", "sources.papers") | words("attribution", "tails.documents")
PERSONS = words("people", "people").union(*(words("people", kind) for kind in ("sources", "groups", "offices"))) | words("nouns", "persons") | RECORDS
APART = frozenset({",", "-", "–", "—", "--"})
CLOSED = frozenset({".", "!", "?", "”", '"', "''", ")"})
PARTED = frozenset({";", ":"})
# words of a tail: more are a clause of their own
LONGEST = 12
NAMED = syntax.NOUN | {"DET", "ADJ", "PART", "ADP"}

Reading = tuple[list[Token], Token | None, str, str]


def tailed(setting: Setting, claimed: Sequence[Saying]) -> Iterator[Saying]:
    """A saying for each stretch of the sentence that is such a tail; none where a plain saying stands there, whose content is the clause."""
    sentence = [token for token in setting.sent if not token.is_space]
    cuts = [-1, *(at for at, token in enumerate(sentence) if token.text in APART | PARTED), len(sentence)]
    for begin, end in pairwise(cuts):
        tail = sentence[begin + 1 : end]
        while tail and tail[-1].text in CLOSED:
            tail = tail[:-1]
        if not 2 <= len(tail) <= LONGEST or setting.quote_at(tail[0]) is not None:
            continue
        fronted = begin < 0
        found = phrase(tail) if fronted else spoken(tail) or told(tail) or arrived(tail) or convinced(tail) or phrase(tail) or if_right(tail)
        if found is None:
            continue
        content = syntax.trimmed([token for token in around(sentence, begin, end) if token not in tail])
        is_clause = any(token.pos_ in syntax.VERB and has(token, syntax.ANY_SUBJECT) for token in content)
        if is_clause and setting.quote_at(content[0]) is None and not is_claimed(tail, content, claimed):
            cue, source, lemma, rule = found
            yield Saying(tuple(cue), source, tuple(content), lemma, rule)


def around(sentence: list[Token], begin: int, end: int) -> list[Token]:
    """The words between the semicolons or colons on either side; behind a noun that waits for its verb, that clause alone.

    "They cleared her, although the mayor, by his own account, shut his eyes." : that they did is nobody's account
    """
    first = max((at + 1 for at in range(begin + 1) if sentence[at].text in PARTED), default=0)
    last = min((at for at in range(end, len(sentence)) if sentence[at].text in PARTED), default=len(sentence))
    cut = max((at + 1 for at in range(begin) if sentence[at].text in APART), default=first)
    waiting = end < last and not any(token.tag_ in syntax.FINITE for token in sentence[cut:begin])
    return sentence[max(first, cut) if waiting else first : last]


def is_claimed(tail: list[Token], content: list[Token], claimed: Sequence[Saying]) -> bool:
    """Whether another saying has its cue in the tail and what goes before it for content."""
    return any(any(word in tail for word in one.cue) and any(word in content and word.i < tail[0].i for word in one.content) for one in claimed)


def spoken(tail: list[Token]) -> Reading | None:
    """ "she used to say", "he was fond of saying", "she could be heard saying", "he went on" : a habit or occasion of saying, and nothing behind it."""
    source, rest = subject_and_rest(tail)
    if source is None:
        return None
    if [token.lower_ for token in rest] in (["went", "on"], ["goes", "on"]):
        return rest, source, "go_on", rules.TAIL
    said = next((token for token in reversed(rest) if token.lower_ not in HABITS), None)
    if said is None or lemma_of(said) not in SAID or said.tag_ not in {"VB", "VBG", "VBN"} or said == rest[0]:
        return None
    if said.tag_ == "VBN" and any(token.lemma_ == "be" for token in rest):
        # "two men were hurt, three were charged"
        return None
    return (rest, source, lemma_of(said), rules.TAIL) if all(token.lower_ in HABITS for token in rest if token != said) else None


def subject_and_rest(tail: list[Token]) -> tuple[Token | None, list[Token]]:
    """The noun before the first verb, and what follows it: "she | never stopped saying"."""
    at = next((at for at, token in enumerate(tail) if token.pos_ in syntax.VERB), 0)
    name = [token for token in tail[:at] if token.pos_ != "ADV"]
    return (name[-1], tail[at:]) if name and is_name(name) and name[-1].lower_ not in {"it", "that", "this"} else (None, [])


def told(tail: list[Token]) -> Reading | None:
    """ "the story goes", "so the legend goes", "local legend has it", "the indictment has it", "as the story has it"."""
    rest = tail[1:] if tail[0].lower_ in {"so", "as", "or"} else tail
    rest = rest[1:] if rest[0].lower_ == "so" else rest
    if not rest:
        # "sang, or so"
        return None
    has_it = len(rest) > 2 and rest[-1].lower_ == "it" and rest[-2].lemma_ == "have"
    noun, verb = (rest[-3], rest[-2]) if has_it else (rest[-2], rest[-1]) if len(rest) > 1 else (rest[0], rest[0])
    if noun.pos_ not in syntax.NOUN_OR_NAME or not is_name(rest[: rest.index(noun) + 1]):
        return None
    lore = noun.lemma_.lower() in LORE or noun.lower_ in LORE
    if lore and (has_it or verb.lemma_.lower() in RUNNING):
        return tail, kid(noun, syntax.OWNER), "say", rules.LORE
    return (tail, noun, "say", rules.LORE) if has_it and noun.lemma_.lower() in RECORDS else None


def arrived(tail: list[Token]) -> Reading | None:
    """ "comes the reply", "went the claim", "ran the headline", "was the verdict of the panel" : the words themselves come after their verb."""
    if tail[0].lemma_.lower() not in ARRIVING or tail[0].tag_ not in syntax.FINITE or tail[1].pos_ not in {"DET", "PRON"}:
        return None
    noun = next((token for token in tail[1:] if token.lemma_.lower() in ECHOES), None)
    if noun is None or any(token.pos_ in syntax.VERB for token in tail[1:]):
        return None
    of = next((one for prep in kids(noun, syntax.PREPOSITION) for one in kids(prep, syntax.GOVERNED)), None)
    return tail, kid(noun, syntax.OWNER) or of, "say", rules.LORE


def convinced(tail: list[Token]) -> Reading | None:
    """ "she is convinced", "detectives are satisfied", "he has always been adamant", "she is sure of it", "he has no doubt"."""
    source, rest = subject_and_rest(tail)
    held = [token for token in rest if token.lower_ not in BEING]
    return (rest, source, "believe", rules.TAIL) if source is not None and len(held) == 1 and held[0].lower_ in CONVINCED else None


def phrase(tail: list[Token]) -> Reading | None:
    """ "by her own account", "on the word of a neighbour", "in the eyes of villagers", "as far as police can tell"."""
    lower = [token.lower_ for token in tail]
    while lower[0] in {"at", "least", "only", "even"} and len(lower) > 2:
        tail, lower = tail[1:], lower[1:]
    noun = next((at for at, token in enumerate(tail) if token.lemma_.lower() in MEANT), None) if lower[0] in {"by", "on", "in"} else None
    if lower[0] == "by" and noun is not None and tail[noun].lemma_.lower() in OWN_WORD:
        # "by her own account", "by all accounts", "by the mayor's admission"
        owner = kid(tail[noun], syntax.OWNER)
        return (tail, owner, "say", rules.TAIL) if noun == len(tail) - 1 and (owner is not None or "all" in lower) else None
    if lower[0] in {"on", "in"} and noun is not None:
        kinds = GROUNDS if lower[0] == "on" else EYES
        of = next((one for prep in kids(tail[noun], syntax.PREPOSITION) if prep.lower_ == "of" for one in kids(prep, syntax.GOVERNED)), None)
        source = kid(tail[noun], syntax.OWNER) or of
        return (tail, source, "say", rules.TAIL) if tail[noun].lemma_.lower() in kinds and source is not None else None
    if lower[:3] == ["as", "far", "as"] and tail[-1].lemma_.lower() in TELL:
        return tail, kid(tail[-1], syntax.SUBJECT) or tail[3], "believe", rules.TAIL
    return None


def if_right(tail: list[Token]) -> Reading | None:
    """ "..., if villagers are right", but not "if the price is right"; a condition that stands first is one."""
    if tail[0].lower_ != "if" or tail[-1].lower_ not in RIGHT:
        return None
    source, _ = subject_and_rest(tail[1:])
    able = source is not None and (source.pos_ == "PRON" or source.ent_type_ in syntax.ACTORS or source.lemma_.lower() in PERSONS)
    return (tail, source, "say", rules.TAIL) if able else None


def is_name(tokens: Sequence[Token]) -> bool:
    """A noun phrase without a clause: "she", "the mayor's uncle", "people"; no relative pronoun, no conjunction."""
    last = tokens[-1]
    return last.pos_ in syntax.NOUN and all(token.pos_ in NAMED and token.lower_ not in syntax.RELATIVE_PRONOUN | {"what", "as"} for token in tokens)
