"""What attributions make of propositions: each gets the chain of sayings around it, and the stances of those who reject it."""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Attribution, Proposition, Span, Stance, StanceKind

# What a name brings along is the article's own word, inside indirect speech too.
PRESUPPOSED = frozenset({"office", "title", "place", "possessive"})


def attribute(
    propositions: list[Proposition], attributions: list[Attribution], rejected: dict[str, tuple[str | None, StanceKind, Span]], guarded: tuple[Span, ...]
) -> Iterator[Proposition]:
    """Propositions with their attributions, outermost first, and the stances of all who reject them.

    `rejected` says who rejects an attribution (another one, or the article itself), how and by which word. What stands in
    `guarded` is somebody's word even where no attribution was found: nothing there is committed to.
    """
    by_id = {one.id: one for one in attributions}
    for proposition in propositions:
        # "according to council spokeswoman Emily Horne" : that she holds the office is the article's own word, outside quotation marks
        around = [one for one in attributions if holds(one, proposition) and (proposition.extractor not in PRESUPPOSED or one.type == "direct")]
        # "criticized the invasion of Chad" : that there was one is not the critic's word
        around = [one for one in around if one.type != "indirect" or not any(span.covers(proposition.predicate.head) for span in one.given)]
        around.sort(key=lambda one: (-depth_size(one), one.id))
        stances = list(proposition.stances)
        for one in around:
            if one.stance != "affirms":
                stances.append(Stance(one.source, one.stance, one.cue[0]))
            if one.id in rejected:
                by, kind, word = rejected[one.id]
                stances.append(Stance(by_id[by].source if by in by_id else None, kind, word))
        chain = tuple(one.id for one in around if one.stance == "affirms")
        # "He did not say that the dam had burst." : nobody puts it forward, and the article least of all
        unknown = not chain and (bool(around) or any(span.covers(proposition.predicate.head) for span in guarded))
        yield replace(proposition, attributions=chain, stances=tuple(dict.fromkeys(stances)), committed=proposition.committed and not unknown)


def holds(attribution: Attribution, proposition: Proposition) -> bool:
    """Whether the predicate stands in the content, and is not the cue itself."""
    head = proposition.predicate.head
    return any(span.covers(head) for span in attribution.content) and not any(span.covers(head) for span in attribution.cue)


def depth_size(attribution: Attribution) -> int:
    """The wider content is the outer one."""
    return sum(span.end - span.begin for span in attribution.content)
