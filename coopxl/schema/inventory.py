"""What the two source documents say an office of this kind keeps and does, and what of coopxl does it.

A is the management model for the cooperation office of a small municipality (2020), B the study of cooperation between a city and
a network of cities (2024). Sections are theirs. `docs/coverage.md` is made from here; the tests write into each table named here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a source names: `where` it does, and the tables, columns (`table.column`), verbs and papers that serve it.

    `later` names entries of `LATER`: the part of it that is still to come.
    """

    key: str
    what: str
    where: str
    tables: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """Something still to come; it has come when a verb, a paper or a table of one of these names exists."""

    what: str
    names: tuple[str, ...]


LATER: dict[str, Later] = {}

_PROPOSAL = (
    "projects", "objectives", "beneficiaries", "team", "sections", "logframe", "activities", "budget", "indicators", "risks",
)  # fmt: skip

NEEDS = (
    Need("S01", "Projects and financed agreements", "A 2.3, statute", ("projects", "agreements")),
    Need(
        "S02",
        "Monitoring plan for the allocation of project funds",
        "A 2.3, statute",
        ("indicators", "budget", "expenses"),
        verbs=("progress",),
        papers=("monitoring-plan",),
    ),
    Need(
        "S03",
        "Reports and progress reports",
        "A 2.3, statute",
        ("commitments",),
        papers=("final-report", "progress-report"),
    ),
    Need(
        "S04",
        "Systematized database of sources and interests of cooperation",
        "A 2.3, statute",
        ("cooperants", "people", "programmes", "calls"),
        verbs=("export",),
    ),
    Need("S05", "Files of confirmed agreements", "A 2.3, statute", ("agreements", "agreement_parties")),
    Need(
        "S06",
        "Report on accepted programs and projects",
        "A 2.3, statute",
        ("applications", "moves"),
        papers=("statute-pack",),
    ),
    Need(
        "S07",
        "Execution agreements and progress reports",
        "A 2.3, statute",
        ("agreements", "commitments"),
        papers=("progress-report", "statute-pack"),
    ),
    Need("S08", "Tracing sources in all forms", "A 2.3, axes", ("searches", "contacts", "cooperants")),
    Need("S09", "Training, scholarships, internships", "A 2.3, axes", ("scholarships",)),
    Need("S10", "National organizations and their agreements", "A 2.3, axes", ("national_entities", "agreements")),
    Need("S11", "Policies, strategic axes and decisions", "A ordinance 6 a", ("frame",)),
    Need("S12", "Technical input to the territorial priorities of the PDOT", "A ordinance 6 b", ("frame", "plan_objectives")),
    Need(
        "S13",
        "Search and identify offers and calls",
        "A ordinance 6 c",
        ("calls", "programmes", "searches", "matches", "weights"),
        verbs=("calls", "match"),
    ),
    Need(
        "S14",
        "Direct approach to all kinds of bodies",
        "A ordinance 6 d",
        ("cooperants", "contacts"),
        papers=("consultation-letter", "follow-up-letter", "thanks-letter"),
    ),
    Need(
        "S15",
        "Negotiation and formalization of instruments",
        "A ordinance 6 e",
        ("agreements", "agreement_parties"),
        papers=("agreement-draft",),
    ),
    Need("S16", "Technical-assistance and training agreements", "A ordinance 6 f", ("agreements", "assistance")),
    Need(
        "S17",
        "Coordinate the development of programs and projects",
        "A ordinance 6 g",
        ("projects", "activities", "moves"),
        verbs=("move",),
    ),
    Need("S18", "Articulate the dependencies", "A ordinance 6 h", ("meetings", "final_list", "packs"), verbs=("share",)),
    Need("S19", "Strategic and operational planning of the office", "A ordinance 6 i", ("operational_plan", "frame")),
    Need(
        "S20",
        "Monitoring and evaluation under agreed conditions",
        "A ordinance 6 j",
        ("commitments", "indicators", "measurements", "evaluations"),
    ),
    Need("S21", "Cooperation practice in the canton and good practices", "A ordinance 6 k", ("lessons", "local_presence")),
    Need("S22", "Humanitarian and emergency aid, with the central government", "A ordinance 6, last", ("emergency_aid",)),
    Need("S23", "Local cooperation policy in the PDOT", "A ordinance 8", ("frame",)),
    Need("S24", "Technical study of the territory and of the offer", "A ordinance 9", ("territory_study", "actors")),
    Need("S25", "Map of supply and demand", "A ordinance 9 a", ("territory_study",)),
    Need(
        "S26",
        "Internationalization strategy; the municipality as provider",
        "A ordinance 9 b",
        ("frame", "own_offer"),
    ),
    Need("S27", "Local regulations and guidelines", "A ordinance 10", ("regulations",)),
    Need(
        "S28",
        "Monitoring from start to completion",
        "A ordinance 11 a",
        ("activities", "measurements", "curve"),
        verbs=("progress",),
    ),
    Need("S29", "Control mechanisms", "A ordinance 11 b", ("frame", "compliance"), verbs=("compliance",)),
    Need("S30", "Horizontal and vertical articulation", "A ordinance 12 a", ("actors", "alliances")),
    Need(
        "S31",
        "Negotiate and sign agreements",
        "A ordinance 12 b",
        ("agreements", "contacts"),
        papers=("agreement-draft", "registration-pack"),
    ),
    Need("S32", "Internationalization and alliances", "A ordinance 12 c", ("alliances", "networks", "twinnings")),
    Need("S33", "Offer of decentralized cooperation", "A ordinance 12 d", ("own_offer",)),
    Need("S34", "Consortia and associations", "A ordinance 12 e", ("consortia",)),
    Need("S35", "Exchange between municipalities", "A ordinance 12 f", ("consortia",)),
    Need(
        "S36",
        "Approval by the highest authority",
        "A ordinance 13",
        ("approval_steps",),
        columns=("projects.approval_date", "projects.approval_authority"),
        verbs=("compliance",),
        papers=("transmittal-memo",),
    ),
    Need(
        "S37",
        "Administration by the Financial Directorate",
        "A ordinance 14",
        ("income",),
        columns=("projects.finance_confirmed",),
    ),
    Need("S38", "Sources of income of the competence, a to f", "A ordinance 15", ("income",)),
    Need("S39", "Property of the competence", "A ordinance 16", ("assets",)),
    Need("S40", "Status of twinning", "A ordinance 19", ("twinnings",)),
    Need("S41", "Twinning agreements: purposes and criteria", "A ordinance 20", ("twinnings",), papers=("twinning-draft",)),
    Need("S42", "Networks: exchange, documents, forums", "A ordinance 21", ("networks", "network_activities")),
    Need("S43", "Protocol manual and protocol visits", "A ordinance 22", ("visits", "frame"), papers=("visit-programme",)),
    Need("S44", "Interculturality in receptions", "A ordinance 23", columns=("visits.interculturality",)),
    Need("S45", "Diplomacy", "A ordinance 24", ("visits", "contacts")),
    Need("S46", "Publication, and copies to the Assembly and the association", "A ordinance, final", ("regulations",)),
    Need("S47", "A system to register cooperants and projects", "A 3.1.10", ("projects", "cooperants"), verbs=("validate",)),
    Need("S48", "Participation in networks", "A 3.1.10", ("networks", "network_activities")),
    Need("S49", "Adherence to standards", "A 3.1.10", ("frame",)),
    Need("S50", "Accountability with public data", "A 3.1.10", verbs=("export",), papers=("final-report", "accountability")),
    Need(
        "S51",
        "Diverse sources: South-South, triangular, decentralized",
        "A 3.1.10",
        columns=("cooperants.cooperation_types", "projects.cooperation_types"),
    ),
    Need("S52", "Components of the policy", "A 3.1.11", ("frame", "lessons", "alliances")),
    Need("S53", "Involved actors", "A 3.1.8", ("actors", "alliances"), papers=("stakeholder-matrix",)),
    Need("S54", "Principles and alignment", "A 3.1", ("frame", "plan_objectives", "alignment")),
    Need("S55", "Registration form for the municipality's projects", "A 3.3.2", ("projects", "objectives"), verbs=("validate",)),
    Need("S56", "Cooperant registration form", "A 3.3.2", ("cooperants", "people"), papers=("cooperant-sheet",)),
    Need("S57", "Chronological table of calls", "A 3.3.2", ("call_table", "calls"), verbs=("calls",)),
    Need(
        "S58",
        "Checklist of a call",
        "A 3.3.2",
        ("calls", "matches", "counterpart_funds"),
        verbs=("match",),
        papers=("go-no-go",),
    ),
    Need(
        "S59",
        "Socialization with directorates and the final list of projects",
        "A 3.3.2 i",
        ("meetings", "final_list", "packs"),
        verbs=("share",),
    ),
    Need("S60", "Definitive calendar", "A 3.3.2 j", ("calls", "back_plan"), verbs=("calendar", "ics")),
    Need("S61", "Evaluation of capacities on six elements", "A 2.6, 3.3.2", ("capacity",), verbs=("overview",)),
    Need(
        "S62",
        "Contact log and consultation letter",
        "A 3.3.3",
        ("contacts",),
        verbs=("follow-up",),
        papers=("consultation-letter",),
    ),
    Need(
        "S63",
        "Record of the answer: accepted, reformulate, different project",
        "A 3.3.3",
        ("applications", "moves", "versions", "changes"),
        verbs=("move",),
    ),
    Need(
        "S64",
        "Proposal document, in the national scheme or the donor's (`coopxl template fill`)",
        "A 3.3.3, App. 3",
        _PROPOSAL,
        papers=("proposal", "grant-proposal", "national-guide", "concept-note"),
    ),
    Need("S65", "Monitoring and evaluation plan", "A 3.3.4", ("indicators",), papers=("monitoring-plan",)),
    Need(
        "S66",
        "Indicators, risks, schedule, budget by activity",
        "A 3.3.4",
        ("indicators", "measurements", "risks", "activities", "budget"),
        verbs=("progress",),
    ),
    Need("S67", "Periodic report", "A 3.3.4", ("commitments",), papers=("progress-report",)),
    Need("S68", "Measures: corrective action, feedback, cancellation", "A 3.3.4", ("measures", "issues")),
    Need(
        "S69",
        "Mid-term and final evaluation, external audit",
        "A 3.3.4",
        ("evaluations",),
        papers=("evaluation",),
    ),
    Need(
        "S70",
        "Final report and closure",
        "A 3.3.4",
        ("results", "resources"),
        papers=("final-report", "closure-act"),
    ),
    Need("S71", "File of lessons", "A 3.3.4", ("lessons",), papers=("lesson-sheet",)),
    Need("S72", "Accountability report", "A 3.3.4", ("resources", "results"), papers=("accountability",)),
    Need("S73", "Readiness of the municipality", "A 3.3.4", ("checklists",)),
    Need("S74", "Quality of the proposal, nine items", "A 3.3.4", ("checklists",)),
    Need("S75", "Mission and vision of the office and of the municipality", "A 3.1", ("frame",)),
    Need("S76", "Calls that come by e-mail from the association", "A App. 1", ("inbox", "calls"), verbs=("triage",)),
    Need("S77", "Searches on the platform of the foreign ministry", "A App. 1", ("searches",)),
    Need("S78", "Presence of NGOs in the canton", "A App. 1", ("local_presence",)),
    Need("S79", "Bank of partner civil-society organizations", "A App. 1", ("partner_csos",), verbs=("match",)),
    Need("S80", "Network memberships and fees", "A App. 1", ("networks",)),
    Need("S81", "Joint applications with others", "A App. 1", ("consortia",)),
    Need("S82", "Savings from technical assistance", "A App. 1", ("assistance",)),
    Need("S83", "City showcase", "A App. 2", ("own_offer",)),
    Need("S84", "Annual needs meeting and follow-up meetings", "A App. 2", ("meetings",)),
    Need(
        "S85",
        "Follow-up in person",
        "A App. 2",
        columns=("agreements.follow_up_by", "projects.follow_up_by"),
        verbs=("today",),
    ),
    Need("S86", "Matrix of analysis categories", "B Table 1", ("analysis_categories",), verbs=("matrices",)),
    Need("S87", "Matrix of documental analysis", "B Table 2", ("analysis_sources", "fragments"), verbs=("matrices",)),
    Need("S88", "Interview matrix", "B App. 1", ("analysis_sources", "fragments"), verbs=("matrices",)),
    Need(
        "S89",
        "Matrix of categories applied to interviews",
        "B App. 2",
        ("fragments",),
        verbs=("matrices",),
        papers=("analysis-matrices",),
    ),
    Need("S90", "Register of actors and alliances", "B", ("actors", "alliances"), papers=("stakeholder-matrix",)),
    Need("S91", "Voluntary local report", "B", ("alignment",), papers=("sdg-report",)),
    Need("S92", "Success factors of inter-institutional cooperation", "B", ("alliances",)),
    Need("S93", "Obstacles and permits", "B", ("obstacles",)),
)  # fmt: skip
