"""JSON-LD for people: short names from one context, one object a node, one a line; the articles are named graphs."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import IO, Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.graph.vocab import KG as T
from kg.graph.vocab import NIF, OWL, RDF, RDFS, SCHEMA, SKOS, XSD

Short = Callable[[str], str]

INTEGER, STRING = XSD.integer.value, XSD.string.value
# Names that need no prefix: @id where the value is a node, the language or the datatype where it is a literal.
NODES = {
    "subject": RDF.subject,
    "predicate": RDF.predicate,
    "object": RDF.object,
    "layer": T.layer,
    "evidence": T.evidence,
    "subjectAt": T.subjectAt,
    "predicateAt": T.predicateAt,
    "objectAt": T.objectAt,
    "cueAt": T.cueAt,
    "contentAt": T.contentAt,
    "attribution": T.attribution,
    "source": T.source,
    "within": T.within,
    "rejectedBy": T.rejectedBy,
    "stance": T.stance,
    "eventType": T.eventType,
    "canonical": T.canonical,
    "mention": T.mention,
    "sameAs": OWL.sameAs,
    "tense": T.tense,
    "modality": T.modality,
    "polarity": T.polarity,
    "when": T.time,
    "kind": T.type,
}
ENGLISH = {"label": RDFS.label, "alias": SKOS.altLabel}
TYPED = {"published": (SCHEMA.datePublished, "date"), "begin": (T.begin, "date"), "end": (T.end, "date"), "confidence": (T.confidence, "decimal")}
WORDS = {
    "title": SCHEMA.headline,
    "publisher": SCHEMA.publisher,
    "author": SCHEMA.author,
    "rule": T.rule,
    "text": NIF.isString,
    "words": NIF.anchorOf,
    "from": NIF.beginIndex,
    "to": NIF.endIndex,
}
CONTEXT: dict[str, Any] = {
    **{name: {"@id": key.value, "@type": "@id"} for name, key in NODES.items()},
    **{name: {"@id": key.value, "@language": "en"} for name, key in ENGLISH.items()},
    **{name: {"@id": key.value, "@type": f"xsd:{form}"} for name, (key, form) in TYPED.items()},
    **{name: key.value for name, key in WORDS.items()},
}
FIRST = ("@type", "label", "title", "subject", "predicate", "object", "layer", "attribution")  # what a reader looks for
NAMES = {key.value: name for table in (NODES, ENGLISH, WORDS) for name, key in table.items()} | {key.value: name for name, (key, _) in TYPED.items()}
FORMS = {key.value: XSD[form].value for key, form in TYPED.values()}


def write_jsonld(quads: Iterable[Quad], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """The document; `quads` come graph by graph, and in a graph subject by subject."""
    short = shortening(prefixes)
    out.write(b'{"@context": ' + dump({**prefixes, **CONTEXT}) + b',\n"@graph": [\n')
    comma = b""
    for graph, found in groupby(quads, key=lambda quad: quad.graph_name):
        if isinstance(graph, DefaultGraph):
            for node in nodes(found, short):
                out.write(comma + dump(node))
                comma = b",\n"
            continue
        out.write(comma + b'{"@id": ' + dump(graph.value) + b', "@graph": [\n')
        comma = b""
        for node in nodes(found, short):
            out.write(comma + dump(node))
            comma = b",\n"
        out.write(b"\n]}")
        comma = b",\n"
    out.write(b"\n]}\n")


def dump(value: object) -> bytes:
    """JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False).encode()


def nodes(quads: Iterable[Quad], short: Short) -> Iterator[dict[str, Any]]:
    """One object a subject."""
    for subject, found in groupby(quads, key=lambda quad: quad.subject):
        values: defaultdict[str, list[Any]] = defaultdict(list)
        for quad in found:
            name, value = member(quad, short)
            values[name].append(value)
        names = [*(name for name in FIRST if name in values), *(name for name in values if name not in FIRST)]
        members = {name: values[name][0] if len(values[name]) == 1 else values[name] for name in names}
        yield {"@id": short(subject.value), **members}


def member(quad: Quad, short: Short) -> tuple[str, Any]:
    """Name and value of one property: the context's name if it says all that the value is, else the prefixed name and the whole value."""
    key, term = quad.predicate.value, quad.object
    if key == RDF.type.value and isinstance(term, NamedNode):
        return "@type", short(term.value)
    name = NAMES.get(key)
    if isinstance(term, NamedNode):
        return (name, short(term.value)) if name in NODES else (short(key), {"@id": short(term.value)})
    assert isinstance(term, Literal)
    if name in ENGLISH and term.language == "en":
        return name, term.value
    if name in TYPED and term.datatype.value == FORMS[key]:
        return name, term.value
    plain = name if name in WORDS else short(key)
    if term.language:
        return plain, {"@value": term.value, "@language": term.language}
    if term.datatype.value == STRING:
        return plain, term.value
    if term.datatype.value == INTEGER and term.value.lstrip("-").isdigit() and str(int(term.value)) == term.value and len(term.value) < 16:
        return plain, int(term.value)
    return plain, {"@value": term.value, "@type": short(term.datatype.value)}


def shortening(prefixes: Mapping[str, str]) -> Short:
    """A function from an IRI to its prefixed name where that can be read back: nothing after the prefix that looks like the authority of a URL."""
    by_length = sorted(prefixes.items(), key=lambda pair: -len(pair[1]))

    def short(iri: str) -> str:
        for name, start in by_length:
            if iri.startswith(start) and not iri[len(start) :].startswith("//"):
                return f"{name}:{iri[len(start) :]}"
        return iri

    return short
