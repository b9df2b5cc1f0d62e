"""The corridor of the design, kept by reading the source: who may import whom; what stays pure, small and bilingual."""

import ast
import io
import os
import re
import statistics
import sys
import textwrap
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

PACKAGE = ROOT / "coopxl"

# cli, engine -> run -> derive -> {hosts, documents}, {actions, office} -> core -> schema; a step may be skipped.
BELOW = {
    "schema": set(),
    "standards": set(),
    "core": {"schema"},
    "demo": {"core", "schema"},
    "actions": {"core", "schema"},
    "hosts": {"core", "schema"},
    "documents": {"core", "schema", "standards"},
    "office": {"core", "schema"},
    "derive": {"hosts", "documents", "demo", "core", "schema", "standards"},
    "run": {"hosts", "actions", "documents", "derive", "office", "demo", "core", "schema", "standards"},
    "click": {"office", "core", "schema"},
    "engine": {"run", "hosts", "office", "core", "schema"},
    "cli": {"run", "actions", "engine", "demo", "office", "core", "schema"},
}

HEAVY = {"openpyxl", "xlwings", "docxtpl", "pandas", "numpy", "xlsxwriter", "python_calamine", "docx"}

DISK_MODULES = {"os", "shutil", "tempfile", "glob", "subprocess", "socket", "sqlite3", "zipfile"}

DISK_CALLS = {
    "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "iterdir", "rglob",
    "exists", "is_file", "is_dir", "stat", "resolve", "expanduser", "cwd", "home",
}  # fmt: skip

CLOCK_CALLS = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time"),
    ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"), ("time", "monotonic"), ("time", "perf_counter"),
}  # fmt: skip

# Words of the material that the examples come from. They belong in demo/ and nowhere else in the package.
SEEDS = (
    "agroazuay", "azogues", "barzallo", "biblian", "botnar", "canar", "celec", "charity", "cojitambo", "cuenca",
    "freedom house", "guapan", "huasipichanga", "iclei", "mashav", "senagua", "valencia",
)  # fmt: skip


