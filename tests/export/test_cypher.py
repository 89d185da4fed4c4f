"""Rows wait for others of their query, and never too many: what is written does not depend on how many may wait."""

from pathlib import Path

import pytest

from kg import KG
from kg.export.cypher import batches


def rows(pairs: list[tuple[str, int]]) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for query, some in batches([(query, {"id": at}) for query, at in pairs], size=3):
        assert len(some) <= 3
        found.setdefault(query, []).extend(row["id"] for row in some)
    return found


def test_queries_with_few_rows_are_sent_when_too_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [(f"query {at % 7}", at) for at in range(40)]
    monkeypatch.setattr("kg.export.cypher.MOST", 5)
    sent = [(query, len(some)) for query, some in batches([(query, {"id": at}) for query, at in pairs], size=3)]
    assert sent[:5] == [(f"query {at}", 1) for at in range(5)]
    assert rows(pairs) == {f"query {at}": list(range(at, 40, 7)) for at in range(7)}


def test_a_file_holds_the_same_rows_however_few_may_wait(small: KG, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small.export(str(tmp_path / "x.cypher"))
    monkeypatch.setattr("kg.export.cypher.MOST", 4)
    small.export(str(tmp_path / "y.cypher"))
    lines = [sorted(line.rstrip(",") for line in (tmp_path / name).read_text().splitlines() if line.startswith("{")) for name in ("x.cypher", "y.cypher")]
    assert lines[0] == lines[1] and len(lines[0]) > 100
