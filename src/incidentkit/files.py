"""Writing a document to its file: the old text or the new one, never half of it."""

from __future__ import annotations

import codecs
import errno
import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import cast

from incidentkit.errors import EncodingError, InvalidValueError, StaleFileError, unexpected

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How texts begin that Windows PowerShell writes."""
_NEW = 0o666
"""The mode of a new file, before the umask."""


def path_of(given: object) -> Path:
    """The argument `path`; raises `InvalidValueError` for what names no file."""
    try:
        return Path(cast("str", given))
    except TypeError:
        expected, name = "the path of a file", "path"
        raise unexpected(expected, given, name) from None


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, with its line endings and its byte order mark.

    Raises `EncodingError` where it isn't UTF-8, and `OSError` where it can't be opened.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, _FOLDER, str(path))
    return decoded(path.read_bytes(), path)


def decoded(data: bytes, path: Path) -> str:
    """The text of a file that says `data`; raises `EncodingError` where it isn't UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        why = "it is UTF-16" if data.startswith(_UTF_16) else error.reason
        reason = f"{path}: byte {error.start} is not UTF-8 ({why})"
        raise EncodingError(reason) from None


_FOLDER = "Is a directory; `IncidentLog.from_files` reads folders"
_CHANGED = "the file has changed since it was read; read it again, or pass force=True"
_UNREAD = "there is a file, and this was not read from it; pass force=True to replace it"


_PART = re.compile(r"#L[0-9]+\Z")


def to_write(given: object, read: Path | None) -> Path:
    """The file to write: the one that is `given`, else the one that was `read`.

    Raises `InvalidValueError` for none, and for the address of a part of a file: "log.md#L12".
    """
    target = read if given is None else path_of(given)
    if target is None:
        reason = "the incident was not read from a file; say where to write it"
        raise InvalidValueError(reason, "path")
    if _PART.search(target.name) is not None and not target.exists():
        reason = f"{target} is a part of a file; say which file of its own to write it to"
        raise InvalidValueError(reason, "path")
    return target


def is_other(path: Path, read: Path | None) -> bool:
    """Whether there is a file at `path`, and it is not the one that was `read`."""
    return path.exists() and (read is None or not read.exists() or not path.samefile(read))


def replace_text(
    path: Path, text: str, *, known: str | None, other: bool = False, force: bool = False
) -> None:
    """Make `text` what the file says, in one step; a symbolic link stays, its target is written.

    `known` is what the file is thought to say, None for a file that isn't there; `other` says that
    it was not read from there. Where it says anything else, `StaleFileError` is raised, unless it
    is `force`. The mode of the file is kept. Raises `EncodingError` for a text that UTF-8 can't
    hold, and `OSError` as it comes: for a folder, for what is no regular file, for a file or folder
    that must not be written. Nothing has changed then. A file that says `text` already isn't
    touched.
    """
    data = _encoded(path, text)
    before = _status(path)
    if before is not None:
        # Not before the kind is known: reading a pipe would wait for its writer.
        there = path.read_bytes()
        if there == data:
            return
        if not force and (known is None or there != _encoded(path, known)):
            raise StaleFileError(f"{path}: {_UNREAD if known is None or other else _CHANGED}")
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    elif not force and known is not None:
        raise StaleFileError(f"{path}: the file that was read is gone; pass force=True to write it")
    _swap(path.resolve(), data, before)


def _encoded(path: Path, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"{path}: character {error.start} can't be written as UTF-8 ({error.reason})"
        raise EncodingError(reason) from None


def _status(path: Path) -> os.stat_result | None:
    """The status of a regular file, links followed; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return found


def _swap(target: Path, data: bytes, before: os.stat_result | None) -> None:
    """Write a file beside `target` and put it in its place."""
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    # Of its own, since the target's name may be as long as names can be.
    beside = target.with_name(f".incidentkit-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # Closed to others until it has the mode of the file it replaces.
    descriptor = os.open(beside, flags, _NEW if before is None else stat.S_IRUSR | stat.S_IWUSR)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if before is not None:
            _take_over(beside, before)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _take_over(beside: Path, before: os.stat_result) -> None:
    """Give the new file the owner and the mode of the old one."""
    if hasattr(os, "chown"):
        now = beside.stat()
        if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
            # Only root may give files away; the writer's own file is then the best there is.
            with suppress(PermissionError):
                os.chown(beside, before.st_uid, before.st_gid)
    beside.chmod(stat.S_IMODE(before.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the renaming last through a crash, where folders can be opened at all."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
