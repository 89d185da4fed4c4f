"""Files of every kind, good and bad: each bad one is named in one sentence and the others are read."""

import json
import re
from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.model import Article
from kg.read import only_english, read
from kg.read.language import require_english
from kg.resources import STORE_MARK

GERMAN = "Der Minister sagte am Montag, dass die Regierung keine weiteren Waffen liefern werde. Die Opposition nannte den Plan einen Fehler. " * 3
ROW = {"id": "one", "text": "Rain fell in Lima."}
BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n ", "is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(32)) * 20, "is a binary file"),
    "front.txt": (b"---\ntitle: Rain\n---\n \n", "has front matter but no text"),
    "marked.txt": (b"\xff\xfe\x00", "is not; save it as UTF-8"),
    "rows.jsonl": (b'{"id": "a", "text": 5}\n', 'line 1: has no "text" that is a string'),
    "broken.jsonl": (b'{"id": "a", "te\n', "line 1: is not JSON"),
    "latin.jsonl": (b'{"id": "a", "text": "ok then"}\n{"id": "b", "text": "caf\xe9"}\n', "line 2: is not UTF-8"),
    "list.jsonl": (b"[1, 2]\n", "line 1: is not a JSON object"),
    "deep.jsonl": (b"[" * 100_000 + b"\n", "line 1: is JSON nested too deeply"),
    "nothing.json": (b'[{"id": "x", "text": ""}]', "item 1: has an empty text"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_is_named_and_the_others_are_read(name: str, tmp_path: Path) -> None:
    raw, reason = BAD[name]
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "zz-good.txt").write_text("Rain fell in Lima.", encoding="utf-8")
    bad: list[BadInput] = []
    good = [article.id for article in read([str(tmp_path)], on_error=bad.append)]
    assert good[-1] == "zz-good"
    assert len(bad) == 1 and name in str(bad[0]) and reason in str(bad[0]) and "\n" not in str(bad[0])


def test_what_is_not_there_or_too_long_is_named(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"word " * 10_000_001)
    (tmp_path / "folder").mkdir()
    bad: list[BadInput] = []
    assert not list(read([str(tmp_path / "no.txt"), str(tmp_path / "long.txt"), str(tmp_path / "folder"), "\0"], on_error=bad.append))
    assert ["does not exist" in str(bad[0]), "split it" in str(bad[1]), "has no article in it" in str(bad[2]), "cannot be read" in str(bad[3])] == [True] * 4


@pytest.mark.parametrize("raw", [json.dumps([ROW, {**ROW, "id": "two"}], indent=1), json.dumps(ROW) + "\n" + json.dumps({**ROW, "id": "two"})])
def test_json_may_be_a_list_or_lines(raw: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(raw, encoding="utf-8")
    assert [article.id for article in read([str(tmp_path / "a.json")])] == ["one", "two"]


def test_rows_are_read_as_they_come(tmp_path: Path) -> None:
    """An archive is not read to its end before its first article is given."""
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + "\n".join([json.dumps(ROW)] + ["no JSON"] * 50_000), encoding="utf-8")
    bad: list[BadInput] = []
    stream = read([str(path)], on_error=bad.append)
    assert next(stream).id == "one" and not bad
    assert not list(stream) and len(bad) == 50_000


def test_characters_that_cannot_be_written_are_replaced_one_for_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Rain \\ud800fell\\u0007 in Lima."}\n', encoding="utf-8")
    (article,) = read([str(tmp_path / "a.jsonl")])
    assert article.text == "Rain \ufffdfell\ufffd in Lima."


def test_only_english_is_let_in() -> None:
    require_english(Article("short", "Guten Tag."))
    require_english(Article("english", "The minister said on Monday that the government would send no more weapons. " * 4))
    with pytest.raises(BadInput, match=r"german: is not in English.*'de'"):
        require_english(Article("german", GERMAN))


def test_files_of_one_name_are_two_articles(tmp_path: Path) -> None:
    for name in ("a/one.txt", "b/one.txt", "two.txt", "two.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Rain fell in Lima.", encoding="utf-8")
    assert [article.id for article in read([str(tmp_path)])] == ["a/one", "b/one", "two.md", "two.txt"]


def test_a_store_is_no_folder_of_articles(tmp_path: Path) -> None:
    store = tmp_path / "news" / "old.kg"
    store.mkdir(parents=True)
    (store / STORE_MARK).write_text("any", encoding="utf-8")
    (store / "layout.json").write_text("{}", encoding="utf-8")
    (tmp_path / "news" / "a.txt").write_text("Rain fell.", encoding="utf-8")
    assert [article.id for article in read([str(tmp_path / "news")])] == ["a"]
    with pytest.raises(BadInput, match="is a store, not a folder of articles"):
        list(read([str(store)]))


@pytest.mark.issue(7)
def test_two_articles_of_one_id_in_a_file_are_told_apart(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "Rain fell in Lima."}, {"id": "a", "text": "Snow fell in Oslo."}, {"id": "a", "text": "Rain fell in Lima."}]
    for name, text in (("a.jsonl", "\n".join(map(json.dumps, rows))), ("a.json", json.dumps(rows))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        bad: list[BadInput] = []
        assert {article.text for article in read([str(tmp_path / name)], on_error=bad.append)} == {"Rain fell in Lima."}
        (told,) = map(str, bad)
        assert re.fullmatch(r".*a\.jsonl?, (line|item) 2: has the id of (line|item) 1, 'a', but is another article", told)


@pytest.mark.issue(7)
def test_an_article_in_another_language_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(f"---\nid: own-name\n---\n{GERMAN}", encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "own-name", "text": GERMAN}), encoding="utf-8")
    bad: list[BadInput] = []
    assert not list(only_english(read([str(tmp_path)]), bad.append))
    assert [error.source for error in bad] == [f"{tmp_path / 'news.jsonl'}, line 1", str(tmp_path / "news.txt")]
