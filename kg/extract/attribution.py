"""Attribution: the clauses of an article enter, who said what leaves: source, cue, content, type, stance, and the saying around it."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.annotate.tree import Tokens
from kg.lexicon import words
from kg.model import Attribution, Span

from .arguments import Context
from .attitudes import NAMED, PASSED_ON, attitude
from .clauses import Clause
from .contents import made, size
from .credits import credited
from .cues import SAYING, Saying, Setting, unique
from .phrases import labelled, phrased
from .quotations import is_saying, quotation_at
from .rebuttals import RULE as REBUTTAL
from .rebuttals import rebutted
from .reports import made_clear, polled, put_to, quoted, reported
from .speakers import claimed, continued
from .speech_nouns import CALLED_FALSE, nominal

# Inside what somebody says, only further sayings count by themselves; what X wants or praises is part of what is told of X.
NESTABLE = frozenset(
    {
        *("attribution/verb", "attribution/passive", "attribution/parenthesis", "attribution/nominal", "attribution/according-to", "attribution/quotation"),
        *(PASSED_ON, NAMED),
    }
)
NESTED_LEMMAS = SAYING | words("attribution", "verbs.nested")
VAGUE = frozenset({"they", "people", "it", "everyone", "somebody", "someone", "anyone", "nobody", "who", "everybody"})

# No text is so deep in sayings; a parse that is says nothing of who said what.
DEEPEST = 12


def find_attributions(sentences: list[tuple[Tokens, list[Clause], Context]], text: str, quotes: tuple[Span, ...]) -> list[Attribution]:
    """All attributions of an article, nested."""
    found: dict[str, Attribution] = {}
    for sent, clauses, context in sentences:
        setting = Setting(sent, text, quotes)
        for saying in unique(sayings(clauses, setting)):
            one = made(saying, context, setting)
            found.setdefault(one.id, one)
    for one in credits_of(sentences, text, quotes, list(found.values())):
        found.setdefault(one.id, one)
    return nested(continued(list(found.values()), text, quotes))


def credits_of(sentences: list[tuple[Tokens, list[Clause], Context]], text: str, quotes: tuple[Span, ...], found: list[Attribution]) -> Iterator[Attribution]:
    """Sayings for the quotations that nothing claims yet."""
    taken = claimed(found, quotes)
    unclaimed = [quote for quote in quotes if quote not in taken and is_saying(text, quote)]
    if not unclaimed:
        return
    outside = [clause for _, clauses, _ in sentences for clause in clauses if quotation_at(quotes, clause.verb.idx) is None]
    tree = sentences[0][0].tree
    for quote in unclaimed:
        context = next((one for sent, _, one in sentences if sent.start_char <= quote.begin < sent.end_char), None)
        if context is not None:
            setting = Setting(tree.covering(*quote), text, quotes)
            yield from (made(saying, context, setting) for saying in credited(quote, outside, setting))


def sayings(clauses: list[Clause], setting: Setting) -> Iterator[Saying]:
    """The sayings of one sentence; for one cue the first construction wins."""
    subjects = {clause.verb.i: clause.agent if clause.passive else clause.subject for clause in clauses}
    light: set[int] = set()
    yield from rebutted(setting)
    for token in setting.sent:
        if token.pos_ == "NOUN":
            for saying in nominal(token, setting, subjects):
                light.update(word.i for word in saying.cue)
                yield saying
    for clause in clauses:
        for construction in (made_clear, put_to, polled, reported, attitude, quoted):
            found = [] if clause.verb.i in light else list(construction(clause, setting))
            yield from found
            if found:
                break
    yield from phrased(setting)
    yield from labelled(setting)


def nested(found: list[Attribution]) -> list[Attribution]:
    """Each with the smallest one whose content holds its cue as parent; attitudes inside a saying are left out."""
    kept: list[Attribution] = []
    sizes = {one.id: size(one) for one in found}
    places = sorted((place_of(one), one.id) for one in found)
    parents: dict[str, Attribution] = {}
    depths: dict[str, int] = {}
    # from the widest to the smallest, so that the parent a saying has when its turn comes is the smallest around it
    for one in sorted(found, key=lambda one: (-sizes[one.id], one.content[0].begin, one.id)):
        parent = parents.get(one.id)
        depths[one.id] = depths[parent.id] + 1 if parent else 1
        if depths[one.id] > DEEPEST:
            continue
        if parent is None or is_nestable(one) or (parent.rule == PASSED_ON and one.rule == "attribution/nominal"):
            one = one._replace(parent=parent.id if parent else None)
            kept.append(one)
            for span in one.content:
                for at, inner in places[bisect_left(places, ((span.begin, 0), "")) : bisect_left(places, ((span.end, 0), ""))]:
                    if span.covers(at) and sizes[inner] < sizes[one.id] and is_closer(one, parents.get(inner), sizes):
                        parents[inner] = one
    return sorted(kept, key=lambda one: (place_of(one), one.id))


def place_of(one: Attribution) -> Span:
    """By what a saying lies inside another one: its cue, or the quotation that has none."""
    return one.cue[0] if one.cue else one.content[0]


def is_closer(one: Attribution, other: Attribution | None, sizes: dict[str, int]) -> bool:
    """Whether the content of a saying around a cue is the smaller one."""
    return other is None or (sizes[one.id], one.id) < (sizes[other.id], other.id)


def is_nestable(one: Attribution) -> bool:
    """A claim within a claim, by somebody who can be named."""
    return one.rule in {REBUTTAL, CALLED_FALSE} or (
        one.rule in NESTABLE
        and (one.cue_lemma in NESTED_LEMMAS or one.rule in {PASSED_ON, NAMED})
        and one.source is not None
        and one.source.text.lower() not in VAGUE
    )
