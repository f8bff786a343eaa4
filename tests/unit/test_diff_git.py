"""What stands in a revision of git, read at the edge; and the two aids that a command names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import sdm
from sdm.differing import git
from sdm.differing.git import file_at
from sdm.differing.reading import since, versions
from tests.repository import repository, run
from tests.samples import small_text

__all__ = ["repository"]


def write(path: Path, *swap: str) -> None:
    path.write_text(small_text().replace(*swap), encoding="utf-8")  # type: ignore[arg-type]


def test_a_file_is_read_as_it_stood(repository: Path) -> None:
    file = repository / "elbow" / "aid.yaml"
    write(file, "percent: 30", "percent: 31")
    assert file_at("HEAD", file) == small_text().encode()
    assert file_at("v1", Path("elbow/aid.yaml")) == small_text().encode()


def test_a_file_that_is_gone_from_the_working_tree_still_stands_in_git(repository: Path) -> None:
    (repository / "elbow" / "aid.yaml").unlink()
    (repository / "elbow").rmdir()
    assert file_at("HEAD", Path("elbow/aid.yaml")) == small_text().encode()


def test_a_file_that_git_does_not_have_is_none(repository: Path) -> None:
    write(repository / "new.yaml", "", "")
    assert file_at("HEAD", repository / "new.yaml") is None
    assert file_at("HEAD", repository / "*.yaml") is None  # a star is a star


def test_a_hook_of_another_repository_misleads_nobody(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert file_at("HEAD", Path("elbow/aid.yaml")) is not None


@pytest.mark.parametrize("revision", ["nope", "--help", "", "HEAD:elbow", "v1..HEAD", "HE\0AD"])
def test_what_is_no_revision_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(sdm.CannotRun, match=r"no revision|cannot be run"):
        file_at(revision, Path("elbow/aid.yaml"))


def test_before_the_first_commit_there_is_nothing_to_compare(
    repository: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    run(other, "init", "--quiet")
    assert file_at("HEAD", other / "aid.yaml") is None  # as in a hook before that commit
    with pytest.raises(sdm.CannotRun, match='no revision "v1"'):
        file_at("v1", other / "aid.yaml")


def test_a_folder_or_a_link_is_no_aid(repository: Path) -> None:
    (repository / "link.yaml").symlink_to("elbow/aid.yaml")
    run(repository, "add", ".")
    run(repository, "commit", "--quiet", "-m", "Two")
    for name in ("elbow", "link.yaml"):
        with pytest.raises(sdm.CannotRun, match="a folder or a link"):
            file_at("HEAD", repository / name)


def test_no_repository_is_told_in_git_s_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(sdm.CannotRun, match="not a git repository"):
        file_at("HEAD", tmp_path / "aid.yaml")


def test_without_git_it_is_told_what_is_missing(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(sdm.CannotRun, match="git is not installed"):
        file_at("HEAD", Path("elbow/aid.yaml"))


def test_a_git_that_hangs_is_not_waited_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = repository / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{repository}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git, "SECONDS", 0.1)
    with pytest.raises(sdm.CannotRun, match="did not answer"):
        file_at("HEAD", Path("elbow/aid.yaml"))


def test_one_aid_goes_with_the_same_file_in_head(repository: Path) -> None:
    write(repository / "elbow" / "aid.yaml", "percent: 30", "percent: 31")
    found = versions(["elbow"])
    assert found.old == sdm.loads(small_text())
    assert found.new != found.old
    assert found.document.file == "elbow/aid.yaml"


def test_one_aid_of_a_revision_goes_with_head_too(repository: Path) -> None:
    write(repository / "elbow" / "aid.yaml", "percent: 30", "percent: 31")
    run(repository, "commit", "--quiet", "-a", "-m", "Two")
    found = versions(["v1:elbow"])
    assert found.new == sdm.loads(small_text())
    assert found.old == sdm.load("elbow")


def test_a_new_file_has_no_older_version(repository: Path) -> None:
    write(repository / "new.yaml", "", "")
    assert versions(["new.yaml"]).old is None
    assert since("HEAD", Path("new.yaml")) is None


def test_both_may_stand_in_git_and_be_named_as_a_folder(repository: Path) -> None:
    write(repository / "elbow" / "aid.yaml", "percent: 30", "percent: 31")
    run(repository, "commit", "--quiet", "-a", "-m", "Two")
    found = versions(["v1:elbow", "HEAD:elbow/aid.yaml"])
    assert found.old == sdm.loads(small_text())
    assert found.new != found.old
    assert found.document.file == "HEAD:elbow/aid.yaml"


def test_paths_are_those_of_the_folder_one_works_in(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "elbow")
    assert versions(["v1:aid.yaml", "aid.yaml"]).old == sdm.loads(small_text())


def test_a_slug_of_ones_own_catalogue_may_be_named_in_a_revision(repository: Path) -> None:
    assert versions(["v1:elbow", "elbow"], [repository]).old is not None


def test_a_file_whose_name_has_a_colon_is_a_file(repository: Path) -> None:
    write(repository / "v1:aid.yaml", "", "")
    assert versions(["v1:aid.yaml", "elbow"]).old == sdm.loads(small_text())


def test_an_older_file_that_git_does_not_have_is_told(repository: Path) -> None:
    with pytest.raises(sdm.CannotRun, match=r"knee/aid\.yaml: git has no such file in v1"):
        versions(["v1:knee", "elbow"])


def test_problems_of_the_older_aid_are_placed_in_its_revision(repository: Path) -> None:
    file = repository / "elbow" / "aid.yaml"
    write(file, "status: draft", "status: drafty")
    run(repository, "commit", "--quiet", "-a", "-m", "Two")
    write(file, "", "")
    with pytest.raises(sdm.AidError, match=r"^HEAD:elbow/aid\.yaml:6:9: FORMAT"):
        versions(["elbow"])
    with pytest.raises(sdm.CannotRun, match="nothing can be compared with HEAD: HEAD:elbow"):
        since("HEAD", Path("elbow/aid.yaml"))


def test_since_reads_a_file_or_a_revision(repository: Path) -> None:
    write(repository / "old.yaml", "percent: 30", "percent: 29")
    file = Path("elbow/aid.yaml")
    assert since("v1", file) == sdm.loads(small_text())
    assert since("old.yaml", file) == sdm.load("old.yaml")
