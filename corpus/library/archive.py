"""A story as one file: a zip archive of a manifest and the bytes that were read.

Nothing of an archive is ever unpacked onto the disk, whatever its names are.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import error as ZlibError

from pydantic import ValidationError

from corpus.folders import shown
from corpus.library.errors import LibraryError
from corpus.library.files import written
from corpus.library.records import FORMAT, RAW_NAME, StoryRecord
from corpus.sanitising import sanitise
from corpus.sources import MAX_BYTES

MAX_MANIFEST = 100_000_000
MAX_ALL = 1_000_000_000
"""Bytes of everything in an archive, unpacked."""
MAX_FILES = 20_000
_MANIFEST = "manifest.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same story gives the same bytes."""
_TROUBLE = (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError)


def write_archive(path: Path, story: StoryRecord, raws: Iterable[tuple[str, bytes]], *, force: bool) -> None:
    """Write a story; raises LibraryError where that cannot be done."""
    manifest = json.dumps(story.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=1)
    with written(path, force=force) as part, zipfile.ZipFile(part, "w") as archive:
        _put(archive, _MANIFEST, manifest.encode())
        for name, data in raws:
            _put(archive, name, data)


class Archive:
    """An archive that is read; everything in it is somebody else's word until it was checked."""

    def __init__(self, file: zipfile.ZipFile, where: str) -> None:
        self._file = file
        self._where = where
        self._left = MAX_ALL
        names = file.namelist()
        if len(names) > MAX_FILES or len(set(names)) < len(names):
            raise self.damaged("it holds too many files, or one twice")
        strange = [name for name in names if name != _MANIFEST and not re.fullmatch(RAW_NAME, name)]
        if strange or _MANIFEST not in names:
            raise LibraryError(f"{where} is no story that newsdiff exported: choose another file")

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Archive]:
        """The archive of a file; raises LibraryError for what is none."""
        where = shown(path)
        try:
            if path.exists() and not path.is_file():
                raise LibraryError(f"{where} is no file: name one that newsdiff exported")
            file = zipfile.ZipFile(path)
        except OSError as error:
            why = (error.strerror or "unknown trouble").lower()
            raise LibraryError(f"{where} cannot be read: {why}") from error
        except _TROUBLE as error:
            raise LibraryError(f"{where} is no story that newsdiff exported: choose another file") from error
        with file:
            yield cls(file, where)

    def damaged(self, what: str) -> LibraryError:
        """For contents that cannot be kept."""
        return LibraryError(f"{self._where} is damaged, {what}: export the story again")

    def story(self) -> StoryRecord:
        """The manifest, its texts without control characters."""
        try:
            value = _safe(json.loads(self._read(_MANIFEST, MAX_MANIFEST)))
            stated = value.get("format") if isinstance(value, dict) else None
            if isinstance(stated, str) and stated.startswith("newsdiff-story/") and stated != FORMAT:
                raise LibraryError(f"{self._where} was exported by a newer newsdiff: update newsdiff")
            return StoryRecord.model_validate(value)
        except ValidationError as error:
            problem = error.errors()[0]
            place = ".".join(map(str, problem["loc"]))
            raise self.damaged(f"{place} in its manifest: {problem['msg'].lower()}") from error
        except (ValueError, RecursionError) as error:
            raise self.damaged("its manifest is no JSON") from error

    def raw(self, name: str) -> bytes:
        """The bytes of a member."""
        return self._read(name, MAX_BYTES)

    def _read(self, name: str, largest: int) -> bytes:
        """What the archive says of its sizes is not believed."""
        most = min(largest, self._left)
        try:
            with self._file.open(name) as member:
                data = member.read(most + 1)
        except KeyError as error:
            raise self.damaged(f"{name} is missing") from error
        except (*_TROUBLE, OSError) as error:
            raise self.damaged(f"{name} cannot be unpacked") from error
        if len(data) > most:
            raise LibraryError(f"{self._where} is too large when unpacked: {name} passes what newsdiff keeps")
        self._left -= len(data)
        return data


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o600 << 16
    archive.writestr(info, data)


def _safe(value: Any) -> Any:
    """The JSON value with every text in it made safe; the text of an article is that already."""
    if isinstance(value, str):
        return sanitise(value)[0]
    if isinstance(value, list):
        return [_safe(one) for one in value]
    if isinstance(value, dict):
        return {sanitise(key)[0]: _safe(one) for key, one in value.items()}
    return value
