"""A name with another in quotation marks in it, "Tom 'Tilly' Marlow", which the model takes for two or three."""

from kg.annotate.labels import COMPOUND

from .edges import is_first
from .kinds import GIVEN, Name
from .table import OUTSIDE, Table

OPENING, CLOSING = frozenset("\"'“‘`") | {"``"}, frozenset("\"'”’") | {"''"}
LONGEST = 3  # words of a nickname: "The Iron Duke"


def nicknamed(table: Table, found: list[Name]) -> list[Name]:
    """The names, those around a nickname made whole."""
    whole = [name for opening in range(1, len(table.word) - 3) if (name := name_around(table, opening, found)) is not None]
    taken = {token for name in whole for token in range(name.first, name.last + 1)}
    return sorted([name for name in found if name.first not in taken and name.last not in taken] + whole, key=lambda name: name.span)


def name_around(table: Table, opening: int, found: list[Name]) -> Name | None:
    """The name around what begins with a quotation mark: a first name before it and a surname right behind it."""
    if table.word[opening] not in OPENING or table.sentence[opening] == OUTSIDE or not table.word[opening - 1].istitle():
        return None
    closing = next((at for at in range(opening + 2, min(opening + LONGEST + 2, len(table.word) - 1)) if table.word[at] in CLOSING), None)
    if closing is None or not all(word[:1].isupper() for word in table.word[opening + 1 : closing]):
        return None
    first, last = opening - 1, closing + 1
    people = {word for name in found if name.type == "Person" for word in name.text.split()}
    person = table.word[first] in GIVEN or "PERSON" in {table.label[first], table.label[last]} or table.word[last] in people
    if not person or not table.word[last][0].isupper() or table.word[last].isupper() or table.sentence[first] != table.sentence[last]:
        return None
    while first > 0 and table.word[first - 1] in GIVEN and table.dep[first - 1] in COMPOUND and not is_first(table, first):
        first -= 1
    text = " ".join(table.word[at] for at in (*range(first, opening), last))
    head = next((at for at in range(first, last + 1) if not first <= table.head[at] <= last or table.head[at] == at), last)
    also = table.text[table.begin[opening + 1] : table.end[closing - 1]]
    return Name(table.span(first, last), first, last, head, text, "Person", None, also=also)
