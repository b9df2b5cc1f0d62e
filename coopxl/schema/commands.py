"""What each command does, in a line. Apart from the rest of the schema so that `coopxl --help` need load nothing else."""

from coopxl.schema.text import Text

COMMANDS = {
    "init": Text("Crea una oficina en una carpeta.", "Creates an office in a folder."),
    "demo": Text(
        "Crea una oficina de muestra con casos reales y hace todo en ella.",
        "Creates a sample office with real cases and runs everything in it.",
    ),
    "validate": Text("Revisa todas las tablas y escribe los hallazgos.", "Checks every table and writes the findings."),
    "calls": Text("Ordena las convocatorias por cierre.", "Puts the calls in order of closing."),
    "calendar": Text("Dibuja los doce meses por categoría.", "Draws the twelve months by category."),
    "proposal": Text("Escribe la propuesta de un proyecto en Word.", "Writes the proposal of a project in Word."),
    "progress": Text(
        "Compara lo previsto con lo real de cada proyecto, mes a mes.",
        "Compares planned and actual of each project, month by month.",
    ),
    "matrices": Text(
        "Dibuja las cuatro matrices con los fragmentos de documentos y entrevistas.",
        "Draws the four matrices from the fragments of documents and interviews.",
    ),
    "final-report": Text(
        "Escribe el informe final de un proyecto en Word, cuando todo tiene su prueba.",
        "Writes the final report of a project in Word, once everything has its proof.",
    ),
    "paper": Text(
        "Escribe en Word uno de los documentos de la oficina, con los datos ya registrados.",
        "Writes one of the office's documents in Word, from the data already entered.",
    ),
    "move": Text(
        "Pasa el proyecto al estado elegido en «Pasar a», cuando no le falta nada.",
        'Moves the project to the state picked in "Move to", once it lacks nothing.',
    ),
    "compliance": Text(
        "Dice cómo está cada proyecto frente a la norma, y qué cambió entre versiones.",
        "Tells how each project stands with the rules, and what changed between versions.",
    ),
    "follow-up": Text(
        "Prepara la gestión que sigue de cada postulación sin respuesta.",
        "Prepares the next contact about each application without an answer.",
    ),
    "today": Text(
        "Dibuja la página del día: qué cierra, qué vence, a quién llamar, qué expira.",
        "Draws the page of the day: what closes, what is due, whom to call, what expires.",
    ),
    "triage": Text(
        "Convierte los correos pegados en la bandeja en borradores de convocatoria.",
        "Turns the e-mails pasted into the inbox into draft calls.",
    ),
    "ics": Text(
        "Escribe un archivo .ics con cierres, inicios y vencimientos.",
        "Writes an .ics file with closings, starts and due dates.",
    ),
    "match": Text(
        "Dice a qué convocatoria o cooperante puede ir cada proyecto, y por qué.",
        "Tells which call or cooperant each project could go to, and why.",
    ),
    "overview": Text("Cuenta la cartera y dibuja sus seis gráficos.", "Counts the portfolio and draws its six charts."),
    "duplicates": Text(
        "Lista los nombres parecidos, para que usted decida si son lo mismo.",
        "Lists similar names, for you to decide whether they are the same.",
    ),
    "share": Text(
        "Hace el libro que se envía a planificación, a una dirección o a un socio para que lo llene.",
        "Makes the workbook that is sent to planning, a directorate or a partner to be filled.",
    ),
    "log": Text(
        "Nota lo escrito desde la última vez y renueva la hoja: quién cambió qué, cuándo y por qué medio.",
        "Notes what was typed since the last time and renews the sheet: who changed what, when and through what.",
    ),
    "export": Text(
        "Escribe los datos sin personas en CSV, JSON, IATI y 360Giving.",
        "Writes the data without people as CSV, JSON, IATI and 360Giving.",
    ),
    "restore": Text(
        "Muestra las copias guardadas, o vuelve a como estaba todo en una de ellas.",
        "Shows the copies that are kept, or goes back to how all was in one of them.",
    ),
    "fold": Text(
        "Muestra las hojas plegadas de una etapa, o las pliega.",
        "Shows the folded sheets of a stage, or folds them away.",
    ),
    "form": Text(
        "Guarda, carga o limpia la ficha de proyecto o de cooperante.",
        "Saves, loads or clears the form of a project or of a cooperant.",
    ),
    "setup": Text(
        "Prepara esta máquina para los botones de los libros, en Excel y en LibreOffice.",
        "Sets this machine up for the buttons in the workbooks, in Excel and in LibreOffice.",
    ),
    "doctor": Text(
        "Revisa esta máquina y una oficina: qué está bien, y qué hacer con lo que no.",
        "Looks at this machine and an office: what is well, and what to do about what is not.",
    ),
    "merge": Text(
        "Une dos copias de un libro sin perder lo que cambió en cada una.",
        "Brings two copies of a workbook together without losing what either changed.",
    ),
    "receive": Text(
        "Muestra qué cambia un envío que volvió, y trae lo que usted acepta.",
        "Shows what a pack that came back changes, and takes in what you accept.",
    ),
    "show": Text("Muestra una tabla por sus claves en inglés.", "Shows a table under its English keys."),
    "upgrade": Text(
        "Pone al día los libros de un coopxl anterior: hojas y columnas nuevas, con lo suyo como está.",
        "Brings the workbooks of an earlier coopxl up to today: new sheets and columns, with what is yours as it is.",
    ),
    "import": Text(
        "Lee en una oficina la copia completa que hizo export: filas nuevas y cambios, por su ID.",
        "Reads into an office the complete copy that export made: new rows and changes, by their ID.",
    ),
    "template": Text(
        "Revisa una plantilla de Word, o dice qué datos puede usar.",
        "Checks a Word template, or tells which values it may use.",
    ),
    "trace": Text(
        "Dice de qué celda salió cada dato de un documento hecho por coopxl.",
        "Tells which cell each value of a document made by coopxl came from.",
    ),
    "formalities": Text(
        "Compara un documento con la forma que pide una convocatoria: letra, márgenes, páginas, idioma.",
        "Compares a document with the form that a call asks for: font, margins, pages, language.",
    ),
}
"""In the order of the help page."""
