"""Local details: they add what holds near one place, and change nothing of the aid."""

from __future__ import annotations

import datetime
import json
import re
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import sdm
from sdm.cli import group
from sdm.composing.local import near_you
from sdm.model.aid import Aid
from sdm.model.local import Ask, Local, Overlay
from sdm.model.text import Line
from sdm.overlaying import LARGEST_LOGO, check_for, load_local
from sdm.rendering.components import texts
from sdm.schema import local_schema
from tests.handouts import AIDS, TODAY, aid, composed, rendered
from tests.laws.test_text_law import assert_in_order, visible_text

SORE = next(path for path in AIDS if path.parent.name.startswith("sore"))

TEXT = """\
format: 1
organisation: Hollybush Surgery
as_of: 2026-11-02
check_by: 2027-02-01
phones:
  - {label: The desk, number: 01632 960123, times: 9 to 4}
clinics:
  - {name: The surgery, address: 1 Mill Lane, times: 8 to 6, access: There is a ramp}
waits:
  - {what: A call back, wait: about 2 days, as_of: 2026-10-26}
groups:
  - {name: Sore singers, what: Sing softly together, contact: Ask at the hall.}
ask:
  - {who: The pharmacist, about: painkillers, contact: No booking needed}
"""


def png(width: int = 2, height: int = 1) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + b"\x10\x20\x30" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
)
"""The head of a JPEG of 32 by 16 pixels, and nothing in it."""


def write(folder: Path, text: str = TEXT, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    path = folder / "local.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(sdm.AidError) as caught:
        load_local(path)
    return [str(each) for each in caught.value.problems]


def test_all_of_it_shows_with_who_says_so_and_when(tmp_path: Path) -> None:
    overlay = load_local(write(tmp_path))
    handout = sdm.compose(aid(SORE), today=TODAY, local=overlay)
    (section,) = [each for each in handout.parts if getattr(each, "anchor", "") == "local"]
    said = "\n".join(texts(section))
    for word in (
        "Near you: Hollybush Surgery",
        "Hollybush Surgery says this, as of 2 November 2026. It is no part of the decision aid.",
        "01632 960123. 9 to 4.",
        "1 Mill Lane. 8 to 6. There is a ramp.",
        "about 2 days (as of 26 October 2026).",
        "Sing softly together. Ask at the hall.",
        "painkillers. No booking needed.",
    ):
        assert word in said
    assert "out of date" not in said
    for format in ("html", "text"):
        page = sdm.render(handout, format).decode()
        assert_in_order(handout, visible_text(page) if format == "html" else page)
    assert sdm.render(handout, "pdf").startswith(b"%PDF")


def test_after_its_day_the_reader_is_told_first(tmp_path: Path) -> None:
    overlay = load_local(write(tmp_path))
    late = overlay.local.check_by + datetime.timedelta(days=1)
    handout = sdm.compose(aid(SORE), today=late, local=overlay, allow_overdue=True)
    (section,) = [each for each in handout.parts if getattr(each, "anchor", "") == "local"]
    first = [*texts(section)][1]
    assert first.startswith("This may be out of date: it was to be looked at again by 1 February")


def test_without_it_nothing_changes_by_a_byte(tmp_path: Path) -> None:
    overlay = load_local(write(tmp_path))
    without = sdm.compose(aid(SORE), today=TODAY)
    assert without == composed(SORE, "leaflet")
    with_it = sdm.compose(aid(SORE), today=TODAY, local=overlay)
    others = tuple(each for each in with_it.parts if getattr(each, "anchor", "") != "local")
    assert evolve(with_it, parts=others) == without
    grid = sdm.compose(aid(SORE), today=TODAY, edition="grid", local=overlay)
    assert sdm.render(grid) == rendered(SORE, "grid", "html")


def test_the_record_names_what_the_person_saw(tmp_path: Path) -> None:
    overlay = load_local(write(tmp_path))
    handout = sdm.compose(aid(SORE), today=TODAY, local=overlay)
    page = sdm.render(handout).decode()
    found = re.search(r'id="sdm-data">(.*?)</script>', page, re.DOTALL)
    assert found
    named = json.loads(found[1])["record"]["aid"]["overlay"]
    assert named.startswith("Hollybush Surgery, as of 2 November 2026, fingerprint ")
    assert overlay.fingerprint[:4] in named


@pytest.mark.parametrize("key", sorted({each.name for each in fields(Aid)} - {"format"}))
def test_no_key_of_an_aid_can_stand_in_it(key: str, tmp_path: Path) -> None:
    (said,) = problems(write(tmp_path, TEXT + f"{key}: x\n"))
    assert said.startswith(f"{tmp_path}/local.yaml:{TEXT.count(chr(10)) + 1}:1: FORMAT {key}: ")
    assert "belongs to the aid" in said
    assert "hint: take it out" in said


WRONG = [
    ("as_of: 2026-11-02", "as_of: 2027-11-02", "3:1", "before as_of"),
    ("2026-10-26", "2026-11-26", "10", "after the day of the whole file"),
    (", as_of: 2026-10-26", "", "10", 'the key "as_of" is missing'),
    ("organisation: Hollybush Surgery", "organisation: ''", "2", "organisation"),
    ("format: 1", "format: 2", "1", "later sdm"),
    ("phones:", "phone:", "5", "did you mean"),
    ("number: 01632 960123", "number: {a: b}", "6", "phones.1.number"),
]


@pytest.mark.parametrize(("old", "new", "place", "says"), WRONG)
def test_what_is_wrong_is_said_with_its_place(
    old: str, new: str, place: str, says: str, tmp_path: Path
) -> None:
    assert old in TEXT
    said = problems(write(tmp_path, TEXT.replace(old, new, 1)))
    assert any(says in each for each in said), said
    line = place.split(":")[0]
    assert any(f"local.yaml:{line}:" in each for each in said) or place == "3:1", said


def test_every_problem_is_said_at_once(tmp_path: Path) -> None:
    text = TEXT.replace("format: 1", "format: 3").replace("phones:", "phon:") + "title: x\n"
    assert len(problems(write(tmp_path, text))) >= 3


def test_something_for_the_reader_must_stand_in_it(tmp_path: Path) -> None:
    head = "\n".join(TEXT.splitlines()[:4]) + "\n"
    (said,) = problems(write(tmp_path, head))
    assert "found nothing for a reader" in said


LOGO = TEXT + "logo: {file: logo.png, alt: Hollybush}\n"


def test_a_logo_shows_with_its_words_and_asks_for_nothing(tmp_path: Path) -> None:
    overlay = load_local(write(tmp_path, LOGO, logo_png=png()))
    handout = sdm.compose(aid(SORE), today=TODAY, local=overlay)
    page = sdm.render(handout).decode()
    assert re.search(r'<img src="data:image/png;base64,[A-Za-z0-9+/=]+" alt="Hollybush">', page)
    assert "img-src data:" in page
    assert "[Hollybush]" in sdm.render(handout, "text").decode()
    assert sdm.render(handout, "pdf").startswith(b"%PDF")
    plain = load_local(write(tmp_path))
    assert "img-src" not in sdm.render(sdm.compose(aid(SORE), today=TODAY, local=plain)).decode()
    assert plain.fingerprint != overlay.fingerprint


def test_a_jpeg_is_known_by_its_head(tmp_path: Path) -> None:
    text = LOGO.replace("logo.png", "logo.jpg")
    overlay = load_local(write(tmp_path, text, logo_jpg=JPEG))
    assert overlay.picture is not None
    assert overlay.picture.kind == "jpeg"


BAD_LOGOS = [
    (
        "logo.png",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "neither PNG nor JPEG",
    ),
    ("logo.png", b"", "neither PNG nor JPEG"),
    ("logo.png", png()[:30], "neither PNG nor JPEG"),
    ("logo.png", png() + b"x" * LARGEST_LOGO, "100 kB"),
    ("logo.png", png(1201, 1), "1201 by 1 pixels"),
    ("logo.png", png(0, 1), "0 by 1 pixels"),
    ("logo.png", JPEG.replace(b"\x00\x10\x00\x20", b"\xff\xff\x00\x20"), "32 by 65535"),
    ("../logo.png", png(), "the name of a file beside this one"),
    ("/etc/passwd", png(), "the name of a file beside this one"),
    ("other.png", png(), 'no file "other.png"'),
]


@pytest.mark.parametrize(("name", "data", "says"), BAD_LOGOS)
def test_a_picture_that_is_none_or_large_or_elsewhere_is_refused(
    name: str, data: bytes, says: str, tmp_path: Path
) -> None:
    text = LOGO.replace("logo.png", name)
    (said,) = problems(write(tmp_path, text, logo_png=data))
    assert says in said
    assert "logo.file" in said


def test_details_for_other_aids_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, TEXT + "aids: [knee-osteoarthritis]\n")
    with pytest.raises(sdm.CannotRun, match="these local details are for knee-osteoarthritis"):
        check_for(load_local(path), aid(SORE))
    check_for(load_local(write(tmp_path, TEXT)), aid(SORE))


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")),
        min_size=1,
        max_size=60,
    )
)
def test_whatever_it_says_stays_words(said: str) -> None:
    line = Line(said.strip() or "x")
    local = Local(
        format=1,
        organisation=line,
        as_of=TODAY,
        check_by=TODAY,
        ask=(Ask(who=line, about=line),),
    )
    overlay = Overlay(local=local, fingerprint="0" * 64)
    handout = sdm.compose(aid(SORE), today=TODAY, edition="large-print", local=overlay)
    page = sdm.render(evolve(handout, live=None)).decode()
    assert_in_order(handout, visible_text(page))


