"""Types: a proposition enters; the frame that tells which type of event its words are leaves, before all shifts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.lexicon import table, words
from kg.model import Argument, Entity, Proposition, Span, Statement

from ..nouns import singular
from .actors import can_act, sector_of
from .frames import ACTORS, INFINITIVE, NOTHING, Frame, Frames, Taken, frame_of, is_figure

CLAUSAL = frozenset({"content", "complement"})


class Types:
    """The statements of one article, while it is asked which types of event their words tell."""

    def __init__(self, text: str, statements: tuple[Statement, ...], entities: Mapping[str, Entity], rows: Frames) -> None:
        self.text, self.entities, self.rows = text, entities, rows
        self.questions = frozenset(table("frames")["questions"]["verbs"])
        self.announcing, self.by_hand = words("frames", "announced.verbs"), words("frames", "announced.nouns")
        self.by_id = {one.proposition.id: one for one in reversed(statements)}
        self.sentences: defaultdict[Span, list[Statement]] = defaultdict(list)
        for one in statements:
            self.sentences[one.proposition.sentence].append(one)
        self.nouns = {one.proposition.predicate.head: one for one in statements if one.proposition.voice == "nominal"}
        self._frames: dict[str, Frame | None] = {}

    def frame(self, proposition: Proposition) -> Frame | None:
        """The frame by the words alone; each proposition is read once."""
        if proposition.id not in self._frames:
            self._frames[proposition.id] = self._frame(proposition)
        return self._frames[proposition.id]

    def _frame(self, proposition: Proposition) -> Frame | None:
        lemma = proposition.predicate.lemma
        if proposition.voice == "nominal":
            if not proposition.rule.startswith("nominal/event"):
                return None
            # "an air strike on the town" : what it is done to tells it from a strike over pay
            taken = self.taken(proposition)
            if is_figure(self.rows, lemma, taken):
                return None
            verb = frame_of(self.rows, lemma, taken)
            noun = singular(self.text[proposition.predicate.head.begin : proposition.predicate.head.end])
            return verb if verb is not None and (verb.wants or verb.doers) else self.rows.nouns.get(noun) or verb
        if lemma not in self.rows.heads:
            return self.idiom(lemma, proposition)
        if lemma in self.questions and self.is_question(proposition):
            # "asked whether", "asked about"
            return None
        if self.is_hollow(proposition):
            return None
        taken = self.taken(proposition)
        if taken.person and lemma in self.announcing and not self.by_hand.isdisjoint(taken.words):
            # "The spokeswoman announced the release of two sailors." : she tells of it
            return None
        aside = (f"{lemma}_{item.argument.text.lower()}" for item in proposition.arguments if item.preposition is None)
        # "turned away the refugees" : an adverb may be part of the verb
        return next((found for name in (*aside, lemma) if (found := frame_of(self.rows, name, taken)) is not None), None)

    def idiom(self, lemma: str, proposition: Proposition) -> Frame | None:
        """The frame of a predicate that has a noun in it: "paid tribute to Chad", "set fire to the station"."""
        verb, *rest = lemma.split("_")
        noun, preposition = (*rest, "", "")[:2]
        if verb not in self.rows.heads or not (noun in self.rows.nouns or any(noun in one.objects for one in self.rows.verbs.get(verb, ()))):
            return None
        taken = self.taken(proposition)
        return frame_of(
            self.rows, verb, taken._replace(words=(f"{noun} {preposition}".strip(), noun), prepositions=taken.prepositions | {preposition}, shapes=frozenset())
        )

    def taken(self, proposition: Proposition) -> Taken:
        """What the predicate takes; where there is no object, the complement stands for it ("called for sanctions")."""
        obj = proposition.object
        prepositional = [item for item in proposition.arguments if item.preposition]
        # "returned to the volcano in March" : the month is no march
        words = self.words(obj) if obj is not None else tuple(word for item in prepositional if item.role != "time" for word in self.words(item.argument))
        clauses = [*clausal(proposition), *(item.argument for item in proposition.arguments if item.role in CLAUSAL)]
        shapes = {
            ACTORS: can_act(obj, self.entities),
            NOTHING: obj is None,
            INFINITIVE: any(one.text.startswith("to ") for one in (*clauses, *([obj] if obj else []))),
        }
        behind = [(parts_of(str(item.preposition)), self.words(item.argument)) for item in prepositional]
        return Taken(
            prepositions=frozenset(part for parts, _ in behind for part in parts),
            words=words,
            behind=tuple((part, word) for parts, nouns in behind for part in parts for word in nouns),
            shapes=frozenset(shape for shape, holds in shapes.items() if holds),
            clause=bool(clauses),
            by=sector_of(proposition.subject, self.text),
            doers=self.doers(proposition.subject),
            person=proposition.subject is not None and (entity := self.entities.get(proposition.subject.entity or "")) is not None and entity.type == "Person",
        )

    def doers(self, argument: Argument | None) -> tuple[str, ...]:
        """The nouns by which a subject is called: its own, and those of the descriptions that a pronoun or a name stands for."""
        return (*self.words(argument), *(self.heads(argument)[1:] if argument is not None else ()))

    def heads(self, argument: Argument) -> tuple[str, ...]:
        """The head nouns alone."""
        entity = self.entities.get(argument.entity or "")
        spans = (argument.head, *(mention.head for mention in (entity.mentions if entity is not None else ()) if mention.kind == "nominal"))
        return tuple(singular(self.text[head.begin : head.end]) for head in spans)

    def words(self, argument: Argument | None) -> tuple[str, ...]:
        """The nouns by which an argument is classed: its head; where that is a container, what it holds ("part of the town", "a mediation effort")."""
        if argument is None or argument.proposition is not None:
            return ()
        head = singular(self.text[argument.head.begin : argument.head.end])
        before = self.text[argument.spans[0].begin : argument.head.begin].split() if argument.spans[0].begin < argument.head.begin else []
        prepositions = [(item.preposition or "").lower() for item in argument.modifiers]
        # "joint naval exercises", "a strike on the base" : a compound may be listed by itself, and so may a noun with its preposition
        own = (*(f"{word.lower()} {head}" for word in before), *(f"{head} {preposition}" for preposition in prepositions), head)
        if head not in self.rows.containers:
            return own
        inner = [word for item in argument.modifiers if (item.preposition or "").lower() in {"of", "against", "on"} for word in self.words(item.argument)]
        return (*own, *(singular(word) for word in reversed(before)), *inner)

    def is_question(self, proposition: Proposition) -> bool:
        """Whether what is asked is a question."""
        lexicon = table("frames")["questions"]
        parts = [one for one in (proposition.object, *(item.argument for item in proposition.arguments)) if one is not None]
        first = [one.text.split()[0].lower() for one in parts if len(one.text.split()) > 1]
        return any(word in lexicon["words"] for word in first) or any(item.preposition in lexicon["prepositions"] for item in proposition.arguments)

    def is_hollow(self, proposition: Proposition) -> bool:
        """ "let 40 workers go", "held the minister responsible", "shot himself", "firms linked to the ministry" : other words make another verb of it."""
        lexicon, lemma = table("frames"), proposition.predicate.lemma
        if proposition.voice == "passive" and proposition.subject is None and proposition.rule.startswith("reduced") and lemma in lexicon["agentless"]["verbs"]:
            return True
        obj = proposition.object
        if (
            obj is not None
            and obj.text.lower() in table("predicates")["reflexive"]
            and any(frame.type == "ASSAULT" for frame in self.rows.verbs.get(lemma, ()))
        ):
            return True
        if lemma not in lexicon["hollow"]:
            return False
        told = {word for one in (obj, *(item.argument for item in proposition.arguments)) if one is not None for word in one.text.lower().split()}
        return not told.isdisjoint(lexicon["hollow"][lemma])

    def content(self, proposition: Proposition) -> Statement | None:
        """The clause that is said, asked for or agreed to."""
        for one in clausal(proposition):
            if one.proposition in self.by_id:
                return self.by_id[str(one.proposition)]
        return None

    def noun_of(self, proposition: Proposition) -> Statement | None:
        """The event noun that a verb takes: "held talks"."""
        return self.nouns.get(proposition.object.head) if proposition.object is not None else None


def clausal(proposition: Proposition) -> Iterator[Argument]:
    """The clauses that a predicate takes as object or complement."""
    found = [*([proposition.object] if proposition.object else []), *(item.argument for item in proposition.arguments if item.role in CLAUSAL)]
    # what stands before its verb is said beside it, not of it: "She left; he stayed"
    yield from (one for one in found if one.proposition and one.spans[0].begin > proposition.predicate.head.begin)


@lru_cache(maxsize=1024)
def parts_of(preposition: str) -> tuple[str, ...]:
    """ "out of" counts as "out of" and as "of"."""
    words = preposition.lower().split()
    return (" ".join(words), words[-1])
