"""What a query may not ask for: the text is read as SPARQL's tokens, so that a word in a string, a comment or an IRI is no reason to refuse."""

import re

from kg.errors import BadUsage

# SPARQL 1.1, section 19.8. A token that begins like none of these is a single character.
TOKEN = re.compile(
    r"""
      (?P<iri> <[^<>"{}|^`\s]*> )
    | (?P<text> \"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3} | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' )
    | (?P<comment> \#[^\r\n]* )
    | (?P<name> [?$@]?[^\W\d][\w.-]*:?(?:\\.|[\w.:%-])* | :(?:\\.|[\w.:%-])* | [?$]\w+ )
    | (?P<other> \\. | . )
    """,
    re.VERBOSE | re.DOTALL,
)
# SPARQL 1.1 Update, section 3
UPDATES = frozenset({"insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"})
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")  # section 19.2: may stand anywhere


def asks_elsewhere(query: str) -> bool:
    r"""Whether a query holds the keyword SERVICE, which would send a request to another server.

    >>> asks_elsewhere("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    True
    >>> asks_elsewhere('SELECT ?service { ?service ex:service "SERVICE" } # SERVICE')
    False
    """
    text = ESCAPE.sub(unescaped, query)
    return "service" in text.lower() and any(match["name"] is not None and match["name"].lower() == "service" for match in TOKEN.finditer(text))


def require_local(query: str) -> None:
    """Raises BadUsage for a query that would send a request to another server: nothing here uses the network."""
    if asks_elsewhere(query):
        raise BadUsage("SERVICE asks another server, and newskg uses no network; ask that server by itself")


def is_update(query: str) -> bool:
    """Whether a text is SPARQL Update, which nothing here runs.

    >>> is_update("PREFIX e: <http://example.org/> insert data { e:a e:b e:c }"), is_update("SELECT ?insert { ?insert ?p ?o }")
    (True, False)
    """
    words = (match["name"].lower() for match in TOKEN.finditer(query) if match["name"])
    return next((word for word in words if word not in {"prefix", "base"} and not word.endswith(":")), "") in UPDATES


def unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for; one that is none stays."""
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]
