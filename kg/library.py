"""The commands as methods: what `import kg` offers. It joins the last rooms to the store, which may not know them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.graph import KG as GraphOfRoom
from kg.graph.contexts import Context, contexts
from kg.graph.decisions import Decision
from kg.graph.editing import alias, differ, merge, split, undo
from kg.graph.lookup import entity_called
from kg.graph.review import Candidate, candidates
from kg.query import Answer, Change, Evidence, StoredArticle, answer, articles, diff, explain

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from kg.graph.validate import Problem
    from kg.view import Network


class KG(GraphOfRoom):
    """The store with every verb of the command line; the one child class of the house, so that every room takes either."""

    def explain(self, subject: str = "-", relation: str = "-", obj: str = "-") -> Iterator[Evidence]:
        """The sentences behind an edge, in every layer; "-" stands for anything."""
        return explain(self, subject, relation, obj)

    def answer(self, text: str, **options: Any) -> Answer:
        """The whole answer to a SPARQL query; the options are those of `kg.query.answer`: layer, values, timeout (seconds), limit. Raises BadUsage, TooSlow."""
        return answer(self, text, **options)

    def diff(self, newer: GraphOfRoom, *, nominals: bool = False) -> list[Change]:
        """What a newer store tells that this one does not; `nominals` are relations of what has no name and belongs to one article."""
        return diff(self, newer, nominals=nominals)

    def review(self) -> list[Candidate]:
        """Pairs that may be one entity and were not joined, the likeliest first."""
        return candidates(self.known.register)

    def told_of(self, entity: str) -> Context:
        """What articles tell of an entity, in brief: its offices, and words around its name. Raises BadUsage where there is none or more."""
        iri = entity_called(self, entity)
        return contexts(self, [iri])[iri]

    def merge(self, one: str, other: str) -> Decision:
        """Decide that two entities are one. Raises BadUsage where they are already, or are not found."""
        return merge(self, one, other)

    def differ(self, one: str, other: str) -> Decision:
        """Decide that two entities are two, whatever later articles tell. Raises BadUsage where they are one, or are not found."""
        return differ(self, one, other)

    def split(self, entity: str, articles: Sequence[str] = ()) -> list[Decision]:
        """Decide that these articles (ids) mean another entity; without any, that each means one of its own. Raises BadUsage."""
        return split(self, entity, articles)

    def alias(self, entity: str, name: str) -> Decision:
        """Decide that an entity is also called so. Raises BadUsage where no article names it."""
        return alias(self, entity, name)

    def undo(self, number: int) -> Decision:
        """Take a decision back. Raises BadUsage where none of this number is in force."""
        return undo(self, number)

    def articles(self) -> tuple[StoredArticle, ...]:
        """The articles of the store, by id."""
        return articles(self)

    def export(self, output: str, *, form: str | None = None, text: str = "sentences", rdf: str = "1.1", nif: bool = False) -> None:
        """Write a file or folder, in the format called `form` or that of the file's ending. Raises BadUsage for a format that there is not."""
        from kg.export.formats import Choice, Shape, export

        export(self, output, form=form, choice=Choice(Shape(text, rdf, nif)))

    def push(
        self,
        url: str,
        *,
        user: str | None = None,
        password: str = "",
        database: str | None = None,
        default_graph: str | None = None,
        text: str = "sentences",
    ) -> tuple[int, int]:
        """Make a database over Bolt (articles and entities) or a SPARQL server (graphs) equal to the store: how many were sent, how many removed.

        `default_graph` names the graph of plain triples on a server that has no default graph of its own.
        Raises CannotPush, and NotInstalled where the driver of Bolt is missing.
        """
        if url.startswith(("http://", "https://")):
            from kg.export.graph_store import push_graphs

            return push_graphs(self, url, user=user, password=password, default_graph=default_graph, text=text)
        from kg.export.bolt import push_bolt

        return push_bolt(self, url, user=user or "neo4j", password=password, database=database, text=text)

    def restore(self, file: str) -> int:
        """Put the articles of an RDF export back into the store; how many graphs. Raises BadInput."""
        from kg.export.restore import restore

        return restore(self, file)

    def learn(self, file: str, *, forget: bool = False) -> int:
        """Put the entities of a foreign RDF file into the store's gazetteer, or take them out again; how many. Raises BadInput."""
        from kg.export.restore import learn

        return learn(self, file, forget=forget)

    def to_pandas(self, *, text: str = "sentences") -> "dict[str, pd.DataFrame]":
        """Data frames of entities, statements, relations, articles and sources, by name."""
        from kg.export.property_graph import units
        from kg.export.tables import data_frames

        return data_frames(units(self, text=text))

    def to_networkx(self, *, layer: str | None = None, since: str = "") -> "nx.MultiDiGraph[str]":
        """Entities and the relations told between them, of one layer and of articles since a day (2026-03-01) where these are given."""
        from kg.export.networks import to_networkx  # networkx loads slowly: only who asks for it waits

        return to_networkx(self, layer=layer, since=since)

    def validate(self, *, deep: bool = False) -> "Iterator[Problem]":
        """What no build writes: broken shapes, offsets that do not hold, and, `deep`, a default graph that does not follow from the statements."""
        from kg.graph.validate import problems  # pySHACL loads slowly: only who asks for it waits

        return problems(self.store, deep=deep, base=self.base)

    def view(self, **options: Any) -> "Network":
        """A pyvis Network, to change and to show; the options are those of `kg.view.network`. Raises BadUsage."""
        from kg.view import network  # pyvis loads slowly: only who asks for it waits

        return network(self, **options)
