"""The tree that the finders of extract walk: that of kg.annotate, by the names an extension imports."""

from kg.annotate.tree import Token, Tokens, Tree, place, tree_of

__all__ = ["Token", "Tokens", "Tree", "place", "tree_of"]
