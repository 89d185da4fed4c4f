"""Sorting more lines than fit in memory: sorted pieces go to temporary files and are merged."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

# Lines held in memory; a piece of 50,000 statements takes 15 MB, and pieces that are merged at once stay far below the files a process may open.
PIECE = 50_000
MERGED = 200


def sort_lines(lines: Iterable[str], *, piece: int = PIECE, merged: int = MERGED) -> Iterator[str]:
    """The lines in order of their code points, each once. No line may hold a line break."""
    source = iter(lines)
    first = sorted(set(islice(source, piece)))
    following = next(source, None)
    if following is None:
        yield from first
        return
    with ExitStack() as stack:
        pieces = [kept(first, stack)]
        first = []
        while following is not None:
            pieces.append(kept(sorted({following, *islice(source, piece - 1)}), stack))
            following = next(source, None)
            if len(pieces) == merged:
                whole = kept(joined(pieces), stack)
                for file in pieces:
                    file.close()
                pieces = [whole]
        yield from joined(pieces)


def joined(pieces: list[IO[str]]) -> Iterator[str]:
    """The lines of sorted files in order, each once."""
    before = None
    for line in heapq.merge(*(stripped(file) for file in pieces)):
        if line != before:
            yield line
        before = line


def kept(lines: Iterable[str], stack: ExitStack) -> IO[str]:
    """A temporary file with `lines`, to be read from its beginning."""
    file = stack.enter_context(TemporaryFile("w+", encoding="utf-8", newline="\n"))  # noqa: SIM115 - the stack closes it
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return file


def stripped(file: IO[str]) -> Iterator[str]:
    """The lines of a file without their ends."""
    for line in file:
        yield line[:-1]
