"""Stances: who rejects what another says: claims called false, and sayings that answer an earlier one ("The envoy denied it.")."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.annotate.tree import Token, Tree
from kg.extract import syntax
from kg.extract.syntax import has, has_word, kid, kids
from kg.lexicon import words
from kg.model import Attribution, Span, StanceKind

from . import rules
from .antecedents import ANSWERED, POINTING, Pointer, Scene, antecedents, claim_noun, points_back
from .cues import DENYING, DOUBTING, NAMING
from .reporting_nouns import FALSE, LIES, falsehood_of

REJECTING = words("attribution", "adjectives.rejecting")
MISTAKEN = words("modality", "adverbs.mistaken")
RETRACTING = words("attribution", "nouns.retracting")
# "has not retracted", "may withdraw"
NOT_DONE = {"not", "n't", "never", "may", "might", "will", "would", "should", "must", "could"}
TRUE = words("attribution", "adjectives.true")
# What may be done as well as believed: an idea that is called absurd is no claim.
IDEAS = words("attribution", "nouns.ideas")
WITH_CLAUSE = syntax.COMPLEMENTS | syntax.ADVERBIAL_CLAUSE
GOVERNED = syntax.GOVERNED | syntax.GOVERNED_CLAUSE
# What may give a claim its name: "called the report a lie".
GIVING_NAMES = frozenset({rules.TOPIC, rules.NAMING, rules.VERB})
NOUNS_OF_CLAIMS = frozenset({rules.NOMINAL, rules.CALLED_FALSE})
# A saying by its first words: "That is false."
OPENING = 6


class Rejection(NamedTuple):
    """By which saying something is rejected (None: the article itself), how, by which word, and which part of it."""

    by: str | None
    kind: StanceKind
    word: Span
    spans: tuple[Span, ...]


def rejections(scene: Scene) -> dict[str, list[Rejection]]:
    """What is rejected, by the id of its attribution.

    "false Chilean claims that ..." : whoever passes the claim on calls it false
    "The envoy called Sudan's claim a lie." : so does who gives it the name
    "Sudan said the dam had burst. The envoy denied it." : an answer to the saying before
    """
    claims = {one.cue[-1].begin: one for one in scene.attributions if one.rule in NOUNS_OF_CLAIMS}
    out = called_false(scene, claims)
    answers = {one.id: found for one in scene.attributions if (found := answer_of(scene.tree, one)) is not None}
    others = scene._replace(attributions=[one for one in scene.attributions if one.id not in answers])
    for answer in scene.attributions:
        if answer.id not in answers:
            continue
        kind, word, pointer = answers[answer.id]
        claim = next((one for at, one in claims.items() if one.id != answer.id and any(span.begin <= at < span.end for span in answer.content)), None)
        if claim is not None:
            out.setdefault(claim.id, [Rejection(answer.id, kind, word, claim.content)])
        elif pointer is not None:
            for one, spans in antecedents(others, answer, pointer):
                out.setdefault(one.id, []).append(Rejection(answer.id, kind, word, spans))
    return out


def called_false(scene: Scene, claims: dict[int, Attribution]) -> dict[str, list[Rejection]]:
    """What whoever tells of it calls false or says was taken back; `claims` are those of nouns, by where the noun stands."""
    found: list[tuple[Attribution, Token | None]] = []
    # "false Chilean claims that ..." : of several adjectives the one next to the noun
    adjectives = [token for token in scene.tree.tokens if token.dep_ in syntax.ADJECTIVE and token.lower_ in FALSE]
    found += [(claims[token.head.idx], token) for token in reversed(adjectives) if token.head.idx in claims]
    # "Rumours that he would resign are false, the bank said."
    found += [(claims[token.idx], falsehood_of(token)) for token in scene.tree.tokens if token.idx in claims and claims[token.idx].rule == rules.CALLED_FALSE]
    # "Radio Omdur retracted a story that ..."
    found += [(one, taken_back(scene.tree, one)) for one in scene.attributions if one.cue]
    out: dict[str, list[Rejection]] = {}
    for claim, word in found:
        if word is not None:
            out.setdefault(claim.id, [Rejection(teller(claim, scene.attributions), "calls_false", syntax.span_of(word), claim.content)])
    return out


def answer_of(tree: Tree, one: Attribution) -> tuple[StanceKind, Span, Pointer | None] | None:
    """How a saying rejects another one, by which word, and what points there."""
    if one.cue_lemma in DENYING or one.cue_lemma in DOUBTING:
        return "denies" if one.cue_lemma in DENYING else "doubts", one.cue[0] if one.cue else one.content[0], points_back(tree, one)
    named = falsehood(tree, one)
    if named is not None:
        return "calls_false", named, points_back(tree, one)
    said = said_false(tree, one)
    return ("calls_false", *said) if said is not None else None


def teller(claim: Attribution, attributions: list[Attribution]) -> str | None:
    """Who gives a claim its adjective: the one who tells of it, not the one who passes it on; None: the article."""
    by_id = {one.id: one for one in attributions}
    outer = by_id.get(claim.parent or "")
    while outer is not None and outer.rule == rules.PASSED_ON:
        outer = by_id.get(outer.parent or "")
    return outer.id if outer is not None else None


def taken_back(tree: Tree, claim: Attribution) -> Token | None:
    """The word by which whoever tells of a claim takes it for false, or says that it was taken back.

    "The envoy wrongly claimed that ...", "Radio Omdur retracted a story that ...", "The paper apologised for reporting that ..."
    """
    for span in claim.cue:
        for cue in tree.covering(*span):
            if cue.pos_ == "VERB" and (wrongly := next((child for child in kids(cue, syntax.ADVERB) if child.lower_ in MISTAKEN), None)) is not None:
                return wrongly
            # "a story saying that ..." : the noun is taken back
            said = cue.head if cue.pos_ == "VERB" and cue.dep_ in syntax.NOUN_CLAUSE else cue
            verb, key = said.head, said.head.lemma_.lower()
            if said.dep_ in GOVERNED:
                verb, key = said.head.head, f"{said.head.head.lemma_.lower()}_{said.head.lower_}"
            elif said.dep_ not in syntax.OBJECT | syntax.PASSIVE_SUBJECT:
                continue
            if any(child.lower_ == "back" for child in verb.children):
                key += "_back"
            if key in RETRACTING and verb.pos_ == "VERB" and not has_word(verb, NOT_DONE) and not (verb.tag_ == "VB" and has_word(verb, {"to"})):
                return verb
    return None


def falsehood(tree: Tree, answer: Attribution) -> Span | None:
    """The word by which a naming calls its object false: "called the report baseless", "described the claims as lies", "called the accusation absurd"."""
    if answer.rule not in GIVING_NAMES or answer.cue_lemma not in NAMING:
        return None
    for span in answer.content:
        tokens = tree.covering(*span)
        claim = any(token.lemma_.lower() in ANSWERED - IDEAS for token in tokens)
        for token in tokens:
            if (
                token.lower_ in (FALSE | REJECTING if claim else FALSE) and (token.dep_ not in syntax.ADJECTIVE or token.head.dep_ in syntax.PREPOSITION)
            ) or token.lemma_.lower() in LIES:
                return syntax.span_of(token)
    return None


def said_false(tree: Tree, answer: Attribution) -> tuple[Span, Pointer] | None:
    """ "Chile said that was false.", "“That is a lie,” he said.", "said the accusation was unfair", "That is not true, says Novak." """
    if answer.rule not in rules.STATING or answer.stance != "affirms":
        return None
    tokens = [token for token in tree.covering(*answer.content[0]) if token.pos_ not in {"PUNCT", "SPACE"} and token.dep_ not in syntax.MARK]
    verb = next((token for token in tokens[:OPENING] if token.lemma_ == "be"), None)
    subject = next((child for child in kids(verb, syntax.SUBJECT) if child.left_edge.i == tokens[0].i), None) if verb is not None else None
    if verb is None or subject is None or any(child.tag_ == "MD" for child in verb.children):
        return None
    negated = bool(kids(verb, syntax.NEGATION))
    pointer = Pointer("", None) if subject.lower_ in POINTING else claim_noun((subject,))
    predicate = kid(verb, syntax.PREDICATIVE)
    if pointer is None or predicate is None or has(verb, WITH_CLAUSE) or has(predicate, WITH_CLAUSE):
        # "said it was wrong to leave"
        return None
    adjectives = FALSE | REJECTING if pointer.noun and pointer.noun not in IDEAS else FALSE
    untrue = predicate.lower_ in TRUE if negated else predicate.lower_ in adjectives or predicate.lemma_.lower() in LIES
    return (syntax.span_of(predicate), pointer) if untrue else None


def answered(attributions: list[Attribution], rejected: dict[str, list[Rejection]]) -> Iterator[Attribution]:
    """The attributions, those that answer another one naming it; of several the last."""
    begins = {one.id: one.cue[0].begin if one.cue else one.content[0].begin for one in attributions}
    answers = {one.by: claim for claim in sorted(rejected, key=lambda name: (begins[name], name)) for one in rejected[claim] if one.by is not None}
    for one in attributions:
        claim = answers.get(one.id)
        yield one._replace(responds_to=claim) if claim and claim != one.id else one
