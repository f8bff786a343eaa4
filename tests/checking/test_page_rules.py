"""The rules on pages: a page as sdm makes it is sound, and each way to break it is found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.elements import read_html
from sdm.checking.rendered import Page, Rendered
from sdm.checking.rule import Finding, Rule
from sdm.checking.rules.page import RULES
from sdm.checking.rules.page.drawing import filled, ground, squares
from sdm.checking.rules.page.hard_page import HardPage
from sdm.checking.rules.page.many_sides import ManySides
from sdm.checking.rules.page.page_rule import PageRule
from sdm.checking.rules.page.picture_unlike_number import PictureUnlikeNumber
from sdm.checking.run import Choice, check_file
from sdm.checking.standards import clauses
from sdm.checking.subject import Subject
from sdm.cli import group
from sdm.composing.handout import Edition, Handout
from sdm.document import Value, read_document, read_file
from sdm.errors import AidError
from sdm.explaining import find
from sdm.loading import from_document
from sdm.rendering import Format, render
from sdm.rendering.markup import people_svg
from tests import pdf_reading
from tests.checking.changed import SOUND, TODAY, subject
from tests.handouts import ALL, EDITIONS, editions, name
from tests.strategies import mutated, small, written

PAGE_RULES = tuple(rule() for rule in RULES)
every_rule = pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.id)


@cache
def sound() -> Subject:
    return subject()


def broken(edition: Edition, *changes: tuple[str, str]) -> Rendered:
    """Give the pages of the sound aid with one of them changed."""
    pages = []
    for page in sound().rendered.pages:
        html = page.html
        if page.edition == edition:
            for old, new in changes:
                assert old in html, f"nothing like {old} to break in the {edition}"
                html = html.replace(old, new, 1)
        pages.append(Page(page.edition, page.handout, html))
    return Rendered(tuple(pages))


def looked(pages: Rendered, of: Subject | None = None) -> list[tuple[Rule, Finding]]:
    return [
        (rule, finding)
        for rule in PAGE_RULES
        if isinstance(rule, PageRule)
        for finding in rule.look(of or sound(), pages)
    ]


def ids(found: Sequence[tuple[Rule, Finding]]) -> set[str]:
    return {rule.id for rule, _ in found}


@pytest.mark.parametrize("path", ALL, ids=name)
def test_pages_as_sdm_makes_them_are_sound(path: Path) -> None:
    document = read_file(path)
    of = Subject(from_document(document), document, TODAY)
    assert [page.edition for page in of.rendered.pages] == list(editions(path))
    assert [str(finding) for _, finding in looked(of.rendered, of)] == []


TABLE = "<h2>One</h2><table><caption>Two</caption><tr><td>1</td></tr></table>"
OTHER_TABLE = '<table><tr><th scope="row">One</th><td>1</td></tr></table><table class="weigh">'
FIRST = "M0 0H200V30H0Z"
"""The filled part of the first picture: 60 of 100."""
WORDS = "<strong>60</strong> of 100 people"

BY_THE_AUTHOR = {"PAGE007", "PAGE009"}
"""What an author's words can bring about; and a long title, which is of PAGE001."""


@given(mutated(small()))
def test_whatever_an_author_writes_the_pages_are_sound(value: Value) -> None:
    try:
        document = read_document(written(value).encode(), "aid.yaml")
        aid = from_document(document)
    except AidError:
        return
    of = Subject(aid, document, TODAY)
    found = [
        str(finding)
        for rule, finding in looked(of.rendered, of)
        if rule.id not in BY_THE_AUTHOR and finding.at != ("title",)
    ]
    assert found == []


