"""Laws of extraction over texts put together from pieces: spans, slices, paragraphs, renderings; and texts that are hardly texts."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.annotate import annotate
from kg.export.openie import atomic, nary
from kg.extract import extract
from kg.model import Argument, Article, Extraction, Proposition, Resolution, RoleArgument, Span
from kg.resolve import resolve

WHO = st.sampled_from(["The mayor of Lima", "Two farmers", "Ana Ruiz, a judge", "She", "The council and the firm", "Rebels who left", "35 people", "Nobody"])
DID = st.sampled_from(["closed", "did not sell", "may visit", "was asked to leave", "wants to open", "was sold by", "praised and bought", "gave the town"])
WHAT = st.sampled_from(["the bridge", "a plan for the port", "“a shame”", "it", "apples, pears and figs", "Peru’s invasion of Chad", "3.5 million dollars"])
WHEN = st.sampled_from(["", " on Monday", " in 1880, before it rained", " because the dam broke", " , of course", " 😀", " (as planned)", " — in Oslo —"])
FRAME = st.sampled_from(
    [
        "{}.",
        "The envoy said that {}.",
        "“{},” the envoy said.",
        "According to officials, {}.",
        "{}, he said, adding that it rained.",
        "If {}, it fails.",
        "“{}.",
        "{}”?",
    ]
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence."""
    clause = f"{draw(WHO)} {draw(DID)} {draw(WHAT)}{draw(WHEN)}"
    return draw(FRAME).format(clause)


