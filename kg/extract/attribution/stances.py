"""Stances: who rejects what another says: claims called false, and sayings that answer an earlier one ("The envoy denied it.")."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.annotate.tree import Token, Tree
from kg.extract import syntax
from kg.extract.syntax import has_word, kids
from kg.lexicon import words
from kg.model import Attribution, Span, StanceKind

from .antecedents import ANSWERED, POINTING, Pointer, Scene, antecedents, claim_noun, points_back
from .attitudes import PASSED_ON
from .cues import DENYING, DOUBTING
from .reporting_nouns import CALLED_FALSE, falsehood_of

FALSE = words("attribution", "adjectives.false")
LIES = words("attribution", "nouns.lies")
REJECTING = words("attribution", "adjectives.rejecting")
MISTAKEN = words("modality", "adverbs.mistaken")
RETRACTING = words("attribution", "nouns.retracting")
# "has not retracted", "may withdraw"
NOT_DONE = {"not", "n't", "never", "may", "might", "will", "would", "should", "must", "could"}
TRUE = words("attribution", "adjectives.true")
NAMING = words("attribution", "verbs.naming")
# What may be done as well as believed: an idea that is called absurd is no claim.
IDEAS = frozenset({"idea", "notion", "suggestion", "view", "opinion"})
STATING = frozenset({"attribution/verb", "attribution/quotation", "attribution/parenthesis", "attribution/according-to", "attribution/credit"})


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
    out: dict[str, list[Rejection]] = {}
    tree, attributions = scene.tree, scene.attributions
    nouns = {one.cue[-1].begin: one for one in attributions if one.rule in {"attribution/nominal", CALLED_FALSE}}
    for token in tree.tokens:
        claim = nouns.get(token.head.idx) if token.dep_ == "amod" and token.lower_ in FALSE else None
        if claim is not None:
            out[claim.id] = [Rejection(teller(claim, attributions), "calls_false", syntax.span_of(token), claim.content)]
    for token in tree.tokens:
        claim_of = nouns.get(token.idx)
        if claim_of is not None and claim_of.rule == CALLED_FALSE and (false := falsehood_of(token)) is not None:
            # "Rumours that he would resign are false, the bank said."
            out.setdefault(claim_of.id, [Rejection(teller(claim_of, attributions), "calls_false", syntax.span_of(false), claim_of.content)])
    for told in attributions:
        if told.cue and (taken := taken_back(tree, told)) is not None:
            out.setdefault(told.id, [Rejection(teller(told, attributions), "calls_false", syntax.span_of(taken), told.content)])
    answers = {one.id: found for one in attributions if (found := answer_of(tree, one)) is not None}
    for answer in attributions:
        if answer.id not in answers:
            continue
        kind, word, pointer = answers[answer.id]
        claim = next((one for at, one in nouns.items() if one.id != answer.id and any(span.begin <= at < span.end for span in answer.content)), None)
        if claim is not None:
            out.setdefault(claim.id, [Rejection(answer.id, kind, word, claim.content)])
        elif pointer is not None:
            others = scene._replace(attributions=[one for one in attributions if one.id not in answers])
            for one, spans in antecedents(others, answer, pointer):
                out.setdefault(one.id, []).append(Rejection(answer.id, kind, word, spans))
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
    while outer is not None and outer.rule == PASSED_ON:
        outer = by_id.get(outer.parent or "")
    return outer.id if outer is not None else None


def taken_back(tree: Tree, claim: Attribution) -> Token | None:
    """The word by which whoever tells of a claim takes it for false, or says that it was taken back.

    "The envoy wrongly claimed that ...", "Radio Omdur retracted a story that ...", "The paper apologised for reporting that ..."
    """
    for span in claim.cue:
        for cue in tree.covering(*span):
            if cue.pos_ == "VERB" and (wrongly := next((child for child in kids(cue, ("advmod",)) if child.lower_ in MISTAKEN), None)) is not None:
                return wrongly
            # "a story saying that ..." : the noun is taken back
            said = cue.head if cue.pos_ == "VERB" and cue.dep_ in syntax.NOUN_CLAUSE else cue
            verb, key = said.head, said.head.lemma_.lower()
            if said.dep_ in {"pobj", "pcomp"}:
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
    if answer.rule not in {"attribution/topic", "attribution/naming", "attribution/verb"} or answer.cue_lemma not in NAMING:
        return None
    for span in answer.content:
        tokens = tree.covering(*span)
        claim = any(token.lemma_.lower() in ANSWERED - IDEAS for token in tokens)
        for token in tokens:
            if (
                token.lower_ in (FALSE | REJECTING if claim else FALSE) and (token.dep_ != "amod" or token.head.dep_ == "prep")
            ) or token.lemma_.lower() in LIES:
                return syntax.span_of(token)
    return None


def said_false(tree: Tree, answer: Attribution) -> tuple[Span, Pointer] | None:
    """ "Chile said that was false.", "“That is a lie,” he said.", "said the accusation was unfair", "That is not true, says Novak." """
    if answer.rule not in STATING or answer.stance != "affirms":
        return None
    tokens = [token for token in tree.covering(*answer.content[0]) if token.pos_ not in {"PUNCT", "SPACE"} and token.dep_ != "mark"]
    verb = next((token for token in tokens[:6] if token.lemma_ == "be"), None)
    subject = next((child for child in kids(verb, syntax.SUBJECT) if child.left_edge.i == tokens[0].i), None) if verb is not None else None
    if verb is None or subject is None or any(child.tag_ == "MD" for child in verb.children):
        return None
    negated = bool(kids(verb, syntax.NEGATION))
    pointer = Pointer("", None) if subject.lower_ in POINTING else claim_noun((subject,))
    predicate = next(iter(kids(verb, syntax.PREDICATIVE)), None)
    if pointer is None or predicate is None or any(child.dep_ in {"ccomp", "xcomp", "advcl"} for child in (*verb.children, *predicate.children)):
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
