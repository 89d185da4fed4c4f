"""What attributions make of propositions: each gets the chain of sayings around it, and the stances of those who reject it."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.lexicon import words
from kg.model import Attribution, Proposition, Span, Stance

from .attitudes import TOPIC, WISH
from .reports import KNOWN

# What a name brings along is the article's own word, inside indirect speech too.
PRESUPPOSED = frozenset({"office", "title", "place", "possessive"})
FALSE = words("attribution", "adjectives.false")


def attribute(propositions: list[Proposition], attributions: list[Attribution], false_claims: dict[str, Span]) -> Iterator[Proposition]:
    """Propositions with their attributions, outermost first.

    `false_claims` maps an attribution to the word by which whoever passes it on calls it false ("false claims that").
    """
    by_id = {one.id: one for one in attributions}
    for proposition in propositions:
        # "according to council spokeswoman Emily Horne" : that she holds the office is the article's own word, outside quotation marks
        around = [one for one in attributions if holds(one, proposition) and (proposition.extractor not in PRESUPPOSED or one.type == "direct")]
        # "criticized the invasion of Chad" : that there was one is not the critic's word
        around = [one for one in around if one.rule not in {WISH, TOPIC, KNOWN} or one.type != "indirect"]
        around.sort(key=lambda one: (-depth_size(one), one.id))
        stances = list(proposition.stances)
        for one in around:
            if one.stance != "affirms":
                stances.append(Stance(one.source, one.stance, one.cue[0]))
            if one.id in false_claims:
                parent = by_id.get(one.parent or "")
                stances.append(Stance(parent.source if parent else None, "calls_false", false_claims[one.id]))
        chain = tuple(one.id for one in around if one.stance == "affirms")
        yield replace(proposition, attributions=chain, stances=tuple(stances))


def holds(attribution: Attribution, proposition: Proposition) -> bool:
    """Whether the predicate stands in the content, and is not the cue itself."""
    head = proposition.predicate.head
    return any(span.covers(head) for span in attribution.content) and not any(span.covers(head) for span in attribution.cue)


def depth_size(attribution: Attribution) -> int:
    """The wider content is the outer one."""
    return sum(span.end - span.begin for span in attribution.content)


def false_claims(doc: Doc, attributions: list[Attribution]) -> dict[str, Span]:
    """Nominal claims that an adjective calls false."""
    nouns = {one.cue[0].begin: one.id for one in attributions if one.rule == "attribution/nominal"}
    out = {}
    for token in doc:
        if token.lower_ in FALSE and token.head.idx in nouns and token.dep_ == "amod":
            out[nouns[token.head.idx]] = Span(token.idx, token.idx + len(token))
    return out
