"""E-mails as associations, embassies and networks write them, in Spanish and English, and what each of them says.

All were written for these tests. `None` stands for a call whose column must stay blank: two candidates, or nothing said.
"""

from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

RECEIVED = date(2026, 11, 20)

COOPERANTS = """
| cooperants | id      | name                                       | acronym | aliases                |
|            | COO-001 | Unión Europea                              | UE      | Delegación de la UE    |
|            | COO-002 | Embajada del Japón                         |         |                        |
|            | COO-003 | Fondo Andino de Ciudades                   | FAC     | Andean Cities Fund     |
|            | COO-004 | Agencia Española de Cooperación            | AECOOP  |                        |
|            | COO-005 | Fondo Andino de Ciudades Capítulo Infancia |         |                        |
|            | COO-006 | Red Global de Municipios                   | RGM     | Global Municipal Network |
"""


class Mail(NamedTuple):
    """A text, and the values it gives; an empty dictionary for one that announces nothing."""

    key: str
    text: str
    says: dict[str, object]


def money(amount: int | str) -> Decimal:
    return Decimal(amount)


MAILS = [
    Mail("association", """Asunto: Convocatoria Ciudades Sostenibles 2027

Estimadas autoridades:

Ponemos en su conocimiento que la Unión Europea abrió la convocatoria para gobiernos locales en temas de
ambiente y género (ODS 5, 6 y 13). Las propuestas se presentarán en inglés hasta el 15 de marzo de 2027
a las 17h00 (hora de Bruselas).

Se financiarán proyectos de entre 10.000 y 50.000 euros, con una contraparte del 20 %.

Bases y formularios: https://ejemplo.eu/convocatoria/bases

Atentamente,
Ing. Rosa Vera
Asociación de Municipalidades
Telf. 02 2469 683 ext. 112
""", {
        "name": "Convocatoria Ciudades Sostenibles 2027", "cooperant": "COO-001", "closes": date(2027, 3, 15),
        "closes_hour": time(17), "zone": "Europe/Brussels", "amount_min": money(10000), "amount_max": money(50000),
        "currency": "EUR", "cofinancing": money(20), "link": "https://ejemplo.eu/convocatoria/bases",
        "areas": ("environment", "gender"), "sdg": ("5", "6", "13"), "languages": ("en",), "category": "open_call",
    }),
    Mail("network in English", """Subject: Call for proposals: Resilient Towns

Dear members,
The Andean Cities Fund is pleased to announce its call for proposals.
Application deadline: 15 March 2027, 17:00 CET
Grants of up to EUR 60,000 per project. Co-financing of 25% is required.
Apply at https://fund.example.org/apply
Best regards,
Ann Smith | +32 2 555 01 23
""", {
        "name": "Call for proposals: Resilient Towns", "cooperant": "COO-003", "closes": date(2027, 3, 15),
        "closes_hour": time(17), "zone": "Europe/Brussels", "amount_max": money(60000), "currency": "EUR",
        "cofinancing": money(25), "link": "https://fund.example.org/apply", "category": "open_call",
    }),
    Mail("figures", """Convocatoria de becas para funcionarios municipales
Apertura: 01/12/2026
Cierre: 15/01/2027 a las 16:30
Monto máximo: USD 12.500,00
""", {
        "name": "Convocatoria de becas para funcionarios municipales", "opens": date(2026, 12, 1),
        "closes": date(2027, 1, 15), "closes_hour": time(16, 30), "amount_max": money("12500.00"), "currency": "USD",
        "category": "open_call",
    }),
    Mail("range without a year", """Asunto: Asistencia técnica en salud

La Embajada del Japón recibirá solicitudes de asistencia técnica en salud para municipios rurales.
La ventana de recepción va del 10 al 12 de mayo.
""", {
        "name": "Asistencia técnica en salud", "cooperant": "COO-002", "opens": date(2027, 5, 10),
        "closes": date(2027, 5, 12), "areas": ("health",), "category": "technical_assistance",
    }),
    Mail("newsletter", """Boletín N.º 14 de la Red Global de Municipios

El 12 de octubre se firmó el convenio de hermanamiento entre dos ciudades socias.
El webinar sobre movilidad será el 25 de noviembre a las 10h00.
Felicitamos a la alcaldesa por su visita del 3 de octubre de 2026.
Síganos en https://red.example.org
""", {}),
    Mail("results", """Estimados socios:
Compartimos los resultados de la convocatoria 2026 de pequeños proyectos: fueron seleccionados tres municipios.
La ceremonia de premios será el 5 de diciembre de 2026.
""", {}),
    Mail("forwarded chain", """---------- Forwarded message ----------
De: Carla Ruiz <carla@asociacion.example.org>
Fecha: lun, 16 nov 2026 a las 9:14
Asunto: Fwd: Concurso Buenas Prácticas Locales
Para: municipios@asociacion.example.org

> Estimados y estimadas,
>
> El Fondo Andino de Ciudades invita al concurso «Buenas Prácticas Locales».
> Fecha límite de postulación: 31 de enero de 2027, 23:59 (GMT-5)
> Premio de hasta USD 1,5 millones para el conjunto de ganadores.
>
> > El 3 nov 2026, a las 12:00, Luis escribió:
> > ¿Ya salió el concurso?
""", {
        "name": "Concurso Buenas Prácticas Locales", "cooperant": "COO-003", "closes": date(2027, 1, 31),
        "closes_hour": time(23, 59), "zone": "Etc/GMT+5", "amount_max": money(1500000), "currency": "USD",
        "category": "contest",
    }),
    Mail("two calls in one", """Asunto: Dos oportunidades para su municipio

1. Convocatoria de agua segura: cierre 10 de febrero de 2027.
2. Convocatoria de jóvenes emprendedores: cierre 24 de febrero de 2027.
""", {
        "name": "Dos oportunidades para su municipio", "closes": None, "category": "open_call",
    }),
    Mail("extended", """Subject: Deadline extended - Urban Gardens Grant

The Global Municipal Network has extended the deadline for applications to 28 February 2027.
Proposals must be submitted in English or Spanish.
Questions until 10 February 2027 to gardens@rgm.example.org.
""", {
        "name": "Deadline extended - Urban Gardens Grant", "cooperant": "COO-006", "closes": date(2027, 2, 28),
        "languages": ("en", "es"),
    }),
    Mail("no date", """Señores GAD:

La Agencia Española de Cooperación mantiene abierta todo el año su convocatoria de asistencia técnica en cultura.
Más información en www.aecoop.example.es/convocatoria
""", {
        "name": "La Agencia Española de Cooperación mantiene abierta todo el año su convocatoria de asistencia técnica en cultura.",
        "cooperant": "COO-004", "areas": ("culture",), "link": "https://www.aecoop.example.es/convocatoria",
        "category": "technical_assistance",
    }),
    Mail("longer name", """Asunto: Llamado a propuestas para la primera infancia
El Fondo Andino de Ciudades Capítulo Infancia recibe propuestas desde el 4 de enero de 2027 y hasta el 26 de
febrero de 2027. Montos: desde USD 5.000 hasta USD 20.000.
""", {
        "name": "Llamado a propuestas para la primera infancia", "cooperant": "COO-005", "opens": date(2027, 1, 4),
        "closes": date(2027, 2, 26), "amount_min": money(5000), "amount_max": money(20000), "currency": "USD",
        "category": "open_call",
    }),
    Mail("two cooperants", """Subject: Joint call
The Embajada del Japón and the RGM launch a joint call for small towns. Applications are due by March 5, 2027 at 5 p.m. Tokyo time.
""", {
        "name": "Joint call", "cooperant": None, "closes": date(2027, 3, 5), "closes_hour": time(17), "zone": "Asia/Tokyo",
        "category": "open_call",
    }),
    Mail("phones and articles", """Asunto: Convocatoria de subvenciones para riego

Conforme al Art. 12 del Reglamento 3-2019, podrán postular los GAD con más de 3.500 habitantes.
Consultas: 07 224 0123, 099 123 4567, de lunes a viernes, de 8h00 a 12h30.
Plazo: hasta el viernes 29 de enero de 2027 a las 12h00 (hora de Ecuador).
Se exige una contrapartida del 15 por ciento.
""", {
        "name": "Convocatoria de subvenciones para riego", "closes": date(2027, 1, 29), "closes_hour": time(12),
        "zone": "America/Guayaquil", "cofinancing": money(15), "category": "open_call",
    }),
    Mail("meeting only", """Estimados colegas:
Se convoca a la asamblea general ordinaria el 14 de diciembre de 2026 a las 15h00, en la sede de la asociación.
Favor confirmar su asistencia hasta el 10 de diciembre.
""", {}),
    Mail("webinar about a call", """Subject: Info session - Green Cities Call

Join our information session on 2 December 2026 at 10:00.
The call for proposals closes on 20 January 2027 (12:00 noon, Brussels time).
Maximum grant: €250.000. Total envelope: €5.000.000.
""", {
        "name": "Info session - Green Cities Call", "closes": date(2027, 1, 20), "closes_hour": time(12),
        "zone": "Europe/Brussels", "amount_max": money(250000), "currency": "EUR", "category": "open_call",
    }),
    Mail("two deadlines", """Asunto: Fondo concursable de turismo comunitario
Primera fase: recepción de notas conceptuales hasta el 18 de enero de 2027.
Segunda fase: presentación de propuestas completas hasta el 30 de abril de 2027.
""", {
        "name": "Fondo concursable de turismo comunitario", "closes": None,
    }),
    Mail("over the new year", """Asunto: Beca de gestión cultural
La convocatoria estará abierta del 15 de diciembre al 20 de enero.
Dirigida a mujeres y juventud. Idioma de la postulación: español.
""", {
        "name": "Beca de gestión cultural", "opens": date(2026, 12, 15), "closes": date(2027, 1, 20),
        "populations": ("women", "youth"), "languages": ("es",), "category": "open_call",
    }),
    Mail("ISO and hours before the day", """Convocatoria: innovación pública
Envíe su solicitud a más tardar a las 23h59 del 2027-04-01, hora de Madrid.
""", {
        "name": "Convocatoria: innovación pública", "closes": date(2027, 4, 1), "closes_hour": time(23, 59),
        "zone": "Europe/Madrid", "category": "open_call",
    }),
    Mail("invoice", """Asunto: Factura 001-002-000123456
Adjuntamos la factura de la cuota anual de membresía por USD 1.200,00, con vencimiento el 30 de noviembre de 2026.
""", {}),
    Mail("report due", """Asunto: Recordatorio de informe
Les recordamos que el informe de avance del convenio debe entregarse hasta el 15 de diciembre de 2026.
""", {}),
    Mail("American date", """Subject: Small Grants Program
Municipalities may apply by 02/26/2027. Awards range from $5,000 to $25,000.
""", {
        "name": "Small Grants Program", "closes": date(2027, 2, 26), "amount_min": money(5000), "amount_max": money(25000),
        "currency": "USD", "category": "contest",
    }),
    Mail("wrapped label", """Asunto: Convocatoria de economía circular
FECHA LÍMITE:
5 de marzo de 2027
MONTO MÁXIMO:
40 mil dólares
MÁS INFORMACIÓN:
https://circular.example.org/bases
""", {
        "name": "Convocatoria de economía circular", "closes": date(2027, 3, 5), "amount_max": money(40000),
        "currency": "USD", "link": "https://circular.example.org/bases", "category": "open_call",
    }),
    Mail("holiday greeting", """Estimados amigos:
La Red Global de Municipios les desea felices fiestas. Nuestras oficinas estarán cerradas del 23 de diciembre al 4 de enero.
""", {}),
    Mail("local hour unsaid", """Asunto: Premio a la gobernanza local
Postule antes del 12 de febrero de 2027, 18:00 hora local. Participan municipios de menos de 50.000 habitantes.
""", {
        "name": "Premio a la gobernanza local", "closes": date(2027, 2, 12), "closes_hour": time(18), "category": "contest",
    }),
    Mail("many links", """Asunto: Convocatoria de cooperación descentralizada
La convocatoria cierra el 3 de marzo de 2027.
Bases: https://uno.example.org/bases
Formulario: https://dos.example.org/formulario
Contraparte mínima del 10 %; hasta el 80 % del presupuesto lo pone el fondo.
""", {
        "name": "Convocatoria de cooperación descentralizada", "closes": date(2027, 3, 3), "link": None,
        "cofinancing": money(10), "category": "open_call",
    }),
    Mail("day that is not said", """Asunto: Convocatoria de intercambio
El fondo publicará la guía el 7 de enero de 2027. El 9 de abril de 2027 comienza todo.
""", {
        "name": "Convocatoria de intercambio", "closes": None, "category": "open_call",
    }),
    # Written once the reading worked on those above, to see how it does on what it was not made with.
    Mail("embassy in prose", """Quito, 18 de noviembre de 2026

Señor Alcalde:

Me es grato informarle que la Embajada del Japón ha lanzado su programa de asistencia financiera no reembolsable para
proyectos comunitarios de educación. El monto por proyecto no supera los USD 90.000. Los interesados deben remitir su
postulación al correo apc@embajada.example.org a más tardar el viernes 5 de febrero de 2027, antes de las 16h00.

Hago propicia la ocasión para reiterarle mi consideración.
""", {
        "cooperant": "COO-002", "closes": date(2027, 2, 5), "closes_hour": time(16), "amount_max": money(90000),
        "currency": "USD", "areas": ("education",), "category": "financial_assistance",
    }),
    Mail("digest in English", """Subject: Funding digest, November

* Clean Air Challenge: open call for cities. Deadline: 14 January 2027.
* Youth Fellowship: apply before 31 January 2027.
* In other news, the office will be closed on 25 December.
""", {"name": "Funding digest, November", "closes": None, "populations": ("youth",), "category": "open_call"}),
    Mail("all capitals", """ASUNTO: CONVOCATORIA PARA PROYECTOS DE GÉNERO
PLAZO DE PRESENTACIÓN: DEL 1 AL 31 DE MARZO DE 2027
FINANCIAMIENTO: ENTRE $3.000 Y $8.000
CONTRAPARTE: 30%
""", {
        "name": "CONVOCATORIA PARA PROYECTOS DE GÉNERO", "opens": date(2027, 3, 1), "closes": date(2027, 3, 31),
        "amount_min": money(3000), "amount_max": money(8000), "currency": "USD", "cofinancing": money(30),
        "areas": ("gender",), "category": "open_call",
    }),
    Mail("reply with the old edition", """RE: consulta

Hola, la edición anterior cerró el 30 de junio de 2026. La nueva convocatoria se abre el 1 de febrero de 2027 y se cierra
el 30 de junio de 2027, a medianoche. Abrazos, Marta

El jue, 12 nov 2026 a las 8:05, Pedro Paz escribió:
> ¿Cuándo vuelve a abrir el fondo?
""", {"opens": date(2027, 2, 1), "closes": date(2027, 6, 30), "category": "open_call"}),
    Mail("training", """Asunto: Curso de gestión de proyectos
Invitamos al curso virtual que se dictará del 8 al 19 de febrero de 2027, de 9h00 a 11h00. Inscripciones hasta el 1 de febrero.
""", {}),
    Mail("consortium", """Subject: Expression of interest - consortium for EU call

We look for Andean municipalities to join a consortium. The EU call closes on 22 Apr 2027 at 17:00 (CEST).
Budget per partner: EUR 80,000 - 120,000. The applicant provides 10% co-funding. Please answer by 15 January 2027.
""", {
        "name": "Expression of interest - consortium for EU call", "closes": date(2027, 4, 22),
        "closes_hour": time(17), "zone": "Europe/Brussels", "amount_min": money(80000),
        "amount_max": money(120000), "currency": "EUR", "cofinancing": money(10),
    }),
    Mail("procurement", """Asunto: Proforma de computadoras
Según lo conversado, la oferta es de USD 4.560,00 más IVA y tiene validez hasta el 30 de noviembre de 2026.
""", {}),
    Mail("short", """Abierta convocatoria AECOOP microproyectos, cierra 20/12/26, max 15 mil USD, info www.aecoop.example.es
""", {
        "cooperant": "COO-004", "closes": date(2026, 12, 20), "amount_max": money(15000), "currency": "USD",
        "link": "https://www.aecoop.example.es", "category": "open_call",
    }),
]  # fmt: skip
