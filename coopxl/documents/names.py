"""The names a template may use, and which of the names it does use are none of them."""

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from coopxl.core.missing import Missing

_TEXT_METHODS = frozenset({"upper", "lower", "title", "capitalize", "strip", "startswith", "endswith"})
_GROUP_METHODS = frozenset({"get", "items", "keys", "values"})
_ALWAYS = frozenset({"range", "namespace", "loop"})
_FORGIVING = frozenset({"default", "d", "defined", "undefined"})
_SAME_LIST = frozenset({"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr"})
_ONE_OF_LIST = frozenset({"first", "last", "min", "max"})


@dataclass(slots=True)
class Shape:
    """What stands under a name: its parts, the element of a list. An open one is not known and may hold anything."""

    parts: dict[str, "Shape"] = field(default_factory=dict)
    element: "Shape | None" = None
    open: bool = False

    def dotted(self, before: str = "") -> Iterator[str]:
        """Every full name under this one; an element of a list is written `list[].part`."""
        for name, part in self.parts.items():
            yield before + name
            yield from part.dotted(f"{before}{name}.")
            if part.element is not None:
                yield from part.element.dotted(f"{before}{name}[].")


OPEN = Shape(open=True)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name nothing answers to, the line of the source it stands on, and the nearest known one or an empty text."""

    name: str
    line: int
    nearest: str


def shape_of(names: Collection[str] | Mapping[str, object]) -> Shape:
    """The shape of sample data, or of full names such as `project.title`, `activities[].cost`."""
    if isinstance(names, Mapping):
        return _shape_of_value(names)
    top = Shape()
    for name in names:
        here = top
        for step in name.split("."):
            here = here.parts.setdefault(step.removesuffix("[]"), Shape())
            if step.endswith("[]"):
                here.element = here.element or Shape()
                here = here.element
    return top


def _shape_of_value(value: object) -> Shape:
    if isinstance(value, Mapping):
        return Shape({str(key): _shape_of_value(part) for key, part in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return Shape(element=_merged([_shape_of_value(one) for one in value]))
    if value is None or isinstance(value, Missing) or not isinstance(value, str | int | float):
        return OPEN
    return Shape()


def _merged(shapes: list[Shape]) -> Shape:
    """What holds for any element; of an empty list nothing is known."""
    if not shapes or any(shape.open for shape in shapes):
        return OPEN
    names = dict.fromkeys(name for shape in shapes for name in shape.parts)
    parts = {name: _merged([shape.parts[name] for shape in shapes if name in shape.parts]) for name in names}
    elements = [shape.element for shape in shapes if shape.element is not None]
    return Shape(parts, _merged(elements) if elements else None)


def unknown_names(tree: nodes.Template, names: Collection[str] | Mapping[str, object]) -> list[Unknown]:
    """The names of the template that `names` does not have, in the order they stand in it."""
    walk = _Walk(shape_of(names))
    walk.visit_all(tree.body, {})
    return sorted(walk.found, key=lambda unknown: unknown.line)


Scope = dict[str, Shape]


class _Walk:
    """Goes through the tags once, knowing at each what the loops around it have named."""

    def __init__(self, top: Shape) -> None:
        self.top = top
        self.known = list(top.dotted())
        self.found: list[Unknown] = []

    def visit_all(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        for node in body:
            self.visit(node, scope)

    def visit(self, node: nodes.Node, scope: Scope) -> None:
        """A statement: loops and settings name things for what follows."""
        if isinstance(node, nodes.For):
            self.visit_for(node, scope)
        elif isinstance(node, nodes.Assign):
            shape = self.resolve(node.node, scope)
            self.bind(node.target, shape, scope)
        elif isinstance(node, nodes.If):
            self.resolve(node.test, scope)
            self.visit_all([*node.body, *node.elif_, *node.else_], scope)
        elif isinstance(node, nodes.Expr):
            self.resolve(node, scope)
        else:
            self.visit_all(list(node.iter_child_nodes()), scope)

    def visit_for(self, node: nodes.For, scope: Scope) -> None:
        shape = self.resolve(node.iter, scope)
        inner = dict(scope)
        self.bind(node.target, shape.element or OPEN, inner)
        if node.test is not None:
            self.resolve(node.test, inner)
        self.visit_all(node.body, inner)
        self.visit_all(node.else_, scope)

    def bind(self, target: nodes.Node, shape: Shape, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for part in target.items:
                self.bind(part, OPEN, scope)

    def resolve(self, node: nodes.Node, scope: Scope) -> Shape:
        """What an expression is; what cannot be told is open."""
        if isinstance(node, nodes.Name):
            return self.name(node, scope)
        if isinstance(node, nodes.Getattr):
            return self.part(node, self.resolve(node.node, scope), node.attr)
        if isinstance(node, nodes.Getitem):
            return self.item(node, scope)
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
            return self.call(node, node.node, scope)
        if isinstance(node, nodes.Filter | nodes.Test):
            return self.filtered(node, scope)
        for child in node.iter_child_nodes():
            self.resolve(child, scope)
        return OPEN

    def name(self, node: nodes.Name, scope: Scope) -> Shape:
        if node.name in scope:
            return scope[node.name]
        if node.name in _ALWAYS:
            return OPEN
        if node.name not in self.top.parts and not self.top.open:
            self.unknown(node.name, node.lineno, list(scope))
            return OPEN
        return self.top.parts.get(node.name, OPEN)

    def part(self, node: nodes.Expr, shape: Shape, name: str) -> Shape:
        if shape.open:
            return OPEN
        if name in shape.parts:
            return shape.parts[name]
        written = _written(node)
        self.unknown(written, node.lineno, [f"{written.rpartition('.')[0]}.{part}" for part in shape.parts])
        return OPEN

    def item(self, node: nodes.Getitem, scope: Scope) -> Shape:
        shape = self.resolve(node.node, scope)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self.part(node, shape, node.arg.value)
        self.resolve(node.arg, scope)
        return shape.element or OPEN

    def call(self, node: nodes.Call, called: nodes.Getattr, scope: Scope) -> Shape:
        for argument in node.args:
            self.resolve(argument, scope)
        shape = self.resolve(called.node, scope)
        if called.attr not in _GROUP_METHODS | _TEXT_METHODS:
            self.part(called, shape, called.attr)
        return OPEN

    def filtered(self, node: nodes.Filter | nodes.Test, scope: Scope) -> Shape:
        if node.name in _FORGIVING:
            return OPEN
        shape = self.resolve(node.node, scope) if node.node is not None else OPEN
        for argument in node.args:
            self.resolve(argument, scope)
        if node.name in _SAME_LIST:
            return shape
        return (shape.element or OPEN) if node.name in _ONE_OF_LIST else OPEN

    def unknown(self, name: str, line: int, beside: list[str]) -> None:
        """Remember a name; what is named beside it is likelier meant than something far away."""
        near = difflib.get_close_matches(name, beside, 1, 0.6) or difflib.get_close_matches(name, self.known, 1, 0.5)
        self.found.append(Unknown(name, line, near[0] if near else ""))


def _written(node: nodes.Node) -> str:
    """The expression as the template writes it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_written(node.node)}.{node.arg.value}" if isinstance(node.arg, nodes.Const) else _written(node.node)
    return "…"
