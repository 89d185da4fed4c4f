"""Every article of the seeds goes all the way into a store."""

from pathlib import Path

from kg.errors import BadInput
from kg.graph import KG
from kg.read import read

SEEDS = str(Path(__file__).parents[1] / "seeds" / "articles")


def test_all_seeds_are_built_and_nothing_is_related_to_itself() -> None:
    refused: list[BadInput] = []
    graph = KG.open()
    graph.build([SEEDS], on_error=refused.append)
    (row,) = graph.query("SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE { GRAPH ?a { ?s a rdf:Statement } }")
    assert int(row["n"].value) == len(list(read([SEEDS]))) >= 8
    assert refused == []
    assert list(graph.query("SELECT ?p WHERE { ?s ?p ?s }")) == []
