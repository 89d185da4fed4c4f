"""Judgements of a reader and the articles they speak of enter; how far the program agrees leaves.

A file of judgements is a table, one proposition a line, columns parted by tabs: article, layer, polarity, modality, and some words
of the article with the predicate in brackets ("Scientists have [found] living microbes"). Lines that begin with # are notes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.analysis import analyse_each
from kg.errors import BadInput
from kg.model import Article, Findings, Span, Statement
from kg.resources import DEFAULT_MODEL

COLUMNS = ("article", "layer", "polarity", "modality", "words")
CONTEXT = 3  # words that a reader sees at either side of a drafted predicate
LAYERS = ("asserted", "reported", "hypothetical", "negated", "disputed")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One proposition as a reader takes it; `words` hold its predicate in brackets and occur once in the article."""

    article: str
    layer: str
    polarity: str
    modality: str
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A judgement with the statement found at its predicate, if any."""

    gold: Judgement
    found: Statement | None

    def agrees(self, name: str) -> bool:
        """Whether the statement has the judged "layer", "polarity" or "modality"."""
        if self.found is None:
            return False
        got = self.found.layer if name == "layer" else getattr(self.found.proposition, name)
        return bool(got == getattr(self.gold, name))


def read_judgements(path: Path) -> list[Judgement]:
    """The rows of a file. Raises BadInput with the number of a line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(str(path), f"cannot be read ({error})") from error
    out = []
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or cells[1] not in LAYERS or cells[4].count("[") != 1 or cells[4].count("]") != 1:
            raise BadInput(
                f"{path}, line {number}", f"is no judgement; columns are {', '.join(COLUMNS)}, layers {', '.join(LAYERS)}, the predicate in brackets"
            )
        out.append(Judgement(*cells))
    return out


def pairs(judgements: Iterable[Judgement], articles: Iterable[Article], *, model: str = DEFAULT_MODEL, jobs: int = 1) -> Iterator[Pair]:
    """Each judgement with what is found at its place. Raises BadInput where an article or the words of a judgement are not there."""
    wanted: dict[str, list[Judgement]] = {}
    for one in judgements:
        wanted.setdefault(one.article, []).append(one)
    known = {article.id: article for article in articles if article.id in wanted}
    for name in wanted:
        if name not in known:
            raise BadInput(name, "is judged, but is none of the articles")
    for article, found in analyse_each(known.values(), model=model, jobs=jobs):
        if isinstance(found, BadInput):
            raise found
        yield from paired(wanted[article.id], found)


def paired(judgements: Iterable[Judgement], found: Findings) -> Iterator[Pair]:
    """The judgements of one article beside its statements: by the head of the predicate, else by any word of it ("[be] peaceful")."""
    heads: dict[int, Statement] = {}
    for statement in found.statements:
        heads.setdefault(statement.proposition.predicate.head.begin, statement)
    for gold in judgements:
        at = place(found.article, gold)
        word = Span(at, at + 1)
        covering = (one for one in heads.values() if any(span.covers(word) for span in one.proposition.predicate.spans))
        yield Pair(gold, heads.get(at) or next(covering, None))


def place(article: Article, gold: Judgement) -> int:
    """Where the bracketed predicate begins."""
    plain = gold.words.replace("[", "").replace("]", "")
    if article.text.count(plain) != 1:
        raise BadInput(article.id, f"has the words {plain!r} {article.text.count(plain)} times; a judgement needs words that stand there once")
    return article.text.index(plain) + gold.words.index("[")


def figures(found: list[Pair]) -> dict[str, float]:
    """Shares of all judgements that are found and agree, and how plain facts fare both ways: shown ones that are right, right ones that are shown."""
    plain = [one for one in found if one.gold.layer == "asserted"]
    shown = [one for one in found if one.found is not None and one.found.layer == "asserted"]
    right = [one for one in shown if one.gold.layer == "asserted"]
    return {
        "found": sum(one.found is not None for one in found) / max(1, len(found)),
        **{name: sum(one.agrees(name) for one in found) / max(1, len(found)) for name in ("layer", "polarity", "modality")},
        "plain that is right": len(right) / max(1, len(shown)),
        "right that is plain": len(right) / max(1, len(plain)),
    }


def digest(judgements: Path, articles: Iterable[Article]) -> str:
    """Of a file of judgements and the articles it speaks of: figures of another corpus are not compared."""
    texts = [judgements.read_bytes(), *(article.text.encode() for article in sorted(articles, key=lambda one: one.id))]
    return sha256(b"".join(sha256(text).digest() for text in texts)).hexdigest()[:16]


def draft(found: Findings) -> Iterator[Judgement]:
    """The program's own reading of an article as judgements for a reader to correct."""
    text = found.article.text
    for statement in found.statements:
        one = statement.proposition
        begin, end = one.predicate.head
        line_begin = max(one.sentence.begin, text.rfind("\n", 0, begin) + 1)
        line_end = min(one.sentence.end, at) if (at := text.find("\n", end)) >= 0 else one.sentence.end
        words = shortest(text, Span(line_begin, line_end), Span(begin, end))
        if words:
            yield Judgement(found.article.id, statement.layer, one.polarity, one.modality, words)


def shortest(text: str, line: Span, head: Span) -> str | None:
    """A few whole words around a predicate, as many as it takes to stand in the text once."""
    begin, end = head
    for _ in range(CONTEXT):
        begin, end = wider(text, line, begin, end)
    while text.count(text[begin:end]) != 1:
        grown = wider(text, line, begin, end)
        if grown == (begin, end):
            return None
        begin, end = grown
    words = f"{text[begin : head.begin]}[{text[head.begin : head.end]}]{text[head.end : end]}"
    return words if words.count("[") == words.count("]") == 1 and "\t" not in words else None


def wider(text: str, line: Span, begin: int, end: int) -> tuple[int, int]:
    """A stretch with one more word at either side, within the line."""
    before = max(line.begin, text.rfind(" ", line.begin, max(line.begin, begin - 1)) + 1)
    after = text.find(" ", min(end + 1, line.end), line.end)
    return before, after if after > 0 else line.end
