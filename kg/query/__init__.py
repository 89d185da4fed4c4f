"""Query: a store and a question enter, rows leave."""

from .prepared import prepared, text_of
from .select import ask, layers_with_rows, serialise

__all__ = ["ask", "layers_with_rows", "prepared", "serialise", "text_of"]
