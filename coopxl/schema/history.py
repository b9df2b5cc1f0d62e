"""What the books of earlier schemas held. What such a book lacks and never had is newer than it, not lost."""

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

HELD: dict[str, dict[str, frozenset[str]]] = {
    "1": {
        table: frozenset(columns.split())
        for table, _, columns in (line.partition(":") for line in _FIRST.strip().replace("\n    ", " ").splitlines())
    }
}
"""The columns of each table, by the version of the schema that a workbook is of; a version that is not here lacks nothing."""


def newer(version: str, table: str, column: str = "") -> bool:
    """Whether books of a version were made before there was such a table, or such a column."""
    held = HELD.get(version)
    if held is None or table == "findings":
        return False
    return table not in held or (bool(column) and column not in held[table])
