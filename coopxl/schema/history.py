"""What the books of earlier schemas held. What such a book lacks and never had is newer than it, not lost."""

from collections.abc import Iterable
from dataclasses import dataclass

from coopxl.schema.text import Text

_FIRST = """
projects: id name department department_head head_phone head_email manager_name manager_phone manager_email general_objective
    areas other_area summary localization start_date completion_date notes state parishes whole_canton populations sdg
    plan_objectives cooperation_types amount_requested counterpart currency rate rate_date finance_confirmed cooperant call
    approval_date approval_authority environmental_permit doubt
objectives: id project text goal
beneficiaries: id project kind population description unit quantity women men ages parish doubt
team: id project name function entity phone email
sections: id project section language text
parishes: id name localization notes
plan_objectives: id plan from_year to_year number text doubt
cooperants: id name acronym aliases not_same_as organization_types other_type resource_sources other_source main_cofinanciers
    country background objective areas other_area populations other_population cooperation_types abroad_director abroad_phone
    abroad_address abroad_email abroad_city abroad_web local_director local_phone local_address local_email local_city local_web
    basic_agreement basic_agreement_expires notes doubt
people: id cooperant name role position office phone email language notes
agreements: id name kind project cooperants other_parties signed starts ends amount currency rate rate_date conditions
    registration registered_on audit document notes doubt
programmes: id cooperant name category cooperation_types opens_month opens_day closes_month closes_day applicants areas
    populations sdg geography requirements amount_min amount_max currency rate rate_date cofinancing link notes doubt
calls: id programme cooperant name category cooperation_types announcement opens closes closes_hour zone amount_min amount_max
    currency rate rate_date cofinancing applicants areas populations sdg geography requirements font font_size margins pages_max
    languages modality link notes doubt
call_table: id agency category window requirements state closes closes_hour days_left working_days link responsible decision
holidays: id date name notes
logframe: id project level text assumption
activities: id project result name responsible starts ends started ended progress state notes
budget: id project activity source financier item year amount doubt
expenses: id project line date document supplier description amount eligible verification notes
indicators: id project result name measure unit direction accumulation baseline baseline_date target target_date source when who
    doubt
measurements: id indicator from_date to_date value evidence notes
risks: id project description probability impact owner trigger response state
resources: id project source name amount use destination verification notes doubt
issues: id project description date risk state resolution notes
measures: id project kind date description agreed_by refund sanction notes
results: id project expected achieved unintended handled doubt
evaluations: id project kind due done evaluator document relevance_score relevance_evidence coherence_score coherence_evidence
    effectiveness_score effectiveness_evidence efficiency_score efficiency_evidence impact_score impact_evidence
    sustainability_score sustainability_evidence recommendations notes
settings: id label value help
own_codes: id list key label_es label_en aliases
"""

