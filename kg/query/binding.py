"""A query and terms for some of its variables enter, the query with the terms in their places leaves: an engine plans better by what it can see.

Oxigraph puts substituted values in after it has chosen the order of its joins: on ten thousand articles "what X said" took 1.8 s that way
and 3 ms with X in the text (bench/README.md, 2026-11).
"""

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

# The tokens of SPARQL 1.1 that may hold what looks like a variable, and those that matter here.
TOKEN = re.compile(
    r"""(?P<skip><[^<>"{}|^`\\\s]*>|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\#[^\n]*)"""
    r"""|[?$](?P<name>\w+)|(?P<open>\{)|(?P<close>\})|(?P<select>\bSELECT\b)""",
    re.IGNORECASE | re.DOTALL,
)


def with_terms(text: str, terms: Mapping[str, NamedNode | Literal]) -> str:
    """The query with terms for the variables that it selects, which are selected no more; empty where that may change its meaning.

    Within braces a variable becomes its term, outside it goes. Where that leaves no query (a variable that is counted, or made by AS),
    the engine says so and the caller binds otherwise; a query within the query may have a variable of the same name that is another.

    >>> with_terms("SELECT ?a ?b WHERE { ?a kg:meets ?b }", {"a": NamedNode("https://w3id.org/newskg/id/Chad")})
    'SELECT  ?b WHERE { <https://w3id.org/newskg/id/Chad> kg:meets ?b }'
    """
    depth, selects, selected = 0, 0, set[str]()

    def put(found: re.Match[str]) -> str:
        nonlocal depth, selects
        depth += bool(found["open"]) - bool(found["close"])
        selects += bool(found["select"])
        term = terms.get(found["name"] or "")
        if term is None:
            return found[0]
        if depth:
            return str(term)
        selected.add(found["name"])
        return ""

    out = TOKEN.sub(put, text)
    return out if selects == 1 and selected == set(terms) else ""
