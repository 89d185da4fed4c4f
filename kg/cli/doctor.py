"""kg doctor: whether all is installed that the commands need, and what to do where it is not."""

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kg.annotate import load
from kg.errors import NotInstalled
from kg.resources import DEFAULT_MODEL

# Packages, what they are for, and what to do without them; the empty text: nothing works without.
PACKAGES = (
    ("newskg", "the program itself", ""),
    ("spacy", "reading sentences", ""),
    ("pyoxigraph", "the store", ""),
    ("rdflib", "kg validate, KG.to_rdflib", ""),
    ("pyvis", "kg view", ""),
    ("trafilatura", "HTML pages", ""),
    ("starlette", "kg serve", ""),
    ("neo4j", "kg push bolt://...", "pip install 'newskg[push]'"),
    ("ladybug", "kg export --to ladybug", "pip install 'newskg[ladybug]'"),
)


def doctor(model: Annotated[str, typer.Option(help="the spaCy pipeline that is to be tried")] = DEFAULT_MODEL) -> None:
    """Tell what is installed, in which version, and what is missing. Exit code 3 where something is missing that is always needed."""
    table = Table("what", "version", "for", "", box=None, pad_edge=False)
    table.add_row("Python", platform.python_version(), "3.11 or newer", "ok")
    missing = False
    for name, purpose, remedy in PACKAGES:
        try:
            found = version(name)
        except PackageNotFoundError:
            found = ""
        missing = missing or not (found or remedy)
        table.add_row(name, found or "-", purpose, "ok" if found else f"optional: {remedy}" if remedy else f"missing: pip install {name}")
    try:
        nlp = load(model)
    except NotInstalled as error:
        table.add_row(model, "-", "reading sentences", f"missing: {error}")
        missing = True
    else:
        lacks = [pipe for pipe in ("tagger", "parser", "ner", "lemmatizer") if pipe not in nlp.pipe_names]
        table.add_row(model, nlp.meta["version"], "reading sentences", f"lacks {', '.join(lacks)}" if lacks else "ok")
        missing = missing or bool(lacks)
    Console().print(table)
    if missing:
        raise NotInstalled("something that every command needs is missing; the table says what")
