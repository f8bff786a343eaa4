from __future__ import annotations

import datetime
import os
import pathlib
import re
import shlex
from typing import Any, Never

import pytest
from attrs import fields
from click.testing import CliRunner, Result

from sdm.cli import group
from sdm.errors import CannotRun
from sdm.loading import load, loads
from sdm.model.aid import Aid, Catalogue
from sdm.model.development import Development
from sdm.model.estimate import Sourced
from sdm.model.outcome import Outcome
from sdm.model.source import Source
from sdm.starting import skeleton, start

TODAY = datetime.date(2026, 11, 24)


def run(*words: str) -> Result:
    return CliRunner().invoke(group, words)


def test_a_new_aid_loads_and_sdm_check_finds_that_it_says_nothing_yet(
    tmp_path: pathlib.Path,
) -> None:
    made = run("new", "tennis-elbow", "--in", str(tmp_path))
    assert made.exit_code == 0, made.output
    checked = run("check", str(tmp_path / "tennis-elbow"))
    assert checked.exit_code == 0
    assert checked.output.endswith("1 aid: no errors, 1 warning\n")
    assert "KEEP007 placeholder-left: country: found 39 texts of the skeleton" in checked.output
    assert [each.name for each in (tmp_path / "tennis-elbow").iterdir()] == ["aid.yaml"]


