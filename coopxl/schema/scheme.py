"""The general scheme for presenting projects: 17 sections with their sub-numbers, and the long texts that feed it.

Source: appendix 3 of the management model (SENPLADES). It is a programme scheme: with one project, 10 and 11 keep their
numbers and hold one row.
"""

from dataclasses import dataclass

from coopxl.schema.codes import CodeList, code
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered heading; `text` is the long text of `sections` that feeds it, if any."""

    number: str
    heading: Text
    text: str = ""

    @property
    def level(self) -> int:
        """1 for `6`, 2 for `6.1`."""
        return self.number.count(".") + 1


SECTION_TEXTS = CodeList(
    "section_texts",
    Text("Textos de la propuesta", "Texts of the proposal"),
    (
        code("introduction", "Introducción", "Introduction"),
        code("background", "Antecedentes", "Background"),
        code("situation", "Situación actual (diagnóstico)", "Current situation (diagnosis)"),
        code("justification", "Justificación", "Justification"),
        code("beneficiaries", "Beneficiarios", "Beneficiaries"),
        code("policies", "Políticas", "Policies"),
        code("strategies", "Estrategias de ejecución", "Strategies for execution"),
        code("technical", "Aspectos técnicos", "Technical aspects"),
        code("benefits", "Beneficios", "Benefits"),
        code("economic", "Indicadores económicos", "Economic indicators"),
        code("financial", "Indicadores financieros", "Financial indicators"),
        code("competence", "Competencia institucional", "Institutional competence"),
        code("monitoring", "Seguimiento y evaluación", "Monitoring and evaluation"),
        code("environment", "Impacto ambiental", "Environmental impact"),
    ),
)

DOCUMENT_LANGUAGES = CodeList(
    "document_languages",
    Text("Idiomas de los documentos", "Languages of the documents"),
    (code("es", "Español", "Spanish"), code("en", "Inglés", "English")),
)

SCHEME = (
    Section("1", Text("Introducción", "Introduction"), "introduction"),
    Section("2", Text("Antecedentes", "Background"), "background"),
    Section(
        "3",
        Text(
            "Situación actual del sector, problema o región del programa (diagnóstico)",
            "Current situation of the sector, problem or region of the programme (diagnosis)",
        ),
        "situation",
    ),
    Section("4", Text("Justificación", "Justification"), "justification"),
    Section("5", Text("Beneficiarios", "Beneficiaries"), "beneficiaries"),
    Section("6", Text("Objetivos", "Objectives")),
    Section("6.1", Text("Objetivo general", "General objective")),
    Section("6.2", Text("Objetivos específicos", "Specific objectives")),
    Section("7", Text("Metas", "Goals")),
    Section("8", Text("Políticas del programa", "Programme policies"), "policies"),
    Section("9", Text("Estrategias de ejecución del programa", "Strategies for executing the programme"), "strategies"),
    Section("10", Text("Proyectos que integran el programa", "Projects that are part of the programme")),
    Section(
        "10.1",
        Text("Resumen de los aspectos técnicos del programa", "Summary of the technical aspects of the programme"),
        "technical",
    ),
    Section(
        "10.2",
        Text("Perfiles de cada uno de los proyectos del programa", "Profiles of each of the projects in the programme"),
    ),
    Section("11", Text("Inversiones del programa", "Programme investments")),
    Section("11.1", Text("Inversión por proyecto", "Investment per project")),
    Section("11.2", Text("Cronograma de ejecución del programa", "Programme execution schedule")),
    Section("12", Text("Presupuesto del programa", "Programme budget")),
    Section("13", Text("Beneficios que tendría el programa", "Benefits that the programme would have"), "benefits"),
    Section("14", Text("Evaluación económica y/o financiera", "Economic and/or financial evaluation")),
    Section("14.1", Text("Indicadores económicos", "Economic indicators"), "economic"),
    Section("14.2", Text("Indicadores financieros", "Financial indicators"), "financial"),
    Section("15", Text("Competencia institucional", "Institutional competence"), "competence"),
    Section(
        "16", Text("Seguimiento y evaluación del programa", "Monitoring and evaluation of the programme"), "monitoring"
    ),
    Section("17", Text("Estudio de impacto ambiental", "Environmental impact study"), "environment"),
)

CODE_LISTS_HERE = (SECTION_TEXTS, DOCUMENT_LANGUAGES)
