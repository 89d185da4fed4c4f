"""An RDF file that `kg export` wrote enters, its articles and decisions go into a store; what is derived in the file is derived anew, not believed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from kg.errors import BadInput
from kg.graph import KG
from kg.graph.building import QUADS
from kg.graph.decisions import Decision, stored_decisions
from kg.graph.entries import stored_entries
from kg.graph.foreign import read_entries
from kg.graph.hierarchy import GRAPH as ONTOLOGY
from kg.graph.substitution import localise
from kg.graph.vocab import NIF, RDF, Graph

from .file_graphs import contents, graphs
from .rdf_quads import REFERENCE, RFC5147

FORMATS = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
}
ENTRIES = 5_000  # of a gazetteer, in one transaction
SPELLED = {NIF.beginIndex, NIF.endIndex, NIF.anchorOf}


class NoExport(BadInput):
    """An RDF file that no `kg export` wrote."""


def form_of(file: str) -> RdfFormat:
    """The format of a file by its ending. Raises BadInput."""
    form = FORMATS.get(Path(file).suffix.lower())
    if form is None:
        raise BadInput(file, f"no RDF that can be imported; there are: {', '.join(FORMATS)}")
    return form


def learn(kg: KG, file: str, *, forget: bool = False, on_skip: Callable[[str, str], None] = lambda iri, why: None) -> int:
    """Put the entities of a foreign RDF file into the gazetteer of the store, or take them out again; how many. Raises BadInput.

    What several files say of one entity is joined, so that their order does not matter.
    """
    found = read_entries(file, form_of(file), base=kg.base, on_skip=on_skip)
    entries = kg.entries()
    names = sorted(found)
    for start in range(0, len(names), ENTRIES):
        for iri in names[start : start + ENTRIES]:
            if forget:
                entries.pop(iri, None)
            else:
                entries[iri] = entries[iri].joined(found[iri]) if iri in entries else found[iri]
        kg.write({}, None, dict(entries))
    return len(found)


def restore(kg: KG, file: str) -> int:
    """Put the articles of an export into `kg`, several a transaction after its ontology; how many. Raises BadInput where the file is no export of newskg.

    The file is read to its end before anything is written: one that is damaged changes nothing. What stops the writing itself (a full disk)
    leaves whole articles, and the same import again completes them.
    """
    found = contents(file, form_of(file))
    if not found.articles:
        raise NoExport(file, "holds no article of newskg; an export of `kg export` does")
    if len(found.bases) > 1 or not kg.take_base(*found.bases):
        names = " and ".join(sorted(found.bases))
        raise BadInput(file, f"its articles are named under {names}, those of the store under {kg.base}; import it into a store of its own")
    log, entries, batch, quads, count = kg.decisions(), kg.entries(), dict[str, Graph](), 0, 0
    decided = bool(log or entries)
    for iri, graph in graphs(found, kg.base):
        if iri == ONTOLOGY.value:
            kg.put_ontology(graph)
        elif iri == kg.base + "decisions":
            log, decided = joined_log(log, stored_decisions(stored(graph))), True
        elif iri == kg.base + "gazetteer":
            decided = True
            for name, entry in stored_entries(stored(graph)).items():
                entries[name] = entries[name].joined(entry) if name in entries else entry
        else:
            if decided:  # the graphs that are no article's come first
                kg.write({}, log or None, entries)
                decided = False
            batch[iri] = localise(without_nif(graph))
            quads, count = quads + len(graph), count + 1
            if quads >= QUADS:
                kg.write(batch)
                batch, quads = {}, 0
    if batch:
        kg.write(batch)
    return count


def stored(graph: Graph) -> Store:
    """A few triples to be asked."""
    out = Store()
    out.extend(Quad(*triple) for triple in graph)
    return out


def joined_log(own: tuple[Decision, ...], imported: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The store's decisions, and after them those of the file that it has not, under the next numbers."""
    had = {replace(one, number=0) for one in own}
    new = [one for one in imported if replace(one, number=0) not in had]
    last = max((one.number for one in own), default=0)
    return (*own, *(replace(one, number=last + at if own else one.number) for at, one in enumerate(new, 1)))


def without_nif(graph: Graph) -> Graph:
    """The graph without what --nif adds: of a place that is no sentence everything, of a sentence its second class and its context."""
    spelled = {s for s, p, o in graph if p == RDF.type and o == RFC5147}
    sentences = {s for s, p, o in graph if p == RDF.type and o == NIF.Sentence}

    def added(s: NamedNode, p: NamedNode, o: object) -> bool:
        return s in spelled and (p == REFERENCE or o == RFC5147 or (p in SPELLED and s not in sentences))

    return frozenset(triple for triple in graph if not added(*triple))
