"""Finding aids: by slug, by folder, by file; one's own before those that come with sdm."""

from __future__ import annotations

from pathlib import Path

import pytest

import sdm
from sdm import cataloguing
from sdm.cataloguing import Catalogue, bundled
from tests.samples import SMALL, small_text

KNEE = "knee-osteoarthritis"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Make a folder of one's own with an aid named as one of the bundled ones."""
    home = tmp_path / "own"
    for slug in (KNEE, "elbow"):
        (home / slug).mkdir(parents=True)
        text = small_text().replace("id: example-decision", f"id: {slug}")
        (home / slug / "aid.yaml").write_text(text, encoding="utf-8")
    return home


def test_an_aid_is_found_by_slug_folder_or_file() -> None:
    path = bundled() / KNEE / "aid.yaml"
    for name in (KNEE, str(path.parent), str(path)):
        assert sdm.catalogue().path(name) == path
        assert sdm.catalogue().aid(name).id == KNEE


def test_ones_own_aids_go_before_those_that_come_with_sdm(own: Path) -> None:
    assert sdm.catalogue(own).path(KNEE) == own / KNEE / "aid.yaml"
    assert sdm.catalogue(own).aid("elbow").id == "elbow"
    assert sdm.catalogue().path(KNEE) == bundled() / KNEE / "aid.yaml"


def test_of_two_folders_the_earlier_goes_first(own: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    (second / "elbow").mkdir(parents=True)
    (second / "elbow" / "aid.yaml").touch()
    assert sdm.catalogue(own, second).path("elbow").parts[-3] == "own"
    assert sdm.catalogue(second, own).path("elbow").parts[-3] == "second"


def test_every_aid_comes_once_in_the_order_of_the_alphabet(own: Path) -> None:
    slugs = [str(aid.id) for aid in sdm.catalogue(own).aids()]
    assert slugs == sorted({*slugs}) == list(sdm.catalogue(own).paths())
    assert slugs.count(KNEE) == 1


def test_files_and_folders_that_are_no_aid_are_passed_over(own: Path) -> None:
    (own / "notes").mkdir()
    (own / "README.md").touch()
    assert list(Catalogue((own,)).paths()) == ["elbow", KNEE]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("knee-osteoartritis", f"did you mean {KNEE}\\?"),
        ("zzzz", "there are: acute-otitis-media-children, "),
    ],
)
def test_a_slug_that_is_none_is_told_with_those_there_are(name: str, words: str) -> None:
    with pytest.raises(sdm.CannotRun, match=words):
        sdm.catalogue().path(name)


def test_an_empty_catalogue_says_that_it_is(tmp_path: Path) -> None:
    with pytest.raises(sdm.CannotRun, match="there are: none"):
        Catalogue((tmp_path,)).path("zzzz")


def test_a_folder_without_an_aid_is_told(tmp_path: Path) -> None:
    with pytest.raises(sdm.CannotRun, match=r"found a folder without aid\.yaml"):
        sdm.catalogue().path(str(tmp_path))


@pytest.mark.parametrize("name", ["nowhere.yaml", "no/where"])
def test_what_looks_like_a_path_is_told_as_a_file_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(sdm.CannotRun, match=f"{name}: cannot be read"):
        sdm.catalogue().aid(name)


@pytest.mark.parametrize("make", [Path.touch, lambda path: None], ids=["file", "nothing"])
def test_a_catalogue_that_is_no_folder_is_told(tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "aids")
    with pytest.raises(sdm.CannotRun, match="expected one that holds aids"):
        sdm.catalogue(tmp_path / "aids")


def test_aids_are_found_beside_the_package_or_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "sdm"
    package.mkdir()
    monkeypatch.setattr(cataloguing, "__file__", str(package / "cataloguing.py"))
    with pytest.raises(sdm.CannotRun, match="install it again"):
        bundled()
    (tmp_path / "decision_aids").mkdir()
    assert bundled() == tmp_path / "decision_aids"
    (package / "decision_aids").mkdir()
    assert bundled() == package / "decision_aids"


def test_a_file_by_any_name_is_an_aid() -> None:
    assert sdm.catalogue().path(str(SMALL)) == SMALL
