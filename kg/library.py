"""The commands as methods: what `import kg` offers. It joins the last rooms to the store, which may not know them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.graph import KG as GraphOfRoom
from kg.query import Evidence, StoredArticle, articles, explain

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph.validate import Problem
    from kg.view import Network


class KG(GraphOfRoom):
    """The store with every verb of the command line; the one child class of the house, so that every room takes either."""

    def explain(self, subject: str = "-", relation: str = "-", obj: str = "-") -> Iterator[Evidence]:
        """The sentences behind an edge, in every layer; "-" stands for anything."""
        return explain(self, subject, relation, obj)

    def articles(self) -> tuple[StoredArticle, ...]:
        """The articles of the store, by id."""
        return articles(self)

    def to_networkx(self, *, layer: str | None = None, since: str = "") -> "nx.MultiDiGraph[str]":
        """Entities and the relations told between them, of one layer and of articles since a day where these are given."""
        from kg.export.networks import to_networkx  # networkx loads slowly: only who asks for it waits

        return to_networkx(self, layer=layer, since=since)

    def validate(self, *, deep: bool = False) -> "Iterator[Problem]":
        """What no build writes: broken shapes, offsets that do not hold, and, `deep`, a default graph that does not follow from the statements."""
        from kg.graph.validate import problems  # pySHACL loads slowly: only who asks for it waits

        return problems(self.store, deep=deep)

    def view(self, **options: Any) -> "Network":
        """A pyvis Network, to change and to show; the options are those of `kg.view.network`."""
        from kg.view import network  # pyvis loads slowly: only who asks for it waits

        return network(self, **options)
