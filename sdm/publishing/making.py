"""Make all that there is of one aid: every handout in every language, and what is told of it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_args

from attrs import asdict, evolve, frozen

from sdm.cataloguing import versions_of
from sdm.composing import Refused
from sdm.composing.editions import editions_of
from sdm.composing.handout import Edition, Handout
from sdm.differing.reading import Versions
from sdm.differing.report import report, written
from sdm.document import Document, read_file
from sdm.errors import CannotRun
from sdm.handing_out import SUFFIXES, rendered
from sdm.living import compose
from sdm.loading import AID_FILE, from_document, load
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.model.translated import TranslatedAid
from sdm.publishing.citing import citation
from sdm.publishing.entry import (
    LeftOut,
    PublishedAid,
    PublishedFile,
    PublishedLanguage,
    PublishedOption,
    PublishedVersion,
)
from sdm.publishing.sameness import of_files, of_sdm
from sdm.publishing.store import Store, digest
from sdm.rendering import Format
from sdm.rendering.paper import Paper
from sdm.rendering.pdf import plain, sides
from sdm.translated_handouts import NotTranslated, in_language
from sdm.translating import translation_file, translations


@frozen(kw_only=True)
class Wanted:
    """What is to be made of each aid."""

    today: datetime.date
    editions: tuple[Edition, ...] = get_args(Edition)
    formats: tuple[Format, ...] = get_args(Format)
    papers: tuple[Paper, ...] = ("a4",)
    """The sheets that PDFs are laid out for; each has its own."""
    report: bool = True
    """Whether how the aid stands to the standards is written too."""
    allow_overdue: bool = False


def key_of(path: Path, wanted: Wanted) -> str:
    """Name all that goes into what is made of an aid, without reading anything into it."""
    languages = [translation_file(path, each) for each in translations(path)]
    earlier = versions_of(path)
    names = [each.name for each in (*languages, *earlier)]
    parts = [of_sdm(), of_files(path, *languages, *earlier), path.parent.name, *names, repr(wanted)]
    return digest("\0".join(parts).encode())


def made_before(path: Path, wanted: Wanted, store: Store) -> PublishedAid | None:
    """Give what was made of an aid, where it is all still there and nothing has changed."""
    known = store.known(key_of(path, wanted))
    if known is None:
        return None
    entry = as_entry(known)
    whole = all(store.get(each.sha256) is not None for each in entry.files)
    return entry if whole else None


def make(path: Path, wanted: Wanted, store: Store) -> PublishedAid:
    """Make all that is wanted of one aid, and keep it.

    Args:
        path: The aid's file.
        wanted: What to make.
        store: Where to keep it; what is there already is not made again.

    Returns:
        What is told of the aid, with its files; the bytes of each are in the store.

    Raises:
        AidError: It has problems, or one of its earlier versions has.
        CannotRun: It cannot be read, or the store cannot be written.
    """
    document = read_file(path)
    aid = from_document(document)
    files: list[PublishedFile] = []
    languages = [PublishedLanguage(language=aid.language, title=aid.title, reviewed_by=None)]
    left_out: list[LeftOut] = []
    refused = None
    try:
        files += _handouts(document, aid, wanted, store)
        for language in translations(path):
            try:
                title, more, by = _translated(document, aid, path, language, wanted, store)
            except NotTranslated as error:
                left_out.append(LeftOut(language=language, because=_first_line(error)))
                continue
            files += more
            languages.append(PublishedLanguage(language=language, title=title, reviewed_by=by))
    except Refused as error:
        refused = _first_line(error)
    if wanted.report:
        files.append(_report(path, aid, wanted, store))
    earlier = [*_versions(aid, path, document, store)]
    files += [page for _, page in earlier]
    versions = [version for version, _ in earlier]
    entry = _entry(aid, wanted, refused, files, languages, left_out, versions)
    store.learn(key_of(path, wanted), as_data(entry))
    return entry


def as_data(entry: PublishedAid) -> dict[str, Any]:
    """Turn what is told of an aid into plain data."""
    data: dict[str, Any] = json.loads(json.dumps(asdict(entry)))
    return data


def as_entry(data: dict[str, Any]) -> PublishedAid:
    """Turn plain data back into what is told of an aid."""
    import cattrs

    return cattrs.structure(data, PublishedAid)


def _handouts(
    document: Document, aid: Aid, wanted: Wanted, store: Store, ending: str = ""
) -> list[PublishedFile]:
    made = []
    for edition in (each for each in wanted.editions if each in editions_of(aid)):
        handout = compose(
            aid, today=wanted.today, edition=edition, allow_overdue=wanted.allow_overdue
        )
        tree = json.dumps(plain(handout, rtl=False), ensure_ascii=False)
        for format in wanted.formats:
            for paper in wanted.papers if format == "pdf" else wanted.papers[:1]:
                key = _of_handout(handout, tree, format, paper)
                data = _kept(key, partial(rendered, document, handout, format, paper), store)
                made.append(_file(edition, handout, data, format, paper, ending))
    return made


def _translated(
    document: Document, aid: Aid, path: Path, language: str, wanted: Wanted, store: Store
) -> tuple[str, list[PublishedFile], str | None]:
    def make(translated: Aid) -> tuple[str, list[PublishedFile], str | None]:
        by = translated.reviewed_by if isinstance(translated, TranslatedAid) else ""
        files = _handouts(document, translated, wanted, store, f".{language}")
        return translated.title, files, by or None

    return in_language(aid, path, language, make)


def _of_handout(handout: Handout, tree: str, format: Format, paper: Paper) -> str:
    """Name a composed handout and how it is rendered: the day stands in it only where it shows."""
    live = handout.live() if handout.live is not None and format == "html" else None
    told = [of_sdm(), tree, live and live.data, format, paper]
    return digest(json.dumps(told, ensure_ascii=False).encode())


def _kept(key: str, make: Callable[[], bytes], store: Store) -> bytes:
    """Give what was made under a key before, or make it and keep it."""
    name = store.known(key)
    data = store.get(name) if isinstance(name, str) else None
    if data is None:
        data = make()
        store.learn(key, store.keep(data))
    return data


def _file(
    edition: Edition, handout: Handout, data: bytes, format: Format, paper: Paper, ending: str
) -> PublishedFile:
    sheet = f".{paper}" if format == "pdf" and paper != "a4" else ""
    return PublishedFile(
        path=f"{handout.aid}/{handout.aid}.{edition}{ending}{sheet}.{SUFFIXES[format]}",
        edition=edition,
        format=format,
        paper=paper if format == "pdf" else None,
        language=handout.language,
        bytes=len(data),
        sides=sides(data) if format == "pdf" else None,
        sha256=digest(data),
    )


def _report(path: Path, aid: Aid, wanted: Wanted, store: Store) -> PublishedFile:
    """Write how the aid stands to the standards, clause by clause."""
    from sdm.checking import look
    from sdm.checking.run import AidReport
    from sdm.checking.tally import Tally
    from sdm.reporting import Wanted as Report
    from sdm.reporting import written as report_of

    tally = Tally()
    looked = (
        evolve(each, file=Path(aid.id, AID_FILE)) if isinstance(each, AidReport) else each
        for each in look([path], today=wanted.today, fingerprinted=True)
    )  # the page is for everybody, and where the aid lies on this machine is not
    asked = Report(format="html", clauses=True, today=wanted.today)
    data = "".join(report_of(looked, tally, asked)).encode()
    return _page(f"{aid.id}/{aid.id}.standards.html", data, store)


def _page(path: str, data: bytes, store: Store) -> PublishedFile:
    """Keep a page that is no handout; it is in English, as all is that is for its makers."""
    return PublishedFile(
        path=path,
        edition=None,
        format="html",
        paper=None,
        language="en-GB",
        bytes=len(data),
        sides=None,
        sha256=store.keep(data),
    )


def _entry(
    aid: Aid,
    wanted: Wanted,
    refused: str | None,
    files: list[PublishedFile],
    languages: list[PublishedLanguage],
    left_out: list[LeftOut],
    earlier: list[PublishedVersion],
) -> PublishedAid:
    made = aid.development
    due = made.next_review
    leaflet = (each.sides for each in files if each.edition == "leaflet" and each.sides)
    return PublishedAid(
        id=aid.id,
        version=aid.version,
        fingerprint=fingerprint(aid),
        status=aid.status,
        refused=refused,
        overdue=due is not None and due < wanted.today,
        title=aid.title,
        decision=aid.decision,
        language=aid.language,
        country=aid.country,
        topic=aid.catalogue.topic,
        kind=aid.catalogue.kind,
        decides=aid.catalogue.decides,
        intended_use=aid.intended_use,
        options=tuple(PublishedOption(id=each.id, name=each.name) for each in aid.options),
        evidence_until=made.evidence.until if made.evidence else None,
        published=made.published.isoformat() if made.published else None,
        next_review=due.isoformat() if due else None,
        sides=next(leaflet, None),
        cite=citation(aid),
        languages=tuple(languages) if not refused else (),
        left_out=tuple(left_out),
        versions=tuple(earlier),
        files=tuple(files),
    )


def _versions(
    aid: Aid, path: Path, document: Document, store: Store
) -> Iterator[tuple[PublishedVersion, PublishedFile]]:
    """Tell of each earlier version, the newest first, and write what changed after it."""
    newer = aid
    for file in versions_of(path):
        older = load(file)
        if older.id != aid.id or older.version != file.stem:
            raise CannotRun(
                f'{file}: found version {older.version} of "{older.id}", expected version '
                f'{file.stem} of "{aid.id}"; an earlier version stands under its own number'
            )
        changes = f"{aid.id}/{aid.id}.changes-{older.version}-to-{newer.version}.html"
        told = report(Versions(old=older, new=newer, document=document))
        page = _page(changes, written(told, "html").encode(), store)
        made = older.development.published
        yield (
            PublishedVersion(
                version=older.version,
                fingerprint=fingerprint(older),
                published=made.isoformat() if made else None,
                changes=changes,
            ),
            page,
        )
        newer, document = older, read_file(file)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]


__all__ = ["Wanted", "as_data", "made_before", "make"]
