"""The store as an rdflib Dataset: the same data, no copy."""

from collections.abc import Mapping

from pyoxigraph import Store
from rdflib import Dataset

from .vocab import PREFIXES


def dataset(store: Store, prefixes: Mapping[str, str] = PREFIXES) -> Dataset:
    """A Dataset on `store` (oxrdflib); its default graph holds the asserted triples only, never the union."""
    from oxrdflib import OxigraphStore  # registers itself with rdflib: imported where it is wanted

    out = Dataset(store=OxigraphStore(store=store), default_union=False)
    for name, iri in prefixes.items():
        out.bind(name, iri, replace=True)
    return out
