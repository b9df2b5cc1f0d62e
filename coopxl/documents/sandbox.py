"""The tag language, kept to what a template needs: no code, no endless work, no value larger than its use."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace

from coopxl.core.missing import Missing
from coopxl.core.origins import Known, known, origins_of
from coopxl.documents.marks import RUN, Halt, Lines, as_text, check_size, check_time, printed

_MAX_RANGE = 10_000
_MAX_BITS = 4_096
_EACH = "_each"
_KEPT_FILTERS = (
    *("abs", "capitalize", "d", "default", "dictsort", "first", "float", "groupby", "int", "last", "list", "lower"),
    *("map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "sum", "title", "trim"),
    *("truncate", "unique", "upper"),
)
_TEXT_METHODS = frozenset({"upper", "lower", "title", "capitalize", "strip", "startswith", "endswith"})
_GROUP_METHODS = frozenset({"get", "items", "keys", "values"})


class _Each:
    """What a loop goes through, looking at the clock at every step. A missing list is empty, and is remembered."""

    def __init__(self, values: object) -> None:
        if isinstance(values, Missing):
            RUN.get().skipped.append(values)
            values = ()
        values = () if values is None else values
        if isinstance(values, str) or not isinstance(values, Iterable):
            raise Halt("WORD-19")
        self._values = values if isinstance(values, Sized) else list(values)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[object]:
        for value in self._values:
            check_time()
            yield value


class _Generator(CodeGenerator):
    """Jinja's compiler, except that joining texts with `~` goes through `StrictEnvironment.joined`.

    Nor does it print constants ahead of time, which it would escape before `printed` sees them, and so twice.
    """

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802  the name is jinja's
        """Write the joining of texts."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class StrictEnvironment(SandboxedEnvironment):
    """Always escaping, strict about names; filters and calls are those listed here and no others."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=printed)
        own: dict[str, Callable[..., object]] = {
            "join": _join,
            "replace": _replace,
            "round": _round,
            "length": _length,
            "count": _length,
            "paragraphs": _paragraphs,
        }
        kept = {name: self.filters[name] for name in _KEPT_FILTERS}
        self.filters = {name: _guarded(function) for name, function in {**kept, **own}.items()}
        self.filters[_EACH] = _Each
        self.globals = {"range": _range, "namespace": Namespace}

    def compiled(self, source: str) -> Template:
        """The template of a source text, its loops watched."""
        tree = self.parse(source)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _EACH, [], [], None, None, lineno=loop.lineno)
        return Template.from_code(self, self.compile(tree), self.make_globals(None))

    def joined(self, values: tuple[object, ...]) -> object:
        """The texts of `~` as one; a sole missing value stays itself."""
        texts = [as_text(value) for value in values]
        check_size(sum(map(len, texts)))
        return _still("".join(texts), *values)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute: the key of a group comes before the methods of Python."""
        if isinstance(obj, Missing) and not attribute.startswith("_"):
            return obj
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item, by key or position."""
        return obj if isinstance(obj, Missing) else super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call it."""
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        return (
            obj is _range
            or obj is Namespace
            or (isinstance(owner, str) and name in _TEXT_METHODS)
            or (isinstance(owner, Mapping) and name in _GROUP_METHODS)
            or (isinstance(owner, LoopContext) and name in {"cycle", "changed"})
        )

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called."""
        check_time()
        if isinstance(obj, Missing):
            return obj
        return _still(super().call(context, obj, *args, **kwargs), getattr(obj, "__self__", None))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operation whose result stays of a size to print; a missing value makes the result missing."""
        check_time()
        for value in (left, right):
            if isinstance(value, Missing):
                return value
            if isinstance(value, int) and value.bit_length() > _MAX_BITS:
                raise Halt("WORD-13")
        if operator == "%" and isinstance(left, str):
            raise SecurityError("text formatting")
        if operator == "**" and not (isinstance(right, int) and abs(right) <= 64):
            raise Halt("WORD-13")
        if operator in "+*":
            _check_growth(operator, left, right)
        return super().call_binop(context, operator, left, right)


def _check_growth(operator: str, left: object, right: object) -> None:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Sized):
            factor = other if operator == "*" and isinstance(other, int) else 1
            extra = len(other) if operator == "+" and isinstance(other, Sized) else 0
            check_size(len(one) * factor + extra)


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, left out for a missing value, which stays missing, and stopped when the time is over."""
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def guard(*args: Any, **named: Any) -> Any:
        check_time()
        if isinstance(args[at], Missing):
            return 0 if function is _length else args[at]
        return _still(function(*args, **named), args[at])

    return guard


def _still(made: Any, *values: object) -> Any:
    """What was made of some values still knows their cells."""
    if type(made) is not str or not any(isinstance(value, Known) for value in values):
        return made
    return known(made, origins_of(*values))


def _range(*limits: int) -> range:
    numbers = range(*limits)
    if len(numbers) > _MAX_RANGE:
        raise Halt("WORD-13")
    return numbers


def _join(values: Iterable[object], between: str = "") -> str:
    every = list(values)
    texts = [as_text(value) for value in every]
    check_size(sum(map(len, texts)) + len(between) * len(texts))
    joined: str = _still(between.join(texts), *every)
    return joined


def _replace(value: object, old: str, new: str) -> str:
    text = as_text(value)
    check_size(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _round(value: float, decimals: int = 0) -> float:
    if abs(decimals) > 12:
        raise Halt("WORD-13")
    return round(value, decimals)


def _length(values: Sized) -> int:
    return len(values)


def _paragraphs(value: object) -> Lines:
    made = Lines(as_text(value))
    made.origins = origins_of(value)
    return made
