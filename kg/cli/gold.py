"""kg gold: judgements to correct, as a reader's start."""

from typing import Annotated

import typer

from kg.analysis import analyse_each
from kg.errors import BadInput
from kg.evaluate import COLUMNS, draft
from kg.read import read
from kg.resources import DEFAULT_MODEL

gold = typer.Typer(no_args_is_help=True, help="Judgements of a reader, for `kg eval`.")


@gold.command("draft")
def draft_command(
    sources: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input")],
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
) -> None:
    """Print the program's own reading of articles as judgements, one proposition a line: correct them by reading, then `kg eval` them."""
    typer.echo("# " + "\t".join(COLUMNS))
    for _, found in analyse_each(read(sources), model=model):
        if isinstance(found, BadInput):
            raise found
        for one in draft(found):
            typer.echo("\t".join((one.article, one.layer, one.polarity, one.modality, one.words)))
