"""From a proposition to a statement: predicate IRI, layer, stable fragment."""

from hashlib import sha256
from urllib.parse import quote

from kg.model import Argument, Proposition, Statement

from .layers import layer

PREDICATES = "https://w3id.org/newskg/predicate/"


def state(proposition: Proposition) -> Statement:
    """The statement of `proposition` under its raw predicate."""
    return Statement(
        proposition=proposition,
        fragment=fragment(proposition),
        predicate=PREDICATES + quote(proposition.predicate.lemma.replace(" ", "_"), safe="_-."),
        subject=proposition.subject,
        object=proposition.object,
        arguments=proposition.arguments,
        layer=layer(proposition),
    )


def fragment(proposition: Proposition) -> str:
    """`s-{begin}-{end}-{8 hex of the rule and the spans of the parts}`; no entity enters, so merging never changes it."""
    parts = [proposition.rule, repr(proposition.predicate.spans)]
    parts += [repr(part and part.spans) for part in (proposition.subject, proposition.object)]
    parts += [f"{further.role} {further.argument.spans}" for further in proposition.arguments]
    spans = [*proposition.predicate.spans, *spans_of(proposition.subject), *spans_of(proposition.object)]
    digest = sha256("\n".join(parts).encode()).hexdigest()[:8]
    return f"s-{min(span[0] for span in spans)}-{max(span[1] for span in spans)}-{digest}"


def spans_of(argument: Argument | None) -> tuple[tuple[int, int], ...]:
    """The spans of an argument that may be absent."""
    return argument.spans if argument else ()
