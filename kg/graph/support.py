"""By whom a plain triple is told: its statements, articles, independent publishers, first and last day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions, Store

from .derived import supporting
from .store import KG
from .vocab import KG as TERMS
from .vocab import PROLOGUE, SCHEMA, Triple

# All statements with their articles; those that lack an end tell of no relation.
STATEMENTS = """SELECT ?s ?p ?o ?layer ?st ?article WHERE { GRAPH ?article { ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?layer } }"""
ARTICLES = """SELECT ?article (SAMPLE(?one) AS ?publisher) (SAMPLE(?day) AS ?date) WHERE { GRAPH ?article { ?article a schema:NewsArticle
  OPTIONAL { ?article schema:publisher ?one } OPTIONAL { ?article schema:datePublished ?day } } } GROUP BY ?article"""
COPIES = "SELECT ?article ?original WHERE { ?article kg:nearCopyOf ?original }"


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a relation; a near copy counts for the publisher of its original, an article without publisher for itself."""

    statements: tuple[str, ...]
    articles: int
    publishers: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article as support counts it: whose voice it is, and when it was published."""

    voice: str
    date: str


def support(kg: KG, triple: Triple) -> Support:
    """The support of one plain triple."""
    found = sorted({(statement.value, graph) for statement, graph in supporting(kg.store, triple)}, key=str)
    return counted([(statement, told(kg.store, graph)) for statement, graph in found], {graph.value for _, graph in found})


def told(store: Store, article: NamedNode) -> Told:
    """Whose voice an article is, and when it spoke."""

    def one(node: NamedNode, key: NamedNode) -> str:
        return min((str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(node, key, None, node)), default="")

    originals = [quad.object for quad in store.quads_for_pattern(article, TERMS.nearCopyOf, None) if isinstance(quad.object, NamedNode)]
    original = min(originals, key=str, default=article)
    return Told(one(original, SCHEMA.publisher) or original.value, one(article, SCHEMA.datePublished))


def counted(found: Iterable[tuple[str, Told]], articles: set[str]) -> Support:
    """Statements with their articles as figures."""
    found = list(found)
    dates = sorted(one.date for _, one in found if one.date) or [""]
    return Support(tuple(sorted({statement for statement, _ in found})), len(articles), len({one.voice for _, one in found}), dates[0], dates[-1])


def relations(kg: KG, layer: str, *, local: bool = False) -> dict[tuple[str, str, str], Support]:
    """All relations told in a layer between nodes that more than one article may know, with `local` between any that the text names, with their support."""
    articles = dict(all_told(kg))
    found: defaultdict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    wanted = getattr(TERMS, layer.capitalize()).value
    for s, p, o, kind, statement, article in rows(kg, STATEMENTS):
        if (
            kind == wanted
            and s != o
            and (local or not (of_one_article(s) or of_one_article(o)))
            and not s.endswith("#Unspecified")
            and not o.endswith("#Unspecified")
        ):
            found[s, p, o].append((statement, article))
    return {
        key: counted([(statement, articles[article]) for statement, article in told], {article for _, article in told}) for key, told in sorted(found.items())
    }


def of_one_article(node: str) -> bool:
    """Whether a node belongs to one article: what no name tells ("the committee"), a statement."""
    return "#" in node and "/article/" in node


def all_told(kg: KG) -> Iterator[tuple[str, Told]]:
    """Every article with its voice and date."""
    publishers = {article: (publisher, date) for article, publisher, date in rows(kg, ARTICLES)}
    originals = {row[0]: row[1] for row in rows(kg, COPIES)}
    for article, (_, date) in publishers.items():
        original = originals.get(article, article)
        yield article, Told(publishers.get(original, ("", ""))[0] or original, date)


def rows(kg: KG, question: str) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT as texts."""
    answer = kg.store.query(PROLOGUE + question)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        yield tuple(str(getattr(term, "value", "")) for term in row)
