"""The view and the route that the how-to shows are run as they stand there."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable
from typing import Any

import pytest

from sdm.preferences.files import open_record
from tests.pdf_reading import text as text_of

PAGE = pathlib.Path(__file__).parents[2] / "docs/how-to/use-from-python.md"
ARABIC = "أريد أن أغني 🎤 يوم السبت\t \n<script>alert(1)</script>"
SAID = {"what_matters": {"words": ARABIC}, "leaning_before": {"option": "delayed"}}

Answer = tuple[int, bytes]
Client = Callable[[str, bytes], Answer]


def shown(framework: str) -> dict[str, Any]:
    """Run the code that stands below a marker, and give its names."""
    found = re.search(
        rf"<!-- {framework} -->\n```python\n(.*?)^```", PAGE.read_text(), re.MULTILINE | re.DOTALL
    )
    assert found
    names: dict[str, Any] = {"__name__": framework}
    exec(compile(found[1], str(PAGE), "exec"), names)  # noqa: S102 - it is the page itself
    return names


def lines(framework: str) -> int:
    """Count the lines of the view or the route itself."""
    text = PAGE.read_text().partition(f"<!-- {framework} -->")[2]
    body = text[: text.index("\n```\n")].partition("RECORDS = ")[2]
    return len([line for line in body.splitlines() if line.strip()])


@pytest.fixture(params=["django", "fastapi"])
def client(
    request: pytest.FixtureRequest, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> Client:
    """Give what posts to the example of each framework, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "records").mkdir()
    return django(shown("django")) if request.param == "django" else fastapi(shown("fastapi"))


def django(names: dict[str, Any]) -> Client:
    from django.conf import settings
    from django.http import Http404
    from django.test import RequestFactory

    if not settings.configured:
        settings.configure()

    def post(slug: str, body: bytes) -> Answer:
        request = RequestFactory().post("/", data=body, content_type="application/json")
        try:
            answer = names["keep_preference"](request, slug)
        except Http404:
            return 404, b""
        return answer.status_code, answer.content

    return post


def fastapi(names: dict[str, Any]) -> Client:
    from fastapi.testclient import TestClient

    client = TestClient(names["app"])

    def post(slug: str, body: bytes) -> Answer:
        answer = client.post(
            f"/aids/{slug}/preferences",
            content=body,
            headers={"content-type": "application/json"},
        )
        return answer.status_code, answer.content

    return post


def body(said: object) -> bytes:
    import json

    return json.dumps(said).encode()


def kept() -> list[pathlib.Path]:
    return [*pathlib.Path("records").iterdir()]


@pytest.mark.parametrize("framework", ["django", "fastapi"])
def test_an_example_takes_about_twenty_lines(framework: str) -> None:
    assert 10 <= lines(framework) <= 22


def test_a_preference_is_kept_and_comes_back_as_a_summary(client: Client) -> None:
    status, summary = client("sore-throat-antibiotics", body(SAID))
    assert status == 201
    [path] = kept()
    assert path.stat().st_mode & 0o777 == 0o600
    assert open_record(path).what_matters.words == ARABIC
    assert re.fullmatch(r"record-[0-9a-f]{8}\.sdm\.json", path.name)
    text = text_of(summary) if summary.startswith(b"%PDF") else summary.decode()
    assert "not a consent form" in " ".join(text.split())
    assert "<script>alert" not in summary.decode("latin-1")


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ({"leaning_before": {"option": "nothing like it"}}, "leaning_before.option"),
        ({"what_matters": {"wrods": "x"}}, "what_matters.wrods"),
        ({"status": "valid"}, "status"),
        ({"what_matters": {"words": "a" * 2_200_000}}, "larger"),
    ],
    ids=["an option it has not", "a misspelt key", "a status", "two million letters"],
)
def test_what_is_wrong_comes_back_as_data_and_nothing_is_kept(
    client: Client, said: dict[str, Any], at: str
) -> None:
    status, answer = client("sore-throat-antibiotics", body(said))
    assert status == 400
    assert at in answer.decode()
    assert kept() == []


@pytest.mark.parametrize("wrong", [b"", b"[1]", b"{", b"null", b"\xff"])
def test_what_is_no_object_of_json_is_refused(client: Client, wrong: bytes) -> None:
    status, _ = client("sore-throat-antibiotics", wrong)
    assert status in (400, 422)
    assert kept() == []


@pytest.mark.parametrize("slug", ["nothing-like-it", "aid.yaml", ".."])
def test_an_aid_that_is_none_of_the_catalogue_is_not_found(client: Client, slug: str) -> None:
    assert client(slug, body(SAID))[0] in (404, 405, 307)
    assert kept() == []
