"""The official schemas and code lists are here as they were published, and what leaves the office meets them."""

# ruff: noqa: E501 - a table is read as one

import json
from datetime import datetime
from hashlib import sha256

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from lxml import etree
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from coopxl.core.errors import CannotGoOn
from coopxl.core.nodes import node
from coopxl.documents.iati import iati_file
from coopxl.hosts.memory import book
from coopxl.schema.office import CODE_LISTS
from coopxl.standards import GRANTS, IATI
from tests.opened import RICH, SETTINGS, data, exported, files, lines, one, rich

DIGESTS = {
    "360giving-1.4/360-giving-package-schema.json": "30c0897090628d161cda0f3048031abd955eb9b68cfd83f8fe54340756886b11",
    "360giving-1.4/360-giving-schema.json": "e8a1c581ce18447b2dc9c757d7229862624970a3724718d8319a8d3c47429ebb",
    "360giving-1.4/LICENSE.md": "c701444d81234a1dfdf4c3289a11429548473b47e6bc36735db938ae18837141",
    "iati-2.03/codelists/ActivityDateType.xml": "2797f5fd9c5a60101a00ee44934068063d85dd91fd25643f234a31cb96655195",
    "iati-2.03/codelists/ActivityStatus.xml": "8ebc8ace71ee1bd8d004e4bbffaf0fab45979532a054ad96a5815cb918597cea",
    "iati-2.03/codelists/AidType.xml": "37375e5e4c97dd02a7c3f2c3f944056fefbad736f121d283d5734a692325911d",
    "iati-2.03/codelists/BudgetStatus.xml": "a492cd2a63f22e8a398c8e0e48096c11dc09aaed12fb91a689680d1884a91de2",
    "iati-2.03/codelists/BudgetType.xml": "f6792c2753a27c5354b1a182a8f5f5dd68a955a5021325970ad3c51bf7003bb3",
    "iati-2.03/codelists/CollaborationType.xml": "52100aa972ca33f5fba4c39be35c7b359be1f4378c9657053bbeb8be8700686d",
    "iati-2.03/codelists/ConditionType.xml": "0add88f0474f8e33724e9b4521597a5b1215efdca04346edd0da280b9f36263b",
    "iati-2.03/codelists/Country.xml": "7a23a69464a1ea63e315c4d21989495c4bcdc91bb016aa408660705f57b2fbf7",
    "iati-2.03/codelists/Currency.xml": "ac7b58ff8e96fe83abdaea89bd522a55f00676d0030c3b02159178f620a77c66",
    "iati-2.03/codelists/DescriptionType.xml": "6c1b7aa9c27a21c5147ce792674f7de956651d960dfeef9b7f2aeb02d1d54535",
    "iati-2.03/codelists/DocumentCategory.xml": "d24a73014e1850f8da1c9415d57c00e903906e1c8429d97ac7c99e52f0848f10",
    "iati-2.03/codelists/FinanceType.xml": "e22d203d56233d5c928bc27c4b163931fb538d47ca9fdc44678311317eaa8dfd",
    "iati-2.03/codelists/FlowType.xml": "68911693b8d58efed3db49e50e052fb9699150b8b0b6b1756ac8c8c8e77b77ab",
    "iati-2.03/codelists/GeographicLocationClass.xml": "c362edc51ff11bea6548b6768afa2908e95855a336d2022859b4dd27f5fe2d15",
    "iati-2.03/codelists/GeographicLocationReach.xml": "265969cf573b74e7fa69bb3344ae5b8881cba1557639a95de00b9bfc6f448911",
    "iati-2.03/codelists/IndicatorMeasure.xml": "f490099e052196eea448ed9eaf6ede2ed517e384f8f14850a9b4bca95c31579e",
    "iati-2.03/codelists/Language.xml": "d069a4376e7172584be1a62d7c6d7921bb8fe57d41c424ce20e90335407ebbd1",
    "iati-2.03/codelists/OrganisationRole.xml": "fa872338304c37708f633cb4c5cde75a1304f2f155b05d8c2fc1f16504b91893",
    "iati-2.03/codelists/OrganisationType.xml": "4dfbab053668d5c39c49349f1afb583a63ced5b9a556e0481684cc90502c3166",
    "iati-2.03/codelists/OtherIdentifierType.xml": "f8ec681ce0ada81b8f4b1fcbc711eb0dba5ab9566f1ca47030ef0e8679ec278c",
    "iati-2.03/codelists/RelatedActivityType.xml": "63d57638097aa2d9cd22a3a6a1b3548cf8e5c0e99a54e8d784fa8b88c59d4c52",
    "iati-2.03/codelists/ResultType.xml": "0194c61d596306d48ce7776c8d4931b36026aa120852131034068e4ad6a15497",
    "iati-2.03/codelists/Sector.xml": "dee9822a37b350c494e7db03e1d29eff36ecbef0aa3b63b773f7d9451c39a532",
    "iati-2.03/codelists/SectorVocabulary.xml": "2ad8221d3f64697017ae5df32375b2d17669ac56ad1b436479bbcb0795690be3",
    "iati-2.03/codelists/TagVocabulary.xml": "5ecff644f3a2cabbeebe0aaf4d002806a5e61e714ea6db63669f842a6f38063c",
    "iati-2.03/codelists/TransactionType.xml": "ebd6273f81174f61a578cb71dd3a840f022961a2a0a407be0fa5e4669710e5e5",
    "iati-2.03/codelists/UNSDG-Goals.xml": "3a8533550ea562408fbf814530b57467e17f5a45a8cd8eacc2f4798a58881939",
    "iati-2.03/codelists/UNSDG-Targets.xml": "7369182988bbba57a38fd573dcc65cf78e8aa5f23458850b935c46979194a6d6",
    "iati-2.03/codelists/Version.xml": "c2744ca4a00310cb722ce3c28ea160ad89aa097eead727e436ae3a47056c72f5",
    "iati-2.03/iati-activities-schema.xsd": "62c91a66c82ee26864d5e6c3f4bd6358de14d3aec69bc649db85da9f9a0792bc",
    "iati-2.03/iati-common.xsd": "322692e4ea1f4434b154855f381eb4bd972aaa2e1349dfaf9578b775ad6c9c6b",
    "iati-2.03/mapping.xml": "c382ee4c9d83b84a89ee3308c8b3cd8dbe627d468e666723a4b5d4def90d49de",
    "iati-2.03/xml.xsd": "61960fb3131e38022caad5360e2f33a3382578ab3c80cd58bd74320ede61b20c",
}


