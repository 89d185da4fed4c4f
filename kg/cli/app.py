"""The root command: gathers the verbs, turns errors into one sentence on stderr and an exit code."""

import gc
import logging
import os
import sys
from importlib import import_module
from importlib.metadata import version as installed
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg.errors import BadStore, KgError

from .streams import complain


class Verbs(TyperGroup):
    """The verbs; a reader of their output that goes away ("kg claims news.kg | head") is no finding, which typer would make of it."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # typer's Context is what its groups get
        """Run the verb that is called."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as gone:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from gone
        return result


app = typer.Typer(cls=Verbs, no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)


def tell_version(wanted: bool) -> None:
    """Print it and end."""
    if wanted:
        typer.echo(installed("newskg"))
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", help="print the version and end", callback=tell_version, is_eager=True)] = False,
) -> None:
    """News articles in, an honest knowledge graph out."""


# One verb a line, in the order of `kg --help`: the module of that name has a function of that name.
COMMANDS = (
    "init",
    "build",
    "extract",
    "trace",
    "query",
    "ask",
    "explain",
    "diff",
    "claims",
    "timeline",
    "path",
    "stats",
    "view",
    "export",
    "push",
    "import_",  # the underscore is for Python, whose word it is
    "serve",
    "entities",
    "remove",
    "validate",
    "eval",
    "gold",
    "demo",
    "doctor",
)
# Each verb loads what it needs, which takes seconds for some: only the one that is called is loaded, all of them for `kg --help`.
ASKED = [name for name in COMMANDS if sys.argv[1:2] == [name.rstrip("_")]]
for name in ASKED or COMMANDS:
    verb = getattr(import_module(f".{name}", __package__), name)
    if isinstance(verb, typer.Typer):
        app.add_typer(verb, name=name)
    else:
        app.command(name.rstrip("_"))(verb)


# How many new objects make Python look for circular garbage, and how often it looks at older ones: the tree of an article is a great many
# small objects that all live as long as it does, and looking through them at every 700th (the default) is a seventh of what our rooms cost.
GARBAGE = (20_000, 10, 10)


def main() -> None:
    """Run `kg`; exit codes: 0 ok, 1 a finding, 2 usage or bad input, 3 something missing to install."""
    gc.set_threshold(*GARBAGE)
    logging.basicConfig(level=logging.WARNING, format="kg: %(message)s", stream=sys.stderr)
    try:
        app()
    except KgError as error:
        complain(error)
        sys.exit(error.exit_code)
    except (OSError, RuntimeError) as error:
        if "Corruption" not in str(error):
            raise
        # a block that went bad on the disk itself, so that only the engine sees it
        damaged = BadStore(f"the store is damaged: {error}; build it anew from its articles")
        complain(damaged)
        sys.exit(damaged.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
