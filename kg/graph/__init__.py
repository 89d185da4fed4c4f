"""Graph: findings enter, a dataset in a store leaves: article graphs, and the default graph derived from them."""

from .derived import LAYERS, PROLOGUE, derive
from .store import KG
from .vocab import PREFIXES

__all__ = ["KG", "LAYERS", "PREFIXES", "PROLOGUE", "derive"]
