"""Judgements of a reader: read, compared, drafted."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.analysis import analyse
from kg.errors import BadInput
from kg.evaluate import draft, figures, pairs, read_judgements
from kg.model import Article

ARTICLE = Article("a", "Chad asked France for help. Two officials said that France had refused. Chad did not attack Mali.")
GOLD = """# a note
a\tasserted\tpositive\tactual\tChad [asked] France
a\tasserted\tpositive\tactual\tFrance had [refused]
a\tnegated\tnegative\tactual\tnot [attack] Mali
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "gold.tsv").write_text(GOLD, encoding="utf-8")
    return tmp_path / "gold.tsv"


def test_agreement_is_counted_both_ways(gold: Path) -> None:
    measured = figures(list(pairs(read_judgements(gold), [ARTICLE])))
    # the second judgement is a reader's mistake: what officials say is reported
    assert measured == {"found": 1.0, "layer": 2 / 3, "polarity": 1.0, "modality": 1.0, "plain that is right": 1.0, "right that is plain": 0.5}


def test_a_draft_can_be_read_back_and_agrees_with_itself(tmp_path: Path) -> None:
    rows = list(draft(analyse(ARTICLE)))
    assert "Chad [asked] France for help." in [one.words for one in rows]
    (tmp_path / "draft.tsv").write_text("\n".join("\t".join((one.article, one.layer, one.polarity, one.modality, one.words)) for one in rows), encoding="utf-8")
    assert figures(list(pairs(read_judgements(tmp_path / "draft.tsv"), [ARTICLE])))["layer"] == 1.0


@pytest.mark.parametrize("line", ["a\tasserted", "a\trumoured\tpositive\tactual\tx [y]", "a\tasserted\tpositive\tactual\tno brackets"])
def test_a_line_that_is_no_judgement_is_named(line: str, tmp_path: Path) -> None:
    (tmp_path / "gold.tsv").write_text(f"# note\n{line}\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"gold\.tsv, line 2: is no judgement"):
        read_judgements(tmp_path / "gold.tsv")


def test_words_that_are_not_there_and_articles_that_are_not_there_are_named(gold: Path) -> None:
    with pytest.raises(BadInput, match="none of the articles"):
        list(pairs(read_judgements(gold), []))
    with pytest.raises(BadInput, match="0 times"):
        list(pairs(read_judgements(gold), [Article("a", "Something else.")]))


def test_the_commands_draft_and_measure(gold: Path, tmp_path: Path, run: Callable[..., SimpleNamespace]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.text, encoding="utf-8")
    assert "a\tasserted\tpositive\tactual\t" in run("gold", "draft", tmp_path / "a.txt").out
    ran = run("eval", gold, tmp_path / "a.txt", "--errors")
    assert ran.code == 0 and "France had [refused]" in ran.out
    corpus = ran.err.split()[-1]
    (tmp_path / "floors.json").write_text(f'{{"corpus": "{corpus}", "layer": 0.9}}', encoding="utf-8")
    below = run("eval", gold, tmp_path / "a.txt", "--floors", tmp_path / "floors.json")
    assert below.code == 1 and "below the floor: layer" in below.err
    (tmp_path / "floors.json").write_text('{"corpus": "another", "layer": 0.1}', encoding="utf-8")
    assert run("eval", gold, tmp_path / "a.txt", "--floors", tmp_path / "floors.json").code == 2