BREAKS: list[tuple[str, str, Edition, str, str]] = [
    ("PAGE001", "no main heading", "leaflet", "<h1>", "<p>"),
    ("PAGE001", "two main headings", "grid", "</main>", "<h1>Again</h1></main>"),
    ("PAGE001", "a heading before the main one", "grid", "<h1>", "<h2>Sore</h2><h1>"),
    ("PAGE001", "a level left out", "clinician", "</main>", "<h2>One</h2><h4>Two</h4></main>"),
    ("PAGE001", "a long main heading", "leaflet", "<h1>", f"<h1>{'word ' * 12}"),
    ("PAGE002", "no language", "leaflet", ' lang="en-GB"', ""),
    ("PAGE002", "an empty language", "leaflet", 'lang="en-GB"', 'lang=""'),
    ("PAGE002", "another language", "grid", 'lang="en-GB"', 'lang="fr"'),
    ("PAGE002", "an empty title", "grid", "<title>", "<title></title><b>"),
    ("PAGE002", "no viewport", "companion", 'name="viewport"', 'name="port"'),
    ("PAGE002", "a fixed width", "companion", "width=device-width", "width=1024"),
    ("PAGE002", "no zoom", "leaflet", "initial-scale=1", "initial-scale=1, maximum-scale=1"),
    ("PAGE002", "no zoom at all", "leaflet", "initial-scale=1", "user-scalable=no"),
    ("PAGE003", "no caption", "grid", "<caption>", "<p>"),
    ("PAGE003", "an empty caption", "grid", "<caption>", "<caption></caption><p>"),
    ("PAGE003", "a head without a scope", "grid", '<th scope="col">', "<th>"),
    ("PAGE003", "a scope that is none", "leaflet", 'scope="row"', 'scope="line"'),
    ("PAGE003", "no heads", "grid", "</main>", f"{TABLE}</main>"),
    ("PAGE003", "two tables under a heading", "leaflet", '<table class="weigh">', OTHER_TABLE),
    ("PAGE004", "a row too few", "leaflet", FIRST, "M0 0H200V20H0Z"),
    ("PAGE004", "one square too many", "leaflet", FIRST, f"{FIRST}M0 30H10V40H0Z"),
    ("PAGE004", "nothing filled", "large-print", FIRST, ""),
    ("PAGE004", "a line too few", "leaflet", "M190 0V50", ""),
    ("PAGE004", "no lines", "leaflet", 'class="rule"', ""),
    (
        "PAGE004",
        "ground for the filled alone",
        "leaflet",
        'width="200" height="50"',
        'width="200" height="30"',
    ),
    ("PAGE004", "no picture", "leaflet", 'class="people"', 'class="others"'),
    ("PAGE004", "another number", "leaflet", WORDS, "<strong>61</strong> of 100 people"),
    ("PAGE004", "no number", "leaflet", WORDS, "<strong>Most</strong> of 100 people"),
    ("PAGE004", "another denominator", "leaflet", WORDS, "<strong>60</strong> of 1,000 people"),
    ("PAGE004", "not the others", "large-print", "40 still have pain.", "Some still have pain."),
    ("PAGE005", "a radio button", "leaflet", "</main>", "<input type=radio checked></main>"),
    ("PAGE005", "a choice", "leaflet", "</main>", "<option selected>Brace</option></main>"),
    ("PAGE005", "a slider", "leaflet", "</main>", '<input type=range value="5"></main>'),
    ("PAGE005", "a made slider", "grid", "</main>", '<b aria-valuenow="5"></b></main>'),
    ("PAGE005", "a made box", "grid", "</main>", '<b aria-checked="true"></b></main>'),
    ("PAGE005", "a text", "leaflet", "</main>", "<textarea>Yes</textarea></main>"),
    (
        "PAGE005",
        "a tick",
        "leaflet",
        '<span class="mark" aria-hidden="true">',
        '<span class="mark">✓',
    ),
    ("PAGE005", "a line", "leaflet", 'class="write-line">', 'class="write-line">Yes'),
    ("PAGE006", "a picture", "leaflet", "</main>", '<img src="https://example.org/a.png"></main>'),
    ("PAGE006", "a file beside it", "leaflet", "</main>", '<img src="a.png"></main>'),
    (
        "PAGE006",
        "a style sheet",
        "grid",
        "<title>",
        '<link rel=stylesheet href="//a.example"><title>',
    ),
    ("PAGE006", "a font", "grid", "<style>", "<style>@font-face{src:url('a.woff2')}"),
    ("PAGE006", "another sheet", "grid", "<style>", '<style>@import "https://a.example";'),
    ("PAGE006", "a style", "grid", "<h1>", '<h1 style="background:url(//a.example)">'),
    ("PAGE006", "a script", "leaflet", "</main>", "<script>fetch('/')</script></main>"),
    (
        "PAGE006",
        "another page",
        "grid",
        "<title>",
        '<meta http-equiv=refresh content="0;url=/"><title>',
    ),
    (
        "PAGE006",
        "a part of a drawing",
        "leaflet",
        "<g>",
        '<use xlink:href="https://a.example#b"/><g>',
    ),
    ("PAGE006", "a count of presses", "grid", "<h1>", '<a href="#a" ping="//a.example"></a><h1>'),
    ("PAGE006", "no policy", "companion", "&#39;none&#39;; style", "*; style"),
    ("PAGE008", "an empty cell", "grid", "</td>", "</td><td></td>"),
    (
        "PAGE008",
        "a cell with its option alone",
        "grid",
        "</td>",
        '</td><td><p class="of">Cream</p></td>',
    ),
    (
        "PAGE008",
        "an empty head",
        "grid",
        '<th scope="col">',
        '<th scope="col"> </th><th scope="col">',
    ),
    ("PAGE008", "a row without a name", "leaflet", "I want my pain to go soon.", "&nbsp;"),
]


