"""Read: files, folders, HTML, JSONL, feeds and standard input enter, Articles leave. No network."""

from collections.abc import Callable, Iterable, Iterator

from kg.errors import BadInput
from kg.model import Article

from .language import only_english
from .sources import articles_of, expected, refuse

__all__ = ["expected", "only_english", "read"]


def read(sources: Iterable[str], *, on_error: Callable[[BadInput], None] = refuse) -> Iterator[Article]:
    """The articles of `sources`, in order; what cannot be read goes to `on_error` and never stops the others.

    Without `on_error` the first bad input is raised.
    """
    for source in sources:
        yield from articles_of(source, on_error=on_error)
