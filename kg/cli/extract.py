"""kg extract: the findings of each article, nothing stored."""

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from kg.analysis import analyse_each
from kg.errors import BadInput
from kg.export.jsonl import findings_json
from kg.export.openie import atomic, nary
from kg.model import Findings
from kg.read import only_english, read
from kg.resources import DEFAULT_MODEL

from .own_terms import FramesOption, OntologyOption, own_frames
from .streams import complain


class Form(StrEnum):
    """Output formats."""

    jsonl = "jsonl"
    openie = "openie"
    nary = "openie-nary"


def extract(
    sources: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input (text or JSONL)")],
    form: Annotated[Form, typer.Option("--format", help="jsonl (all findings), openie (triples), openie-nary (one tuple a clause)")] = Form.jsonl,
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
    jobs: Annotated[int, typer.Option(min=1, help="processes that parse side by side; the output is the same for any number")] = 1,
    frames: FramesOption = None,
    ontology: OntologyOption = None,
) -> None:
    """Print what the extractors find in each article; nothing is stored. What cannot be read, or is not in English, is named, and the others go on."""
    failed: list[BadInput] = []

    def refuse(error: BadInput) -> None:
        failed.append(error)
        complain(error)

    own = own_frames(frames, ontology)
    for _, found in analyse_each(only_english(read(sources, on_error=refuse), refuse), jobs=jobs, model=model, own_frames=own):
        if isinstance(found, BadInput):
            refuse(found)
            continue
        for line in lines(found, form):
            sys.stdout.write(line + "\n")
    if failed:
        raise typer.Exit(2)


def lines(findings: Findings, form: Form) -> Iterator[str]:
    """The output lines of one article."""
    if form is Form.jsonl:
        yield json.dumps(findings_json(findings), ensure_ascii=False)
        return
    render = atomic if form is Form.openie else nary
    for statement in findings.statements:
        for row in render(statement.proposition):
            yield "\t".join((findings.article.id, *map(cell, row)))


def cell(text: str) -> str:
    """A value of a tab-separated line: white space folded."""
    return " ".join(text.split())
