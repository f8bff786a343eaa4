"""What is taken for a sign of who somebody is, and what is not."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from sdm.preferences.identifiers import NAMES, identifiers_in, is_nhs_number, suspected
from sdm.preferences.people import Subject
from sdm.preferences.words import Text, Words
from tests.made_up_records import FULL, ORDINARY, TODAY

FOUND = {
    "My NHS number is 943 476 5919.": ("nhs_number", "943 476 5919"),
    "9434765919": ("nhs_number", "9434765919"),
    "no. 943-476-5919, I think": ("nhs_number", "943-476-5919"),
    "it is ٩٤٣ ٤٧٦ ٥٩١٩": ("nhs_number", "٩٤٣ ٤٧٦ ٥٩١٩"),
    "943 476 5918": ("maybe_nhs_number", "943 476 5918"),
    "9434765918": ("maybe_nhs_number", "9434765918"),
    "Write to ann.o'example+knee@example.co.uk, please": (
        "email",
        "ann.o'example+knee@example.co.uk",
    ),
    "<ann@example.org>": ("email", "ann@example.org"),
    "Ring 07700 900123 after six": ("phone", "07700 900123"),
    "07700900123": ("phone", "07700900123"),
    "+44 7700 900123": ("phone", "+44 7700 900123"),
    "+44 (0)1632 960001": ("phone", "+44 (0)1632 960001"),
    "(01632) 960001": ("phone", "(01632) 960001"),
    "020 7946 0958": ("phone", "020 7946 0958"),
    "0044 20 7946 0958": ("phone", "0044 20 7946 0958"),
    "I was born on 5 May 1950 in Leeds": ("birth_date", "5 May 1950"),
    "DOB 05/05/50": ("birth_date", "05/05/50"),
    "d.o.b.: 1950-05-05": ("birth_date", "1950-05-05"),
    "date of birth May 5th, 1950": ("birth_date", "May 5th, 1950"),
    "Ann Example 05/05/1950": ("birth_date", "05/05/1950"),
    "5.5.1950 is hers": ("birth_date", "5.5.1950"),
    "my birthday, 5th of May 1950": ("birth_date", "5th of May 1950"),
    "I live at SW1A 1AA": ("postcode", "SW1A 1AA"),
    "M1 1AE": ("postcode", "M1 1AE"),
    "ec1a1bb": ("postcode", "ec1a1bb"),
    "Cf10 3nq it is": ("postcode", "Cf10 3nq"),
}

NOT_FOUND = (
    "",
    "I take 10 mg twice a day, 2.5 mg at night and 1,000 units of vitamin D.",
    "500 250 1000",
    "1000 500 250",
    "b12 5ug",
    "L4 5th and C5 6th, the doctor said",
    "Call 111 or 999; the helpline is 0300 123 4567, or 0800 1111 and 0808 800 1234.",
    "116 123 day or night",
    "My appointment is on 03/02/2027 at ten.",
    "They saw me on 12/11/2026.",
    "My operation was on 5 May 2019.",
    "Our baby is due on 5 May 2027; the birth will be at home.",
    "She was born in 1950.",
    "13/13/1950",
    "12 of 100 people, and 943 of 1,000",
    "943 476 59190",
    "1943 476 5919",
    "0.943 476 5919",
    "12-345-678-9012 is the order",
    "ann at example",
    "@home on the 5th",
    "version 1.2.3.4",
    "ratio 07700/900123",
    "AAA1 1AA",
    "ZZ9 9ZZ",
    "I walk 5 miles, 10 on Sundays, since May 2019",
)


@pytest.mark.parametrize("text", FOUND)
def test_a_sign_of_who_somebody_is_is_found(text: str) -> None:
    (found,) = suspected(text, today=TODAY)
    assert (found.kind, text[found.start : found.end]) == FOUND[text]
    assert NAMES[found.kind]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_a_little_like_it_is_left_alone(text: str) -> None:
    assert suspected(text, today=TODAY) == ()


def test_several_are_found_in_their_order_and_none_twice() -> None:
    text = "ann@example.org, 07700 900123, born 05/05/1950, 943 476 5919, SW1A 1AA"
    kinds = [each.kind for each in suspected(text, today=TODAY)]
    assert kinds == ["email", "phone", "birth_date", "nhs_number", "postcode"]


def test_what_could_be_two_things_is_told_once() -> None:
    number = "0121000001"
    assert is_nhs_number(number)
    (found,) = suspected(number, today=TODAY)
    assert found.kind == "phone"


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("9434765919", True),  # an example that many guides to the number use
        ("943 476 5919", True),
        ("9434765918", False),
        ("4010232137", True),
        ("1000000060", True),  # 11 minus the remainder is 11: the last digit is 0
        ("943476591", False),
        ("94347659199", False),
        ("", False),
    ],
)
def test_the_last_digit_of_an_nhs_number_checks_the_others(number: str, right: bool) -> None:
    assert is_nhs_number(number) is right


def test_where_the_sum_asks_for_a_last_digit_of_ten_there_is_no_number() -> None:
    assert not any(is_nhs_number(f"100000001{last}") for last in range(10))


def test_changing_any_one_digit_of_an_nhs_number_is_noticed() -> None:
    number = "9434765919"
    for at, digit in enumerate(number):
        for other in set("0123456789") - {digit}:
            assert not is_nhs_number(number[:at] + other + number[at + 1 :])


def test_each_is_told_with_the_field_it_stands_in() -> None:
    matters = evolve(ORDINARY.what_matters, concerns=(Words("Ring Jo"), Words("07700 900123")))
    (found,) = identifiers_in(evolve(ORDINARY, what_matters=matters), today=TODAY)
    assert found.at == "what_matters.concerns.1"
    assert found.found.kind == "phone"


def test_what_the_host_passes_in_and_what_the_aid_says_is_not_warned_of() -> None:
    figure = evolve(ORDINARY.figures_shown[0], said=Text("ring 07700 900123"))
    aid = evolve(ORDINARY.aid, title=Text("ring 07700 900123"))
    subject = Subject(nhs_number="9434765919", name="Ann", birth_date=datetime.date(1950, 5, 5))
    record = evolve(ORDINARY, figures_shown=(figure,), aid=aid, subject=subject)
    assert identifiers_in(record, today=TODAY) == ()


def test_the_made_up_records_hold_none() -> None:
    for record in (ORDINARY, FULL):
        assert identifiers_in(record, today=TODAY) == ()


def test_words_under_a_key_are_looked_at_too() -> None:
    row = evolve(FULL.rows[0], inputs={"age": Text("born 05/05/1950")})
    (found,) = identifiers_in(evolve(FULL, rows=(row,)), today=TODAY)
    assert found.at == "rows.0.inputs.age"
