"""The errors that a user can meet; the message says what is wrong, where, and what to do."""


class KgError(Exception):
    """Anything kg refuses; `exit_code` is what the command line leaves with."""

    exit_code = 2


class BadInput(KgError):
    """An input that cannot be read: `source` names it, `reason` says why."""

    def __init__(self, source: str, reason: str) -> None:
        self.source, self.reason = source, reason
        super().__init__(f"{source}: {reason}")

    def __reduce__(self) -> tuple[type["BadInput"], tuple[str, str]]:
        """Workers send it home: an exception is otherwise rebuilt from its message alone."""
        return BadInput, (self.source, self.reason)


class BadUsage(KgError):
    """An option, name or format that does not exist; the message lists what there is."""


class BadStore(KgError):
    """A store that is missing, locked, damaged, or of another version."""


class NotInstalled(KgError):
    """A model or package that has to be installed first; the message says how."""

    exit_code = 3