@pytest.mark.parametrize(
    ("rule", "edition", "old", "new"),
    [pytest.param(rule, *rest, id=f"{rule} {what}") for rule, what, *rest in BREAKS],
)
def test_a_broken_page_is_found_by_the_rule_meant_for_it_alone(
    rule: str, edition: Edition, old: str, new: str
) -> None:
    found = looked(broken(edition, (old, new)))
    assert ids(found) == {rule}
    assert all(edition in finding.message or finding.at == ("title",) for _, finding in found)


def test_every_rule_that_looks_at_the_words_of_a_page_is_broken_in_several_ways() -> None:
    ways = [rule for rule, *_ in BREAKS]
    assert {rule.id for rule in PAGE_RULES} - {*ways} == {"PAGE007", "PAGE009"}
    assert min(ways.count(rule) for rule in ways) >= 4


def in_page(example: object) -> Rendered:
    """Put an example in a page: as the whole of it, or at the end of a sound one."""
    assert isinstance(example, str)
    if example.startswith(("<html", "<h1")):
        return Rendered((Page("leaflet", sound().rendered.pages[0].handout, example),))
    return broken("leaflet", ("</main>", f"<section>{example}</section></main>"))


@pytest.mark.parametrize(
    "rule",
    [rule for rule in PAGE_RULES if str(rule.fails).startswith("<")],
    ids=lambda each: each.id,
)
def test_a_rule_finds_its_example_and_is_content_with_it_put_right(rule: PageRule) -> None:
    assert [*rule.look(sound(), in_page(rule.fails))]
    assert not [*rule.look(sound(), in_page(rule.passes))]


def test_a_picture_is_counted_from_its_lines_and_areas() -> None:
    drawn = read_html(str(people_svg(7, 13, 5)))
    assert [squares(drawn), ground(drawn), filled(drawn)] == [Fraction(n) for n in (20, 20, 7)]


@given(st.integers(1, 12), st.integers(1, 12), st.data())
def test_whatever_is_drawn_is_counted_back(rows: int, columns: int, data: st.DataObject) -> None:
    has = data.draw(st.integers(0, rows * columns))
    for rtl in (False, True):
        drawn = read_html(str(people_svg(has, rows * columns - has, columns, rtl=rtl)))
        assert squares(drawn) == ground(drawn) == Fraction(rows * columns)
        assert filled(drawn) == Fraction(has)


@pytest.mark.parametrize(
    ("percent", "said", "instead"),
    [(0.2, "Fewer than 1<", "Nobody<"), (99.8, "Fewer than 1 have", "None have")],
)
def test_fewer_than_one_is_drawn_as_nobody_and_said_in_words(
    percent: float, said: str, instead: str
) -> None:
    at = "outcomes.sore_skin.estimates"
    unknown = {"unknown": "Nobody counted."}
    of = subject(
        {f"{at}.carry_on.{key}": None for key in ("counted", "among", "ci")}
        | {f"{at}.carry_on.percent": percent, f"{at}.brace": unknown, f"{at}.cream": unknown}
    )
    leaflet, rule = of.rendered.pages[0], PictureUnlikeNumber()
    assert not [*rule.look(of, of.rendered)]
    assert said in leaflet.html
    worse = Page("leaflet", leaflet.handout, leaflet.html.replace(said, instead))
    [found] = rule.look(of, Rendered((worse,)))
    assert found.at == ("outcomes", 1, "estimates", "carry_on")


def sides(edition: Edition, number: int | None, options: int = 3) -> list[Finding]:
    """Look at an aid with so many options, one handout of which fills so many sides."""
    of = subject()
    of.aid = evolve(of.aid, options=tuple([*of.aid.options, *of.aid.options][:options]))
    pages = []
    for page in sound().rendered.pages:
        made = Page(page.edition, page.handout, page.html)
        made.__dict__["sides"] = number if page.edition == edition else 1
        pages.append(made)
    return [*ManySides().look(of, Rendered(tuple(pages)))]


def test_a_handout_over_its_number_of_sides_is_found() -> None:
    assert [each.message for each in sides("leaflet", 9)] == [
        "the leaflet fills 9 sides of A4, expected at most 8"
    ]
    assert sides("grid", 3)
    assert sides("clinician", 3)
    assert sides("leaflet", 13, options=5)


def test_a_handout_within_its_number_of_sides_is_not() -> None:
    assert not sides("leaflet", 8)
    assert not sides("leaflet", 12, options=5)
    assert not sides("grid", 2)
    assert not sides("companion", 40)
    assert not sides("large-print", 40)


def test_a_handout_whose_letters_the_font_lacks_has_no_sides() -> None:
    page = sound().rendered.pages[0]
    assert page.sides == len(pdf_reading.sheets(render(page.handout, "pdf")))
    strange = Page("leaflet", evolve(page.handout, title="ཀ"), page.html)
    assert strange.sides is None
    assert not sides("leaflet", None)


