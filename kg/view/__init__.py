"""View: a store enters, a pyvis Network leaves that draws as one page without any request to the outside."""

from .gather import gather
from .gathered import Link
from .network import Network, network

__all__ = ["Link", "Network", "gather", "network"]
