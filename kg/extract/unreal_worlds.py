"""Worlds that are not this one: what happens in a novel, a dream or a drill, or by what is only wanted or drafted, is no fact of the news.

Truth in fiction is truth under an operator "in the story" (Lewis, "Truth in fiction", 1978), and verbs of wanting make what is told of
their indefinite objects depend on them (Quine 1956; Partee 1974, on opacity). Words: kg/lexicon/en/signatures.toml, table worlds.
"""

from collections.abc import Set
from typing import Any

from kg.annotate.tree import Token
from kg.lexicon import table, words

from . import signatures, syntax
from .circumstances import is_gerund
from .complements import Of, is_verbal, status_of_host
from .modals import SAYING
from .own_status import Status
from .signatures import look, under
from .syntax import kids

WORLDS: dict[str, Any] = table("signatures")["worlds"]
FICTION = frozenset(WORLDS["fiction"])
SCREENED = frozenset(WORLDS["screened"])
SCREENS = frozenset(WORLDS["screens"])
DRILLS = frozenset(WORLDS["drills"])
DRILLED = frozenset(WORLDS["drilled"])
MAKING = frozenset(WORLDS["making"])
NARRATING = frozenset(WORLDS["narrating"])
WANTING = frozenset(WORLDS["wanting"])
DRAFTS = frozenset(WORLDS["drafts"])
PASSING = frozenset(WORLDS["passing"])
PLANS = frozenset(WORLDS["laid_down"])
DRAFTED = frozenset(WORLDS["drafted"])
LAWS = frozenset(WORLDS["laws"])
ORDAINING = frozenset(WORLDS["ordaining"])
REAL = frozenset(WORLDS["real"])
ACTING = frozenset(WORLDS["acting"])
OPENED = frozenset(WORLDS["opened"])
STAGES = frozenset(WORLDS["stages"])
EXTREME = frozenset(WORLDS["extreme"])
HEARSAY = words("attribution", "nouns.hearsay")
PERSONS = words("people", "people")
QUOTES = frozenset({'"', "“", "”", "''", "``"})
SINGLE = frozenset({"'", "‘", "’", "`"})
# words to the mark that closes
NEAR = 12
# words behind a colon and before it
FARTHEST = 40
STOPS = frozenset({".", "!", "?", ";"})
SETTLED = words("clauses", "determiners.definite") | {"both"}


