"""From the name of an aid to files to hand out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from sdm.cataloguing import catalogue
from sdm.composing.editions import editions_of
from sdm.composing.handout import Edition, Handout
from sdm.document import Document, read_file
from sdm.errors import AidError, CannotRun
from sdm.living import compose
from sdm.loading import from_document
from sdm.loading.characters import undrawable
from sdm.model.aid import Aid
from sdm.model.local import Overlay
from sdm.overlaying import check_for, load_local
from sdm.rendering import Format, NoSuchGlyph, render
from sdm.rendering.paper import Paper
from sdm.speaking import PSEUDO
from sdm.translated_handouts import in_language
from sdm.translating import translation_file
from sdm.writing import write_output

MANY = 20
"""More missing characters than this are no slips: the font does not have the aid's script."""

SUFFIXES: dict[Format, str] = {"html": "html", "pdf": "pdf", "text": "txt"}
"""The ending of a file, for each format."""


@frozen
class Made:
    """A rendered handout, not written anywhere yet."""

    name: str
    """The file's name where none is given: the aid's id, the edition, the format's ending."""
    data: bytes

    def write(self, path: Path | None = None, *, force: bool = False) -> Path:
        """Write it, in the current folder under its own name where no path is given.

        Raises:
            CannotRun: It cannot be written there, or would replace somebody else's file.
        """
        path = Path(self.name) if path is None else path / self.name if path.is_dir() else path
        write_output(path, self.data, force=force)
        return path


def hand_out(
    aid: str,
    *,
    editions: Sequence[Edition] | None = ("leaflet",),
    formats: Sequence[Format] = ("html",),
    paper: Paper = "a4",
    folders: Sequence[Path] = (),
    today: datetime.date,
    allow_overdue: bool = False,
    local: Path | None = None,
    language: str | None = None,
    allow_partial: bool = False,
) -> tuple[Made, ...]:
    """Load one aid, and compose and render each edition in each format.

    Args:
        aid: A slug of the catalogue, a folder or a file.
        editions: Which handouts; None for all that there are of it.
        formats: In which forms.
        paper: The sheet to lay them out for.
        folders: Where aids are, before those that come with sdm.
        today: What day it is.
        allow_overdue: Also of an aid that is past its review, with a banner.
        local: The file of what a service near the person adds.
        language: In which language, where it is not that of the aid.
        allow_partial: Also where parts are not translated, with a banner.

    Returns:
        One file for each, in the order given, editions first. All of them are made, or none.

    Raises:
        CannotRun: There is no such aid, it has no such edition, or a PDF cannot be made of it.
        AidError: It or the local file has problems; for a PDF, characters that no font draws.
        Refused: It was withdrawn, or is overdue.
        NotTranslated: Something that would be shown is not translated, or not any more.
    """
    path = catalogue(*folders).path(aid)
    document = read_file(path)
    loaded = from_document(document)
    editions = editions_of(loaded) if editions is None else editions
    overlay = None if local is None else load_local(local)
    if overlay is not None:
        check_for(overlay, loaded)
    if language is None or _is_its_own(language, loaded, path):
        return tuple(
            _made(document, loaded, overlay, editions, formats, paper, today, allow_overdue)
        )

    def all_made(aid: Aid) -> tuple[Made, ...]:
        given = editions, formats, paper, today, allow_overdue
        return tuple(_made(document, aid, overlay, *given, ending=f".{language}"))

    return in_language(loaded, path, language, all_made, allow_partial=allow_partial)


def _is_its_own(language: str, aid: Aid, path: Path) -> bool:
    """Whether an aid is in the language that is asked for: `en` is that of an aid in `en-GB`."""
    if translation_file(path, language).is_file() or language == PSEUDO:
        return False
    return language == aid.language or language == aid.language.split("-")[0]


def _made(
    document: Document,
    loaded: Aid,
    overlay: Overlay | None,
    editions: Sequence[Edition],
    formats: Sequence[Format],
    paper: Paper,
    today: datetime.date,
    allow_overdue: bool,
    ending: str = "",
) -> Iterator[Made]:
    for edition in dict.fromkeys(editions):
        handout = compose(
            loaded, today=today, edition=edition, allow_overdue=allow_overdue, local=overlay
        )
        for format in dict.fromkeys(formats):
            name = f"{loaded.id}.{edition}{ending}.{SUFFIXES[format]}"
            yield Made(name, rendered(document, handout, format, paper))


def rendered(document: Document, handout: Handout, format: Format, paper: Paper) -> bytes:
    """Render a handout; what a PDF's font cannot draw becomes problems of the aid."""
    try:
        return render(handout, format, paper=paper)
    except NoSuchGlyph as error:
        found = undrawable(document, error.characters)
        if not found or len(error.characters) > MANY:
            raise  # another script: a problem for nearly every line would help nobody
        raise AidError(found) from error


def write_all(
    made: Sequence[Made], output: Path | None = None, *, force: bool = False
) -> Iterator[Path]:
    """Write files: one under the path given, several into the folder of that name.

    Raises:
        CannotRun: One of them cannot be written there, or would replace somebody else's file.
    """
    if output is not None and len(made) > 1 and not output.is_dir():
        raise CannotRun(
            f"{output}: found no folder of that name, expected one, since {len(made)} files are "
            "to be written there; make it first"
        )
    for each in made:
        yield each.write(output, force=force)