def test_every_file_is_as_it_was_published():
    folder = IATI.parent
    own = {"README.md", "__init__.py"}
    there = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in own and "__pycache__" not in path.parts
    }
    assert there == DIGESTS


# IATI

LISTS = {
    path.stem: {code.text for code in etree.parse(str(path)).iter("code")}
    for path in (IATI / "codelists").glob("*.xml")
}
LISTS["FileFormat"] = {"text/html"}
"""The media types of IANA: a quarter of a megabyte, of which one is used."""


def faults(content: bytes) -> list[str]:
    """What the official schema and the official code lists say against a file."""
    tree = etree.fromstring(content).getroottree()
    schema = etree.XMLSchema(etree.parse(str(IATI / "iati-activities-schema.xsd")))
    wrong = [] if schema.validate(tree) else [str(error) for error in schema.error_log]
    for mapping in etree.parse(str(IATI / "mapping.xml")).getroot():
        path, codes, condition = (
            mapping.findtext("path"),
            mapping.find("codelist").get("ref"),
            mapping.findtext("condition"),
        )
        where, _, attribute = path.rpartition("/@")
        for element in tree.xpath(f"{where or path}{f'[{condition}]' if condition else ''}"):
            value = element.get(attribute) if where else element.text
            if value is not None and value not in LISTS.get(codes, ()):
                wrong.append(f"{path} {value!r} is not in {codes}")
    return wrong


def shares(content: bytes) -> list[str]:
    """What the sector percentages of each activity add up to."""
    return [
        str(sum(float(one.get("percentage")) for one in activity.iter("sector")))
        for activity in etree.fromstring(content).iter("iati-activity")
    ]


