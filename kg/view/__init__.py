"""View: a store enters, pages leave that draw it without any request to the outside: the graph (a pyvis Network), the timeline, the claims."""

from .claims_page import claims_page, laid_out
from .gather import gather
from .gathered import Gathered, Link
from .network import Network, network
from .timeline import Entry, timeline, timeline_page

__all__ = ["Entry", "Gathered", "Link", "Network", "claims_page", "gather", "laid_out", "network", "timeline", "timeline_page"]
