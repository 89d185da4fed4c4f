"""Graph: findings enter, a dataset in a store leaves: article graphs, and the default graph derived from them.

One article becomes triples in `quads` (with `quantities`, `fragments` for what its nodes are called, `iris`, `vocab` for the terms).
`store` is the KG: a `folder` with `settings`, filled by `building` in transactions (`transaction`); `derived`, `support`, `hierarchy` and `layers` make
plain triples of statements, `copies` finds near copies.
Who is who: `locals` reads the entities of each article, `names` compares, `groups` and `clusters` join them, `canonical` keeps the register and
`substitution` puts it into the graphs; `decisions` is an editor's log, written by `editing`, with `review` to choose from; `entries` and `foreign` are entities
that a user brings along, `ontology` relations of his own.
What is read: `lookup` finds a name, `limits` says how much is wanted, `to_rdflib` shows the same data to rdflib, `validate` checks all of it.
"""

from .building import Built, Outcome
from .derived import LAYERS
from .settings import Settings
from .store import KG
from .vocab import PREFIXES, PROLOGUE

__all__ = ["KG", "LAYERS", "PREFIXES", "PROLOGUE", "Built", "Outcome", "Settings"]
