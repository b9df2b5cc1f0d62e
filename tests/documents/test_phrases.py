"""Phrases as a person of the office writes them, in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from coopxl.documents import phrases


def test_a_long_date() -> None:
    day = date(2026, 5, 10)
    assert (phrases.long_date(day, "es"), phrases.long_date(day, "en")) == ("10 de mayo de 2026", "May 10, 2026")


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        ("19500", "USD 19.500,00", "USD 19,500.00"),
        ("1500", "USD 1.500,00", "USD 1,500.00"),
        ("0.005", "USD 0,01", "USD 0.01"),
        ("-1234567.5", "USD -1.234.567,50", "USD -1,234,567.50"),
    ],
)
def test_an_amount(value: str, es: str, en: str) -> None:
    assert (phrases.amount(Decimal(value), "es"), phrases.amount(Decimal(value), "en")) == (es, en)


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        ("19500", "diecinueve mil quinientos dólares con 00/100", "nineteen thousand five hundred dollars and 00/100"),
        ("0", "cero dólares con 00/100", "zero dollars and 00/100"),
        ("1", "un dólar con 00/100", "one dollar and 00/100"),
        ("21.05", "veintiún dólares con 05/100", "twenty-one dollars and 05/100"),
        ("31", "treinta y un dólares con 00/100", "thirty-one dollars and 00/100"),
        ("21000", "veintiún mil dólares con 00/100", "twenty-one thousand dollars and 00/100"),
        ("101001", "ciento un mil un dólares con 00/100", "one hundred one thousand one dollars and 00/100"),
        ("1000000", "un millón de dólares con 00/100", "one million dollars and 00/100"),
        ("21000000", "veintiún millones de dólares con 00/100", "twenty-one million dollars and 00/100"),
        ("1000500", "un millón quinientos dólares con 00/100", "one million five hundred dollars and 00/100"),
        ("0.999", "un dólar con 00/100", "one dollar and 00/100"),
        ("-3.20", "menos tres dólares con 20/100", "minus three dollars and 20/100"),
    ],
)
def test_an_amount_in_words(value: str, es: str, en: str) -> None:
    assert phrases.amount_in_words(Decimal(value), "es") == es
    assert phrases.amount_in_words(Decimal(value), "en") == en


def test_numbers_and_percentages() -> None:
    assert phrases.number(1234, "es") == "1.234"
    assert phrases.number(1234, "en") == "1,234"
    assert phrases.percentage(Decimal("51.28"), "es") == "51,28\u00a0%"
    assert phrases.percentage(Decimal("51.28"), "en") == "51.28%"


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["agua"], "agua"),
        (["a", "b", "c"], "a, b y c"),
        (["padres", "hijos"], "padres e hijos"),
        (["geografía", "historia"], "geografía e historia"),
        (["a", "b", "iglesias"], "a, b e iglesias"),
        (["Ana", "Íñigo"], "Ana e Íñigo"),
        (["nieve", "hielo"], "nieve y hielo"),
        (["verso", "yambo"], "verso y yambo"),
        (["x y i", "i"], "x y i e i"),
    ],
)
def test_a_list_in_spanish(items: list[str], text: str) -> None:
    assert phrases.joined(items, "es") == text


def test_a_list_in_english() -> None:
    assert phrases.joined(["a", "b", "islands"], "en") == "a, b, and islands"