SPARSE = (
    SETTINGS
    + """
| projects | id           | name | state  |
|          | PRY-2026-001 | Uno  | agreed |
|          | PRY-2026-002 | Dos  | agreed |
|          | PRY-2026-003 |      | agreed |

| agreements | id           | name | project      | starts     |
|            | CNV-2026-001 | Uno  | PRY-2026-001 | 2026-01-01 |
|            | CNV-2026-003 |      | PRY-2026-003 | 2026-01-01 |

| indicators | id         | project      |
|            | IND-000001 | PRY-2026-001 |

| measurements | id         | indicator  | value |
|              | MED-000001 | IND-000001 | 3     |
"""
)

HOSTILE = (
    SETTINGS
    + """
| projects | id | name | summary | state | start_date | completion_date | areas | cooperant | parishes | amount_requested |
| | PRY-2026-001 | ]]> <!-- --> & "x" \x01\ufffe | =HYPERLINK("x") | execution | 2027-01-01 | 2020-01-01 | other; health | COO-001 | 9; no hay | -5 |

| cooperants | id      | name          | organization_types |
|            | COO-001 | -- ]]> 🌱 ñ & | other; no existe   |

| agreements | id           | project      | cooperants | signed     | amount     | currency |
|            | CNV-2026-001 | PRY-2026-001 | COO-001    | 1900-01-01 | 0.01       | ILS      |
|            | CNV-2026-002 | PRY-2026-001 | COO-001    | 9999-12-31 | 9999999.99 | rublos   |

| budget | id         | project      | year | amount |
|        | PRE-000001 | PRY-2026-001 | 1    | 5      |
|        | PRE-000002 | PRY-2026-001 | 2020 | 0      |

| regulations | id      | title | project      | web                     |
|             | NOR-001 | Mala  | PRY-2026-001 | https://x y/<>"\x01 ñ   |
|             | NOR-002 | Rara  | PRY-2026-001 | javascript:alert(1)     |

| indicators | id         | project      | name | result     | baseline_date | target | target_date |
|            | IND-000001 | PRY-2026-001 | Uno  | MLG-000009 | 2030-01-01    | 1      | 2020-01-01  |
"""
)


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("office", [SETTINGS + RICH, SPARSE, HOSTILE], ids=["rich", "sparse", "hostile"])
def test_an_iati_file_meets_schema_and_code_lists(office, lang):
    content = one(files(book(office, lang), **{"as": "iati"}), "iati", ".xml")
    assert faults(content) == []
    assert set(shares(content)) == {"100.0"}


def test_these_checks_can_fail():
    content = one(files(rich(), **{"as": "iati"}), "iati", ".xml")
    assert faults(content.replace(b'code="12220"', b'code="12221"')) == [
        "//iati-activity/sector/@code '12221' is not in Sector"
    ]
    assert "activity-status" in faults(content.replace(b"activity-status", b"activity-state"))[0]


def test_what_the_schema_refuses_is_not_made():
    made, _ = exported(rich(), **{"as": "iati"})
    assert len(made) == 1
    with pytest.raises(CannotGoOn) as stop:
        iati_file(_data(), [node("iati-activity")])
    assert stop.value.code == "EXPO-14"


def _data():
    from coopxl.actions.export import _Opening
    from coopxl.core.outcome import Ask
    from tests.opened import NOW

    return _Opening(rich(), Ask(NOW), "iati").data


