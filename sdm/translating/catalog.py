"""The PO files of translations: read, written and brought up to date through Babel."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from sdm.errors import CannotRun

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LARGEST = 4 * 1024 * 1024
"""More bytes than this no translation of an aid has."""


@frozen
class Message:
    """One place in another language."""

    place: str
    source: str
    """The words that were translated."""
    text: str
    """The translation; empty where there is none yet."""
    unsure: bool = False
    """Whether it is marked as unsure (fuzzy), since the words have changed or nobody is certain."""
    line: int = 1
    """Where it stands in its file."""
    before: str = ""
    """The words that it translated before they changed."""


@frozen
class Messages:
    """The translation of an aid, by place."""

    language: str
    by_place: Mapping[str, Message]
    reviewed_by: str = ""
    """The native speaker who reviewed it, as the file's header says."""
    gone: tuple[Message, ...] = field(default=(), repr=False)
    """Translations of places that are no longer there; kept, since they may come back."""

    def get(self, place: str) -> Message | None:
        """Give what there is for a place."""
        return self.by_place.get(place)


def read_messages(path: Path) -> Messages:
    """Read a translation.

    Raises:
        CannotRun: There is no such file, or it is no PO file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise CannotRun(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > LARGEST:
        raise CannotRun(f"{path}: found more than {LARGEST:,} bytes, expected a translation")
    return parse_messages(data, path.stem, str(path))


def parse_messages(data: bytes, language: str, name: str) -> Messages:
    """Read a translation from bytes; `name` names it in what is said of it.

    Raises:
        CannotRun: It is no PO file.
    """
    from babel.messages.pofile import PoFileError, read_po

    try:
        text = data.decode()
        read = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError, IndexError) as error:
        raise CannotRun(f"{name}: found no PO file that can be read: {error}") from error
    found = {
        str(each.context): _message(each) for each in read if each.id and each.context is not None
    }
    return Messages(
        language=language,
        by_place=found,
        reviewed_by=dict(read.mime_headers).get("X-Reviewed-By", ""),
        gone=tuple(_message(each) for each in read.obsolete.values()),
    )


def _message(each: object) -> Message:
    source, text = getattr(each, "id", ""), getattr(each, "string", "")
    return Message(
        place=str(getattr(each, "context", "")),
        source=source if isinstance(source, str) else source[0],
        text=text if isinstance(text, str) else text[0],
        unsure=bool(getattr(each, "fuzzy", False)),
        line=getattr(each, "lineno", None) or 1,
        before=_before(getattr(each, "user_comments", ())),
    )


def _before(comments: Iterable[str]) -> str:
    """Give the words translated before they changed; Babel reads these lines as mere notes."""
    from babel.messages.pofile import denormalize

    lines = [each.removeprefix("| ") for each in comments if each.startswith("| ")]
    start = next((at for at, line in enumerate(lines) if line.startswith("msgid ")), None)
    if start is None:
        return ""
    quoted = [lines[start].removeprefix("msgid ")]
    for line in lines[start + 1 :]:
        if not line.startswith('"'):
            break
        quoted.append(line)
    words: str = denormalize("\n".join(quoted))
    return words


def write_messages(
    messages: Iterable[Message],
    *,
    language: str,
    project: str,
    reviewed_by: str = "",
    gone: Iterable[Message] = (),
) -> bytes:
    """Write a translation as a PO file, in the order given; the same bytes for the same words."""
    from babel.messages.pofile import write_po

    made = _catalog(language, project)
    for each in messages:
        made.add(
            each.source,
            each.text,
            context=each.place,
            flags={"fuzzy"} if each.unsure else (),
            previous_id=(each.before,) if each.before else (),
        )
    for each in gone:
        made.add(each.source, each.text, context=each.place)
        key = made._key_for(each.source, each.place)
        made.obsolete[key] = made._messages.pop(key)
    file = io.BytesIO()
    write_po(file, made, width=0, include_previous=True, omit_header=True)
    return _header(language, project, reviewed_by).encode() + file.getvalue()


def _catalog(language: str, project: str) -> Catalog:
    from babel.messages.catalog import Catalog

    return Catalog(
        locale=language.replace("-", "_").split("_")[0], project=project, charset="utf-8"
    )


def _header(language: str, project: str, reviewed_by: str) -> str:
    """Write the header by hand: without a clock, and without a name that nobody gave."""
    plural = _catalog(language, project).plural_forms
    lines = (
        f"Project-Id-Version: {project}",
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {plural}",
        f"X-Reviewed-By: {reviewed_by}",
    )
    said = "".join(f'"{line}\\n"\n' for line in lines)
    return f'msgid ""\nmsgstr ""\n{said}\n'
