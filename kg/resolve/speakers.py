"""The first person of a quotation is its speaker: "I" the person, "we" the body for which it speaks."""

import re

from kg.annotate.labels import COMPLEMENT, INSERTED, NOMINAL_SUBJECTS, SUBJECT
from kg.lexicon import words
from kg.model.entities import BODIES_AND_STATES

from .chains import Chain
from .table import OUTSIDE, Table

SINGULAR, PLURAL = words("pronouns", "first.singular"), words("pronouns", "first.plural")
THIRD = words("pronouns", "third.m") | words("pronouns", "third.f")
SEATS = words("bodies", "seats")
SAYING = words("pronouns", "saying")
REPORTING = words("attribution", "verbs.saying")
QUOTATION = re.compile(r"“[^“”\n]*(?:”|(?=\n|$))|\"[^\"\n]+\"|``[^`\n]+?''")


def spoken(table: Table) -> dict[int, int]:
    """For each word of a quotation the subject of the saying beside it, else of the quotation before in the same paragraph."""
    spans = [match.span() for match in QUOTATION.finditer(table.text)]
    inside: list[list[int]] = [[] for _ in spans]
    number = 0
    for token, begin in enumerate(table.begin):
        while number < len(spans) and spans[number][1] <= begin:
            number += 1
        if number == len(spans):
            break
        if begin >= spans[number][0]:
            inside[number].append(token)
    quoted = {token for tokens in inside for token in tokens}
    found: dict[int, int] = {}
    previous: tuple[int, int] | None = None
    for tokens in inside:
        tokens = [token for token in tokens if table.sentence[token] != OUTSIDE]
        if not tokens:
            continue
        around = {table.sentence[tokens[0]], table.sentence[tokens[-1]]}
        first, last = table.starts[min(around)], tokens[-1]
        end = next((start for start in table.starts[max(around) + 1 : max(around) + 2]), len(table.word))
        said = [at for at in range(first, end) if at not in quoted and table.lemma[at] in SAYING]
        subjects = [(min(abs(verb - tokens[0]), abs(verb - last)), at) for verb in said for at in table.kids[verb] if table.dep[at] in SUBJECT]
        if subjects:
            previous = (last, min(subjects)[1])
        if previous is None or (not subjects and "\n\n" in table.text[table.end[previous[0]] : table.begin[tokens[0]]]):
            continue
        found |= dict.fromkeys(tokens, previous[1])
    return found


def going_on(table: Table, voices: dict[int, int]) -> dict[int, int]:
    """For the pronoun that speaks a quotation the source of the sentence before: ' Berg said that Lind had lied. "She has no shame," she said. '

    Whoever has just spoken goes on; of whom he spoke comes in only by name. What is said in the first person alone may be an answer, and is left open.
    """
    quoted: dict[int, list[int]] = {}
    for token, subject in voices.items():
        quoted.setdefault(subject, []).append(token)
    found: dict[int, int] = {}
    for subject, tokens in quoted.items():
        said = {table.lower[token] for token in tokens}
        number = table.sentence[min(*tokens, subject)]
        if table.pos[subject] != "PRON" or not number or (said & SINGULAR and not said & THIRD):
            continue
        before = range(table.starts[number - 1], table.starts[number])
        for verb in (at for at in before if at not in voices and table.lemma[at] in REPORTING and (table.head[at] == at or table.dep[at] in INSERTED)):
            # "Lind, Berg said, had lied."
            told = table.dep[verb] in INSERTED or any(
                table.dep[at] in COMPLEMENT and at > verb and any(table.dep[one] in NOMINAL_SUBJECTS for one in table.kids[at]) for at in table.kids[verb]
            )
            source = next((at for at in table.kids[verb] if table.dep[at] in SUBJECT and at not in voices), None)
            if told and source is not None:
                found[subject] = source
    return found


def resolve_speakers(table: Table, heads: dict[int, Chain], voices: dict[int, int]) -> None:
    """ "“I will run again,” Ortega said" : the first person of a quotation is its speaker; `voices` are those of `spoken`."""
    for token, subject in voices.items():
        if table.pos[token] == "PRON" and subject in heads and (meant := speaker(table.lower[token], heads[subject], heads)):
            span = table.span(token, token)
            meant.add(span, "pronoun", span, token)


def speaker(word: str, chain: Chain, heads: dict[int, Chain]) -> Chain | None:
    """Whom a first person means in the mouth of `chain`."""
    if word in SINGULAR:
        return chain if chain.type == "Person" and not chain.plural else None
    if word not in PLURAL:
        return None
    # "“We will appeal,” the ministry said"; "“We lost money,” said Nordbank chief executive Ana Berg"
    body = chain if chain.type in BODIES_AND_STATES else chain.affiliation
    if body is None or body.type not in BODIES_AND_STATES or chain.type == "AnonymousSource":
        return None
    if body.known and body.known.name in SEATS:
        return next((one for one in heads.values() if one.type == "Country" and one.known and one.known.country == body.known.country), body)
    return body
