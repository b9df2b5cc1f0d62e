"""What may leave the office: every table and column is declared public or private here; what is not declared stays private.

Public are facts of agreed cooperation, of those who take part in it as organizations, and of open calls. Private are people and how
to reach them, what was thought, weighed or doubted, papers and places of goods, and every free note.
"""

from dataclasses import dataclass


def _columns(declared: str) -> dict[str, tuple[str, ...]]:
    lines = declared.strip().replace("\n    ", " ").splitlines()
    return {table: tuple(columns.split()) for table, _, columns in (line.partition(":") for line in lines)}


PUBLIC = _columns("""
projects: id name department general_objective areas other_area summary localization start_date completion_date state origin
    parishes whole_canton populations sdg plan_objectives cooperation_types amount_requested counterpart currency rate rate_date
    cooperant call approval_date environmental_permit
objectives: id project text goal
beneficiaries: id project kind unit quantity
parishes: id name localization
plan_objectives: id plan from_year to_year number text axis policy target
alignment: id project objective sdg_target contribution weight
cooperants: id name acronym organization_types other_type resource_sources other_source country objective areas other_area
    populations other_population cooperation_types abroad_city abroad_web local_city local_web
networks: id name other_names cooperant member member_since annual_fee currency rate rate_date commission benefits
own_offer: id title kind areas description languages
twinnings: id city country status agreement cooperant purposes criteria authorized_on projects activities
agreements: id name kind project cooperants signed starts ends amount currency rate rate_date conditions registration
    registered_on audit executing_department closed_on
agreement_parties: id agreement cooperant role amount
commitments: id agreement project kind description condition due delivered
assets: id description category project agreement cooperant quantity value currency rate rate_date received_on state
income: id date source amount currency rate rate_date repayable origin cooperant agreement project
assistance: id subject days cooperant project agreement value starts ends department
emergency_aid: id date event kind cooperant description quantity amount parishes people delivered_on project
programmes: id cooperant name category cooperation_types opens_month opens_day closes_month closes_day applicants areas
    populations sdg geography requirements amount_min amount_max currency rate rate_date counterpart_asked cofinancing link
calls: id programme cooperant name category cooperation_types announcement opens closes closes_hour zone amount_min amount_max
    currency rate rate_date counterpart_asked cofinancing applicants areas populations sdg geography requirements languages
    modality link
counterpart_funds: id year department amount currency rate rate_date
logframe: id project level text assumption serves
activities: id project result name starts ends started ended forecast_ends progress weight state
budget: id project activity source item year amount
expenses: id project line date amount eligible
indicators: id project result name measure unit direction accumulation baseline baseline_date target target_date kpi
measurements: id indicator from_date to_date value numerator denominator reported_on area parish
resources: id project source name amount use destination
results: id project expected achieved unintended
evaluations: id project kind due done
lessons: id title kind recommendation project areas stage criterion
regulations: id title kind number issued_by articles approved_on gazette gazette_on web web_on project
operational_plan: id year activity objective indicator goal starts ends budget progress done
own_codes: id list key label_es label_en
""")
"""The columns that everybody may read, by table."""

PRIVATE = _columns("""
projects: department_head head_phone head_email manager_name manager_phone manager_email notes next_state move_reason version
    finance_confirmed approval_authority director_informed mayor_authorized authorization_document follow_up_by doubt
    planning_priority planning_opinion planning_remarks planning_on
beneficiaries: population description women men ages parish doubt
parishes: notes
plan_objectives: doubt
alignment: notes doubt
cooperants: aliases not_same_as main_cofinanciers background abroad_director abroad_phone abroad_address abroad_email
    local_director local_phone local_address local_email basic_agreement basic_agreement_expires notes doubt
networks: paid_until person notes doubt
own_offer: evidence in_portfolio contact_name given_to given_on value document notes doubt
twinnings: next_step notes doubt
agreements: other_parties document negotiated_by follow_up_by notes doubt
agreement_parties: name signatory position notes doubt
commitments: evidence responsible notes doubt
assets: act custodian location inventory_code notes doubt
income: document by_finance notes doubt
assistance: expert tariff tariff_source result notes doubt
emergency_aid: coordinated_with act notes doubt
programmes: notes doubt
calls: font font_size margins pages_max words_max required_sections required_annexes notes doubt
counterpart_funds: document notes
activities: responsible delay notes
budget: financier doubt
expenses: document supplier description verification notes
indicators: source when who doubt
measurements: evidence sex age_group ethnic_group notes
resources: verification notes doubt
results: handled doubt
evaluations: evaluator document relevance_score relevance_evidence coherence_score coherence_evidence effectiveness_score
    effectiveness_evidence efficiency_score efficiency_evidence impact_score impact_evidence sustainability_score
    sustainability_evidence recommendations notes
lessons: happened why cooperant recorded_on systematized_on document share notes doubt
regulations: assembly_on association_on document notes doubt
operational_plan: responsible notes doubt
own_codes: aliases
""")
"""The columns of public tables that stay in the office."""

PRIVATE_TABLES = frozenset((
    "team", "sections", "applications", "compliance", "moves", "versions", "changes", "meetings", "final_list", "checklists",
    "capacity", "people", "contacts", "network_activities", "visits", "national_entities", "local_presence", "partner_csos",
    "searches", "actors", "alliances", "consortia", "scholarships", "call_table", "holidays", "matches", "weights", "back_plan",
    "approval_steps", "inbox", "risks", "obstacles", "curve", "issues", "measures", "analysis_categories", "analysis_sources",
    "fragments", "frame", "territory_study", "twins", "settings", "packs", "reception", "change_log",
))  # fmt: skip
"""Tables that stay in the office whole, whatever columns they get."""


@dataclass(frozen=True, slots=True)
class OnlyRows:
    """Which rows of a table are public: those whose `column` holds one of the `values`; with `without`, those that hold none."""

    column: str
    values: tuple[object, ...] = ()
    without: bool = False


ONLY = {
    # A cooperant may be a person who gives of their own.
    "cooperants": (OnlyRows("resource_sources", ("private_individual",), without=True),),
    "calls": (OnlyRows("announcement", ("unverified",), without=True),),
    "own_offer": (OnlyRows("in_portfolio", (True,)),),
    "twinnings": (OnlyRows("status", ("authorized", "active", "dormant", "ended")),),
    "lessons": (OnlyRows("share", (True,)),),
    # A part of a measurement may be few people; the total is what counts.
    "measurements": tuple(
        OnlyRows(column, (None,)) for column in ("sex", "age_group", "ethnic_group", "area", "parish")
    ),
}
"""Rows that are public, by private columns too; projects and agreements have rules of their own (`core/publishing.py`)."""

COUNTS = {"beneficiaries": ("quantity",), "emergency_aid": ("people",)}
"""Columns that count people, by table: below `FEW` they stay blank."""

FEW = 5
"""The smallest group that may be told: fewer people could be recognised."""

HEADER = ("name", "unit", "canton", "province")
"""The settings that stand at the head of what is published."""
