"""Other names of one person: at birth, on stage, in marriage, and "the elder Marlow"; chains of names enter, and those that are one person's are joined."""

from collections.abc import Iterator
from dataclasses import replace

from kg.annotate.labels import APPOSITION, NAME_PART, NOMINAL_SUBJECTS
from kg.lexicon import words

from .chains import Chain
from .kinds import GIVEN, Name
from .table import Table

# Phrases right before a name: what somebody was called at birth; what they are called besides; what they are better called.
AT_BIRTH, BESIDES, BETTER, REAL = (words("names", f"before_names.{key}") for key in ("birth", "besides", "better", "real"))
CUES = tuple(sorted(AT_BIRTH | BESIDES | BETTER | REAL, key=lambda cue: (-len(cue), cue)))
MAIDEN, MARRYING, BETWEEN = (words("names", f"before_names.{key}") for key in ("maiden", "marrying", "between"))
PARENTS, CHILDREN, SIBLINGS, SPOUSES = (words("names", f"generations.{key}") for key in ("parents", "children", "siblings", "spouses"))
ELDER, YOUNGER = words("names", "generations.elder"), words("names", "generations.younger")
KIN = words("clauses", "nouns.kin")
PRONOUNS = {"he": "m", "she": "f", "his": "m", "her": "f"}
LONGEST = 40  # characters of a cue
FARTHEST = 6  # tokens between a name and the cue behind it
DEEPEST = 4  # "Born Ana Kowal in Rome, she was a singer" may be a name that hangs on the clause
WINDOW = 3  # sentences in which "she was born so" finds who she is
SIGNS = frozenset({"PUNCT", "ADV", "AUX"})

Named = tuple[Name, Chain]


def join_other_names(table: Table, named: list[Chain]) -> None:
    """Join the chains of `named` that are one person's; each rule looks for its word first."""
    lower = set(table.lower)
    if not lower.isdisjoint(KIN):
        part_relatives(table, named)
    if not lower.isdisjoint({"born", "known", "name", "alias", "aka", "a.k.a.", "goes", "went", "christened", "baptised"}):
        for name, chain in sorted(people(named), key=lambda pair: pair[0].first):
            if chain in named and (cue := cue_before(table, name)) and (home := bearer(table, name, chain, cue, named)):
                join(named, home, chain, main=cue in BETTER and " " in name.text)
    if not lower.isdisjoint(MAIDEN):
        maiden_names(table, named)
    if "mrs" in lower or "mrs." in lower:
        married_names(table, named)
    if not lower.isdisjoint(ELDER | YOUNGER):
        generations(table, named)


def part_relatives(table: Table, named: list[Chain]) -> None:
    """ "Marlow's brother | Oleg left. Oleg Marlow ...", "Marlow, Ana's | brother, left. Ana Marlow ..." : nobody is his own brother."""
    firsts, lasts = ({getattr(name, end): (name, chain) for name, chain in people(named)} for end in ("first", "last"))
    for name, chain in people(named):
        if len(chain.names) < 2 or name.last + 2 >= len(table.word) or table.tag[name.last + 1] != "POS":
            continue
        kin = next((at for at in range(name.last + 2, min(name.last + 5, len(table.word) - 2)) if table.lemma[at] in KIN), None)
        if kin is None:
            continue
        before = lasts.get(name.first - 2) if table.word[name.first - 1] == "," else None
        beside = before or firsts.get(kin + 1 + (table.word[kin + 1] == ","))
        alone = [one for one in (name, *(beside[:1] if beside else ())) if " " not in one.text]
        if beside is not None and beside[1] is chain and alone:
            # which of the two is the surname: "Marlow" beside "Ana Marlow"
            other = next((one for one in alone if any(whole.text.split()[-1] == one.text and " " in whole.text for whole in chain.names)), alone[0])
            detach(named, other, chain)
            named.append(Chain("Person", names=[other]))
            named[-1].add(other.span, "name", table.span(other.head, other.head), other.head)


def people(named: list[Chain]) -> list[Named]:
    """The names of people, with their chains."""
    return [(name, chain) for chain in named if chain.type == "Person" for name in chain.names]


