"""Stats: a networkx graph enters, measures of its nodes, paths and changes leave; nothing here knows of stores."""

from .measures import Measures, brokers, communities, measure, simple
from .pagerank import pagerank
from .paths import Step, shortest, strongest

__all__ = ["Measures", "Step", "brokers", "communities", "measure", "pagerank", "shortest", "simple", "strongest"]