def test_it_is_made_in_the_current_folder_without_in(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = run("new", "tennis-elbow")
    assert made.output.startswith(str(pathlib.Path("tennis-elbow", "aid.yaml")))
    assert load(tmp_path / "tennis-elbow").id == "tennis-elbow"


def test_each_command_that_it_names_works(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "with a space"
    folder.mkdir()
    monkeypatch.setattr("click.launch", lambda url: 0)
    monkeypatch.chdir(tmp_path)
    made = run("new", "tennis-elbow", "--in", str(folder))
    named = re.findall(r"^  sdm (.*)$", made.output, re.MULTILINE)
    assert len(named) == 3
    for words in named:
        result = run(*shlex.split(words))
        assert result.exit_code == 0, (words, result.output)


def test_its_first_line_names_the_schema_that_sdm_schema_writes(tmp_path: pathlib.Path) -> None:
    made = run("new", "tennis-elbow", "--in", str(tmp_path))
    (words,) = re.findall(r"^  sdm (schema .*)$", made.output, re.MULTILINE)
    assert run(*shlex.split(words)).exit_code == 0
    first = (tmp_path / "tennis-elbow" / "aid.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(.*)", first)
    assert named is not None
    assert (tmp_path / "tennis-elbow" / named[1]).resolve().is_file()


def test_it_is_clearly_a_placeholder() -> None:
    aid = loads(skeleton("tennis-elbow", TODAY))
    assert aid.status == "draft"
    assert "Placeholder" in aid.title
    assert all("placeholder" in (each.note or "") for each in aid.sources.values())
    for outcome in aid.outcomes:
        assert "example" in outcome.label
        for estimate in outcome.estimates.values():
            assert isinstance(estimate, Sourced)
            assert "Placeholder" in (estimate.note or "")


def test_it_tells_of_every_key_there_is() -> None:
    text = skeleton("tennis-elbow", TODAY)
    for cl in (Aid, Catalogue, Development, Source):
        for each in fields(cl):
            assert re.search(rf"\b{each.name}\b", text), f"{cl.__name__}.{each.name}"
    optional = {"title", "explain", "scale", "part_of", "composite", "surrogate"}
    optional |= {"not_comparable", "also_known"}
    for each in fields(Outcome):
        assert each.name in optional or re.search(rf"\b{each.name}\b", text), each.name


@pytest.mark.parametrize(
    ("today", "next_review"),
    [
        (datetime.date(2026, 11, 24), datetime.date(2028, 11, 24)),
        (datetime.date(2028, 2, 29), datetime.date(2030, 2, 28)),
        (datetime.date(9999, 12, 31), datetime.date(9999, 12, 28)),
    ],
)
def test_its_dates_are_today_and_two_years_on(
    today: datetime.date, next_review: datetime.date
) -> None:
    development = loads(skeleton("tennis-elbow", today)).development
    assert development.published == today
    assert development.next_review == next_review


def test_today_can_be_given(tmp_path: pathlib.Path) -> None:
    made = CliRunner(env={"SOURCE_DATE_EPOCH": "0"}).invoke(
        group, ["new", "tennis-elbow", "--in", str(tmp_path)]
    )
    assert made.exit_code == 0
    assert load(tmp_path / "tennis-elbow").development.published == datetime.date(1970, 1, 1)


@pytest.mark.parametrize("slug", ["knee-osteoarthritis", "a", "2024", "null", "true", "1e5"])
def test_every_slug_gives_an_aid_of_that_name(tmp_path: pathlib.Path, slug: str) -> None:
    assert load(start(slug, tmp_path, TODAY)).id == slug


@pytest.mark.parametrize(
    "slug",
    ["", " ", "Knee", "knee_pain", "knee--pain", "knee-", "../knee", "/knee", "knee/pain", ".",
     "..", "knee\n", "kné", "$slug", "knee: pain", "a\0b"],
)  # fmt: skip
def test_what_is_no_slug_is_refused_and_nothing_is_made(tmp_path: pathlib.Path, slug: str) -> None:
    result = run("new", "--in", str(tmp_path / "in"), "--", slug)
    (tmp_path / "in").mkdir()
    assert result.exit_code == 2
    result = run("new", "--in", str(tmp_path / "in"), "--", slug)
    assert result.exit_code == 2
    assert "expected small letters, digits and single hyphens" in result.output
    assert "Traceback" not in result.output
    assert list(tmp_path.rglob("*")) == [tmp_path / "in"]


def _folder(path: pathlib.Path) -> None:
    path.mkdir()
    (path / "aid.yaml").write_text("mine", encoding="utf-8")


def _empty_folder(path: pathlib.Path) -> None:
    path.mkdir()


def _file(path: pathlib.Path) -> None:
    path.write_text("mine", encoding="utf-8")


def _link_to_nowhere(path: pathlib.Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize("make", [_folder, _empty_folder, _file, _link_to_nowhere])
def test_what_is_there_is_left_as_it_is(tmp_path: pathlib.Path, make: Any) -> None:
    make(tmp_path / "tennis-elbow")
    before = _listing(tmp_path)
    result = run("new", "tennis-elbow", "--in", str(tmp_path))
    assert result.exit_code == 2
    assert "there is something of that name already" in result.output
    assert _listing(tmp_path) == before


def _listing(folder: pathlib.Path) -> dict[str, str]:
    return {
        str(each): each.read_text(encoding="utf-8") if each.is_file() else ""
        for each in folder.rglob("*")
    }


@pytest.mark.parametrize("name", ["nowhere", "a-file"])
def test_a_folder_that_is_not_there_is_named(tmp_path: pathlib.Path, name: str) -> None:
    (tmp_path / "a-file").write_text("mine", encoding="utf-8")
    result = run("new", "tennis-elbow", "--in", str(tmp_path / name))
    assert result.exit_code == 2
    assert f"{tmp_path / name}: there is no such folder" in result.output


def test_a_name_too_long_for_the_disk_is_said(tmp_path: pathlib.Path) -> None:
    result = run("new", "a" * 300, "--in", str(tmp_path))
    assert result.exit_code == 2
    assert "cannot be made" in result.output
    assert "Traceback" not in result.output


def test_no_permission_is_said(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Never:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "mkdir", refuse)
    result = run("new", "tennis-elbow", "--in", str(tmp_path))
    assert result.exit_code == 2
    assert "tennis-elbow: cannot be made: Permission denied" in result.output


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_nothing_behind(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> Never:
        raise error

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises((CannotRun, KeyboardInterrupt)):
        start("tennis-elbow", tmp_path, TODAY)
    assert list(tmp_path.iterdir()) == []