def cue_before(table: Table, name: Name) -> str | None:
    """The phrase that tells of another name: "Tom Lind, | better known as | Rico"."""
    before = table.text[max(table.begin[name.first] - LONGEST, 0) : table.begin[name.first]].lower().rstrip(" \"“”‘'(")
    return next((cue for cue in CUES if before.endswith(cue) and not before[: -len(cue)][-1:].isalpha()), None)


def bearer(table: Table, name: Name, chain: Chain, cue: str, named: list[Chain]) -> Chain | None:
    """Who bears another name: who stands before the phrase, or the subject of "was born so"."""
    if " " not in name.text and any(" " in one.text for one in chain.names):
        # "known as Marlow" beside "Karel Marlow" : he is another
        return None
    begin = name.first - len(cue.split())
    home = named_before(table, begin, named, chain)
    if home is None and cue in AT_BIRTH:
        home = subject_of(table, begin, name, chain, named)
    both_known = home is not None and home.known is not None and chain.known is not None and home.known != chain.known
    return None if home is chain or both_known else home


def named_before(table: Table, cue: int, named: list[Chain], other: Chain) -> Chain | None:
    """ "Ana Bell, | born Ana Kowal", "Ana Bell, who is better | known as Luna" : a name with nothing but such words between."""
    ends = {name.last: chain for name, chain in people(named) if chain is not other and name.last < cue <= name.last + FARTHEST}
    for at in range(cue - 1, max(cue - FARTHEST, 0) - 1, -1):
        if at in ends:
            return ends[at]
        if table.sentence[at] != table.sentence[cue] or (table.pos[at] not in SIGNS and table.tag[at] not in {"WP", "WP$"} and table.lower[at] not in BETWEEN):
            return None
    return None


def subject_of(table: Table, born: int, name: Name, other: Chain, named: list[Chain]) -> Chain | None:
    """ "Born Ana Kowal in Rome, | she moved", "Ana Bell was born Ana Kowal" : the subject, or whom alone it may mean of those just named."""
    hosts = [born]
    while len(hosts) < DEEPEST and (up := table.head[hosts[-1]]) != hosts[-1] and table.sentence[up] == table.sentence[born]:
        hosts.append(up)
    subject = next((at for one in hosts for at in table.kids[one] if table.dep[at] in NOMINAL_SUBJECTS), None)
    if subject is None:
        return None
    heads = {at: chain for chain in named for _, at in chain.mentions}
    if subject in heads:
        return heads[subject] if heads[subject].type == "Person" and heads[subject] is not other else None
    if (gender := PRONOUNS.get(table.lower[subject])) is None:
        return None
    floor = table.starts[max(table.sentence[born] - WINDOW, 0)]
    near = [
        one for one, chain in people(named) if chain is not other and chain.gender in {None, gender} and floor <= one.first < table.starts[table.sentence[born]]
    ]
    found = list(dict.fromkeys(heads[one.head] for one in near))
    given = [chain for chain in found if any(one.text.split()[0] == name.text.split()[0] and " " in one.text for one in chain.names)]
    return found[0] if len(found) == 1 else given[0] if len(given) == 1 else None


def maiden_names(table: Table, named: list[Chain]) -> None:
    """ "Ana Bell, née | Lund", "Ana Bell (née Ana | Lund)" : whatever the model makes of it, it is her name."""
    for token, lower in enumerate(table.lower[:-1]):
        if lower not in MAIDEN or not table.word[token + 1].istitle():
            continue
        found = next(((name, chain) for chain in named for name in chain.names if name.first in {token, token + 1}), None)
        home = named_before(table, token, named, found[1] if found else Chain(""))
        if home is None:
            continue
        last = found[0].last if found else token + 1
        if found is not None:
            detach(named, *found)
        full = table.text[table.begin[token + 1] : table.end[last]]
        given = next((name.text.split()[0] for name in home.names if " " in name.text or name.text in GIVEN), "")
        span = table.span(token + 1, last)
        home.names.append(Name(span, token + 1, last, last, full if " " in full else f"{given} {full}".strip(), "Person", None, other=True))
        home.add(span, "name", table.span(last, last), last)


