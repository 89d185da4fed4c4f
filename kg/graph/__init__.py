"""Graph: findings enter, a dataset in a store leaves: article graphs, and the default graph derived from them."""

from .building import Built, Outcome
from .derived import LAYERS
from .settings import Settings
from .store import KG
from .vocab import PREFIXES, PROLOGUE

__all__ = ["KG", "LAYERS", "PREFIXES", "PROLOGUE", "Built", "Outcome", "Settings"]
