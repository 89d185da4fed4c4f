"""kg entities: who is who across articles: candidates to review, decisions, their log."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from kg.errors import BadInput, BadUsage
from kg.export.whole_files import whole_file
from kg.graph import KG
from kg.graph.contexts import contexts
from kg.graph.decision_files import apply, read_rows, write_candidates, write_log
from kg.graph.decisions import Decision
from kg.graph.editing import alias, bearers, differ, merge, split, undo, waiting
from kg.graph.lookup import shortened, unnamed
from kg.graph.review import candidates

from .streams import ERR, complain, counted

entities = typer.Typer(no_args_is_help=True, help="Who is who across articles: review candidates, decide, undo.")
Name = Annotated[str, typer.Argument(help="an entity: its name or IRI")]


@entities.callback()
def choose_store(context: typer.Context, store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")]) -> None:
    """Who is who across articles: review candidates, decide, undo."""
    context.obj = store


@entities.command("review")
def list_candidates(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=0, help="at most so many, the likeliest first")] = 20,
    skip: Annotated[int, typer.Option(min=0, help="pass over the first so many")] = 0,
    to_csv: Annotated[str, typer.Option("--csv", help="write them as CSV to this file, or - for standard output; `apply` reads it back")] = "",
) -> None:
    """List pairs that may be one entity and were not joined, with what is told of both and what speaks for it and against it."""
    with KG.open(context.obj) as kg:
        every = candidates(kg.known.register)
        found = every[skip : skip + limit]
        told = {iri: str(one) for iri, one in contexts(kg, (iri for pair in found for iri in (pair.left, pair.right))).items()}
        prefixes = kg.prefixes
    if to_csv:
        put_csv(to_csv, lambda file: write_candidates(found, file, told))
    elif found:
        table = Table(Column("score"), Column("entity", max_width=34, overflow="fold"), Column("what articles tell"))
        for pair in found:
            for score, name, iri in ((f"{pair.score:.2f}", pair.left_name, pair.left), ("", pair.right_name, pair.right)):
                table.add_row(score, Text(f"{name}\n{shortened(iri, prefixes)}"), Text(told[iri]))
            table.add_row("", "", Text(f"why: {'; '.join(pair.reasons)}", style="italic"), end_section=True)
        Console().print(table)
    rest = len(every) - skip - len(found)
    ERR.print(
        f"{counted(len(every), 'pair')} to look at"
        + (f", {skip + 1} to {skip + len(found)} shown" if found and len(found) < len(every) else "")
        + (f"; the next: --skip {skip + len(found)}" if found and rest > 0 else "")
        + ("; decide with `merge ONE OTHER`, `differ ONE OTHER`, or many at once: --csv FILE, fill in its first column, `apply FILE`" if found else ""),
        soft_wrap=True,
    )


@entities.command("merge")
def merge_two(context: typer.Context, one: Name, other: Name) -> None:
    """Decide that two entities are one."""
    with KG.open(context.obj) as kg:
        said(kg, merge(kg, one, other))


@entities.command("differ")
def part_two(context: typer.Context, one: Name, other: Name) -> None:
    """Decide that two entities are two, whatever later articles tell."""
    with KG.open(context.obj) as kg:
        said(kg, differ(kg, one, other))


@entities.command("split")
def split_one(
    context: typer.Context,
    entity: Name,
    article: Annotated[list[str] | None, typer.Option(help="an article that means another one; may be given more than once")] = None,
) -> None:
    """Decide that some articles mean another entity; without --article, that each means one of its own."""
    with KG.open(context.obj) as kg:
        said(kg, *split(kg, entity, article or ()))


@entities.command("alias")
def add_alias(context: typer.Context, entity: Name, name: Annotated[str, typer.Argument(help="another name")]) -> None:
    """Decide that an entity is also called NAME; who of its kind bears it, now or later, is this entity."""
    with KG.open(context.obj) as kg:
        decision = alias(kg, entity, name)
        said(kg, decision)
        joined, apart = bearers(kg, decision)
        number = len({one.article for one in joined})
        ERR.print(
            f"{counted(number, 'article')} of this store so far call{'s' if number == 1 else ''} it {decision.name!r}"
            if number
            else f"no article of this store calls it {decision.name!r} so far",
            soft_wrap=True,
        )
        if not joined and not apart and (described := unnamed(kg, decision.name)):
            ERR.print(f"in {described} it is no name but a description, which belongs to its article alone", soft_wrap=True)
        for iri, kind in sorted({(kg.known.register.canonical[one.iri], one.type) for one in apart}):
            ERR.print(f"{shortened(iri, kg.prefixes)} ({kind}) is called so too and stays another: `merge` joins the two", soft_wrap=True)


@entities.command("undo")
def take_back(context: typer.Context, number: Annotated[int, typer.Argument(help="the number of a decision, as `log` shows it")]) -> None:
    """Take a decision back."""
    with KG.open(context.obj) as kg:
        said(kg, undo(kg, number))


@entities.command("log")
def list_decisions(
    context: typer.Context,
    to_csv: Annotated[str, typer.Option("--csv", help="write them as CSV to this file, or -; `apply` carries them into another store")] = "",
) -> None:
    """List the decisions, oldest first."""
    with KG.open(context.obj) as kg:
        log, prefixes = kg.decisions(), kg.prefixes
        states = ["undone" if one.undone else waits(kg, one) for one in log]
    if to_csv:
        put_csv(to_csv, lambda file: write_log(log, file))
        return
    table = Table("number", "decision", Column("one", overflow="fold"), Column("other", overflow="fold"), "state")
    for one, state in zip(log, states, strict=True):
        table.add_row(str(one.number), one.verb, *map(Text, (told(one.left, prefixes), one.name or told(one.right, prefixes), state)))
    Console().print(table)


@entities.command("apply")
def apply_file(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="CSV as `review --csv` writes it, with the first column filled in, or as `log --csv` does; or -")],
) -> None:
    """Decide what a CSV file says: merge, differ, split or alias in its column "decision".

    What is decided already is passed over, so that a file may be applied again. A line that names nobody of this store is left out, and said.
    """
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") if file != "-" else sys.stdin as lines:
            rows = read_rows(lines, file)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(file, f"cannot be read ({error})") from error
    bad: list[BadUsage] = []
    with KG.open(context.obj) as kg:
        made = apply(kg, rows, on_error=bad.append)
        said(kg, *made)
    for line in bad:
        complain(line)
    if not made:
        ERR.print(f"{file}: nothing new is decided there", soft_wrap=True)
    if bad:
        ERR.print(f"{file}: {counted(len(bad), 'line')} left out; mend and apply the file again, what is decided is passed over", soft_wrap=True)
        raise typer.Exit(2)


def put_csv(name: str, write: Callable[[TextIO], None]) -> None:
    """Rows to a file that appears when it is whole, or to standard output for "-"."""
    if name == "-":
        write(sys.stdout)
        return
    with whole_file(Path(name)) as part, part.open("w", encoding="utf-8", newline="") as file:
        write(file)


def told(names: frozenset[str], prefixes: Mapping[str, str]) -> str:
    """What a decision names, in brief."""
    first, *rest = sorted(names) or [""]
    return shortened(first, prefixes) + (f" and {len(rest)} more" if rest else "")


def waits(kg: KG, decision: Decision) -> str:
    """What a decision still waits for, in brief; empty where all is there."""
    missing = frozenset(waiting(kg, decision))
    return f"waits for {told(missing, kg.prefixes)}" if missing else ""


def said(kg: KG, *decisions: Decision) -> None:
    """One line a decision."""
    for one in decisions:
        state = waits(kg, one)
        both = f"{told(one.left, kg.prefixes)} | {one.name or told(one.right, kg.prefixes)}"
        ERR.print(f"decision {one.number}: {'undone: ' if one.undone else ''}{one.verb} {both}{f', {state}' if state else ''}", soft_wrap=True)
