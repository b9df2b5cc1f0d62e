"""What the manual says of a rule, in both languages."""

import pytest

from coopxl.derive.sentences import sentence
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES

SAID = {
    "CMMT-01": (
        "Hace falta al menos uno de: «Convenio», «Proyecto».",
        "At least one of these is needed: «Agreement», «Project».",
    ),
    "CAPA-02": (
        "«Acción» hace falta cuando «Nota (0-3)» es 1 o menos.",
        "«Action» is needed when «Score (0-3)» is 1 or less.",
    ),
    "INCO-03": (
        "Un «Sí» en «Reembolsable» es una excepción y lleva una advertencia.",
        "A “Yes” in «Repayable» is an exception and carries a warning.",
    ),
    "ALIG-04": (
        "«Peso (%)», donde se llena, suma 100 en cada «Proyecto».",
        "«Weight (%)», where it is filled, sums to 100 in each «Project».",
    ),
    "ALIG-02": (
        "«Objetivo del plan» es de un plan vigente en el año de «Fecha de inicio» o «Aprobado el».",
        "«Plan objective» is of a plan in force in the year of «Start date» or «Approved on».",
    ),
    "PROJ-21": (
        "«Objetivos del PDOT y otros planes» es de un plan vigente en el año de «Fecha de inicio» o «Aprobado el».",
        "«PDOT and other plan objectives» is of a plan in force in the year of «Start date» or «Approved on».",
    ),
    "SCHO-02": (
        "«Replicar hasta» hace falta cuando «Debe replicar» dice sí.",
        "«Pass on by» is needed when «Must pass it on» says yes.",
    ),
}


@pytest.mark.parametrize("code", SAID)
def test_the_sentence_of_a_rule(code):
    ((table, rule),) = [(table, rule) for table in TABLES.values() for rule in table.rules if rule.code == code]
    assert tuple(sentence(rule, table, lang) for lang in LANGUAGES) == SAID[code]