def test_what_an_activity_says():
    tree = etree.fromstring(one(files(rich(), **{"as": "iati"}), "iati", ".xml"))
    first = tree.find("iati-activity")

    def said(path: str) -> list[str]:
        return [str(value) for value in first.xpath(path)]

    assert said("iati-identifier/text()") == ["EC-RUC-0160000000001-PRY-2026-001"]
    assert [
        (one.get("role"), one.get("type"), one.findtext("narrative")) for one in first.iter("participating-org")
    ] == [
        ("1", "10", "Agencia Alfa"),
        ("4", "21", "Red Gama"),
        ("2", "11", "GAD Municipal de Ñandú"),
        ("4", "11", "GAD Municipal de Ñandú"),
    ]
    assert [(one.get("type"), one.get("iso-date")) for one in first.iter("activity-date")] == [
        ("1", "2025-01-01"), ("2", "2025-02-03"), ("3", "2027-12-31"),
    ]  # fmt: skip
    assert [(one.get("code"), one.get("percentage")) for one in first.iter("sector")] == [
        ("12220", "33.34"), ("11110", "33.33"), ("99810", "33.33"),
    ]  # fmt: skip
    assert said("sector[1]/narrative/text()") == ["Salud (código aproximado)", "Health (approximate code)"]
    assert [(one.get("vocabulary"), one.get("code")) for one in first.iter("tag")] == [
        ("2", "3"),
        ("2", "6"),
        ("3", "6.1"),
    ]
    assert [(one.find("period-start").get("iso-date"), one.findtext("value")) for one in first.iter("budget")] == [
        ("2025-01-01", "700.25"), ("2026-01-01", "300.00"),
    ]  # fmt: skip
    transactions = [
        (one.find("transaction-type").get("code"), one.find("value").get("currency"), one.findtext("value"))
        for one in first.iter("transaction")
    ]
    assert transactions == [("11", "EUR", "800.00"), ("1", "USD", "400.00"), ("4", "USD", "99.90")]
    assert [one.attrib.values() for one in first.xpath("result[1]//baseline | result[1]//target | result[1]//actual")] == [
        ["2025", "2025-01-01", "40"], ["10"], ["22"],
    ]  # fmt: skip
    assert first.xpath("contact-info | recipient-region | policy-marker") == []


STATES = {
    "agreed": "1", "nationally_registered": "1", "execution": "2", "closed": "4", "cancelled": "5", "archived": "4",
}  # fmt: skip


@pytest.mark.parametrize(("state", "status"), STATES.items())
def test_the_status_follows_from_the_state(state, status):
    office = book(
        SETTINGS
        + f"""
| projects | id           | name | state   | start_date | completion_date |
|          | PRY-2026-001 | Uno  | {state} | 2026-01-01 | 2027-01-01      |
| income | id         | project      | amount |
|        | ING-000001 | PRY-2026-001 | 1      |
"""
    )
    content = one(files(office, **{"as": "iati"}), "iati", ".xml")
    assert [one.get("code") for one in etree.fromstring(content).iter("activity-status")] == [status]


def test_what_iati_needs_and_the_office_lacks_is_told_with_its_cell():
    made, found = exported(book(RICH), **{"as": "iati"})
    assert made == {}
    told = {one.code: one.place for one in found}
    assert (told["EXPO-10"].table, told["EXPO-10"].called) == ("settings", "Identificador IATI")
    made, found = exported(book(SPARSE), **{"as": "iati"})
    lacking = [(one.place.id, one.place.key) for one in found if one.code == "EXPO-11"]
    assert lacking == [("PRY-2026-002", "start_date")]
    assert [one.place.id for one in found if one.code == "EXPO-13"] == ["PRY-2026-001", "PRY-2026-003"]
    assert len(etree.fromstring(one(made, "iati", ".xml"))) == 2


@pytest.mark.parametrize(
    ("codes", "standard", "official"),
    [
        ("areas", "crs", "Sector"),
        ("organization_types", "iati", "OrganisationType"),
        ("party_roles", "iati", "OrganisationRole"),
        ("cooperation_types", "iati", "AidType"),
        ("result_levels", "iati", "ResultType"),
        ("indicator_measures", "iati", "IndicatorMeasure"),
        ("condition_kinds", "iati", "ConditionType"),
    ],
)
def test_every_official_code_of_our_lists_is_in_the_official_list(codes, standard, official):
    ours = {code.official[standard] for code in CODE_LISTS[codes].codes if standard in code.official}
    assert ours
    assert ours <= LISTS[official]


@pytest.mark.parametrize(
    ("codes", "official"),
    [("sdg", "UNSDG-Goals"), ("sdg_targets", "UNSDG-Targets"), ("currencies", "Currency"), ("countries", "Country")],
)
def test_lists_that_are_official_themselves_hold_the_official_codes(codes, official):
    assert {code.key for code in CODE_LISTS[codes].codes} <= LISTS[official]


