"""newskg: news articles in, an honest knowledge graph out."""

from kg.library import KG
from kg.model import Article

__all__ = ["KG", "Article"]