def test_the_command_reads_it_and_says_what_is_wrong(tmp_path: Path) -> None:
    path = write(tmp_path)
    out = tmp_path / "out.txt"
    common = ["handout", "sore-throat-antibiotics", "-f", "text", "--date", "2026-12-01"]
    ran = CliRunner().invoke(group, [*common, "--local", str(path), "-o", str(out)])
    assert ran.exit_code == 0, ran.output
    assert "Near you: Hollybush Surgery" in out.read_text("utf-8")
    path.write_text("format: 1\n", encoding="utf-8")
    ran = CliRunner().invoke(group, [*common, "--local", str(path), "-o", "-"])
    assert ran.exit_code == 1
    assert "Traceback" not in ran.output
    ran = CliRunner().invoke(group, [*common, "--local", str(tmp_path / "none.yaml"), "-o", "-"])
    assert ran.exit_code == 2


def test_the_schema_takes_what_loads_and_refuses_what_does_not() -> None:
    import yaml

    schema: Any = local_schema()
    Draft202012Validator.check_schema(schema)
    told = Draft202012Validator(schema)
    data = json.loads(json.dumps(yaml.safe_load(TEXT), default=str))
    assert told.is_valid(data)
    assert not told.is_valid({**data, "outcomes": []})
    assert not told.is_valid({key: each for key, each in data.items() if key != "as_of"})


def test_a_book_without_details_has_no_such_section() -> None:
    from sdm.composing.book import Book

    assert [*near_you(Book(aid(SORE), TODAY))] == []