_SECOND = """
projects: next_state move_reason version origin director_informed mayor_authorized authorization_document follow_up_by
plan_objectives: axis policy target
applications: id project cooperant call version submitted amount_requested amount_approved currency answer answered reason
    document notes doubt
compliance: id project state missing r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15 r16 r17 r18
moves: id project from_state to_state date who why version notes
versions: id project version table row column label value
changes: id project from_version to_version table row label before after
meetings: id date kind topics department attended conclusions next_step next_due next_done projects document notes doubt
final_list: id project cooperant call answer priority in_final_list reason meeting decided_by decided_on notes doubt
checklists: id item project date met evidence action responsible due done notes doubt
capacity: id element score date project department evidence gap action responsible due done notes doubt
alignment: id project objective sdg_target contribution weight notes doubt
contacts: id date subject channel cooperant person made_by project call summary answer next_step next_due next_done document
    doubt
networks: id name other_names cooperant member member_since annual_fee currency rate rate_date paid_until commission
    benefits person notes doubt
network_activities: id network kind description date who value document notes doubt
visits: id name direction date until cooperants purpose programme checklist interculturality gifts commitments follow_up
    follow_up_due follow_up_done document doubt
national_entities: id cooperant kind subject state agreements territory_office person notes doubt
local_presence: id cooperant does areas parishes headquarters since until person notes doubt
partner_csos: id name cooperant willing areas populations parishes registration registered_until foreign_funds largest_grant
    audited past_applications contact_name phone email notes doubt
searches: id date platform url looked_for province areas found cooperants calls useful next_step doubt
actors: id name kind cooperant role influence interest contact_name phone email notes doubt
alliances: id actor kind role project agreement contributions contribution starts ends planning communication coordination
    trust follow_up assessed_on action doubt
consortia: id name kind state members lead purpose project call agreement starts ends result document notes doubt
own_offer: id title kind areas description evidence in_portfolio languages contact_name given_to given_on value document
    notes doubt
agreements: executing_department negotiated_by follow_up_by closed_on
agreement_parties: id agreement cooperant name role signatory position amount notes doubt
commitments: id agreement project kind description condition due delivered evidence responsible notes doubt
twinnings: id city country status agreement cooperant purposes criteria authorized_on projects activities next_step notes
    doubt
scholarships: id name kind person department cooperant call country starts ends must_replicate replicate_due replicated_on
    how_replicated replicated_to document notes doubt
assets: id description category project agreement cooperant quantity value currency rate rate_date received_on act custodian
    location inventory_code state notes doubt
income: id date source amount currency rate rate_date repayable origin cooperant agreement project document by_finance notes
    doubt
assistance: id subject days cooperant project agreement expert tariff value tariff_source starts ends department result
    notes doubt
emergency_aid: id date event coordinated_with kind cooperant description quantity amount parishes people delivered_on act
    project notes doubt
programmes: counterpart_asked
calls: counterpart_asked
call_table: start_by
matches: id project call cooperant gate score reasons closes working_days requirements_met decision reason decided_on points
weights: id label weight help
counterpart_funds: id year department amount currency rate rate_date document notes
back_plan: id call agency step responsible starts_by ends_by working_days state started_on done_on notes
approval_steps: id order name working_days responsible occasion notes
inbox: id received sender text call recognised discarded notes
logframe: serves
activities: forecast_ends weight delay
indicators: kpi
measurements: numerator denominator reported_on sex age_group area parish ethnic_group
obstacles: id kind description project asked_of opened due resolved days action responsible notes doubt
curve: id project month planned_progress actual_progress gap planned_spending actual_spending
lessons: id title kind happened why recommendation project cooperant areas stage criterion recorded_on systematized_on
    document share notes doubt
analysis_categories: id name part_of conceptualization indicators doubt
analysis_sources: id kind name description person role date topics project file doubt
fragments: id source category question quote page comment
frame: id title kind owner text decided_on decided_by valid_from valid_to project plan_objective document notes doubt
regulations: id title kind number issued_by articles approved_on gazette gazette_on web web_on assembly_on association_on
    project document notes doubt
territory_study: id name side kind description areas parishes magnitude cooperant actor project source date notes doubt
operational_plan: id year activity objective indicator goal responsible starts ends budget progress done notes doubt
twins: id table first second alike why decision reason decided_on
"""
"""What came with the second."""


def _columns(declared: str) -> dict[str, frozenset[str]]:
    lines = declared.strip().replace("\n    ", " ").splitlines()
    return {table: frozenset(columns.split()) for table, _, columns in (line.partition(":") for line in lines)}


def _together(held: dict[str, frozenset[str]], came: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {table: held.get(table, frozenset()) | came.get(table, frozenset()) for table in (*held, *came)}


HELD: dict[str, dict[str, frozenset[str]]] = {"1": _columns(_FIRST)}
HELD["2"] = _together(HELD["1"], _columns(_SECOND))
"""The columns of each table, by the version of the schema that a workbook is of; a version that is not here lacks nothing."""


def newer(version: str, table: str, column: str = "") -> bool:
    """Whether books of a version were made before there was such a table, or such a column."""
    held = HELD.get(version)
    if held is None or table == "findings":
        return False
    return table not in held or (bool(column) and column not in held[table])


@dataclass(frozen=True, slots=True)
class Renamed:
    """A column that has another key now; `label` is what it was called."""

    table: str
    key: str
    label: Text
    now: str


@dataclass(frozen=True, slots=True)
class Split:
    """An entry of a code list that became others; `label` is what it was called. Into one: it only has another name."""

    codes: str
    label: Text
    into: tuple[str, ...]


RENAMED: dict[str, tuple[Renamed, ...]] = {}
"""Columns that changed their names on the way from a version to the next."""

SPLIT: dict[str, tuple[Split, ...]] = {}
"""The same for entries of the code lists."""


def renamed_since(version: str) -> tuple[Renamed, ...]:
    """What a book of that version still calls by its old name, oldest first."""
    return tuple(one for earlier in _from(version, RENAMED) for one in RENAMED[earlier])


def split_since(version: str) -> tuple[Split, ...]:
    """The entries that a book of that version may still hold, oldest first."""
    return tuple(one for earlier in _from(version, SPLIT) for one in SPLIT[earlier])


def _from(version: str, changes: Iterable[str]) -> list[str]:
    return sorted((one for one in changes if version.isdecimal() and int(one) >= int(version)), key=int)
