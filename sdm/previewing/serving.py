"""A small server for one reader: on this computer alone, and only for who has its address.

A page on the web can make a browser ask this computer for things. So every request must name this
server as its host, which a name that was pointed here from elsewhere does not (DNS rebinding), and
its path must begin with letters that nobody can guess. Nothing is read from the disk by its path.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any, get_args
from urllib.parse import parse_qs, urlsplit

from attrs import asdict

from sdm.composing.handout import Edition
from sdm.errors import CannotRun, Problem
from sdm.previewing.desk import Desk, News

HERE = "127.0.0.1"
PATIENCE = 20.0
"""Seconds that a reader waits for news before they ask again."""
QUIET = 60.0
"""Seconds after which a silent reader is let go."""

OWN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
"""What the preview's own page may do."""
HANDOUT = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
"""What a handout may do; it carries a stricter policy inside, and both hold."""
FILES = {"": "page.html", "page.css": "page.css", "page.js": "page.js"}
KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a reader may be waiting for news
    allow_reuse_address = os.name == "posix"  # elsewhere two programs could share the port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who has gone, by closing the tab; tell of all else."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


@contextmanager
def serving(desk: Desk, port: int = 0) -> Iterator[str]:
    """Serve the preview until the block ends, and give its address.

    Raises:
        CannotRun: The port is taken, or may not be used.
    """
    secret = secrets.token_urlsafe(16)
    try:
        server = _Server((HERE, port), partial(_Handler, desk, secret))
    except OSError as error:
        raise CannotRun(
            f"port {port} cannot be used: {error.strerror}; leave --port out for one that is free"
        ) from error
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://{HERE}:{server.server_port}/{secret}/"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = QUIET
    error_content_type, error_message_format = "text/plain", "%(code)d\n"

    def __init__(self, desk: Desk, secret: str, *rest: Any) -> None:
        self.desk, self.secret = desk, secret
        super().__init__(*rest)

    def parse_request(self) -> bool:
        """Read what is asked; refuse everything but a look."""
        is_read = super().parse_request()
        if is_read and self.command != "GET":
            self.close_connection = True  # whatever was sent along is left unread
            self._answer(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"only GET\n", Allow="GET")
            return False
        return is_read

    def do_GET(self) -> None:
        """Answer with the page, a file of it, the handout, or news."""
        if not self._is_for_us():
            return self._answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"not here\n")
        asked = urlsplit(self.path)
        secret, slash, name = asked.path.removeprefix("/").partition("/")
        if not slash or not hmac.compare_digest(secret.encode(), self.secret.encode()):
            return self._not_found()
        said = parse_qs(asked.query)
        if name in FILES:
            return self._file(FILES[name])
        edition = said.get("edition", [self.desk.edition])[0]
        if edition not in get_args(Edition):
            return self._not_found()
        if name == "handout":
            return self._handout(edition)  # type: ignore[arg-type]
        after = said.get("after", ["0"])[0]
        if name == "news" and after.isascii() and after.isdigit():
            return self._news(edition, int(after[:9]))  # type: ignore[arg-type]
        return self._not_found()

    def _is_for_us(self) -> bool:
        port = self.server.server_port  # type: ignore[attr-defined]
        hosts = self.headers.get_all("Host") or []
        return len(hosts) == 1 and hosts[0] in (f"{HERE}:{port}", f"localhost:{port}")

    def _file(self, name: str) -> None:
        data = resources.files("sdm.previewing").joinpath(name).read_bytes()
        if name == "page.html":
            data = data.replace(b"EDITION", self.desk.edition.encode())
        self._answer(HTTPStatus.OK, KINDS[name.rpartition(".")[2]], data)

    def _handout(self, edition: Edition) -> None:
        html = self.desk.shown(edition).html
        if not html:
            return self._not_found()
        return self._answer(HTTPStatus.OK, "text/html", html.encode(), HANDOUT)

    def _news(self, edition: Edition, after: int) -> None:
        news = self.desk.news(edition, after, PATIENCE)
        data = json.dumps(plain(news), ensure_ascii=False).encode()
        self._answer(HTTPStatus.OK, "application/json", data)

    def _not_found(self) -> None:
        self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"nothing here\n")

    def _answer(
        self, status: HTTPStatus, kind: str, data: bytes, policy: str = OWN, **more: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")  # the address is a secret
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def version_string(self) -> str:
        """Say nothing of what runs here."""
        return "sdm"

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing: the terminal is the author's."""


def plain(news: News) -> dict[str, Any]:
    """Give news as plain data for the page."""
    return {
        **asdict(news, recurse=False),
        "problems": [_problem(problem, mark=mark) for problem, mark in news.problems],
        "waived": [
            _problem(each.problem, because=each.waiver.because, by=each.waiver.by)
            for each in news.waived
        ],
    }


def _problem(problem: Problem, **more: Any) -> dict[str, Any]:
    where = f"line {problem.place.line}, column {problem.place.column}"
    return {
        "level": problem.level,
        "code": problem.code,
        "rule": problem.rule,
        "where": where,
        "message": problem.message,
        "hint": problem.hint,
        **more,
    }
