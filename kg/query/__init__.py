"""Query: a store and a question enter, rows leave."""

from kg.graph.claims import Claim, claims, matrix
from kg.graph.support import Support, support

from .articles import StoredArticle, articles
from .changes import Change, diff
from .evidence import Evidence, explain
from .prepared import Question, prepared, prepared_question, prepared_questions, text_of
from .results import Answer, Rows, TooSlow, Triples, answer, layers_with_rows, rows_of
from .select import ask
from .voices import Voice
from .written import FORMS, text_of_term, written

__all__ = [
    "FORMS",
    "Answer",
    "Change",
    "Claim",
    "Evidence",
    "Question",
    "Rows",
    "StoredArticle",
    "Support",
    "TooSlow",
    "Triples",
    "Voice",
    "answer",
    "articles",
    "ask",
    "claims",
    "diff",
    "explain",
    "layers_with_rows",
    "matrix",
    "prepared",
    "prepared_question",
    "prepared_questions",
    "rows_of",
    "support",
    "text_of",
    "text_of_term",
    "written",
]
