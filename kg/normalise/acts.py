"""Acts: which type of act a proposition tells, by its frame, and what polarity, modality and the clause that it promises make of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.lexicon import table, words
from kg.model import Argument, Entity, Proposition, Span, Statement

from .actors import acts, known_in, sector_of
from .frames import ACTORS, INFINITIVE, NOTHING, Frame, Frames, Taken, frame_of, is_figure, singular

CLAUSAL = frozenset({"content", "complement"})
PROMISES = frozenset({"AGREE"})


class Acts:
    """The statements of one article, while it is asked what acts they tell."""

    def __init__(self, text: str, statements: tuple[Statement, ...], entities: Mapping[str, Entity], rows: Frames) -> None:
        self.text, self.entities, self.rows = text, entities, rows
        self.questions = frozenset(table("frames")["questions"]["verbs"])
        self.announcing, self.by_hand = words("frames", "announced.verbs"), words("frames", "announced.nouns")
        self.by_id = {one.proposition.id: one for one in reversed(statements)}
        self.sentences: defaultdict[Span, list[Statement]] = defaultdict(list)
        for one in statements:
            self.sentences[one.proposition.sentence].append(one)
        self.nouns = {one.proposition.predicate.head: one for one in statements if one.proposition.voice == "nominal"}
        self.harming = frozenset(lemma for lemma, found in rows.verbs.items() if any(frame.type == "ASSAULT" for frame in found))
        self._frames: dict[str, Frame | None] = {}

    def shifted(self, statement: Statement) -> Frame | None:
        """The frame after polarity, modality and the clause it promises have had their say."""
        found, lexicon = statement.proposition, table("frames")
        frame = self.frame(found)
        if frame is None:
            duty = self.duty(found)
            return self.rows.verbs["ask"][0] if duty else None
        content = self.content(found)
        if found.predicate.lemma in lexicon["silence"]["verbs"] and content is not None and content.proposition.predicate.lemma in lexicon["silence"]["of"]:
            # "declined to comment"
            return None
        if frame.type == "REQUEST" and self.is_newspapers(found, content):
            return None
        if found.predicate.lemma in lexicon["silence"]["unnamed"] and found.polarity == "negative":
            # "asked not to be named"
            return None
        if found.predicate.lemma in lexicon["conditions_of"]["verbs"] and found.voice == "passive" and found.tense == "present" and found.subject is None:
            # "The striker is injured." : how he is, not what was done to him
            return None
        if found.predicate.lemma in lexicon["forecasts"]["verbs"] and content is not None and content.proposition.modality != "future":
            # "warned that aftershocks were likely"
            return None
        if (
            found.predicate.lemma in {"agree", "concur"}
            and content is not None
            and content.proposition.tense == "past"
            and content.proposition.modality == "actual"
        ):
            # "agreed that she had moved the money" : an opinion
            return None
        if frame.type in PROMISES and content is not None and (inner := self.frame(content.proposition)) is not None:
            # "vowed to bomb the port"
            return frame._replace(type="THREATEN") if self.rows.future.get(inner.type) == "THREATEN" else frame
        if found.polarity == "negative":
            kind = frame.negative or self.rows.negative.get(frame.type)
            # "will not accept more refugees"
            return frame._replace(type=kind, mode=None) if kind else frame
        threatening = lexicon["conditions"]["threatening"]
        conditions = [
            (item.preposition or self.text[item.argument.spans[0].begin - 8 : item.argument.spans[0].begin]).lower()
            for item in found.arguments
            if item.role == "condition"
        ]
        harm = self.rows.future.get(frame.type) == "THREATEN"
        if conditions and found.modality in {"future", "possible", "conditional"} and frame.type in self.rows.future:
            # "will withdraw its troops unless Chad signs", "may halt the talks if Chad attacks"
            unless = any(word in mark for mark in conditions for word in threatening)
            kind = "THREATEN" if harm or unless else self.rows.future[frame.type]
            return frame._replace(type=kind, mode=None, recipient=("condition", *frame.recipient) if kind == "THREATEN" else frame.recipient)
        governing = f"{found.lead.text if found.lead else ''} {found.predicate.surface}".lower().split()
        decided = not frozenset(governing).isdisjoint(lexicon["shifts"]["decided"])
        own = found.lead is None or found.subject is None or found.lead.subject.spans == found.subject.spans
        # "wants to help", but not "wants Chad to help"
        willing = own and not frozenset(governing).isdisjoint(lexicon["shifts"]["willing"])
        if found.modality == "future" and found.rule.startswith("participle") and not willing:
            # "sent doctors to help" : a purpose is no promise
            return frame
        if (found.modality == "future" and not decided) or willing or (found.modality == "conditional" and found.attributions):
            if willing and ("not" in governing or "n't" in governing):
                # "is not prepared to help"
                return frame._replace(type="REJECT", mode=None)
            # "will send food", "will bomb the port", "is ready to help", "said it would meet the rebels"
            return frame._replace(type=self.rows.future.get(frame.type, frame.type), mode=None)
        return frame

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
        words = self.words(obj) if obj is not None else tuple(word for item in prepositional for word in self.words(item.argument))
        clauses = [*clausal(proposition), *(item.argument for item in proposition.arguments if item.role in CLAUSAL)]
        shapes = {
            ACTORS: acts(obj, self.entities),
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
        if obj is not None and obj.text.lower() in table("predicates")["reflexive"] and self.rows.verbs.get(lemma, ()) and lemma in self.harming:
            return True
        if lemma not in lexicon["hollow"]:
            return False
        told = {word for one in (obj, *(item.argument for item in proposition.arguments)) if one is not None for word in one.text.lower().split()}
        return not told.isdisjoint(lexicon["hollow"][lemma])

    def is_newspapers(self, asking: Proposition, content: Statement | None) -> bool:
        """Whether something is asked as newspapers ask, or are asked: "a request for comment", "asked not to be named"."""
        lexicon = table("frames")["silence"]
        parts = [asking.object, *(item.argument for item in asking.arguments), *(item.argument for item in (asking.object.modifiers if asking.object else ()))]
        if any(one is not None and singular(self.text[one.head.begin : one.head.end]) in lexicon["matters"] for one in parts):
            return True
        return content is not None and content.proposition.polarity == "negative" and content.proposition.predicate.lemma in lexicon["unnamed"]

    def duty(self, saying: Proposition) -> Proposition | None:
        """What somebody is told to do by a saying: "Peru said Chile must return the ship"."""
        lexicon = table("frames")["shifts"]
        if saying.predicate.lemma not in lexicon["sayings"] or (content := self.content(saying)) is None or content.subject is None:
            return None
        if content.subject.text.lower() in table("frames")["own"]["subjects"]:
            return None
        if content.proposition.predicate.lemma in lexicon["duties"]:
            # "said that people needed shelter"
            return None
        words = content.proposition.predicate.text.lower()
        same = saying.subject is not None and content.subject.entity == saying.subject.entity
        if content.proposition.modality == "commanded" and not same:
            # "insisted that Chile withdraw its troops"
            return content.proposition
        return content.proposition if not same and any(words.startswith(duty) for duty in lexicon["duties"]) else None

    def is_alone(self, statement: Statement, frame: Frame) -> bool:
        """Whether somebody does by himself what many do together."""
        found, shared = statement.proposition, table("frames")["shared"]
        if frame.type != "COOPERATE" or found.subject is None or not any(word in shared["nouns"] for word in self.words(found.object)):
            return False
        parties = {one.subject.spans for one in self.sentences[found.sentence] if one.subject and one.proposition.predicate.head == found.predicate.head}
        obj = found.object
        within = {(item.preposition or "").lower() for item in (*found.arguments, *(obj.modifiers if obj else ()))}
        named = known_in(f"{found.subject.text} {obj.text if obj else ''}")
        joint = obj is not None and "joint" in obj.text.lower().split()
        return len(parties) < 2 and len(named) < 2 and not joint and within.isdisjoint(shared["with"])

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