def staged(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """In a story, in a drill or under a plan."""
    if own.modality != "actual":
        return None
    saying = verb.lemma_.lower() in SAYING
    subject = min((child.left_edge.i for child in kids(verb, syntax.ANY_SUBJECT)), default=verb.i)
    for prep in kids(verb, syntax.PREPOSITION):
        noun = next(iter(kids(prep, syntax.GOVERNED)), None)
        if noun is None:
            continue
        lower, before = prep.lower_, prep.i < subject
        # "In the novel, the king flees."; "The king flees in the novel."; but "criticised the army in a film", "starred in a film"
        story = lower in {"in", "during", "throughout"} and is_fiction(noun) and (before or own.tense == "present") and verb.lemma_.lower() not in MAKING
        # "In the drill, soldiers stormed a ship."; but "In the drill, a helicopter crashed."
        drill = lower in {"in", "during"} and noun.lemma_.lower() in DRILLS and before and verb.lemma_.lower() in DRILLED
        # "Under the proposal, Chad closes the mine."; but "Under the deal, Chad closed the mine."
        plan = own.tense == "present" and before and is_under_plan(prep, noun)
        if story or ((drill or plan) and not saying):
            return own.left_open
    return None


def is_fiction(noun: Token) -> bool:
    """ "the novel", "a video game", "a television series"; not "a documentary film" nor "the game"."""
    before = {child.lower_ for child in noun.children if child.dep_ in syntax.NOUN_MODIFIER}
    lemma = noun.lemma_.lower()
    return (lemma in FICTION and not before & REAL) or (lemma in SCREENED and bool(before & SCREENS))


def is_under_plan(prep: Token, noun: Token) -> bool:
    """ "under the plan", "under the terms of the deal", "under the proposed rules", "as part of a draft deal"."""
    nouns = [noun, *(one for of in kids(noun, syntax.PREPOSITION) if of.lower_ == "of" for one in kids(of, syntax.GOVERNED))]
    drafted = any(child.lower_ in DRAFTED for one in nouns for child in kids(one, syntax.NOUN_MODIFIER))
    if prep.lower_ == "under":
        return drafted or any(one.lemma_.lower() in PLANS for one in nouns)
    return prep.lower_ == "as" and noun.lower_ == "part" and (drafted or any(one.lemma_.lower() in PLANS for one in nouns))


def unmade(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """What is told of something that is only wanted, drafted or invented: "wants a law that forces banks to lend", "plays a guard who steals a ring"."""
    noun = verb.head
    if verb.dep_ not in syntax.NOUN_CLAUSE or noun.pos_ != "NOUN" or own.modality != "actual" or kids(verb, syntax.MARK):
        return None
    told = is_fiction(noun) or (noun.lemma_.lower() in SCREENED and own.tense == "present")
    if told and any(child.lower_ in {"in", "where"} and child.i < verb.i for child in children):
        # "The novel, in which a guard steals a ring, is out."
        return own.left_open
    if noun.lemma_.lower() in DRAFTS and noun.dep_ in syntax.ANY_SUBJECT and verb.tag_ in {"VBZ", "VBP"} and noun.head.lemma_.lower() not in PASSING:
        # "A bill that bans guns is before a committee."; but "A bill that bans guns was passed."
        return own.left_open
    if any(child.dep_ in syntax.ARTICLE_OR_OWNER and (child.lower_ in SETTLED or child.dep_ in syntax.OWNER) for child in noun.children):
        return None
    governor = noun.head.head if noun.dep_ in syntax.GOVERNED else noun.head
    if not is_verbal(governor) or governor.i > noun.i:
        return None
    key = f"{governor.lemma_.lower()}_{noun.head.lower_}" if noun.dep_ in syntax.GOVERNED else governor.lemma_.lower()
    if noun.dep_ not in syntax.OBJECT | syntax.GOVERNED:
        return None
    if key in NARRATING and (any(is_fiction(one) for one in kids(governor, syntax.SUBJECT)) or key in ACTING):
        # "The novel tells of a guard who steals a ring.", "She plays a guard who steals a ring."
        return own.left_open
    if verb.tag_ not in {"VBZ", "VBP", "VBG"} or own.tense == "past":
        return None
    person = noun.lemma_.lower() in PERSONS or any(child.lower_ in {"who", "whom", "whose"} for child in verb.subtree)
    if key in WANTING and not person:
        # "wants a law that forces banks to lend", "proposed a tax hitting farmers"; but "seeks a guard who speaks Thai"
        return under(signatures.POSSIBLE, of(governor), own)
    if noun.lemma_.lower() in DRAFTS and key not in PASSING and not any(child.dep_ in syntax.PASSIVE_AUXILIARY for child in governor.children):
        # "introduced a bill that bans guns"; but "passed a bill that bans guns"
        return own.left_open
    return None


def drafted(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "A draft law bans smoking.", "The bill forces banks to lend." : what a law that is not passed lays down; but "The bill faces opposition." """
    if own.modality != "actual" or verb.tag_ not in {"VBZ", "VBP", "VBG"} or own.tense == "past" or verb.lemma_.lower() not in ORDAINING:
        return None
    first = verb
    while first.dep_ in syntax.CONJUNCT and not kids(first, syntax.ANY_SUBJECT) and first.head.pos_ in syntax.VERB:
        first = first.head
    for subject in kids(first, syntax.SUBJECT):
        marked = any(child.lower_ in DRAFTED for child in kids(subject, syntax.NOUN_MODIFIER))
        if subject.lemma_.lower() in DRAFTS or (marked and subject.lemma_.lower() in LAWS):
            return own.left_open
    return None


def laid_out(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "The panel proposes three steps: the bank sells its port and sacks Hale." : what a colon opens is still to be done; but "took three steps: it sold ..."

    "The plan has three parts: Chad leaves.", "The worst case is this: the dam breaks."; but "The plan has a flaw: the dam is old."
    """
    if own.modality != "actual" or own.tense != "present" or verb.tag_ not in {"VBZ", "VBP"}:
        return None
    colon = previous(verb, {":"})
    if colon is None:
        return None
    begin = previous(colon, set())
    # "If you like your plan, keep it: they want ..." : no plan of the main clause
    within = syntax.MODIFYING_CLAUSE | syntax.NOUN_CLAUSE
    span = verb.tree.tokens[begin.i + 1 if begin else max(0, colon.i - FARTHEST) : colon.i]
    before = [token for token in span if token.pos_ in {"NOUN", "PROPN"} and token.head.dep_ not in within]
    objects = [noun for noun in before if noun.dep_ in syntax.OBJECT | syntax.PREDICATIVE_NOUN]
    # "rests on two conditions"
    governed = [noun for noun in before if noun.dep_ in syntax.GOVERNED and is_verbal(noun.head.head)]
    subjects = [noun for noun in before if noun.dep_ in syntax.ANY_SUBJECT | syntax.ROOT]
    for noun in (*(objects or subjects), *governed):
        planned = noun.lemma_.lower() in STAGES and any(one.lemma_.lower() in PLANS | OPENED for one in subjects)
        worst = noun.lemma_.lower() == "case" and any(child.lower_ in EXTREME for child in noun.children)
        if noun.lemma_.lower() in OPENED or planned or worst:
            return own.left_open
    return None


def previous(token: Token, marks: Set[str]) -> Token | None:
    """The nearest of `marks` or of what ends a sentence before a token; none where it is another than `marks`."""
    near = token.tree.tokens[max(0, token.i - FARTHEST) : token.i]
    found = next((one for one in reversed(near) if one.text in marks | STOPS or "\n" in one.text), None)
    return found if found is not None and (not marks or found.text in marks) else None


def rumoured(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "Fears of rebels taking the port grew.", "Reports of troops crossing the river were wrong." : nobody says that they do.

    The tree hangs the participle on the noun of hearsay or on the one behind its "of"; "false reports of a blast that had killed ten" likewise.
    """
    noun = verb.head
    if verb.dep_ in syntax.GOVERNED_CLAUSE and verb.tag_ == "VBG" and kids(verb, syntax.ANY_SUBJECT) and noun.lower_ in {"of", "about", "on", "over"}:
        # "reports of Chad shelling the town", "odds of Marsh defeating Cole"
        host = noun.head
        doubtful = host.lemma_.lower() in HEARSAY or look(signatures.NOUN, host) == signatures.RISK
        return under(signatures.RISK, status_of_host(host, of), own) if host.pos_ in syntax.NOUN and doubtful else None
    relative = verb.dep_ in syntax.RELATIVE_CLAUSE and noun.dep_ in syntax.GOVERNED and not kids(noun, syntax.OWNER) and noun.ent_type_ == ""
    if not ((verb.dep_ in syntax.REDUCED_CLAUSE and is_gerund(verb, children)) or relative) or noun.pos_ not in syntax.NOUN:
        return None
    if relative and not (noun.head.lower_ == "of" and noun.head.head.tag_ == "NNS" and noun.head.head.lemma_.lower() in HEARSAY):
        return None
    preps = (
        [noun.head] if noun.dep_ in syntax.GOVERNED else [child for child in noun.children if child.dep_ in syntax.PREPOSITION and noun.i < child.i < verb.i]
    )
    for prep in preps:
        host = prep.head if noun.dep_ in syntax.GOVERNED else noun
        insured = host.head if host.dep_ in syntax.OBJECT else host
        if prep.lower_ == "against" and is_verbal(insured) and look(signatures.GERUND["against"], insured) is not None:
            # "insured the mill against rebels burning it"
            return under(signatures.RISK, of(insured), own)
        if prep.lower_ in {"of", "about", "on", "over", "against"} and (host.lemma_.lower() in HEARSAY or look(signatures.NOUN, host) == signatures.RISK):
            return under(signatures.RISK, status_of_host(host, of), own)
    return None


def in_scare_quotes(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "The army “liberated” the town." : a verb in marks, in a sentence that nobody else says, is another's word (Predelli 2003, on scare quotes)."""
    if not own.real or verb.dep_ not in syntax.ROOT or verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i == 0 or verb.i + 1 >= len(verb.tree.tokens):
        return None
    # "Chad 'burned the port'" : in headlines the marks are single
    marked = verb.nbor(-1).text in SINGLE and any(token.text in SINGLE and token.tag_ != "POS" for token in verb.tree.tokens[verb.i + 1 : verb.i + NEAR])
    doubted = marked or (verb.nbor(-1).text in QUOTES and verb.nbor(1).text in QUOTES)
    return own.left_open if doubted else None