# 360Giving


def schema() -> Draft202012Validator:
    package, grant = (json.loads((GRANTS / name).read_text("utf-8")) for name in (
        "360-giving-package-schema.json", "360-giving-schema.json",
    ))  # fmt: skip
    # The package of 1.4.3 points to the grant of 1.4.2, which is the same.
    registry = Registry().with_resources(
        (grant["$id"].replace("1.4.3", version), DRAFT202012.create_resource(grant)) for version in ("1.4.2", "1.4.3")
    )
    checker = FormatChecker([])
    checker.checks("date-time", ValueError)(lambda text: "T" in text and bool(datetime.fromisoformat(text)))
    return Draft202012Validator(package, registry=registry, format_checker=checker)


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_360giving_file_meets_its_schema(lang):
    made = files(rich(lang), **{"as": "360giving"})
    package = data(one(made, "360giving", ".json"))
    schema().validate(package)
    # The second agreement is a loan: nothing was granted. The third is not signed.
    assert [(grant["id"], grant["amountAwarded"], grant["currency"]) for grant in package["grants"]] == [
        ("360G-Nandu-CNV-2026-001", 800, "EUR")
    ]
    (grant,) = package["grants"]
    assert grant["fundingOrganization"] == [{"id": "360G-Nandu-COO-001", "name": "Agencia Alfa"}]
    assert grant["recipientOrganization"] == [{"id": "EC-RUC-0160000000001", "name": "GAD Municipal de Ñandú"}]
    assert [one["name"] for one in grant["beneficiaryLocation"]] == ["San Andrés", "El Carmen"]
    assert package["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    (line,) = lines(one(made, "360giving", ".csv"))
    assert (line["Identifier"], line["Amount Awarded"], line["Funding Org:Name"]) == (
        grant["id"],
        "800",
        "Agencia Alfa",
    )


def test_the_headers_are_the_titles_of_the_standard():
    properties = json.loads((GRANTS / "360-giving-schema.json").read_text("utf-8"))["properties"]
    titles = {one["title"] for one in properties.values() if "title" in one} | {"Currency"}
    (line,) = lines(one(files(rich(), **{"as": "360giving"}), "360giving", ".csv"))
    assert {header.split(":")[0] for header in line} <= titles


def test_the_schema_can_refuse():
    package = data(one(files(rich(), **{"as": "360giving"}), "360giving", ".json"))
    del package["grants"][0]["awardDate"]
    with pytest.raises(ValidationError):
        schema().validate(package)


def test_without_a_prefix_the_identifiers_are_the_office_s_own_and_it_is_told():
    office = book(SETTINGS.replace("360G-Nandu", "") + RICH)
    made, found = exported(office, **{"as": "360giving"})
    assert data(one(made, "360giving", ".json"))["grants"][0]["id"] == "CNV-2026-001"
    assert [one.place.called for one in found if one.code == "EXPO-20"] == ["Prefijo 360Giving"]


def test_an_agreement_without_its_amount_is_told_with_its_cell():
    _, found = exported(
        rich(
            more="""
| twinnings | id |
"""
        ),
        **{"as": "360giving"},
    )
    assert [one for one in found if one.code == "EXPO-21"] == []
    office = book(
        SETTINGS
        + """
| cooperants | id      | name |
|            | COO-001 | Uno  |
| agreements | id           | name | signed     | cooperants | amount |
|            | CNV-2026-001 | Uno  | 2025-01-01 | COO-001    |        |
|            | CNV-2026-002 | Dos  | 2025-01-01 |            | 5      |
"""
    )
    made, found = exported(office, **{"as": "360giving"})
    assert made == {}
    assert [(one.place.id, one.place.key) for one in found if one.code == "EXPO-21"] == [
        ("CNV-2026-001", "amount"), ("CNV-2026-002", "cooperants"),
    ]  # fmt: skip
    assert "EXPO-22" in {one.code for one in found}