class Module:
    """One Python file of the package and what can be read from its syntax."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parts = path.relative_to(PACKAGE).with_suffix("").parts
        self.layer = self.parts[0]
        self.source = path.read_text(encoding="utf-8")
        self.tree = ast.parse(self.source, filename=str(path))

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def imports(self, tree: ast.AST | None = None) -> list[tuple[int, str]]:
        """Line and full name of everything imported: `from coopxl.core import errors` is `coopxl.core.errors`."""
        found = []
        for node in ast.walk(tree or self.tree):
            if isinstance(node, ast.Import):
                found += [(node.lineno, name.name) for name in node.names]
            elif isinstance(node, ast.ImportFrom):
                found += [(node.lineno, f"{node.module}.{name.name}") for name in node.names]
        return found

    def imports_when_loaded(self) -> list[tuple[int, str]]:
        """The imports outside functions and outside `if TYPE_CHECKING:`."""
        later = [n for n in self.nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef) or _for_types_only(n)]
        inside = {line for node in later for line, _ in self.imports(node)}
        return [(line, name) for line, name in self.imports() if line not in inside]

    @property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Those that compute. In schema and demo one that only returns a list of columns or rows is a declaration."""
        declares = self.layer in {"schema", "demo"}
        every = [n for n in self.nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
        return [f for f in every if not (declares and _only_returns(f))]

    @property
    def is_declarations(self) -> bool:
        """In schema and demo a module may be one long list; what computes is counted like any other."""
        return self.layer in {"schema", "demo"} and not self.functions


def _only_returns(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    *before, last = function.body
    return isinstance(last, ast.Return) and all(
        isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant) for n in before
    )


def _for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


@cache
def modules() -> tuple[Module, ...]:
    """The package, without the LibreOffice extension, which runs in LibreOffice's own Python."""
    return tuple(Module(path) for path in sorted(PACKAGE.rglob("*.py")) if "extension" not in path.parts)


def in_layers(*layers: str) -> list[Module]:
    return [module for module in modules() if module.layer in layers]


def called(node: ast.AST) -> tuple[str, str]:
    """Of a call `a.b.date.today()` the last two names: ("date", "today")."""
    if not isinstance(node, ast.Call):
        return "", ""
    words = re.split(r"\W+", "." + ast.unparse(node.func))
    return words[-2], words[-1]


def test_imports_run_one_way():
    wrong = []
    for module in modules():
        for line, name in module.imports():
            package, *rest = name.split(".")
            if package != "coopxl" or not rest or rest[0].startswith("__"):
                continue
            if rest[0] not in BELOW.get(module.layer, set(BELOW)) | {module.layer}:
                wrong.append(f"{module}:{line} imports {name}")
    assert wrong == []


def test_every_top_module_has_its_place():
    assert {module.layer for module in modules()} - set(BELOW) <= {"__init__", "__main__"}


def test_actions_of_one_stage_do_not_import_those_of_another():
    wrong = []
    for module in in_layers("actions"):
        for line, name in module.imports():
            there = name.split(".")[2:-1]
            stage = module.parts[1:-1]
            if name.startswith("coopxl.actions.") and there and stage and (PACKAGE / "actions" / there[0]).is_dir():
                wrong += [f"{module}:{line} imports {name}"] if there[0] != stage[0] else []
    assert wrong == []


def test_schema_needs_the_standard_library_only():
    foreign = [
        f"{module}:{line} imports {name}"
        for module in in_layers("schema")
        for line, name in module.imports()
        if name.split(".")[0] not in sys.stdlib_module_names | {"coopxl"}
    ]
    assert foreign == []


def test_core_and_actions_load_nothing_heavy():
    """Only `Table.frame()` brings pandas, when it is called."""
    wrong = []
    for module in in_layers("schema", "core", "actions"):
        when_loaded = module.imports_when_loaded()
        for line, name in module.imports():
            library = name.split(".")[0]
            if library in HEAVY and ((line, name) in when_loaded or (module.layer == "core" and library != "pandas")):
                wrong.append(f"{module}:{line} imports {name}")
    assert wrong == []


def test_core_and_actions_read_no_clock():
    wrong = [
        f"{module}:{node.lineno} {'.'.join(called(node))}"
        for module in in_layers("schema", "core", "actions")
        for node in module.nodes
        if called(node) in CLOCK_CALLS
    ]
    wrong += [
        f"{module}:{line} imports {name}"
        for module in in_layers("schema", "core", "actions")
        for line, name in module.imports()
        if tuple(name.split(".")) in CLOCK_CALLS and name.startswith("time.")
    ]
    assert wrong == []


def test_core_and_actions_do_not_touch_the_disk():
    wrong = []
    for module in in_layers("schema", "core", "actions"):
        wrong += [f"{module}:{line} imports {n}" for line, n in module.imports() if n.split(".")[0] in DISK_MODULES]
        for node in module.nodes:
            owner, name = called(node)
            if (name == "open" and owner in {"", "io", "Path", "path"}) or (owner and name in DISK_CALLS):
                wrong.append(f"{module}:{node.lineno} calls {owner}.{name}")
    assert wrong == []


WRITES = {
    "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "rename", "chmod", "symlink_to", "hardlink_to",
    "mkstemp", "mkdtemp", "TemporaryDirectory", "NamedTemporaryFile", "copy2", "copyfile", "copytree", "move", "rmtree",
    "makedirs", "truncate",
}  # fmt: skip


def test_only_the_file_layer_writes():
    """What makes the shipped files (`derive`) writes too, but never in an office."""
    wrong = [
        f"{module}:{node.lineno} {'.'.join(called(node))}"
        for module in modules()
        if module.layer != "derive" and module.parts != ("office", "layer")
        for node in module.nodes
        if called(node)[1] in WRITES or called(node) in {("os", "replace"), ("os", "remove")}
    ]
    assert wrong == []


def test_the_extension_needs_only_what_libreoffice_brings():
    """It runs in LibreOffice's own Python, where nothing of ours is installed."""
    files = sorted(path for path in PACKAGE.rglob("*.py") if "extension" in path.parts)
    own = {path.stem for path in files}
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in files
        for line, name in Module(path).imports()
        if name.split(".")[0] not in sys.stdlib_module_names | own | {"uno", "unohelper", "com"}
    ]
    assert wrong == []


def test_modules_stay_small():
    sizes = {str(m): m.source.count("\n") for m in modules() if m.source.strip() and not m.is_declarations}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert statistics.median(sizes.values()) <= 120


def test_functions_stay_small():
    wrong = [
        f"{module}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for module in modules()
        for node in module.functions
        if node.end_lineno - node.lineno + 1 > 40
    ]
    assert wrong == []


def test_texts_are_in_both_languages():
    wrong = []
    for module in modules():
        for node in module.nodes:
            if not (isinstance(node, ast.Call) and called(node)[1] == "Text"):
                continue
            given = dict(zip(("es", "en"), node.args, strict=False)) | {word.arg: word.value for word in node.keywords}
            blank = [lang for lang in ("es", "en") if lang not in given or not _says_something(given[lang])]
            wrong += [f"{module}:{node.lineno} Text without {lang}" for lang in blank]
    assert wrong == []


