"""Extract: a Doc and its entities enter, propositions and attributions leave."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from spacy.tokens import Doc

from kg.annotate import borders, headlines
from kg.annotate.tree import Tokens, tree_of
from kg.model import Extraction, Proposition, Resolution, Span

from .appositions import find_appositions, find_places, find_titles
from .arguments import Context
from .attribution import Scene, answered, attribute, find_attributions, is_saying, is_wording, quotations, rejections
from .clauses import Clause, find_clauses
from .confidence import confidence
from .inclusions import find_inclusions
from .kin import find_kin
from .no_sentences import is_sentence
from .nominals import find_nominals, without_reversals
from .offices import find_offices
from .possessives import find_possessives
from .propositions import propositions_of

__all__ = ["extensions", "extract"]

# What noun phrases tell in passing.
NOUN_PHRASES = (find_nominals, find_offices, find_appositions, find_titles, find_places, find_possessives, find_kin, find_inclusions)

Finder = Callable[[Tokens, Context], Iterable[Proposition]]


@cache
def extensions() -> tuple[EntryPoint, ...]:
    """The finders that other packages bring along (entry point group `kg.extractors`), by name."""
    return tuple(sorted(entry_points(group="kg.extractors"), key=lambda point: point.name))


@cache
def finders() -> tuple[Finder, ...]:
    """All that is asked about each sentence besides its clauses."""
    return (*NOUN_PHRASES, *(point.load() for point in extensions()))


def extract(doc: Doc, resolution: Resolution) -> Extraction:
    """What `doc` says, as propositions and attributions; nothing that a headline says is committed to."""
    titles = headlines(doc)
    tree = tree_of(doc)
    text = tree.text
    quotes = quotations(text)
    sentences = [(sent, list(find_clauses(sent))) for sent in (tree.between(*border) for border in borders(doc)) if is_sentence(sent)]
    ids = identities(clause for _, clauses in sentences for clause in clauses)
    propositions: list[Proposition] = []
    read: list[tuple[Tokens, list[Clause], Context]] = []
    for sent, clauses in sentences:
        context = Context(text, resolution, Span(sent.start_char, sent.end_char), ids, {})
        for clause in clauses:
            propositions += propositions_of(clause, context)
        propositions += [one for find in finders() for one in find(sent, context)]
        read.append((sent, clauses, context))
    attributions = find_attributions(read, text, quotes)
    rejected = rejections(Scene(tree, [context.sentence for _, _, context in read], resolution, attributions))
    guarded = tuple(quote for quote in quotes if is_saying(text, quote))
    found = attribute(list(without_reversals(propositions)), attributions, rejected, guarded, tuple(quote for quote in quotes if is_wording(text, quote)))
    return Extraction(
        propositions=tuple(rated(one, in_title=any(title.covers(one.predicate.head) for title in titles)) for one in found),
        attributions=tuple(answered(attributions, rejected)),
    )


def identities(clauses: Iterable[Clause]) -> dict[int, str]:
    """The id of each clause by the place of its verb, and of its semi-auxiliary ("is going to leave")."""
    found: dict[int, str] = {}
    for number, clause in enumerate(clauses, 1):
        found[clause.verb.i] = f"p{number}"
        if clause.semi is not None:
            found[clause.semi.i] = f"p{number}"
    return found


def rated(proposition: Proposition, *, in_title: bool) -> Proposition:
    """With its confidence; a headline commits to nothing."""
    found = proposition._replace(committed=False) if in_title else proposition
    return found._replace(confidence=confidence(found))