def married_names(table: Table, named: list[Chain]) -> None:
    """ "Ana Bell married Karel Shaw. Mrs | Shaw left.", "Shaw's wife, Ana Bell" : Mrs Shaw is she who is told to be his wife."""
    for chain in [one for one in named if one.type == "Person" and one.gender == "f" and all(" " not in name.text for name in one.names)]:
        surname, first = chain.names[0].text, min(name.first for name in chain.names)
        men = [one for one in named if one.gender == "m" and any(name.text.split()[-1] == surname and name.first < first for name in one.names)]
        wives = {wife for man in men for wife in named if wife.type == "Person" and wife.gender != "m" and wife is not chain and are_married(table, man, wife)}
        if (
            len(men) == 1
            and len(wives) == 1
            and all(table.lower[name.first - 1] in {"mrs", "mrs."} or table.lower[name.first] in {"mrs", "mrs."} for name in chain.names)
        ):
            join(named, wives.pop(), chain)


def are_married(table: Table, man: Chain, wife: Chain) -> bool:
    """Whether a sentence tells that two are married: "Ana Bell married Karel Shaw", "Karel Shaw and his wife, Ana Bell"."""
    for one in man.names:
        for other in wife.names:
            if table.sentence[one.head] != table.sentence[other.head] or " " not in other.text:
                continue
            verbs = {table.head[one.head], table.head[other.head]}
            near = {*kin_of(table, one), *kin_of(table, other)}
            if any(table.lemma[verb] in MARRYING for verb in verbs) or near & SPOUSES:
                return True
    return False


def kin_of(table: Table, name: Name) -> set[str]:
    """The nouns of kin that tell who somebody is: "his | son Karel", "Karel, the | son of Jan"."""
    up = table.head[name.head]
    beside = [at for at in table.kids[name.head] if table.dep[at] in APPOSITION | NAME_PART]
    return {table.lemma[at] for at in [*beside, *([up] if table.dep[name.head] in APPOSITION else [])]}


def generations(table: Table, named: list[Chain]) -> None:
    """ "Karel Marlow, the son of Jan Marlow, ... the elder | Marlow", "Marlow | senior" : of two who are told to be parent and child, or siblings."""
    for name, chain in sorted(people(named), key=lambda pair: pair[0].first):
        before, after = table.lower[name.first - 1], table.lower[name.last + 1] if name.last + 1 < len(table.lower) else ""
        told = {before} & (ELDER | YOUNGER) or {after} & (ELDER | YOUNGER)
        if not told or " " in name.text or (before in told and table.lower[name.first - 2] != "the"):
            continue
        bearers = [one for one in named if one.type == "Person" and any(other.text.split()[-1] == name.text and " " in other.text for other in one.names)]
        if len(bearers) != 2 or (older := elder(table, *bearers)) is None:
            continue
        home = older if told <= ELDER else next(one for one in bearers if one is not older)
        if home is not chain:
            detach(named, name, chain)
            home.names.append(name)
            home.add(name.span, "name", table.span(name.head, name.head), name.head)


def elder(table: Table, one: Chain, other: Chain) -> Chain | None:
    """Who of two is told to be the elder."""
    found = {older for a, b in ((one, other), (other, one)) for name in a.names for older in elders(table, name, a, b)}
    return found.pop() if len(found) == 1 else None


def elders(table: Table, name: Name, me: Chain, other: Chain) -> Iterator[Chain]:
    """Who is the elder by what a name is told to be: "his | son Karel", "his younger | brother Karel"."""
    kin = kin_of(table, name)
    if kin & CHILDREN:
        yield other
    if kin & PARENTS:
        yield me
    if kin & SIBLINGS:
        near = set(table.lower[max(name.first - 4, 0) : name.first])
        if near & YOUNGER:
            yield other
        if near & ELDER:
            yield me


def join(named: list[Chain], home: Chain, chain: Chain, *, main: bool = False) -> None:
    """All that is told of one chain is told of another; the names of one of them are other names, of the second where it is the `main` one."""
    if main:
        home.names = [replace(name, other=True) for name in home.names]
    home.names += chain.names if main else [replace(name, other=True) for name in chain.names]
    home.mentions += chain.mentions
    home.known = home.known or chain.known
    home.gender = home.gender or chain.gender
    named.remove(chain)


def detach(named: list[Chain], name: Name, chain: Chain) -> None:
    """Take a name from its chain, which goes with its last one."""
    chain.names.remove(name)
    chain.mentions = [(mention, at) for mention, at in chain.mentions if at != name.head]
    if not chain.names:
        named.remove(chain)