def _says_something(value: ast.expr) -> bool:
    return not isinstance(value, ast.Constant) or (isinstance(value.value, str) and value.value != "")


def first_texts(call: str, *layers: str) -> list[tuple[str, str]]:
    """Place and first argument, where it is written out, of every call of that name."""
    return [
        (f"{module}:{node.lineno}", node.args[0].value)
        for module in (in_layers(*layers) if layers else modules())
        for node in module.nodes
        if isinstance(node, ast.Call)
        and called(node)[1] == call
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]


def test_a_code_has_one_message():
    codes = Counter(code for _, code in first_texts("Message", "schema"))
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_code_that_is_used_has_its_message():
    codes = {code for _, code in first_texts("Message", "schema")}
    used = first_texts("Finding") + first_texts("CannotGoOn")
    assert [f"{place} {code}" for place, code in used if code not in codes] == []


def plain(text: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


SEED_WORDS = re.compile(r"\b(?:" + "|".join(SEEDS) + r")\b")


def test_nothing_of_the_seeds_is_in_the_product():
    wrong = []
    for path in PACKAGE.rglob("*"):
        if path.is_dir() or {"demo", "standards", "__pycache__"} & set(path.relative_to(PACKAGE).parts):
            continue
        for where, text in texts_of(path):
            wrong += [f"{where}: {word}" for word in SEED_WORDS.findall(plain(text))]
    assert wrong == []


# Written in pieces, so that this file does not name them itself.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb.deb" + "ian.org")

FOREIGN = re.compile(
    r"(?<![\w.~-])/(?:work|root)/|" + re.escape("../" + "shared") + "|" + "|".join(map(re.escape, HOSTS)), re.IGNORECASE
)

NOT_OURS = {
    ".git", ".venv", ".cache", "build", "dist", "demo-office", "node_modules", "__pycache__", ".hypothesis",
    ".pytest_cache", ".mypy_cache", ".ruff_cache", "standards",
}  # fmt: skip


def test_the_repository_names_no_machine_and_no_registry():
    wrong = []
    for folder, below, names in os.walk(ROOT):
        below[:] = [name for name in below if name not in NOT_OURS and not name.endswith(".egg-info")]
        for name in set(names) - NOT_OURS:  # in a second worktree .git is a file
            for where, text in texts_of(Path(folder, name)):
                wrong += [f"{where}: {word}" for word in FOREIGN.findall(text)]
    assert wrong == []


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """The text of a file and, of a workbook or another package, that of its parts."""
    name, content = path.relative_to(ROOT).as_posix(), path.read_bytes()
    if not content.startswith(b"PK\x03\x04"):
        yield name, content.decode("utf-8", "replace")
        return
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            yield f"{name}!{part}", package.read(part).decode("utf-8", "replace")


def test_these_checks_can_fail(tmp_path, monkeypatch):
    """Each of them, on a package that does what it must not."""
    sins = {
        "schema/a.py": """
            import attr
            from coopxl.core import errors
            X = Text(es="", en="x")
            M = [Message("A-01"), Message("A-01")]
            """,
        "core/b.py": """
            import os
            import pandas
            from datetime import datetime
            NOW = datetime.now()
            Path("x").write_text("x")
            F = open("x")  # Cañar
            """,
        "actions/calls/c.py": """
            from coopxl.actions.projects import d
            from coopxl.hosts import excel
            raise CannotGoOn("B-02")
            """,
        "actions/projects/d.py": "def long():\n" + "    pass\n" * 420,
        "hosts/calc/extension/e.py": "import coopxl",
        "other/f.py": "X = 1",
    }
    for name, source in sins.items():
        (tmp_path / "coopxl" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "coopxl" / name).write_text(textwrap.dedent(source), encoding="utf-8")
    (tmp_path / "notes.md").write_text("see /ro" + "ot/notes", encoding="utf-8")
    here = sys.modules[__name__]
    monkeypatch.setattr(here, "ROOT", tmp_path)
    monkeypatch.setattr(here, "PACKAGE", tmp_path / "coopxl")
    monkeypatch.setattr(
        here, "modules", lambda: tuple(map(Module, sorted((tmp_path / "coopxl").glob("[!h]*/**/*.py"))))
    )
    others = [
        test for name, test in vars(here).items() if name.startswith("test_") and name != "test_these_checks_can_fail"
    ]
    for test in others:
        with pytest.raises(AssertionError):
            test()
