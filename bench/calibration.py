"""What a confidence is worth: python bench/calibration.py FOLDER [--fit]

FOLDER holds the scorers and their data (bench/README.md). Prints, by tenths of confidence, the share of right propositions as three
scorers judge: BenchIE (each triple exact), the gold article (matched or not), UW factuality (class of the word right). Each half of
the sentences is judged by weights fitted on the other half, so the table tells what unseen text would give.
--fit prints the weights of kg/lexicon/en/confidence.toml instead: a ridge logistic regression on all cases of the first two.
"""

import importlib
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import exp
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from spacy.language import Language

from kg.analysis import analyse
from kg.annotate import load
from kg.export.jsonl import findings_json
from kg.export.openie import atomic
from kg.extract.confidence import WEIGHTS, features
from kg.model import Article

RIDGE = 1.0  # as strong as one observation; without it a feature seen twice would decide
STEPS = 25
NAMES = tuple(WEIGHTS)
FITTED = ("BenchIE", "article")


class Case(NamedTuple):
    """One judged finding: of which scorer and sentence, what is seen of it, whether it is right."""

    scorer: str
    sentence: str
    features: tuple[str, ...]
    right: bool


def benchie(rows: list[dict[str, Any]], nlp: Language) -> Iterator[Case]:
    """Each triple of BenchIE's sentences."""
    scorer = importlib.import_module("scorers.benchie")
    gold = scorer.load(rows)
    for row in rows:
        for statement in analyse(Article(id=row["id"], text=row["sentence"]), nlp=nlp).statements:
            for triple in dict.fromkeys(atomic(statement.proposition)):
                right = scorer.hit(gold[row["id"]], [" ".join(slot.split()) for slot in triple]) >= 0
                yield Case("BenchIE", row["id"], tuple(features(statement.proposition)), right)


def article(rows: list[dict[str, Any]], nlp: Language) -> Iterator[Case]:
    """Each proposition of the gold article, paired one to one with the gold as its scorer does."""
    scorer, reading = importlib.import_module("scorers.articles"), importlib.import_module("scorers.reading")
    for row in rows:
        findings = analyse(Article(id=row["id"], text=row["text"], published=row["published"]), nlp=nlp)
        gold, found = scorer.Gold(row), reading.readings(findings_json(findings), *row["range"])
        used: set[int] = set()
        taken: set[str] = set()
        for score, number, name in sorted(((gold.match(t, p), i, p["id"]) for i, t in enumerate(found) for p in gold.propositions), reverse=True):
            if score > 0 and number not in used and name not in taken:
                used.add(number)
                taken.add(name)
        by_id = {one.proposition.id: one.proposition for one in findings.statements}
        for number, one in enumerate(found):
            yield Case("article", f"{row['id']}-{by_id[one.id].sentence.begin}", tuple(features(by_id[one.id])), number in used)


def factuality(rows: list[dict[str, Any]], nlp: Language) -> Iterator[Case]:
    """Each marked word of UW that a predicate covers: whether it happened, as the text tells."""
    scorer = importlib.import_module("scorers.factuality")
    for row in rows:
        findings = analyse(Article(id=row["id"], text=" ".join(row["tokens"])), nlp=nlp)
        written = {one["id"]: one for one in findings_json(findings)["propositions"]}
        for event in row["events"]:
            begin, end = scorer.place(row["tokens"], event["token"])
            covering = [one for one in findings.statements if any(b < end and begin < e for b, e in one.proposition.predicate.spans)]
            if covering:
                best = min(covering, key=lambda one: sum(e - b for b, e in one.proposition.predicate.spans)).proposition
                right = scorer.kind_of(scorer.value_of(written[best.id])) == scorer.kind_of(event["value"])
                yield Case("UW", row["id"], tuple(features(best)), right)


def cases(folder: Path) -> list[Case]:
    """All judged findings."""
    registry, nlp = importlib.import_module("scorers.registry"), load()
    kinds = ((benchie, "benchie", "benchie_en"), (article, "seed", "seed"), (factuality, "factuality", "fact_uw"))
    return [case for judge, name, file in kinds for case in judge(registry.load(name, folder / "data")[file], nlp)]


def fit(found: list[Case]) -> dict[str, float]:
    """Weights by Newton's method; in a case only the features that it has count."""
    x = np.array([[name in case.features for name in NAMES] for case in found], dtype=float)
    y = np.array([case.right for case in found], dtype=float)
    weights = np.zeros(len(NAMES))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - RIDGE * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(NAMES))
        weights = weights + np.linalg.solve(hessian, gradient)
    return dict(zip(NAMES, (round(float(weight), 2) for weight in weights), strict=True))


@cache
def half(sentence: str) -> int:
    """0 or 1, by the name of the sentence alone."""
    return crc32(sentence.encode()) % 2


def main(folder: Path, *, fitting: bool) -> None:
    """Print the weights, or the table."""
    sys.path.insert(0, str(folder))
    found = cases(folder)
    basis = [case for case in found if case.scorer in FITTED]
    if fitting:
        for name, weight in fit(basis).items():
            print(f'"{name}" = {weight}' if " " in name else f"{name} = {weight}")
        return
    weights = [fit([case for case in basis if half(case.sentence) != side]) for side in (0, 1)]
    tenths: defaultdict[tuple[str, int], list[bool]] = defaultdict(list)
    for case in found:
        sure = 1 / (1 + exp(-sum(weights[half(case.sentence)][name] for name in case.features)))
        tenths[case.scorer, min(9, int(sure * 10))].append(case.right)
    scorers = (*FITTED, "UW")
    print(f"| confidence | {' | '.join(scorers)} |\n|---|{'---|' * len(scorers)}")
    for tenth in range(10):
        cells = [f"{sum(right) / len(right):.2f} of {len(right)}" if (right := tenths[name, tenth]) else "" for name in scorers]
        if any(cells):
            print(f"| .{tenth}0 to .{tenth}9 | {' | '.join(cells)} |")


if __name__ == "__main__":
    main(Path(next(one for one in sys.argv[1:] if not one.startswith("--"))).resolve(), fitting="--fit" in sys.argv)
