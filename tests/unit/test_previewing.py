"""What the preview tells, where it finds words on a page, and whom it answers at all."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from attrs import frozen
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rule import Finding
from sdm.cli import group
from sdm.composing.handout import Edition
from sdm.errors import CannotRun
from sdm.previewing import preview
from sdm.previewing.desk import Desk, look_at
from sdm.previewing.marking import Letters, Sought, find, letters_of, sought
from sdm.previewing.serving import serving
from tests.checking.changed import SOUND, subject
from tests.handouts import AIDS, EDITIONS, TODAY, name, rendered


@pytest.fixture
def aid(tmp_path: Path) -> Path:
    return Path(shutil.copy(SOUND, tmp_path / "aid.yaml"))


def change(aid: Path, old: str, new: str) -> None:
    text = aid.read_text(encoding="utf-8")
    assert old in text
    aid.write_text(text.replace(old, new, 1), encoding="utf-8")


def desk(aid: Path) -> Desk:
    made = Desk(aid, TODAY)
    made.look()
    return made


# What it tells


def test_a_sound_aid_has_a_page_and_nothing_found(aid: Path) -> None:
    news = desk(aid).news("leaflet", 0, 0)
    assert (news.title, news.summary) == (
        "Sore elbow: what are your choices?",
        "no errors, no warnings",
    )
    assert (news.has_page, news.is_old, news.said, news.problems) == (True, False, "", ())


def test_what_was_found_comes_in_the_order_of_the_file_with_its_letters(aid: Path) -> None:
    change(aid, "timeframe: 1 year", "timeframe: a while")
    change(aid, "next_review: 2099-11-21", "next_review: 2026-11-21")
    at_work = desk(aid)
    news = at_work.news("leaflet", 0, 0)
    [(unclear, mark), *rest] = news.problems
    assert unclear.rule == "timeframe-unclear"
    assert [each.place for each, _ in news.problems] == sorted(
        each.place for each, _ in news.problems
    )
    assert rest
    assert mark is not None
    assert at_work.shown("leaflet").letters.text[slice(*mark)] == "awhile"


def test_what_is_wrong_with_the_file_is_told_and_the_last_page_stays(aid: Path) -> None:
    at_work = desk(aid)
    change(aid, "version: 1.0.0", "version: 1.0")
    at_work.look()
    news = at_work.news("leaflet", 1, 0)
    assert (news.serial, news.has_page, news.is_old) == (2, True, True)
    assert [(each.code, mark) for each, mark in news.problems] == [("FORMAT", None)]
    change(aid, "version: 1.0", "version: 1.0.1")
    at_work.look()
    assert not at_work.news("leaflet", 2, 0).is_old
    assert "1.0.1" in at_work.shown("leaflet").html


def test_an_aid_that_could_never_be_read_has_no_page(aid: Path) -> None:
    aid.write_text("- not an aid\n", encoding="utf-8")
    news = desk(aid).news("leaflet", 0, 0)
    assert (news.title, news.has_page, news.is_old) == ("aid.yaml", False, False)
    assert [each.code for each, _ in news.problems] == ["YAML"]


def test_a_file_that_has_gone_is_told(aid: Path) -> None:
    at_work = desk(aid)
    aid.unlink()
    at_work.look()
    news = at_work.news("leaflet", 1, 0)
    assert "cannot be read" in news.said
    assert news.is_old


def test_a_withdrawn_aid_is_not_shown(aid: Path) -> None:
    change(aid, "status: draft", "status: withdrawn\nwithdrawn_because: It was wrong.")
    at_work = desk(aid)
    news = at_work.news("leaflet", 0, 0)
    assert "It was wrong." in news.said
    assert (news.has_page, at_work.shown("leaflet").html) == (False, "")


def test_an_overdue_aid_is_shown_with_its_banner(aid: Path) -> None:
    change(aid, "next_review: 2099-11-21", "next_review: 2026-11-21")
    assert "was due to be looked at again" in desk(aid).shown("leaflet").html


def test_what_is_answered_is_told_apart(aid: Path) -> None:
    change(aid, "timeframe: 1 year", "timeframe: a while")
    waiver = "waivers: [{rule: timeframe-unclear, at: outcomes.no_pain, because: It is made up and not real., by: A. Author}]\n"
    change(aid, "development:\n", f"{waiver}development:\n")
    news = desk(aid).news("leaflet", 0, 0)
    assert [each.problem.rule for each in news.waived] == ["timeframe-unclear"]
    assert "timeframe-unclear" not in [each.rule for each, _ in news.problems]
    assert news.summary.endswith("1 waived")


def test_news_is_waited_for(aid: Path) -> None:
    at_work = desk(aid)
    later = threading.Timer(0.2, at_work.look)
    later.start()
    assert at_work.news("leaflet", after=1, patience=30).serial == 2
    later.join()


def test_patience_ends(aid: Path) -> None:
    began = time.monotonic()
    assert desk(aid).news("leaflet", after=1, patience=0.05).serial == 1
    assert time.monotonic() - began < 10


# Where words stand on a page


def page(*words: str) -> Letters:
    return letters_of(f"<body>{' '.join(words)}</body>")


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="<>&\r\x00")), st.sampled_from(EDITIONS)
)
def test_words_on_a_page_are_found_whatever_stands_around_them(
    before: str, edition: Edition
) -> None:
    words = "Words that stand here but once"
    letters = page(before, "Words <b>that\nstand</b> here but&#160;once", before)
    found = find(letters, Sought(words))
    assert found is not None
    assert letters.text[slice(*found)] == "wordsthatstandherebutonce"


def test_a_part_of_the_words_is_marked_alone() -> None:
    words = "It is rare. Most get well."
    found = find(page(f"<p>{words}</p>"), Sought(words, within=(12, 16)))
    assert found == (9, 13)


def test_few_letters_are_looked_for_in_their_own_part_alone() -> None:
    letters = page('<p>1 year</p><p id="outcome-a">Pain in 1 year</p><p>1 year</p>')
    assert find(letters, Sought("1 year", anchor="outcome-a")) == (11, 16)
    assert find(letters, Sought("2 years", anchor="outcome-a")) is None
    assert find(letters, Sought("1 year", anchor="outcome-b", row="Pain")) == (11, 16)
    assert find(letters, Sought("1 year", anchor="outcome-b", row="Sleep")) is None


def test_few_letters_far_behind_are_not_of_that_part() -> None:
    letters = page('<p id="outcome-a">Pain</p>', "<p>word</p>" * 1000, "<p>1 year</p>")
    assert find(letters, Sought("1 year", anchor="outcome-a")) is None


def test_one_or_two_letters_are_not_looked_for() -> None:
    assert find(page("It is so."), Sought("is")) is None


def test_a_heading_stands_for_its_part() -> None:
    letters = page('<p>One</p><section id="steps"><h2 id="h-steps">How to</h2></section>')
    assert find(letters, Sought("", anchor="steps")) == (3, 8)
    assert find(letters, Sought("", anchor="facts")) is None


def test_a_capital_that_is_two_small_letters_moves_nothing() -> None:
    letters = page("İİİ and more", "these words")
    assert letters.text[slice(*(find(letters, Sought("These words")) or (0, 0)))] == "thesewords"


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_nearly_every_text_of_an_aid_is_found_on_the_leaflet(path: Path) -> None:
    of = look_at(path, TODAY).subject
    assert of is not None
    letters = letters_of(rendered(path, "leaflet", "html").decode())
    own, near = 0, 0
    passages = [each for each in of.texts.passages if each.at[0] != "simple"]
    for passage in passages:
        wanted = [*sought(of, Finding(at=passage.at, message=""))]
        own += find(letters, wanted[0]) is not None
        near += any(find(letters, each) for each in wanted)
    assert own >= 0.9 * len(passages)
    assert near == len(passages)


@pytest.mark.parametrize(
    ("at", "stands_for"),
    [
        (("outcomes", 0, "estimates", "brace", "counted"), "abracetowear"),
        (("outcomes", 0, "kind"), "pain"),
        (("outcomes", 1), "soreskin"),
        (("options", 1, "sources"), "abracetowear"),
        (("attributes", 0, "id"), "whatitasksofyou"),
        (("what_matters",), "howmuchdoeseachofthesemattertoyou?"),
        (("questions",), "questionstoask"),
        (("sources", "s1", "year"), "journalofexamples1"),
    ],
)
def test_what_is_no_text_is_marked_at_what_it_is_about(
    at: tuple[str | int, ...], stands_for: str
) -> None:
    of = subject()
    letters = letters_of(of.rendered.pages[0].html)
    wanted = sought(of, Finding(at=at, message=""))
    mark = next(found for each in wanted if (found := find(letters, each)))
    assert letters.text[slice(*mark)] == stands_for


def test_what_is_on_no_page_has_no_mark() -> None:
    of = subject()
    letters = letters_of(of.rendered.pages[0].html)
    for at in ((), ("id",), ("catalogue", "decides"), ("waivers", 0)):
        assert not any(find(letters, each) for each in sought(of, Finding(at=at, message="")))


# Whom it answers


@frozen
class Answer:
    status: int
    headers: dict[str, str]
    body: str


class Asked:
    """A server, asked as no browser would ask it."""

    def __init__(self, address: str) -> None:
        self.address, self.parts = address, urlsplit(address)

    def __call__(self, path: str = "", method: str = "GET", **headers: str) -> Answer:
        assert self.parts.hostname
        line = http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=30)
        line.request(method, path or self.parts.path, headers=headers)
        got = line.getresponse()
        answer = Answer(got.status, dict(got.headers), got.read().decode())
        line.close()
        return answer

    def raw(self, sent: bytes) -> bytes:
        """Send bytes that are no proper request."""
        with socket.create_connection((self.parts.hostname, self.parts.port), 30) as line:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))

    def under(self, name: str) -> str:
        return self.parts.path + name


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    copy = Path(shutil.copy(SOUND, tmp_path_factory.mktemp("aid") / "aid.yaml"))
    with serving(desk(copy)) as address:
        yield Asked(address)


def test_who_has_the_address_is_answered(ask: Asked) -> None:
    assert "<title>Preview</title>" in ask().body
    assert "Sore elbow" in ask(ask.under("handout?edition=grid")).body
    assert json.loads(ask(ask.under("news?after=0")).body)["serial"] == 1


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:{port}",
        "",
        "127.0.0.1:{port}.evil.example",
    ],
)
def test_a_request_for_another_host_is_refused(ask: Asked, host: str) -> None:
    said = ask(Host=host.format(port=ask.parts.port))
    assert (said.status, "Preview" in said.body) == (421, False)


def test_a_request_with_no_host_or_two_is_refused(ask: Asked) -> None:
    for hosts in ("", f"Host: {ask.parts.netloc}\r\nHost: evil.example\r\n"):
        said = ask.raw(f"GET {ask.parts.path} HTTP/1.1\r\n{hosts}\r\n".encode())
        assert said.startswith(b"HTTP/1.1 421")


def test_localhost_is_this_host_too(ask: Asked) -> None:
    assert ask(Host=f"localhost:{ask.parts.port}").status == 200


@pytest.mark.parametrize("path", ["/", "/x/", "/news?after=0", "//", "/x/handout", "/é/"])
def test_who_does_not_know_the_address_gets_nothing(ask: Asked, path: str) -> None:
    said = ask(path.encode().decode("latin-1") if path.isascii() else "/%C3%A9/")
    assert (said.status, said.body) == (404, "nothing here\n")


@pytest.mark.parametrize(
    "path",
    [
        "..",
        "../aid.yaml",
        "%2e%2e/aid.yaml",
        "aid.yaml",
        "page.html",
        "desk.py",
        "./",
        "handout/",
        "handout?edition=x",
        "news?after=-1",
        "news?after=²",
    ],
)
def test_nothing_else_is_there(ask: Asked, path: str) -> None:
    assert ask(ask.under(path.replace("²", "%C2%B2"))).status == 404


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "BREW"]
)
def test_only_a_look_is_allowed(ask: Asked, method: str) -> None:
    said = ask(method=method)
    assert (said.status, said.headers["Allow"]) == (405, "GET")
    assert "Preview" not in said.body


def test_no_other_site_may_read_or_frame_it_and_nothing_is_kept(ask: Asked) -> None:
    for asked in ("", "page.js", "page.css", "handout", "news?after=0", "nothing"):
        headers = ask(ask.under(asked), Origin="https://evil.example").headers
        assert not [each for each in headers if each.startswith("Access-Control")]
        assert headers["Content-Security-Policy"].startswith("default-src 'none';")
        assert "frame-ancestors" in headers["Content-Security-Policy"]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_no_script_may_run_in_a_handout(ask: Asked) -> None:
    policy = ask(ask.under("handout")).headers["Content-Security-Policy"]
    assert "script-src" not in policy  # so that default-src 'none' holds for it


@pytest.mark.parametrize(
    "sent",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x00\xff",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nA: b\r\n" * 200,
    ],
)
def test_nonsense_is_answered_with_an_error_or_not_at_all(ask: Asked, sent: bytes) -> None:
    said = ask.raw(sent)
    assert said == b"" or b"<" not in said
    assert ask().status == 200


def test_it_listens_on_this_computer_alone(ask: Asked) -> None:
    assert ask.parts.hostname == "127.0.0.1"
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", ask.parts.port), 5).close()


def test_every_address_is_another(aid: Path) -> None:
    with serving(desk(aid)) as one, serving(desk(aid)) as other:
        assert urlsplit(one).path != urlsplit(other).path
        assert len(urlsplit(one).path) >= 22


def test_a_port_that_is_taken_is_told(aid: Path, ask: Asked) -> None:
    assert ask.parts.port
    with pytest.raises(CannotRun, match=f"port {ask.parts.port} cannot be used"):
        preview(str(aid), port=ask.parts.port, today=TODAY)


def test_an_aid_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="no-such"):
        preview(str(tmp_path / "no-such.yaml"), today=TODAY)


@pytest.mark.parametrize("opening", [True, False])
def test_the_command_tells_the_address_and_opens_it_if_wanted(
    aid: Path, monkeypatch: pytest.MonkeyPatch, opening: bool
) -> None:
    launched: list[str] = []

    def end(files: object, work: Callable[[], None]) -> None:
        work()

    monkeypatch.setattr("sdm.previewing.on_each_save", end)
    monkeypatch.setattr("click.launch", launched.append)
    words = ["preview", str(aid), "--edition", "grid", "--date", "2026-12-01"]
    done = CliRunner().invoke(group, words if opening else [*words, "--no-open"])
    assert done.exit_code == 0
    assert done.stdout.startswith("http://127.0.0.1:")
    assert launched == ([done.stdout.strip()] if opening else [])


def test_what_cannot_be_shown_is_exit_2(aid: Path, ask: Asked) -> None:
    for words in (["no-such-aid"], [str(aid), "--port", str(ask.parts.port)]):
        done = CliRunner().invoke(group, ["preview", *words, "--no-open"])
        assert done.exit_code == 2
        assert done.stderr.startswith("sdm: ")
        assert done.stdout == ""


def test_after_the_end_nobody_answers(aid: Path) -> None:
    with serving(desk(aid)) as address:
        ended = Asked(address)
    with pytest.raises(OSError, match="refused"):
        ended()


def test_the_page_offers_every_edition(ask: Asked) -> None:
    for edition in EDITIONS:
        assert f"<option>{edition}</option>" in ask().body
