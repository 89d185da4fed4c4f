"""The root command: gathers the verbs, turns errors into one sentence on stderr and an exit code."""

import logging
import os
import sys

import typer

from kg.errors import KgError

from . import (
    build,
    claims,
    demo,
    doctor,
    explain,
    export,
    extract,
    path,
    push,
    query,
    remove,
    stats,
    timeline,
    trace,
    validate,
    view,
)
from .words import complain

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)


@app.callback()
def root() -> None:
    """News articles in, an honest knowledge graph out."""


# One row a verb, in the order of `kg --help`. A module has a function of the verb's name.
COMMANDS = (
    ("build", build.build),
    ("extract", extract.extract),
    ("trace", trace.trace),
    ("query", query.query),
    ("explain", explain.explain),
    ("claims", claims.claims),
    ("timeline", timeline.timeline),
    ("path", path.path),
    ("stats", stats.stats),
    ("view", view.view),
    ("export", export.export),
    ("push", push.push),
    ("remove", remove.remove),
    ("validate", validate.validate),
    ("demo", demo.demo),
    ("doctor", doctor.doctor),
)
for name, command in COMMANDS:
    app.command(name)(command)


def main() -> None:
    """Run `kg`; exit codes: 0 ok, 1 a finding, 2 usage or bad input, 3 something missing to install."""
    logging.basicConfig(level=logging.WARNING, format="kg: %(message)s", stream=sys.stderr)
    try:
        app()
    except KgError as error:
        complain(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has gone: nothing left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
