"""What the sample articles commit to, against the judgement of a reader (truth.tsv): held above floors.json.

`kg eval tests/gold/truth.tsv seeds/articles --errors` shows the figures and each difference.
"""

import json
from pathlib import Path

import pytest

from kg.evaluate import digest, figures, pairs, read_judgements
from kg.read import read

HERE = Path(__file__).parent
FIGURES = ("found", "layer", "polarity", "modality", "plain that is right", "right that is plain")


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return figures(list(pairs(read_judgements(HERE / "truth.tsv"), read([str(HERE.parents[1] / "seeds" / "articles")]))))


@pytest.mark.parametrize("name", FIGURES)
def test_no_figure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["truth"]
    corpus = digest(HERE / "truth.tsv", read([str(HERE.parents[1] / "seeds" / "articles")]))
    assert floors["corpus"] == corpus, f"articles or judgements changed: measure anew and set floors.json ({corpus})"
    assert measured[name] >= floors[name]
