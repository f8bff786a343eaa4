"""A whole catalogue as files, and the store that keeps what was made."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sdm
from sdm.checking.many import apart
from sdm.errors import AidError, CannotRun
from sdm.publishing import LISTING, Wanted, as_json, make_all, publish, whole
from sdm.publishing.making import key_of, made_before, make
from sdm.publishing.schema import catalogue_schema
from sdm.publishing.store import KEPT_FOR, Store, digest
from sdm.rendering.pdf import sides
from sdm.schema import as_json as schema_as_json
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
WANTED = Wanted(today=TODAY, editions=("grid",), formats=("html", "text"), report=False)
"""Little, so that a test is done soon."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Make a folder with one small aid."""
    folder = tmp_path / "aids"
    home = folder / sdm.load(SMALL).id
    home.mkdir(parents=True)
    shutil.copy(SMALL, home / "aid.yaml")
    return folder


def the_aid(shelf: Path) -> Path:
    return next(shelf.glob("*/aid.yaml"))


# The store


@given(st.binary(max_size=300))
def test_what_is_kept_comes_back_and_has_one_name(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    name = store.keep(data)
    assert name == store.keep(data) == digest(data)
    assert store.get(name) == data


@given(st.binary(min_size=1, max_size=100), st.data())
def test_what_was_cut_short_or_changed_is_not_given_out(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, draw: st.DataObject
) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    name = store.keep(data)
    spoiled = draw.draw(st.binary(max_size=100).filter(lambda each: each != data))
    store.path(name).write_bytes(spoiled)
    assert store.get(name) is None
    assert store.keep(data) == name
    assert store.get(name) == data


@pytest.mark.parametrize("spoiled", [b"", b"{", b"[]", b"null", b'{"value": 1, "digest": "x"}'])
def test_what_is_known_and_spoiled_is_not_known(store: Store, spoiled: bytes) -> None:
    store.learn("ab" * 32, {"some": ["thing", 1, None, "ä"]})
    assert store.known("ab" * 32) == {"some": ["thing", 1, None, "ä"]}
    assert store.known("cd" * 32) is None
    (known,) = (store.folder / "known").glob("*/*")
    known.write_bytes(spoiled)
    assert store.known("ab" * 32) is None


def test_what_nobody_asks_for_goes_after_a_month_and_what_is_used_stays(store: Store) -> None:
    old, used = store.keep(b"old"), store.keep(b"used")
    long_ago = 1_000_000_000
    for name in (old, used):
        os.utime(store.path(name), (long_ago, long_ago))
    assert store.get(used) == b"used"
    assert store.prune(long_ago + KEPT_FOR + 1) == 1
    assert store.get(old) is None
    assert store.get(used) == b"used"


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CannotRun, match=r"cannot be kept there: .*--no-cache"):
        Store(tmp_path / "file").keep(b"data")


# What is made


def test_what_has_not_changed_is_not_made_again(shelf: Path, store: Store) -> None:
    first = make_all([the_aid(shelf)], WANTED, store)
    again = make_all([the_aid(shelf)], WANTED, store)
    assert [each.anew for each in (*first, *again)] == [True, False]
    assert first[0].entry == again[0].entry


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"today": TODAY + datetime.timedelta(1)}, id="day"),
        pytest.param({"formats": ("html",)}, id="format"),
        pytest.param({"editions": ("leaflet",)}, id="edition"),
        pytest.param({"papers": ("letter",)}, id="paper"),
        pytest.param({"allow_overdue": True}, id="overdue"),
        pytest.param({"report": True}, id="report"),
    ],
)
def test_anything_else_that_is_wanted_has_another_key(shelf: Path, changed: dict[str, Any]) -> None:
    from attrs import evolve

    path = the_aid(shelf)
    assert key_of(path, WANTED) == key_of(path, evolve(WANTED))
    assert key_of(path, WANTED) != key_of(path, evolve(WANTED, **changed))


@pytest.mark.parametrize("where", ["aid.yaml", "translations/cy.po", "versions/0.0.1.yaml"])
def test_anything_that_changes_beside_an_aid_changes_its_key(shelf: Path, where: str) -> None:
    path = the_aid(shelf)
    before = key_of(path, WANTED)
    file = path.parent / where
    file.parent.mkdir(exist_ok=True)
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n# more\n")
    assert key_of(path, WANTED) != before


