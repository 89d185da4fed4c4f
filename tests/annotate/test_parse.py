"""The Doc keeps the text; paragraphs do not influence each other."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.annotate import annotate, prose
from kg.annotate.parse import cut, paragraphs
from kg.model import Article

TEXT = """OSLO (NTB) — The minister resigned on Monday. “I have done my work.” Then she left.

She had led the ministry since 2019.

Jo Lund contributed to this report.
"""


def sentences(text: str, nlp: Language) -> list[str]:
    return [sent.text for sent in prose(annotate(Article(id="a", text=text), nlp=nlp))]


def test_prose_leaves_out_zones_and_keeps_quotations_whole(nlp: Language) -> None:
    assert sentences(TEXT, nlp) == [
        "The minister resigned on Monday.",
        "“I have done my work.”",
        "Then she left.",
        "She had led the ministry since 2019.",
    ]


def test_a_small_letter_goes_on_with_the_sentence(nlp: Language) -> None:
    assert len(sentences("The minister said. during a visit to Oslo.", nlp)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ann Holt\n|Health Editor\n|Chad asked France for help on Monday, a day after the strike.",
        "The main points of the day:\n|- Ferries stopped at noon\n|- Talks broke down\n|17:55 The strike is off, says the union",
        "Chad asked France for help on Monday, two\nofficials said. The ministers of both states,\nJan Dahl and Ana Ruiz, met on Tuesday.",
        "Chad asked the\nUnited Nations for help.\n\n|It was refused.",
        "It was refused.\n|It was asked again.",
    ],
)
def test_a_line_break_is_a_wrap_or_the_end_of_a_paragraph(text: str) -> None:
    """Which of both is marked by a bar."""
    plain = text.replace("|", "")
    assert [plain[begin:end] for begin, end in paragraphs(plain)] == text.split("|")


def test_text_is_unchanged(nlp: Language) -> None:
    assert annotate(Article(id="a", text=TEXT), nlp=nlp).text == TEXT


def test_an_empty_text_gives_an_empty_doc(nlp: Language) -> None:
    assert sentences("", nlp) == []
    assert sentences(" \n\n ", nlp) == []


def test_borders_do_not_depend_on_neighbours(nlp: Language) -> None:
    first, second = "The council met on Friday and voted.\n\n", "Nobody objected, officials said."
    assert sentences(first + second, nlp) == sentences(first, nlp) + sentences(second, nlp)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from(list('Ab ."”“\n—-(')), max_size=200))
def test_pieces_cover_the_text(text: str) -> None:
    pieces, zones = cut(text)
    assert "".join(text[begin:end] for begin, end in pieces) == text
    assert all(0 <= zone.span.begin < zone.span.end <= len(text) for zone in zones)


@pytest.mark.issue(3)
def test_millions_end_a_sentence(nlp: Language) -> None:
    assert sentences("The council was fined £9m. Tilda Marlow left in June.", nlp) == ["The council was fined £9m.", "Tilda Marlow left in June."]


@pytest.mark.issue(3)
def test_who_passes_by_is_one_word(nlp: Language) -> None:
    (sent,) = prose(annotate(Article(id="a", text="The tram hurt three passers-by."), nlp=nlp))
    assert [token.text for token in sent] == ["The", "tram", "hurt", "three", "passers-by", "."]
