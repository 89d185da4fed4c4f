"""Query: a store and a question enter, rows leave."""

from .articles import StoredArticle, articles
from .evidence import Evidence, explain
from .prepared import prepared, text_of
from .select import ask, layers_with_rows, serialise

__all__ = ["Evidence", "StoredArticle", "articles", "ask", "explain", "layers_with_rows", "prepared", "serialise", "text_of"]
