"""kg explain: the sentences behind an edge, marked."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from kg.graph import KG
from kg.query import Evidence, Voice
from kg.query import explain as evidence

from .streams import ERR, console, counted

BRACKETS = {"subject": "[]", "predicate": "{}", "object": "<>", "cue": "||", "source": "()", "rejected": "!!"}
STYLES = {"subject": "bold blue", "predicate": "bold yellow", "object": "bold green", "cue": "underline", "source": "bold magenta", "rejected": "bold red"}


def explain(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    subject: Annotated[str, typer.Argument(help="a name, or - for anything; or the IRI of a statement and nothing else")],
    relation: Annotated[str, typer.Argument(help="a relation as `kg query` shows it, or -")] = "-",
    obj: Annotated[str, typer.Argument(metavar="OBJECT", help="a name, or -")] = "-",
    as_json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="at most so many statements")] = None,
) -> None:
    """Show every sentence that tells of an edge, in whichever layer, with article, sources and rule."""
    with KG.open(store) as kg:
        found = list(evidence(kg, subject, relation, obj))
    if as_json:
        sys.stdout.write(json.dumps([one_json(one) for one in found[:limit]], ensure_ascii=False, indent=1) + "\n")
    else:
        out = console()
        for one in found[:limit]:
            tell(out, one)
        if found:
            layers = Counter(one.layer for one in found)
            told = ", ".join(f"{count} {layer}" for layer, count in sorted(layers.items()))
            ERR.print(f"{counted(len(found), 'statement')} in {counted(len({one.article for one in found}), 'article')}: {told}")
    if not found:
        ERR.print(f"no statement {subject} {relation} {obj} in {store}")
        raise typer.Exit(1)


def one_json(one: Evidence) -> dict[str, object]:
    """A statement for other programs."""
    return asdict(one) | {"marks": [{"begin": begin, "end": end, "part": part} for begin, end, part in one.marks]}


def tell(out: Console, one: Evidence) -> None:
    """A statement as a heading, its sentence with marks, and where it comes from."""
    text = Text(one.sentence if out.is_terminal else bracketed(one.sentence, one.marks))
    for begin, end, part in one.marks if out.is_terminal else ():
        text.stylize(STYLES[part], begin, end)
    out.print(Text(f"{one.subject or 'somebody'} {one.relation} {one.object}".rstrip(), style="bold"), f"({one.layer})", highlight=False)
    out.print(text)
    chain = " < ".join(voice.name or "somebody" for voice in one.chain)
    against = ", ".join(f"{named(voice)} {voice.stance}" for voice in one.against)
    told = [f"according to {chain}" if chain else "", against, one.title or one.article, one.publisher, one.date, f"{one.rule} {one.confidence}"]
    out.print(Text(" · ".join(part for part in told if part), style="dim"))
    out.print(Text(one.statement, style="dim"), "\n")


def bracketed(sentence: str, marks: Sequence[tuple[int, int, str]]) -> str:
    """The sentence with its parts in brackets, for where there are no colours.

    >>> bracketed("Chad asked France, they said", [(0, 4, "subject"), (5, 10, "predicate"), (11, 17, "object"), (24, 28, "cue")])
    '[Chad] {asked} <France>, they |said|'
    """
    # of two that begin at one place the longer is around the other
    opened = sorted((begin, -end, BRACKETS[part][0]) for begin, end, part in marks)
    closed = sorted((end, -begin, BRACKETS[part][1]) for begin, end, part in marks)
    out = []
    for at in range(len(sentence) + 1):
        out += [sign for place, _, sign in closed if place == at] + [sign for place, _, sign in opened if place == at] + [sentence[at : at + 1]]
    return "".join(out)


def named(voice: Voice) -> str:
    """Who takes a stance, by name; one without a node is the article itself."""
    return voice.name or ("the article" if not voice.iri else "somebody")
