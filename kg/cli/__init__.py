"""The command line: the verbs of the library, one module a verb; data to stdout, words to stderr."""

from .app import main

__all__ = ["main"]
