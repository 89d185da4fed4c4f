"""kg ask: a question in English, answered with the sentences that say so."""

from typing import Annotated

import typer
from rich.text import Text

from kg.graph import KG
from kg.graph.iris import article_id
from kg.query.answers import answer_question, sparql_of
from kg.query.questions import understand

from .streams import ERR, console


def ask(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    question: Annotated[str, typer.Argument(help='"Who asked France for help?", "When did Mendenhall meet Tejada?", "Did France refuse?"')],
    sparql: Annotated[bool, typer.Option("--sparql", help="print the query only, and run nothing else")] = False,
    limit: Annotated[int, typer.Option(min=1, help="most answers shown")] = 20,
) -> None:
    """Answer a question from the statements of a store, each answer with its layer and sentence. Exit code 1 where there is none."""
    with KG.open(store) as kg:
        if sparql:
            typer.echo(sparql_of(kg, understand(question)))
            return
        answers = answer_question(kg, question)
    out = console()
    for found in answers.found[:limit]:
        said = f" according to {found.source}" if found.source else ""
        out.print(Text(found.answer, style="bold"), Text(f"({found.layer}{said})", style="dim"))
        out.print(Text(f"  {' '.join(found.sentence.split())}"))
        out.print(Text("  " + " · ".join(part for part in (article_id(found.article), found.date) if part), style="dim"))
    hidden = len(answers.found) - limit
    ERR.print(f"{hidden} more; --limit shows them" if hidden > 0 else "", end="\n" if hidden > 0 else "")
    if not answers.found:
        ERR.print("no statement of this store answers that" + ("" if answers.unreal else ", in any layer"))
    if answers.unreal and not answers.found:
        many = "s tell" if answers.unreal > 1 else " tells"
        ERR.print(f"{answers.unreal} statement{many} of it as denied, planned or possible: ask with 'will', 'may' or 'not'")
    ERR.print(f"The query that was run (also with --sparql):\n{answers.sparql}", style="dim")
    if not answers.found:
        raise typer.Exit(1)
