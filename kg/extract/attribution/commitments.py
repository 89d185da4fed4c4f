"""What attributions make of propositions: each gets the chain of sayings around it, and the stances of those who reject it."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.offices import TOLD as OFFICE_TOLD
from kg.extract.possessives import TOLD
from kg.model import Attribution, Proposition, Span, Stance

from . import rules
from .cues import QUOTING, SAYING
from .quotations import SCARE_WORDS, quotation_at
from .stances import Rejection

SPEAKING = SAYING | QUOTING
# a word alone in marks, and a comma in them, is no clause
MARKS = 5
# What a name brings along is the article's own word, inside indirect speech too.
PRESUPPOSED = frozenset({"office", "title", "place", "possessive"})


def attribute(
    propositions: list[Proposition],
    attributions: list[Attribution],
    rejected: dict[str, list[Rejection]],
    guarded: tuple[Span, ...],
    quotes: tuple[Span, ...] = (),
) -> Iterator[Proposition]:
    """Propositions with their attributions, outermost first, and the stances of all who reject them.

    `rejected` says who rejects an attribution (another one, or the article itself), how and by which word. What stands in
    `guarded` is somebody's word even where no attribution was found: nothing there is committed to.
    """
    by_id = {one.id: one for one in attributions}
    idioms = {span for one in attributions if one.rule == rules.LORE for span in one.cue}
    for proposition, around in zip(propositions, around_each(propositions, attributions), strict=True):
        if idioms and any(span.covers(proposition.predicate.head) for span in idioms):
            # "the story goes" : nothing goes
            yield proposition._replace(committed=False)
            continue
        if not around and not is_quoted(proposition, guarded) and not is_called(proposition, quotes):
            # the article's own voice
            yield proposition
            continue
        stances = list(proposition.stances)
        for one in around:
            if one.stance != "affirms":
                stances.append(Stance(one.source, one.stance, one.cue[0]))
            for by, kind, word, spans in rejected.get(one.id, ()):
                if any(span.covers(proposition.predicate.head) for span in spans):
                    stances.append(Stance(by_id[by].source if by in by_id else None, kind, word))
        chain = tuple(one.id for one in around if one.stance == "affirms")
        # "He did not say that the dam had burst." : nobody puts it forward, and the article least of all
        yield proposition._replace(attributions=chain, stances=tuple(dict.fromkeys(stances)), committed=proposition.committed and bool(chain))


def around_each(propositions: list[Proposition], attributions: list[Attribution]) -> list[list[Attribution]]:
    """The sayings around each proposition, the widest first."""
    places = sorted((one.predicate.head, number) for number, one in enumerate(propositions))
    out: list[list[Attribution]] = [[] for _ in propositions]
    for saying in sorted(attributions, key=lambda one: (-depth_size(one), one.id)):
        numbers = {number for span in saying.content for head, number in within(places, span) if span.covers(head)}
        for number in numbers:
            if puts_forward(saying, propositions[number]):
                out[number].append(saying)
    return out


def within(places: list[tuple[Span, int]], span: Span) -> list[tuple[Span, int]]:
    """Those that begin inside a span."""
    return places[bisect_left(places, ((span.begin, 0), 0)) : bisect_left(places, ((span.end, 0), 0))]


def puts_forward(saying: Attribution, proposition: Proposition) -> bool:
    """Whether what stands in the content of a saying is the source's word.

    "said that her client had left" : that she has one is her word; "its chair is expected to leave" names nobody else whose word it could be
    "according to council spokeswoman Clara Holt" : that she holds the office is the article's own word, outside quotation marks
    "criticized the invasion of Chad" : that there was one is not the critic's word
    "said that Dara, who took power in 2021, would go" : that he did is the paper's own word
    """
    told = proposition.rule == OFFICE_TOLD or (proposition.rule == TOLD and saying.source is not None)
    if proposition.extractor in PRESUPPOSED and not told and saying.type != "direct":
        return False
    head = proposition.predicate.head
    if any(span.covers(head) for span in saying.given):
        return False
    # the cue itself is no part of what is said
    return not any(span.covers(head) for span in saying.cue)


def is_quoted(proposition: Proposition, guarded: tuple[Span, ...]) -> bool:
    """Whether the predicate stands in one of the quotations."""
    head = proposition.predicate.head
    quote = quotation_at(guarded, head.begin)
    return quote is not None and quote.covers(head)


def is_called(proposition: Proposition, quotes: tuple[Span, ...]) -> bool:
    """What stands in marks is somebody's word, whosever it is: "His view is “wrong”.", "The firm “sold the mill”.", "broke “each rule in the book”"."""
    head, obj = proposition.predicate.head, proposition.object
    around = quotation_at(quotes, head.begin)
    if proposition.extractor == "clause" and around is not None and around.covers(head) and around.end - around.begin > head.end - head.begin + MARKS:
        return True
    if obj is None or (proposition.voice != "copula" and (obj.proposition is not None or proposition.predicate.lemma.split("_")[0] in SPEAKING)):
        return False
    covering = [quote for span in obj.spans for quote in (quotation_at(quotes, span.begin),) if quote is not None and quote.covers(span)]
    return bool(covering) if proposition.voice == "copula" else len(covering) == len(obj.spans) and len((obj.phrase or obj.text).split()) >= SCARE_WORDS


def depth_size(attribution: Attribution) -> int:
    """The wider content is the outer one."""
    return sum(span.end - span.begin for span in attribution.content)