def hard(tag: str, sentence: str, edition: Edition = "leaflet") -> list[Finding]:
    """Look at a page with so hard a sentence on it, again and again."""
    more = f"<section>{f'<{tag}>{sentence}</{tag}>' * 60}</section></main>"
    return [*HardPage().look(sound(), broken(edition, ("</main>", more)))]


def test_a_leaflet_of_hard_sentences_is_found() -> None:
    [found] = hard("p", str(HardPage.fails))
    assert found.message.startswith("the leaflet as a whole: found reading age 1")
    assert hard("li", str(HardPage.fails))
    assert not hard("p", str(HardPage.passes))


def test_headings_labels_and_the_sheets_of_others_are_not_scored() -> None:
    assert not hard("h2", str(HardPage.fails))
    assert not hard("p", str(HardPage.fails), "clinician")
    labels = '<p class="of">Administration of medication</p>' * 100 + "</main>"
    assert not [*HardPage().look(sound(), broken("leaflet", ("</main>", labels)))]


def test_what_a_reader_looks_up_is_not_scored() -> None:
    more = f'<li value="1">{HardPage.fails}</li>' * 60
    pages = broken(
        "leaflet", ('<ol class="sources running">', f'<ol class="sources running">{more}')
    )
    assert not [*HardPage().look(sound(), pages)]


def test_a_withdrawn_aid_has_no_pages() -> None:
    withdrawn = {"status": "withdrawn", "withdrawn_because": "It was wrong."}
    assert subject(withdrawn).rendered.pages == ()


def test_an_overdue_aid_is_looked_at_all_the_same() -> None:
    late = subject({"development.next_review": "2026-11-30"})
    assert len(late.rendered.pages) == len(EDITIONS) - 1  # it has no simpler version


@every_rule
def test_a_rule_says_what_the_fault_is_why_it_matters_and_what_to_do(rule: Rule) -> None:
    told = rule.told()
    assert list(told) == ["", "Why it matters", "Instead"]
    assert all(told.values())


@every_rule
def test_a_rule_names_clauses_that_there_are(rule: Rule) -> None:
    assert set(rule.clauses) <= set(clauses())


# sdm check --rendered


def checked(*words: str) -> Result:
    return CliRunner().invoke(group, ["check", str(SOUND), "--date", "2026-12-01", *words])


@pytest.fixture
def no_captions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the renderer forget all captions."""

    def forgetful(handout: Handout, format: Format = "html") -> bytes:
        return render(handout, format).replace(b"<caption>", b"<p>")

    monkeypatch.setattr("sdm.checking.rendered.render", forgetful)


@pytest.mark.usefixtures("no_captions")
def test_pages_are_looked_at_when_asked_for_or_when_their_rule_is_named() -> None:
    assert "PAGE003" not in checked().stdout
    assert "1 aid: no errors, no warnings" in checked("--select", "INFO").stdout
    for words in (["--rendered"], ["--select", "PAGE"], ["--select", "bare-table"]):
        assert "PAGE003 bare-table: the grid: " in checked(*words).stdout
    assert "PAGE003" not in checked("--rendered", "--ignore", "bare-table").stdout
    assert "PAGE003" not in checked("--rendered", "--standard", "ipdasi-v4").stdout


@pytest.mark.usefixtures("no_captions")
def test_what_is_found_on_pages_is_told_in_every_form() -> None:
    [run] = json.loads(checked("--rendered", "--format", "sarif").stdout)["runs"]
    named = {run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] for each in run["results"]}
    assert named == {"PAGE003"}
    [aid] = json.loads(checked("--rendered", "--format", "json").stdout)["aids"]
    assert {each["rule"] for each in aid["problems"]} == {"PAGE003"}
    assert "bare-table" in checked("--rendered", "--format", "html").stdout


@pytest.mark.usefixtures("no_captions")
def test_what_is_found_on_pages_speaks_against_its_clause() -> None:
    told = checked("--rendered", "--clauses", "--standard", "readability-accessibility").stdout
    [line] = [each for each in told.splitlines() if ":A-WEB-2 " in each]
    assert "not met" in line


def test_a_waiver_of_a_rule_on_pages_is_unused_only_where_pages_are_looked_at(
    tmp_path: Path,
) -> None:
    file = tmp_path / "aid.yaml"
    waiver = "waivers: [{rule: many-sides, at: outcomes, because: All of them matter to people here., by: A}]"
    file.write_text(f"{SOUND.read_text('utf-8')}{waiver}\n", "utf-8")
    assert not check_file(file, TODAY).problems
    asked = check_file(file, TODAY, Choice(rendered=True))
    assert [each.rule for each in asked.problems] == ["waiver-without-finding"]
    assert find("PAGE007") == find("many-sides")
