"""The second person of a quotation is whom the saying names as told: ' "You lied to me," Bell told Ruiz. '; the "you" that means anybody stays open."""

from kg.annotate.labels import AUXILIARY, CONJUNCT, GOVERNED, NOMINAL_SUBJECTS, OBJECTS, OWNER, PREPOSITION
from kg.lexicon import words

from .chains import Chain
from .speakers import PLURAL, SINGULAR
from .table import Table

SECOND = words("pronouns", "second.singular")
SEVERAL = words("pronouns", "second.plural")
ADDRESSING = words("pronouns", "second.addressing")
ADDRESSED_TO = words("pronouns", "second.addressed_to")
ANYBODY = words("pronouns", "second.of_anybody")
OPENING = frozenset({"when", "whenever", "if", "once", "unless", "until", "where", "how"})
PRESS = words("pronouns", "second.press")
FIRST = SINGULAR | PLURAL


def resolve_hearers(table: Table, heads: dict[int, Chain], voices: dict[int, int]) -> None:
    """Each "you", "your" and "yourself" of a sentence of a quotation that speaks to somebody is whom its saying tells; `voices` are those of `spoken`."""
    said: dict[tuple[int, int], list[int]] = {}
    several = set()
    for token, subject in voices.items():
        if table.lower[token] in SECOND:
            said.setdefault((subject, table.sentence[token]), []).append(token)
        elif table.lower[token] in SEVERAL:
            several.add(subject)
    for (subject, _), tokens in said.items():
        meant = hearer(table, subject, heads) if subject not in several else None
        # "When you lost a child, you lost a life" : what anybody does on some occasion
        if meant is not None and not any(is_on_occasion(table, clause_of(table, token)) for token in tokens) and any(is_spoken_to(table, at) for at in tokens):
            for token in tokens:
                span = table.span(token, token)
                meant.add(span, "pronoun", span, token)


def hearer(table: Table, subject: int, heads: dict[int, Chain]) -> Chain | None:
    """The one person to whom the subject of a saying says it: "told | Ruiz", "said to | Ruiz"; not "told reporters", "told the journalist Ana Ruiz"."""
    verb = table.head[subject]
    told = [at for at in table.kids[verb] if table.dep[at] in OBJECTS and table.lemma[verb] in ADDRESSING]
    if table.lemma[verb] in ADDRESSED_TO:
        told += [at for to in table.kids[verb] if table.lower[to] == "to" for at in table.kids[to] if table.dep[at] in GOVERNED]
    found = {heads.get(at) for at in told}
    one = found.pop() if len(found) == 1 else None
    if one is None or one.type != "Person" or one.plural or one is heads.get(subject) or one.heads & PRESS:
        return None
    # "told Ruiz and Lind"
    return None if any(table.dep[at] in CONJUNCT for at in table.kids[told[0]]) else one


def clause_of(table: Table, token: int) -> int:
    """The verb that a second person hangs on: "I | lied to you", "I | read your book"."""
    above = table.head[token]
    return table.head[above] if table.dep[above] in PREPOSITION or table.dep[token] in OWNER else above


def is_on_occasion(table: Table, verb: int) -> bool:
    """ "when you lost", "if you ask me"."""
    return any(table.lower[at] in OPENING for at in table.kids[verb])


def is_spoken_to(table: Table, token: int) -> bool:
    """Whether a clause speaks to one who is there: "You lied", "I trusted you"; not "you never know", "you had to wait"."""
    verb = clause_of(table, token)
    args = [at for at in table.kids[verb] if table.dep[at] in NOMINAL_SUBJECTS | OBJECTS]
    args += [at for to in table.kids[verb] if table.dep[to] in PREPOSITION for at in table.kids[to] if table.dep[at] in GOVERNED]
    if any(table.lower[at] in FIRST for at in args):
        return True
    finite = next((at for at in table.kids[verb] if table.dep[at] in AUXILIARY), verb)
    return table.dep[token] in NOMINAL_SUBJECTS and table.tag[finite] == "VBD" and table.lemma[verb] not in ANYBODY
