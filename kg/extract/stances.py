"""Stances: who rejects what another says: claims called false, and sayings that answer an earlier one ("The envoy denied it.")."""

from collections.abc import Iterator

from kg.lexicon import words
from kg.model import Attribution, Span, StanceKind

from . import syntax
from .attitudes import ALLEGING, PASSED_ON
from .cues import DENYING, DOUBTING
from .speech_nouns import CALLED_FALSE, falsehood_of
from .syntax import kids
from .tree import Token, Tree

FALSE = words("attribution", "adjectives.false")
LIES = words("attribution", "nouns.lies")
CLAIMS = words("attribution", "nouns.claims")
NAMING = words("attribution", "verbs.naming")
PUTTING_FORWARD = frozenset(
    {
        "attribution/verb",
        "attribution/quotation",
        "attribution/according-to",
        "attribution/parenthesis",
        "attribution/nominal",
        "attribution/passive",
        "attribution/credit",
    }
)
POINTING = frozenset({"it", "that", "this", "them", "these", "those", "so"})
# Nouns for whatever somebody puts forward.
ACCUSING = frozenset({"claim", "accusation", "allegation", "assertion", "charge", "contention", "insinuation", "lie", "statement"})
STEM = 4  # letters that "warning" shares with "warn", "argument" with "argue"
# How far back an answer may reach: a paragraph or two.
REACH = 900


def rejections(tree: Tree, attributions: list[Attribution]) -> dict[str, tuple[str | None, StanceKind, Span]]:
    """What is rejected: the attribution, by which other one (None: the article itself), how, and by which word.

    "false Chilean claims that ..." : whoever passes the claim on calls it false
    "The envoy called Sudan's claim a lie." : so does who gives it the name
    "Sudan said the dam had burst. The envoy denied it." : an answer to the saying before
    """
    out: dict[str, tuple[str | None, StanceKind, Span]] = {}
    nouns = {one.cue[-1].begin: one for one in attributions if one.rule in {"attribution/nominal", CALLED_FALSE}}
    for token in tree.tokens:
        if token.lower_ in FALSE and token.dep_ == "amod" and token.head.idx in nouns:
            claim = nouns[token.head.idx]
            out[claim.id] = (teller(claim, attributions), "calls_false", syntax.span_of(token))
    for token in tree.tokens:
        claim_of = nouns.get(token.idx)
        if claim_of is not None and claim_of.rule == CALLED_FALSE and (false := falsehood_of(token)) is not None:
            # "Rumours that he would resign are false, the bank said."
            out.setdefault(claim_of.id, (teller(claim_of, attributions), "calls_false", syntax.span_of(false)))
    for answer in attributions:
        word = falsehood(tree, answer)
        kind: StanceKind = "denies" if answer.cue_lemma in DENYING else "doubts" if answer.cue_lemma in DOUBTING else "calls_false"
        if word is None and kind == "calls_false":
            continue
        found = next((one for at, one in nouns.items() if one.id != answer.id and any(span.begin <= at < span.end for span in answer.content)), None)
        if found is None and points_back(tree, answer):
            noun = next((token.lemma_.lower() for token in tree.covering(*answer.content[0]) if token.lemma_.lower() in CLAIMS), "")
            found = earlier(answer, attributions, noun)
        if found is not None:
            out.setdefault(found.id, (answer.id, kind, word or answer.cue[0]))
    return out


def teller(claim: Attribution, attributions: list[Attribution]) -> str | None:
    """Who gives a claim its adjective: the one who tells of it, not the one who passes it on; None: the article."""
    by_id = {one.id: one for one in attributions}
    outer = by_id.get(claim.parent or "")
    while outer is not None and outer.rule == PASSED_ON:
        outer = by_id.get(outer.parent or "")
    return outer.id if outer is not None else None


def falsehood(tree: Tree, answer: Attribution) -> Span | None:
    """The word by which a naming calls its object false: "called the report baseless", "described the claims as lies"."""
    if answer.rule not in {"attribution/topic", "attribution/naming", "attribution/verb"} or answer.cue_lemma not in NAMING:
        return None
    for span in answer.content:
        for token in tree.covering(*span):
            if (token.lower_ in FALSE and token.dep_ != "amod") or token.lemma_.lower() in LIES:
                return syntax.span_of(token)
    return None


def points_back(tree: Tree, answer: Attribution) -> bool:
    """The content is a pronoun or a definite claim without words of its own: "denied it", "rejected the accusation"."""
    tokens = tree.covering(answer.content[0].begin, answer.content[-1].end)
    head = next((token for token in tokens if token.head.i < tokens.start or token.head.i >= tokens.end or token.head == token), tokens[0])
    if len(tokens) <= 2 and tokens[0].lower_ in POINTING and tokens[0].pos_ in {"PRON", "ADV"}:
        return True
    nouns = [token for token in (head, *tokens) if token.lemma_.lower() in CLAIMS and token.pos_ == "NOUN"]
    return bool(nouns) and any(child.lower_ in {"the", "this", "that", "these", "those", "such"} for child in nouns[0].children) and not owned(nouns[0])


def owned(noun: Token) -> bool:
    """The claim has a content or an owner of its own."""
    return bool(kids(noun, syntax.REDUCED_CLAUSE | {"poss"})) or any(child.lower_ in {"of", "by", "about"} for child in kids(noun, ("prep",)))


def earlier(answer: Attribution, attributions: list[Attribution], noun: str) -> Attribution | None:
    """The last saying before, of another source, that puts a clause or a quotation forward; `noun` is what the answer calls it."""
    at = answer.cue[0].begin if answer.cue else answer.content[0].begin
    before = [
        one
        for one in attributions
        if one.cue
        and one.cue[0].begin < at
        and at - one.cue[0].begin < REACH
        and one.stance == "affirms"
        and (one.source or one.rule == "attribution/passive")
        and (one.rule in PUTTING_FORWARD or one.cue_lemma in ALLEGING)
        and not same_source(one, answer)
    ]
    last = max(before, key=lambda one: (one.cue[0].begin, one.id), default=None)
    # nothing further back is meant either
    return last if last is not None and is_called(last, noun) else None


def is_called(one: Attribution, noun: str) -> bool:
    """Whether a saying may be meant: any by "it" or "the accusation", but by "the report" what is reported or a report says."""
    if not noun or noun in ACCUSING or noun[:STEM] == one.cue_lemma[:STEM]:
        return True
    return one.source is not None and noun in one.source.text.lower()


def same_source(one: Attribution, other: Attribution) -> bool:
    """By entity, else by wording."""
    if one.source is None or other.source is None:
        return False
    return one.source.entity == other.source.entity if one.source.entity else one.source.text == other.source.text


def answered(attributions: list[Attribution], rejected: dict[str, tuple[str | None, StanceKind, Span]]) -> Iterator[Attribution]:
    """The attributions, those that answer another one naming it."""
    answers = {by: claim for claim, (by, _, _) in rejected.items() if by is not None}
    for one in attributions:
        claim = answers.get(one.id)
        yield one._replace(responds_to=claim) if claim and claim != one.id else one
