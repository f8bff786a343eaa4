"""What a list of the catalogue says of each aid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sdm
from sdm.listing import as_json, as_text, listed
from tests.samples import small_text


def put(folder: Path, slug: str, text: str) -> Path:
    (folder / slug).mkdir(parents=True)
    path = folder / slug / "aid.yaml"
    path.write_text(text.replace("id: example-decision", f"id: {slug}"), encoding="utf-8")
    return path


def test_every_aid_is_listed_by_its_slug_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    put(tmp_path, "zebra-bite", small_text())
    put(tmp_path, "ant-bite", small_text())
    slugs = [each.id for each in listed([tmp_path])]
    assert slugs == sorted(slugs)
    assert {"zebra-bite", "ant-bite", "knee-osteoarthritis"} <= set(slugs)


def test_an_aid_is_told_in_a_few_words(tmp_path: Path) -> None:
    path = put(tmp_path, "ant-bite", small_text())
    (told,) = (each for each in listed([tmp_path]) if each.id == "ant-bite")
    assert (told.status, told.version, told.country) == ("draft", "0.1.0", "Nowhere")
    assert told.options == ("Carry on as you are", "A brace", "A cream", "An operation")
    assert (told.kind, told.decides) == ("treatment", ("self", "carer", "parent"))
    assert (told.evidence_until, told.next_review) == ("2026-11", "2099-11-21")
    assert told.path == str(path)


def test_what_nobody_stated_is_null(tmp_path: Path) -> None:
    text = small_text().replace(
        "  evidence: {searched: nowhere, selected: by imagination, until: 2026-11}\n", ""
    )
    put(tmp_path, "ant-bite", text.replace("  next_review: 2099-11-21\n", ""))
    (told,) = (each for each in json.loads(as_json(listed([tmp_path]))) if each["id"] == "ant-bite")
    assert told["evidence_until"] is told["next_review"] is None


def test_titles_stand_in_one_column(tmp_path: Path) -> None:
    put(tmp_path, "ant", small_text())
    aids = listed([tmp_path])
    lines = as_text(aids).splitlines()
    assert len({line.index(aid.title) for line, aid in zip(lines, aids, strict=True)}) == 1
    assert all(line.endswith("(draft)") for line in lines)


def test_an_empty_list_is_an_empty_text() -> None:
    assert (as_text([]), as_json([])) == ("", "[]")


def test_an_aid_with_a_problem_is_not_left_out_in_silence(tmp_path: Path) -> None:
    put(tmp_path, "ant-bite", small_text().replace("version: 0.1.0", "version: 1.10"))
    with pytest.raises(sdm.AidError, match="version"):
        listed([tmp_path])
