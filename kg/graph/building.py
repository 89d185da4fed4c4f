"""Many articles into a store: what is there already is passed over, several whole articles make one transaction."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar

from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from kg.errors import BadInput
from kg.model import Article, Findings

from .articles import described_article, text_hash
from .iris import article_iri
from .quads import article_triples
from .substitution import localise
from .vocab import KG as TERMS
from .vocab import SCHEMA, Graph

if TYPE_CHECKING:
    from .store import KG

Outcome = Literal["new", "same", "new text", "new metadata", "refreshed", "failed"]
# Quads of one transaction: fifteen articles of 450 words. A killed build analyses at most so many again, two to three seconds of work, and
# a transaction is held in memory, about one kilobyte a quad. With so many, loading them is a third of the cost of an update (`kg.graph.writing`).
QUADS = 30_000
BATCH = 64  # and no more than so many articles, short ones as they may be: who waits hears of them only when they are safe

Made = tuple[Article, Outcome, Graph]


@dataclass(slots=True)
class Built:
    """How many articles came to what."""

    outcomes: dict[Outcome, int] = field(default_factory=dict)

    def count(self, *outcomes: Outcome) -> int:
        """Articles of these outcomes; of all where none is named."""
        return sum(count for outcome, count in self.outcomes.items() if not outcomes or outcome in outcomes)


@dataclass(slots=True)
class Batch:
    """The articles of the next transaction, and what was counted so far."""

    kg: "KG"
    on_article: Callable[[Article, Outcome], None]
    built: Built = field(default_factory=Built)
    made: dict[str, Made] = field(default_factory=dict)
    recent: dict[tuple[str, str | None, str], tuple[Article, Graph]] = field(default_factory=dict)

    def report(self, article: Article, outcome: Outcome) -> None:
        """An article is dealt with."""
        self.built.outcomes[outcome] = self.built.outcomes.get(outcome, 0) + 1
        self.on_article(article, outcome)

    def keep(self, article: Article, outcome: Outcome, graph: Graph) -> None:
        """Into this transaction; or the next, where it holds a text of this article already."""
        iri = article_iri(article.id, base=self.kg.base)
        if iri in self.made:
            self.flush()
        self.made[iri] = article, outcome, graph
        self.recent[likeness(article)] = article, graph
        if len(self.made) >= BATCH or sum(len(graph) for *_, graph in self.made.values()) >= QUADS:
            self.flush()

    def flush(self) -> None:
        """One transaction; its articles are reported once they are safe on disk."""
        if self.made:
            self.kg.write({iri: graph for iri, (_, _, graph) in self.made.items()})
        for article, outcome, _ in self.made.values():
            self.report(article, outcome)
        self.made.clear()
        self.recent.clear()

    def alike(self, article: Article, version: str) -> Graph | None:
        """What an article of this transaction or of the store with the same text says, said by this one."""
        known = self.recent.get(likeness(article))
        if known:
            return moved(known[1], article_iri(known[0].id, base=self.kg.base), article, base=self.kg.base)
        return copied(self.kg, article, version)


def build(
    kg: "KG",
    articles: Iterable[Article],
    *,
    on_error: Callable[[BadInput], None],
    on_article: Callable[[Article, Outcome], None],
    analyse: Callable[[Iterable[Article]], Iterable[tuple[Article, Findings | BadInput]]],
    version: str,
    refresh: bool = False,
) -> Built:
    """Store `articles`; `analyse` gives findings in their order, `version` is its mark; `on_article` hears of each once it is safe on disk."""
    batch, waiting = Batch(kg, on_article), dict[str, tuple[Article, Outcome]]()

    def unknown() -> Iterator[Article]:
        """Those that have to be analysed; the others are dealt with here."""
        for article in articles:
            iri = article_iri(article.id, base=kg.base)
            before = waiting.get(iri) or batch.made.get(iri)
            outcome = compare(kg, article, version if refresh else None) if before is None else "same" if before[0] == article else "new text"
            if outcome == "same":
                batch.report(article, outcome)
            elif iri not in waiting and (graph := batch.alike(article, version)) is not None:
                batch.keep(article, outcome, graph)
            else:
                waiting[iri] = article, outcome
                yield article

    for article, found in analyse(unknown()):
        _, outcome = waiting.pop(article_iri(article.id, base=kg.base), (article, "new text"))
        if isinstance(found, BadInput):
            on_error(found)
            batch.report(article, "failed")
        else:
            batch.keep(article, outcome, article_triples(found, version=version, base=kg.base))
    batch.flush()
    if refresh:
        kg.derive()
    return batch.built


def likeness(article: Article) -> tuple[str, str | None, str]:
    """What an analysis depends on."""
    return article.text, article.title, (article.published or "")[:10]


# What an analysis depends on beside the text.
DECIDING = frozenset({TERMS.textHash, TERMS.extractorVersion, SCHEMA.headline, SCHEMA.datePublished})


def compare(kg: "KG", article: Article, version: str | None) -> Outcome:
    """What the store has of this article; `version` asks that the same rules made it."""
    me = NamedNode(article_iri(article.id, base=kg.base))
    stored = {(quad.predicate, quad.object) for quad in kg.store.quads_for_pattern(me, None, None, me)}
    if not stored:
        return "new"
    if (TERMS.textHash, Value(text_hash(article.text))) not in stored:
        return "new text"
    if {row for row in stored if row[0] not in (TERMS.sketch, TERMS.extractorVersion)} != {(p, o) for _, p, o in described_article(article, base=kg.base)}:
        return "new metadata"
    return "refreshed" if version and (TERMS.extractorVersion, Value(version)) not in stored else "same"


def copied(kg: "KG", article: Article, version: str) -> Graph | None:
    """The graph of a stored article of the same text, title and date, under the id of this one: what it says need not be found again."""
    me, store = article_iri(article.id, base=kg.base), kg.store
    wanted = {(p, o) for _, p, o in described_article(article, base=kg.base) if p in DECIDING} | {(TERMS.extractorVersion, Value(version))}
    for quad in store.quads_for_pattern(None, TERMS.textHash, Value(text_hash(article.text))):
        other = quad.graph_name
        if not isinstance(other, NamedNode) or other.value == me:
            continue
        stored = {(q.predicate, q.object) for q in store.quads_for_pattern(other, None, None, other)}
        if {row for row in stored if row[0] in DECIDING} == wanted:
            graph = localise((q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, other))  # type: ignore[misc]  # no blank nodes
            return moved(graph, other.value, article, base=kg.base)
    return None


def moved(graph: Graph, old: str, article: Article, *, base: str) -> Graph:
    """What an article says, as said by another of the same text."""
    me = article_iri(article.id, base=base)
    rest = {(move(s, old, me), p, move(o, old, me)) for s, p, o in graph if s.value != old}
    own = {(NamedNode(me), p, o) for s, p, o in graph if s.value == old and p in (TERMS.sketch, TERMS.extractorVersion)}
    return frozenset(rest | own | set(described_article(article, base=base)))


Term = TypeVar("Term", NamedNode, NamedNode | Value)


def move(term: Term, old: str, new: str) -> Term:
    """A node of one article as that of another."""
    return NamedNode(new + term.value[len(old) :]) if isinstance(term, NamedNode) and term.value.startswith(old + "#") else term
