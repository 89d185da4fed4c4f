"""A question in English enters, the pattern of a statement leaves: the extractor that reads articles reads the question too.

"Who asked the IMF for a loan?" is a statement whose subject is not known; what stands for the unknown is the hole.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from kg.analysis import analyse
from kg.errors import BadUsage
from kg.lexicon import table
from kg.model import Argument, Article, Findings, Statement

Hole = Literal["subject", "object", "further", "time", "place", "count", "whether"]
# The words that stand for what is not known, and what they ask for where they are no argument themselves.
ASKING = re.compile(r"^(?:who|whom|whose|what|which)\b", re.IGNORECASE)
COUNTING = re.compile(r"^how (?:many|much)\b", re.IGNORECASE)
ADVERBS: tuple[tuple[re.Pattern[str], Hole], ...] = (
    (re.compile(r"\b(?:when|on what day|in what year|what day|which day)\b", re.IGNORECASE), "time"),
    (re.compile(r"\bwhere\b", re.IGNORECASE), "place"),
)
WHETHER = re.compile(r"^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could)\b", re.IGNORECASE)
DOING = re.compile(r"(?:do|does|did)\b", re.IGNORECASE)
FRONTED = re.compile(r"(?P<asked>whom?|what|which [\w-]+|how (?:many|much)(?: [\w-]+)?) (?:do|does|did) (?P<rest>.+)$", re.IGNORECASE)
PREPOSITIONS = frozenset(table("clauses")["prepositions"])
# "Who attacked Chad?" asks for what was done, not for what may be done
OPEN = re.compile(r"\b(?:will|would|may|might|can|could|should|shall|must|plans?|planned|wants?|wanted|going to)\b", re.IGNORECASE)
LONGEST_SUBJECT = 6  # words
KIND = re.compile(r"^(?:what|which|how many|how much)\s+(?P<kind>[\w -]+)$", re.IGNORECASE)
EXAMPLES = '"Who asked the IMF for a loan?", "When did Mendenhall meet Tejada?", "Did France refuse the request?"'


@dataclass(frozen=True, slots=True)
class Known:
    """A participant that the question names: its words, and the IRI of the gazetteer where it is known there."""

    text: str
    head: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """The pattern that the answers fill; `kind` is the noun asked for ("which countries" -> countries).

    `said` is the pattern of what is said, where the question asks who says something ("Who said that Chad had refused?").
    """

    text: str
    hole: Hole
    predicate: str
    lemma: str
    event: str | None
    subject: Known | None
    object: Known | None
    further: tuple[Known, ...]
    kind: str | None = None
    said: "Question | None" = None

    @property
    def is_open(self) -> bool:
        """Whether it asks for what may be or was to be, too."""
        return self.hole == "whether" or bool(OPEN.search(self.text))

    @property
    def is_negated(self) -> bool:
        """Whether it asks who did not."""
        return bool(re.search(r"\bnot\b|n't\b", self.text))


def understand(text: str) -> Question:
    """The pattern of a question. Raises BadUsage where it has none: nothing that an extractor finds, or nothing that is asked."""
    told = text.strip().rstrip("?").strip()
    fronted = FRONTED.match(told)
    # "Whom did Sudan accuse?" may be parsed as about a doing of Sudan's: put straight, it has only one reading
    straight = put_straight(f"did {fronted['rest']}", fronted["asked"]) if fronted else put_straight(told) if DOING.match(told) else None
    # the parser knows "who did they ask" from its newspapers, and "whom" hardly
    found, statement = straight or read_as_statement(re.sub(r"^whom\b", "Who", told, flags=re.IGNORECASE))
    if fronted and straight is None and statement is not None and statement.proposition.predicate.lemma == "do":
        statement = None
    if statement is None:
        raise BadUsage(f"{text!r} cannot be read as a question about who did what; ask for instance {EXAMPLES}")
    hole, kind = hole_of(statement, text)
    content = next((one for one in found.statements if statement.object and one.proposition.id == statement.object.proposition), None)
    said = pattern(content, found, text, hole, None) if content is not None else None
    asked = replace(pattern(statement, found, text, hole, kind), said=said)
    placed = " ".join(one.text for part in (asked, said) if part for one in (part.subject, part.object, *part.further) if one)
    # "Who leads Chad?" may be parsed without an object: an answer about anybody would be a wrong one
    for entity in found.resolution.entities:
        if entity.kind == "named" and entity.name not in placed and not any(alias in placed for alias in entity.aliases):
            raise BadUsage(f"{text!r}: what {entity.name!r} has to do with it cannot be told; ask for instance {EXAMPLES}")
    return asked


def read_as_statement(text: str) -> tuple[Findings, Statement | None]:
    """What the extractor finds in a question, and the clause that it asks about."""
    found = analyse(Article("question", text + "?"))
    return found, next((one for one in found.statements if one.proposition.extractor == "clause"), None)


def put_straight(text: str, asked: str = "") -> tuple[Findings, Statement] | None:
    """ "Did Chad attack Mali?" may be parsed as the doing of an attack: "Chad will attack Mali" has only one reading.

    "Who did Jan Dahl replace?" may be parsed as about one Jan Dahl Replace: "Jan Dahl will replace who" (`asked`) is not. What is asked for stands behind
    the verb where a preposition or nothing follows ("Whom did Chad ask for help?"), else at the end ("What did Peru ask Chile for?").
    """
    parts, asked = text.split()[1:], "who" if asked.lower() == "whom" else asked
    for place in range(1, min(len(parts), LONGEST_SUBJECT + 1)):
        rest = parts[place + 1 :]
        for behind in orders(asked, rest) if asked else (rest,):
            found, statement = read_as_statement(" ".join([*parts[:place], "will", parts[place], *behind]))
            if (
                statement
                and statement.subject
                and statement.subject.text == " ".join(parts[:place])
                and statement.proposition.predicate.text == f"will {parts[place]}"
                and (not asked or any(argument and argument.text.lower() == asked.lower() for argument in arguments(statement)))
            ):
                return found, statement
    return None


def orders(asked: str, rest: list[str]) -> tuple[list[str], ...]:
    """Where what is asked for may stand behind the verb.

    >>> orders("who", ["for", "help"]), orders("what", ["Chile", "for"]), orders("what", ["Peru"])
    ((['who', 'for', 'help'],), (['Chile', 'for', 'what'],), (['Peru', 'what'], ['what', 'to', 'Peru']))
    """
    if len(rest) > 1 and rest[0].lower() in PREPOSITIONS:
        return ([asked, *rest],)
    return ([*rest, asked], [asked, "to", *rest]) if rest and rest[-1].lower() not in PREPOSITIONS else ([*rest, asked],)


def arguments(statement: Statement) -> tuple[Argument | None, ...]:
    """All that takes part."""
    return (statement.subject, statement.object, *(item.argument for item in statement.arguments))


def pattern(statement: Statement, found: Findings, text: str, hole: Hole, kind: str | None) -> Question:
    """The pattern of one statement of the question."""
    further = tuple(item.argument for item in statement.arguments if item.role != "content")
    return Question(
        text=text,
        hole=hole,
        predicate=statement.predicate,
        lemma=statement.proposition.predicate.lemma,
        event=statement.event,
        subject=known(statement.subject, found),
        object=known(statement.object, found),
        further=tuple(one for one in (known(argument, found) for argument in further) if one is not None),
        kind=kind,
    )


def hole_of(statement: Statement, text: str) -> tuple[Hole, str | None]:
    """What is asked for, and the noun that says of what kind it is."""
    parts: tuple[tuple[Hole, Argument | None], ...] = (("subject", statement.subject), ("object", statement.object))
    further: list[tuple[Hole, Argument | None]] = [("further", item.argument) for item in statement.arguments]
    for hole, argument in (*parts, *further):
        if argument is None:
            continue
        kind = KIND.match(argument.text)
        if COUNTING.match(argument.text):
            # "How many people were killed?" : the number of what is told of there
            return "count", kind["kind"] if kind else None
        if ASKING.match(argument.text):
            return hole, kind["kind"] if kind else None
    for pattern, hole in ADVERBS:
        if pattern.search(text):
            return hole, None
    if WHETHER.match(text.strip()):
        return "whether", None
    raise BadUsage(f"{text!r} asks for nothing that a statement holds; ask for instance {EXAMPLES}")


def known(argument: Argument | None, found: Findings) -> Known | None:
    """A participant that the question names, None for the hole itself."""
    if argument is None or ASKING.match(argument.text) or COUNTING.match(argument.text):
        return None
    entity = found.resolution.by_id.get(argument.entity or "")
    head = found.article.text[argument.head.begin : argument.head.end]
    return Known(argument.text, head, entity.iri if entity else None)
