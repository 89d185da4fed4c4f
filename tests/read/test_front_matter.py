"""Front matter is cut off, its rows are read, and offsets refer to the body."""

from pathlib import Path

import pytest

from kg.read.front_matter import FIELDS, article_of, names, split
from kg.read.rows import KEYS


@pytest.mark.parametrize(
    ("text", "rows", "body"),
    [
        ("---\ntitle: Rain\n---\nIt rained.", {"title": ["Rain"]}, "It rained."),
        ("---\r\ntitle: 'Rain: at last'\r\n---\r\nIt rained.", {"title": ["Rain: at last"]}, "It rained."),
        ("---\nauthors:\n  - Ana Ruiz\n  - Tom Bell\n---\nX", {"authors": ["Ana Ruiz", "Tom Bell"]}, "X"),
        ("---\nheadline: Rain\nsection: weather\n...\nX", {"title": ["Rain"]}, "X"),
        ("---\n---\nX", {}, "X"),
        ("No block.\n---\ntitle: Rain\n---\n", {}, "No block.\n---\ntitle: Rain\n---\n"),
        ("--- and then it rained.", {}, "--- and then it rained."),
        ("Title: Rain\nDate: 2026-03-01\n\nIt rained.", {"title": ["Rain"], "published": ["2026-03-01"]}, "It rained."),
        ("Title: Rain\nIt rained.\n\nAgain.", {}, "Title: Rain\nIt rained.\n\nAgain."),
        ("Title: Rain\n\nIt rained.", {}, "Title: Rain\n\nIt rained."),
        ("Ruiz: No.\nBell: Yes.\n\nThey left.", {}, "Ruiz: No.\nBell: Yes.\n\nThey left."),
    ],
)
def test_block_is_split_from_the_body(text: str, rows: dict[str, list[str]], body: str) -> None:
    assert split(text) == (rows, body)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["Ana Ruiz, Tom Bell and Wei Li"], ("Ana Ruiz", "Tom Bell", "Wei Li")),
        (["By Ana Ruiz"], ("Ana Ruiz",)),
        (['["Ana Ruiz", "Tom Bell"]'], ("Ana Ruiz", "Tom Bell")),
        (["Anders Brand; Sandy Anders"], ("Anders Brand", "Sandy Anders")),
        ([], ()),
    ],
)
def test_names_of_authors(values: list[str], expected: tuple[str, ...]) -> None:
    assert names(values) == expected


def test_an_article_without_front_matter_is_all_text() -> None:
    article = article_of("It rained.\n", ident="rain")
    assert (article.id, article.text, article.title) == ("rain", "It rained.\n", None)


@pytest.mark.issue(7)
def test_the_docs_name_every_field() -> None:
    told = (Path(__file__).parents[2] / "docs" / "store.md").read_text(encoding="utf-8").partition("## Articles")[2].partition("## Building")[0]
    assert [name for name in (*FIELDS, *KEYS, *(key for keys in KEYS.values() for key in keys)) if f"`{name}`" not in told] == []
