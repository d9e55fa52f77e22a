"""Naming the attribute where something can't be written."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from incidentkit.errors import InvalidValueError, LimitExceeded, UnrepresentableError
from incidentkit.markdown.edits import OverlapError


class NoPlaceError(Exception):
    """There is no place here that can be written, or the value doesn't go there."""


@contextmanager
def writing(path: str) -> Generator[None, None, None]:
    """Whatever can't be written in here is the attribute at `path`."""
    try:
        yield
    except InvalidValueError as error:
        raise UnrepresentableError(path, error.reason) from error
    except NoPlaceError as error:
        raise UnrepresentableError(path, str(error)) from error
    except LimitExceeded as error:
        reason = f"it would make the document too large: {error}"
        raise UnrepresentableError(path, reason) from error
    except OverlapError as error:
        reason = "it shares its place with another value that changes"
        raise UnrepresentableError(path, reason) from error
