"""kg entities: who is who across articles: candidates to review, decisions, their log."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TextIO

import typer

from kg.errors import BadInput
from kg.export.whole_files import whole_file
from kg.graph import KG
from kg.graph.decisions import Decision
from kg.graph.editing import alias, apply, differ, merge, read_rows, split, undo, write_candidates, write_log
from kg.graph.lookup import shortened
from kg.graph.review import candidates

from .streams import ERR
from .tables import show

entities = typer.Typer(no_args_is_help=True, help="Who is who across articles: review candidates, decide, undo.")
Name = Annotated[str, typer.Argument(help="an entity: its name or IRI")]


@entities.callback()
def choose_store(context: typer.Context, store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")]) -> None:
    """Who is who across articles: review candidates, decide, undo."""
    context.obj = store


@entities.command("review")
def list_candidates(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=0, help="at most so many, the likeliest first")] = 50,
    to_csv: Annotated[str, typer.Option("--csv", help="write them as CSV to this file, or - for standard output; `apply` reads it back")] = "",
) -> None:
    """List pairs that may be one entity and were not joined, with score and reasons."""
    with KG.open(context.obj) as kg:
        found = candidates(kg.known.register)[:limit]
    if to_csv:
        put_csv(to_csv, lambda file: write_candidates(found, file))
    else:
        show(("score", "one", "other", "why"), [(f"{one.score:.2f}", one.left_name, one.right_name, "; ".join(one.reasons)) for one in found])
    ERR.print(f"{len(found)} pair{'' if len(found) == 1 else 's'} to look at")


@entities.command("merge")
def merge_two(context: typer.Context, one: Name, other: Name) -> None:
    """Decide that two entities are one."""
    with KG.open(context.obj) as kg:
        said(merge(kg, one, other))


@entities.command("differ")
def part_two(context: typer.Context, one: Name, other: Name) -> None:
    """Decide that two entities are two, whatever later articles tell."""
    with KG.open(context.obj) as kg:
        said(differ(kg, one, other))


@entities.command("split")
def split_one(
    context: typer.Context,
    entity: Name,
    article: Annotated[list[str] | None, typer.Option(help="an article that means another one; may be given more than once")] = None,
) -> None:
    """Decide that some articles mean another entity; without --article, that each means one of its own."""
    with KG.open(context.obj) as kg:
        said(*split(kg, entity, article or ()))


@entities.command("alias")
def add_alias(context: typer.Context, entity: Name, name: Annotated[str, typer.Argument(help="another name")]) -> None:
    """Decide that an entity is also called NAME; whoever bears it, now or later, is this entity."""
    with KG.open(context.obj) as kg:
        said(alias(kg, entity, name))


@entities.command("undo")
def take_back(context: typer.Context, number: Annotated[int, typer.Argument(help="the number of a decision, as `log` shows it")]) -> None:
    """Take a decision back."""
    with KG.open(context.obj) as kg:
        said(undo(kg, number))


@entities.command("log")
def list_decisions(
    context: typer.Context,
    to_csv: Annotated[str, typer.Option("--csv", help="write them as CSV to this file, or -; `apply` carries them into another store")] = "",
) -> None:
    """List the decisions, oldest first."""
    with KG.open(context.obj) as kg:
        log = kg.decisions()
    if to_csv:
        put_csv(to_csv, lambda file: write_log(log, file))
        return
    rows: list[tuple[str, ...]] = [(str(one.number), one.verb, told(one.left), one.name or told(one.right), "undone" if one.undone else "") for one in log]
    show(("number", "decision", "one", "other", "state"), rows)


@entities.command("apply")
def apply_file(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="CSV as `review --csv` writes it, with the first column filled in, or as `log --csv` does; or -")],
) -> None:
    """Decide what a CSV file says: merge, differ, split or alias in its column "decision"; what is decided already is passed over."""
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") if file != "-" else sys.stdin as lines:
            rows = read_rows(lines, file)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(file, f"cannot be read ({error})") from error
    with KG.open(context.obj) as kg:
        made = apply(kg, rows)
    said(*made)
    if not made:
        ERR.print(f"{file}: nothing new is decided there", soft_wrap=True)


def put_csv(name: str, write: Callable[[TextIO], None]) -> None:
    """Rows to a file that appears when it is whole, or to standard output for "-"."""
    if name == "-":
        write(sys.stdout)
        return
    with whole_file(Path(name)) as part, part.open("w", encoding="utf-8", newline="") as file:
        write(file)


def told(names: frozenset[str]) -> str:
    """What a decision names, in brief."""
    first, *rest = sorted(names) or [""]
    return shortened(first) + (f" and {len(rest)} more" if rest else "")


def said(*decisions: Decision) -> None:
    """One line a decision."""
    for one in decisions:
        ERR.print(
            f"decision {one.number}: {'undone: ' if one.undone else ''}{one.verb} {told(one.left)} | {one.name or told(one.right)}",
        )
