"""Writes docs/ontology.html from ontology/*.ttl and docs/commands.md from the commands (`make docs`). Tests compare the pages to their sources."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

from jinja2 import Environment
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

REPOSITORY = Path(__file__).parent.parent
KG = Namespace("https://w3id.org/newskg/ontology#")
PLOVER = Namespace("https://w3id.org/newskg/plover#")
SECTIONS = (("Classes", OWL.Class), ("Relations and properties", OWL.ObjectProperty), ("Values", OWL.DatatypeProperty), ("Named values", OWL.NamedIndividual))
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>newskg ontology</title><meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --quiet: color-mix(in srgb, currentColor 65%, transparent) }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-weight: 600 } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
nav a { margin-right: 1rem } dl { margin: 0 } dt { margin-top: 1.2rem; font-weight: 600 } dt code { font-weight: 400; color: var(--quiet); margin-left: .5rem }
dd { margin: .1rem 0 0 } dd.fact { color: var(--quiet); font-size: 13px } dd.example { font-style: italic; font-size: 14px } table { border-collapse: collapse }
td, th { text-align: left; padding: .3rem 1.2rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
</style></head><body>
<h1>newskg ontology</h1>
<p>{{ comment }}</p>
<p>Namespace <code>{{ namespace }}</code>, prefix <code>kg:</code>. The files are <code>ontology/kg.ttl</code>, <code>relations.ttl</code> (relations between
entities), <code>plover.ttl</code> (types of events) and <code>shapes.ttl</code> (what a build may write).</p>
<nav>{% for title, terms in sections %}<a href="#{{ title|lower|replace(' ', '-') }}">{{ title }} ({{ terms|length }})</a>{% endfor %}
<a href="#plover">Types of events</a></nav>
{% for title, terms in sections %}<h2 id="{{ title|lower|replace(' ', '-') }}">{{ title }}</h2><dl>
{% for term in terms %}<dt id="{{ term.name }}">{{ term.label }}<code>kg:{{ term.name }}</code></dt><dd>{{ term.definition }}</dd>
{% if term.example %}<dd class="example">{{ term.example }}</dd>
{% endif %}{% if term.facts %}<dd class="fact">{{ term.facts|join(' · ') }}</dd>
{% endif %}{% endfor %}</dl>
{% endfor %}<h2 id="plover">Types of events (PLOVER)</h2><table><tr><th>type</th><th>class</th><th>what it is</th></tr>
{% for name, above, definition in acts %}<tr><td><code>plover:{{ name }}</code></td><td>{{ above }}</td><td>{{ definition }}</td></tr>
{% endfor %}</table>
</body></html>
"""
FACTS = (
    (RDFS.subClassOf, "below"),
    (RDFS.subPropertyOf, "below"),
    (RDFS.domain, "of"),
    (RDFS.range, "is"),
    (SKOS.closeMatch, "close to"),
    (SKOS.related, "type"),
)


def ontology() -> str:
    """The documentation of the ontology as one HTML page."""
    graph = Graph()
    for name in ("kg.ttl", "relations.ttl", "plover.ttl"):
        graph.parse(REPOSITORY / "ontology" / name)
    sections = [(title, [described(graph, term) for term in sorted(own(graph, kind))]) for title, kind in SECTIONS]
    acts = sorted(
        (str(act).removeprefix(PLOVER), str(graph.value(graph.value(act, SKOS.broader), SKOS.prefLabel)), str(graph.value(act, SKOS.definition)))
        for act in graph.subjects(SKOS.broader)
    )
    comment = graph.value(URIRef(str(KG).rstrip("#")), RDFS.comment)
    return Environment(autoescape=True, trim_blocks=True).from_string(PAGE).render(comment=comment, namespace=str(KG), sections=sections, acts=acts)


def own(graph: Graph, kind: URIRef) -> list[URIRef]:
    """The terms of our namespace of one kind."""
    return [term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef) and term.startswith(KG)]


def described(graph: Graph, term: URIRef) -> dict[str, object]:
    """What the page says of a term."""
    facts = [f"{word} {other.n3(graph.namespace_manager)}" for key, word in FACTS for other in sorted(graph.objects(term, key))]
    return {
        "name": term.removeprefix(KG),
        "label": graph.value(term, RDFS.label),
        "definition": graph.value(term, RDFS.comment),
        "example": graph.value(term, SKOS.example),
        "facts": facts,
    }


def commands() -> str:
    """Every command with its options, as `kg --help` has them."""
    typer = [sys.executable, "-m", "typer", "kg.cli.app", "utils", "docs", "--name", "kg"]
    page = unescape(subprocess.run(typer, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout)
    # the list of commands cuts what each does; its own section has it whole
    return re.sub(r"^\* `(\w+)`: .*\.\.\.$", lambda row: f"* `{row[1]}`: {first_sentence(page, row[1])}", page, flags=re.MULTILINE)


def first_sentence(page: str, command: str) -> str:
    """What the section of a command begins with, up to the first full stop or semicolon."""
    section = re.split(rf"^#+ `kg (?:\w+ )?{command}`\n\n", page, maxsplit=1, flags=re.MULTILINE)[1].split("\n\n", 1)[0]
    return re.split(r"(?<=[.;]) ", " ".join(section.split()), maxsplit=1)[0].rstrip(";.") + "."


PAGES = {"ontology.html": ontology, "commands.md": commands}

if __name__ == "__main__":
    for name, make in PAGES.items():
        (REPOSITORY / "docs" / name).write_text(make(), encoding="utf-8")