def test_a_day_that_shows_nowhere_makes_no_handout_anew(
    shelf: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attrs import evolve

    first = make(the_aid(shelf), WANTED, store)

    def never(*_: object) -> bytes:
        raise AssertionError("rendered again")

    monkeypatch.setattr("sdm.publishing.making.rendered", never)
    next_day = evolve(WANTED, today=TODAY + datetime.timedelta(1))
    assert make(the_aid(shelf), next_day, store) == first


def test_another_sdm_makes_all_of_it_anew(
    shelf: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(the_aid(shelf), WANTED, store)
    monkeypatch.setattr("sdm.publishing.making.of_sdm", lambda: "another")
    assert made_before(the_aid(shelf), WANTED, store) is None


def test_what_is_gone_from_the_store_is_made_again(shelf: Path, store: Store) -> None:
    entry = make(the_aid(shelf), WANTED, store)
    store.path(entry.files[0].sha256).unlink()
    assert made_before(the_aid(shelf), WANTED, store) is None
    again = make_all([the_aid(shelf)], WANTED, store)
    assert again[0].entry == entry
    assert store.get(entry.files[0].sha256) is not None


def _in_a_process(path: Path, store: Store) -> str:
    return as_json(whole([make(path, WANTED, store)], TODAY))


def test_many_runs_at_once_share_a_store(shelf: Path, store: Store) -> None:
    with ProcessPoolExecutor(4, mp_context=apart()) as pool:
        told = [pool.submit(_in_a_process, the_aid(shelf), store) for _ in range(8)]
        assert len({each.result() for each in told}) == 1
    assert not list(store.folder.glob("**/.*"))


def test_sides_are_those_that_a_reader_of_pdfs_counts(shelf: Path, store: Store) -> None:
    wanted = Wanted(today=TODAY, formats=("pdf",), papers=("a4", "letter"), report=False)
    entry = make(the_aid(shelf), wanted, store)
    for each in entry.files:
        data = store.get(each.sha256)
        assert data is not None
        assert each.sides == sides(data) == len(pypdfium2.PdfDocument(data))
    assert {each.paper for each in entry.files} == {"a4", "letter"}


# The folder


def test_a_folder_holds_what_the_listing_tells_and_the_listing_fits_its_schema(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "public" / "new"
    done = publish([the_aid(shelf)], folder, Wanted(today=TODAY), store)
    listing = json.loads((folder / LISTING).read_bytes())
    jsonschema.validate(listing, catalogue_schema())
    told = {each["path"]: each for each in listing["aids"][0]["files"]}
    there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/*")}
    assert set(told) == set(there)
    assert all(told[name]["sha256"] == digest(data) for name, data in there.items())
    assert all(told[name]["bytes"] == len(data) for name, data in there.items())
    assert (done.written, done.as_before) == (len(told), 0)
    for name, data in there.items():
        assert str(tmp_path).encode() not in data, f"{name} tells where the aid lies"
    again = publish([the_aid(shelf)], folder, Wanted(today=TODAY), store)
    assert (again.written, again.as_before, again.removed) == (0, len(told), ())


def test_a_withdrawn_aid_loses_its_handouts_and_says_why(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    folder, path = tmp_path / "public", the_aid(shelf)
    publish([path], folder, WANTED, store)
    (own,) = (each for each in folder.glob("*/*.txt"))
    own.with_suffix(".md").write_text("a file of their own")
    text = path.read_text().replace("status: draft", "status: withdrawn\nwithdrawn_because: Wrong.")
    path.write_text(text)
    done = publish([path], folder, WANTED, store)
    assert len(done.removed) == 2
    assert [each.name for each in folder.glob("*/*")] == [own.with_suffix(".md").name]
    (aid,) = json.loads((folder / LISTING).read_bytes())["aids"]
    assert aid["files"] == aid["languages"] == []
    assert "withdrawn: Wrong." in aid["refused"]


def test_an_overdue_aid_is_left_out_unless_asked_for(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    from attrs import evolve

    path = the_aid(shelf)
    path.write_text(path.read_text().replace("next_review: 2099-11-21", "next_review: 2027-01-01"))
    late = evolve(WANTED, today=datetime.date(2027, 1, 2))
    (aid,) = publish([the_aid(shelf)], tmp_path / "public", late, store).catalogue.aids
    assert aid.overdue
    assert aid.refused is not None
    allowed = evolve(late, allow_overdue=True)
    (aid,) = publish([the_aid(shelf)], tmp_path / "public", allowed, store).catalogue.aids
    assert aid.overdue
    assert aid.files


def test_a_file_that_somebody_changed_is_not_taken_away(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "public"
    publish([the_aid(shelf)], folder, WANTED, store)
    (changed,) = folder.glob("*/*.txt")
    changed.write_text("theirs now")
    shutil.rmtree(shelf)
    assert len(publish([], folder, WANTED, store).removed) == 1
    assert changed.read_text() == "theirs now"


def test_a_listing_of_somebody_else_reaches_nothing_outside(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"theirs")
    (folder / "link.txt").symlink_to(outside)
    listed = [
        {"path": path, "sha256": digest(b"theirs")}
        for path in ("../outside.txt", str(outside), "link.txt", "")
    ]
    hostile = {"format": 1, "sdm": "0.1.0", "aids": [{"files": listed}]}
    (folder / LISTING).write_text(json.dumps(hostile, indent=2))
    assert publish([the_aid(shelf)], folder, WANTED, store).removed == ()
    assert outside.read_bytes() == b"theirs"
    assert (folder / "link.txt").is_symlink()


def test_problems_of_all_aids_are_listed_and_nothing_is_written(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    paths = [the_aid(shelf)]
    for name in ("one", "two"):
        (shelf / name).mkdir()
        (shelf / name / "aid.yaml").write_text(f"format: 1\nid: {name}\n")
        paths.append(shelf / name / "aid.yaml")
    with pytest.raises(AidError) as raised:
        publish(paths, tmp_path / "public", WANTED, store)
    assert {Path(each.place.file).parent.name for each in raised.value.problems} == {"one", "two"}
    assert not (tmp_path / "public").exists()


def test_two_aids_of_one_id_are_refused(shelf: Path, store: Store, tmp_path: Path) -> None:
    copied = shelf / "copy" / "aid.yaml"
    copied.parent.mkdir()
    shutil.copy(the_aid(shelf), copied)
    with pytest.raises(CannotRun, match="found 2 aids whose id is"):
        publish([copied, the_aid(shelf)], tmp_path / "public", WANTED, store)


def test_a_file_that_sdm_did_not_write_is_not_replaced(
    shelf: Path, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / LISTING).write_text("{}")
    with pytest.raises(CannotRun, match="did not write"):
        publish([the_aid(shelf)], folder, WANTED, store)
    publish([the_aid(shelf)], folder, WANTED, store, force=True)


# Earlier versions


def earlier(shelf: Path, version: str, **words: str) -> Path:
    path = the_aid(shelf)
    text = path.read_text()
    now = sdm.load(path).version
    older = text.replace(f"version: {now}", f"version: {version}")
    for old, new in words.items():
        older = older.replace(old, new)
    file = path.parent / "versions" / f"{version}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(older)
    return file


def test_earlier_versions_are_told_the_newest_first_with_what_changed(
    shelf: Path, store: Store
) -> None:
    for version in ("0.0.2", "0.0.10", "0.0.1"):
        earlier(shelf, version)
    entry = make(the_aid(shelf), WANTED, store)
    assert [each.version for each in entry.versions] == ["0.0.10", "0.0.2", "0.0.1"]
    named = {each.path for each in entry.files}
    assert {each.changes for each in entry.versions} <= named
    assert f"{entry.id}/{entry.id}.changes-0.0.2-to-0.0.10.html" in named


def test_an_earlier_version_under_another_number_is_refused(shelf: Path, store: Store) -> None:
    file = earlier(shelf, "0.0.1")
    file.rename(file.with_name("0.0.3.yaml"))
    with pytest.raises(CannotRun, match=r"0\.0\.3\.yaml: found version 0\.0\.1"):
        make(the_aid(shelf), WANTED, store)


# Translations


def test_every_whole_language_is_made_and_one_that_is_not_is_left_out(
    store: Store, tmp_path: Path
) -> None:
    home = sdm.catalogue().path("sore-throat-antibiotics").parent
    copied = tmp_path / home.name
    shutil.copytree(home, copied)
    (copied / "translations" / "cy.po").write_text('msgid ""\nmsgstr ""\n"Language: cy\\n"\n')
    entry = make(copied / "aid.yaml", WANTED, store)
    assert [each.language for each in entry.languages] == ["en-GB", "ar"]
    assert [each.language for each in entry.left_out] == ["cy"]
    assert {each.language for each in entry.files} == {"en-GB", "ar"}
    assert "not all of it is translated into cy" in entry.left_out[0].because


# The schema


def test_the_committed_schema_is_up_to_date() -> None:
    committed = Path(__file__).parents[2] / "schema" / "catalogue.schema.json"
    jsonschema.Draft202012Validator.check_schema(catalogue_schema())
    assert committed.read_text(encoding="utf-8") == schema_as_json(catalogue_schema()), (
        "run: sdm schema --of catalogue > schema/catalogue.schema.json"
    )