PARAGRAPHS = st.lists(st.lists(sentences(), min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3)
LAW = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(text: str, nlp: Language) -> Extraction:
    """All findings, coreference included."""
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    return extract(doc, resolve(doc))


def parts(proposition: Proposition) -> Iterator[Argument]:
    """Each argument, the phrases that hang on it too."""
    given_ = [one for one in (proposition.subject, proposition.object) if one]
    yield from below([RoleArgument("", one) for one in given_] + list(proposition.arguments))


def below(items: list[RoleArgument]) -> Iterator[Argument]:
    """The arguments and what hangs on them."""
    for item in items:
        yield item.argument
        yield from below(list(item.argument.modifiers))


def slices(text: str, spans: tuple[Span, ...]) -> str:
    """What the spans cover."""
    return " ".join(text[span.begin : span.end] for span in spans)


@LAW
@given(PARAGRAPHS)
def test_spans_lie_in_their_sentence_and_texts_are_their_slices(nlp: Language, paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    for one in read(text, nlp).propositions:
        assert one.sentence.covers(one.predicate.head)
        assert all(one.sentence.covers(span) for span in one.predicate.spans)
        assert not one.predicate.spans or one.predicate.text == slices(text, one.predicate.spans)
        for part in parts(one):
            assert part.spans
            assert all(one.sentence.covers(span) for span in (*part.spans, *part.full, part.head))
            assert part.text == slices(text, part.spans)
            assert list(part.spans) == sorted(part.spans)


@LAW
@given(PARAGRAPHS)
def test_nothing_is_related_to_itself(nlp: Language, paragraphs: list[str]) -> None:
    for one in read("\n\n".join(paragraphs), nlp).propositions:
        assert one.subject is None or one.object is None or one.subject.spans != one.object.spans


@LAW
@given(PARAGRAPHS)
def test_attributions_have_words_and_a_parent_that_is_there(nlp: Language, paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    found = read(text, nlp)
    ids = {one.id for one in found.attributions}
    for one in found.attributions:
        assert one.content
        assert all(0 <= span.begin < span.end <= len(text) for span in (*one.content, *one.cue))
        assert one.parent is None or one.parent in ids
    assert all(set(one.attributions) <= ids for one in found.propositions)


@LAW
@given(PARAGRAPHS)
def test_clauses_of_a_text_are_those_of_its_paragraphs(nlp: Language, paragraphs: list[str]) -> None:
    # a paragraph is one text more: what stands beside it changes nothing before coreference
    def clauses(text: str, at: int) -> list[tuple[object, ...]]:
        found = extract(annotate(Article(id="a", text=text), nlp=nlp), Resolution()).propositions
        return [
            (
                one.rule,
                one.predicate.head.begin + at,
                *(part.spans[0].begin + at if part else None for part in (one.subject, one.object)),
                one.polarity,
                one.modality,
            )
            for one in found
        ]

    at, apart = 0, []
    # with the blank line after it, which the parser reads too
    for paragraph in [*(one + "\n\n" for one in paragraphs[:-1]), paragraphs[-1]]:
        apart += clauses(paragraph, at)
        at += len(paragraph)
    assert clauses("\n\n".join(paragraphs), 0) == apart


@LAW
@given(PARAGRAPHS)
def test_open_ie_rows_depend_on_nothing_but_their_proposition(nlp: Language, paragraphs: list[str]) -> None:
    found = read("\n\n".join(paragraphs), nlp).propositions
    before = repr(found)
    for render in (atomic, nary):
        together = [list(render(one)) for one in found]
        # each by itself, a copy, in the reverse order
        assert [list(render(one._replace())) for one in reversed(found)] == together[::-1]
    assert repr(found) == before


PLAIN = "The mayor praised the report."
# texts that are hardly texts, and the subjects told in them
HARDLY = [
    ("COUNCIL REJECTS PLAN TO SELL HARBOUR", set()),
    ("MAYOR OPENS BRIDGE IN LIMA\n\nThe mayor praised the report.", {"The mayor"}),
    ("MINISTER DENIES REPORTS OF FRAUD. The mayor praised the report.", {"The mayor"}),
    (f"City | Price | Change\nLima | 35 | 2.5\nOslo | 40 | -1.3\n\n{PLAIN}", {"The mayor"}),
    (f"City\tPrice\tChange\nLima\t35\t2.5\nOslo\t40\t-1.3\n\n{PLAIN}", {"The mayor"}),
    (f"Team          Played  Won  Lost\nLima Rovers       12    8     4\nOslo United       12    7     5\n\n{PLAIN}", {"The mayor"}),
    ("Lima,35,2.5,up\nOslo,40,-1.3,down\nAccra,12,0.4,up", set()),
    (f"Мэр открыл мост в понедельник. {PLAIN}", {"The mayor"}),
    ("市长周一打开了桥。农民卖番茄。", set()),
    ("افتتح العمدة الجسر يوم الاثنين.", set()),
    ("😀😀😀 🎉🎉", set()),
    ("“”“”'' `` \"\" ( [ } ... !!! ???", set()),
    ("\u200b\ufeff\u00a0", set()),
    # blanks at which no line may break part no cells
    ("The mayor\u00a0praised\u00a0the\u00a0report\u00a0on Monday.", {"The mayor"}),
]


@pytest.mark.parametrize(("text", "subjects"), HARDLY)
def test_what_is_hardly_a_text_tells_nothing(nlp: Language, text: str, subjects: set[str]) -> None:
    assert {one.subject.text for one in read(text, nlp).propositions if one.subject} == subjects


@pytest.mark.parametrize(
    "text",
    [
        "“The dam broke, the mayor said. Farmers left the valley.",
        "The mayor said the dam broke.” Farmers left the valley.",
        'The mayor said: "The dam broke. Farmers left the valley.\n\nThe council met on Monday.',
        "The mayor (of Lima said that the dam broke.",
        "-- The mayor -- said -- that -- the dam -- broke --.",
        "the of said rose 35 ,, and by Lima to if not sold minister -- which .",
        "The mayor 😀 opened the bridge 🌉 in Lima 🎉🎉. Farmers sold 🍅.",
        " ".join(["the dam broke and"] * 75) + " it rained.",
    ],
)
def test_broken_marks_and_endless_sentences_cost_no_exception(nlp: Language, text: str) -> None:
    found = read(text, nlp)
    assert found.propositions
    assert all(one.sentence.covers(one.predicate.head) for one in found.propositions)


def test_an_unclosed_quotation_ends_with_its_paragraph(nlp: Language) -> None:
    found = read('The mayor said: "The dam broke. Farmers left the valley.\n\nThe council met on Monday.', nlp)
    plain = {one.predicate.text for one in found.propositions if not one.attributions}
    assert plain == {"said", "met"}
