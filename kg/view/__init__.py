"""View: a store enters, pages leave that draw it without any request to the outside: the graph (a pyvis Network), the timeline, the claims."""

from .claims import Claim, Position, claims, claims_page
from .gather import gather
from .gathered import Gathered, Link
from .network import Network, network
from .timeline import Entry, timeline, timeline_page

__all__ = ["Claim", "Entry", "Gathered", "Link", "Network", "Position", "claims", "claims_page", "gather", "network", "timeline", "timeline_page"]
