"""Candidates and decisions as CSV: out for a spreadsheet or another store, and back in."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from kg.errors import BadUsage

from .decisions import Decision, alias_for
from .editing import SEVERAL, decide_all, is_listed, is_one, joined, parted, parts_of, renamed
from .iris import article_iri, is_local
from .lookup import expanded
from .review import Candidate

if TYPE_CHECKING:
    from .store import KG

COLUMNS = ("decision", "score", "left", "right", "left name", "right name", "reasons")
LOG = ("number", "decision", "left", "right", "kind", "undone")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that decides: merge, differ and split with two entities, alias with one and a name; an entity may be several, joined by SEVERAL."""

    decision: str
    left: str
    right: str
    place: str
    kind: str = ""


def write_candidates(candidates: Iterable[Candidate], file: TextIO, told: Mapping[str, str] | None = None) -> None:
    """Candidates as CSV, each with what is `told` of it; an editor fills in the first column and `apply` reads it."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow((*COLUMNS, *(("left told", "right told") if told else ())))
    for one in candidates:
        row = ("", f"{one.score:.2f}", one.left, one.right, one.left_name, one.right_name, "; ".join(one.reasons))
        writer.writerow((*row, *((told[one.left], told[one.right]) if told else ())))


def write_log(decisions: Iterable[Decision], file: TextIO) -> None:
    """The log as CSV, by the local entities that it names, so that `apply` carries it into another store, whether it has the articles yet or not."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(LOG)
    for one in decisions:
        left, right = (SEVERAL.join(sorted(names)) for names in (one.left, one.right))
        writer.writerow((one.number, one.verb, left, one.name or right, one.kind, "yes" if one.undone else ""))


def read_rows(file: TextIO, source: str) -> list[Row]:
    """The lines of a CSV file that decide something. Raises BadUsage for a missing column or an unknown word."""
    reader = csv.DictReader(file)
    missing = [name for name in ("decision", "left", "right") if name not in (reader.fieldnames or ())]
    if missing:
        raise BadUsage(f"{source}: no column {', '.join(missing)}; the columns are: {', '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(reader, 2):
        place = f"{source}, line {number}"
        word, left, right = ((line[name] or "").strip() for name in ("decision", "left", "right"))
        if word and word.lower() not in APPLY:
            raise BadUsage(f"{place}: no decision {word!r}; there are: {', '.join(APPLY)}, and nothing for not yet")
        if word and not (left and right):
            raise BadUsage(f"{place}: {word} needs both left and right")
        if word and not (line.get("undone") or "").strip():
            rows.append(Row(word.lower(), left, right, place, (line.get("kind") or "").strip()))
    return rows


def apply(kg: "KG", rows: Iterable[Row], *, on_error: Callable[[BadUsage], None] | None = None) -> list[Decision]:
    """Decide what the lines say, in one transaction; what is decided already is passed over.

    Names and IRIs are those of this store; what articles call somebody in their own graphs (`<article#e-Jake_Sullivan>`, as the log has it) may be of articles
    that are yet to come. A line that finds nobody goes to `on_error` and the others are decided; without it, it raises BadUsage and nothing is.
    """
    wanted: list[tuple[Row, Decision]] = []
    for row in rows:
        try:
            wanted.append((row, decision_of(kg, row)))
        except BadUsage as bad:
            if on_error is None:
                raise BadUsage(f"{row.place}: {bad}; nothing was decided") from bad
            on_error(BadUsage(f"{row.place}: {bad}"))
    in_force = [one for one in kg.decisions() if not one.undone]
    made: list[Decision] = []
    for at, (row, one) in enumerate(wanted):
        exact = is_literal(kg, row)
        holds = is_decided(one, [later for _, later in wanted[at + 1 :]], in_force, exact=exact) or (
            one.verb == "merge" and not exact and is_one(kg, one.named)
        )
        # what an earlier line overturns is said once more, so that the last line holds
        if not holds or any(contrary(one, other) for other in made):
            made.append(one)
    return decide_all(kg, list(dict.fromkeys(made)))


def decision_of(kg: "KG", row: Row) -> Decision:
    """What a line says, not yet written. Raises BadUsage where it names nobody."""
    if not is_literal(kg, row):
        return APPLY[row.decision](kg, row.left, row.right)
    left = frozenset(expanded(name, kg.prefixes) for name in parts_of(row.left))
    if row.decision == "alias":
        return replace(alias_for(0, left, row.right, ""), kind=row.kind)
    return Decision(0, "merge" if row.decision == "merge" else "split", left, frozenset(expanded(name, kg.prefixes) for name in parts_of(row.right)))


def is_literal(kg: "KG", row: Row) -> bool:
    """Whether a line names what decisions themselves do: an article's own entities, there or not, and a gazetteer's. Raises BadUsage for another base."""
    cells = (row.left,) if row.decision == "alias" else (row.left, row.right)
    names = [expanded(name, kg.prefixes) for cell in cells for name in parts_of(cell)]
    for name in names:
        if is_local(name) and not name.startswith(article_iri("", base=kg.base)):
            raise BadUsage(f"{name} is of a store of another base than {kg.base}")
    return all(is_local(name) or is_listed(kg, name) for name in names) and bool(row.kind or row.decision != "alias")


def is_decided(one: Decision, later: list[Decision], in_force: list[Decision], *, exact: bool) -> bool:
    """Whether a decision in force says the same, and no newer one but such as `later` lines repeat says the contrary."""
    same = next((old for old in reversed(in_force) if replace(old, number=0) == one or (not exact and parts_same(old, one))), None)
    return same is not None and all(replace(other, number=0) in later for other in in_force if other.number > same.number and contrary(one, other))


def parts_same(old: Decision, new: Decision) -> bool:
    """Whether both part the same two, of whom more articles may tell by now."""
    met = (old.left & new.left and old.right & new.right) or (old.left & new.right and old.right & new.left)
    return old.verb == new.verb == "split" and bool(met)


def contrary(one: Decision, other: Decision) -> bool:
    """Whether one joins what the other parts, or may."""
    return (one.verb == "split") != (other.verb == "split") and bool(one.named & other.named)


# What a line of a CSV file may decide.
APPLY: Mapping[str, Callable[["KG", str, str], Decision]] = {"merge": joined, "differ": parted, "split": parted, "alias": renamed}
