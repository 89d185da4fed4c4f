"""Where the commands write: data and text to standard output, what they say of their work to standard error."""

import sys

from rich.console import Console

from kg.errors import KgError

ERR = Console(stderr=True, markup=False, highlight=False)  # what it prints holds names of files and articles


def console() -> Console:
    """Standard output for text: a terminal wraps it, a file or another program gets each line whole."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def complain(error: KgError) -> None:
    """One sentence that names the input."""
    ERR.print(f"kg: {error}", style="red", soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """How many there are, in the right number.

    >>> counted(1, "row"), counted(0, "row"), counted(2, "article")
    ('1 row', '0 rows', '2 articles')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
