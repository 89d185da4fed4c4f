"""Serve: a store enters, a read-only SPARQL endpoint with pages for people answers on one address."""

from .app import application
from .engine import Engine, Limits

__all__ = ["Engine", "Limits", "application"]
