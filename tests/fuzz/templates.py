"""Word templates spoilt: their XML, their tags, and tags that would do harm if they were obeyed."""

import re
from random import Random

from tests.fuzz import nasty
from tests.fuzz.markup import INSIDE
from tests.fuzz.packages import OUTSIDE, once, only_text, sound

_NAMES = (
    "office",
    "project",
    "office.name",
    "project.title",
    "x",
    "self",
    "range",
    "namespace",
    "loop",
    "cycler",
    "lipsum",
    "''",
    "()",
)
_ATTRIBUTES = (
    *("__class__", "__init__", "__globals__", "__mro__", "__subclasses__()", "__dict__", "_fields", "format", "mro()"),
    *(
        "origins",
        "__html__",
        "items()",
        "get('x')",
        "strip('x')",
        "join(range(9))",
        "gi_frame",
        "func_globals",
        "__reduce__()",
    ),
)
_HARM = (
    "{% for i in range(10000) %}{% for j in range(10000) %}{{ i }}{% endfor %}{% endfor %}",
    "{% for i in range(10000) %}{% for j in range(10000) %}{% endfor %}{% endfor %}",
    "{% set ns = namespace(x='a') %}{% for i in range(9999) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}",
    "{% set x = 'a' * 999999 %}{{ x ~ x ~ x }}",
    "{{ 'a' * 10**9 }}",
    "{{ [0] * 10**9 }}",
    "{{ ([0] * 999999)|join('aaaaaaaaaa') }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ range(10**12) }}",
    "{{ range(10**12)|list|length }}",
    "{{ 10 // 0 }}",
    "{{ 1 % 0 }}",
    "{{ '%s' % 'x' }}",
    "{{ '{0.__class__}'.format('') }}",
    "{{ ''|attr('__class__') }}",
    "{{ office.__class__.__mro__[1].__subclasses__() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% include '/etc/hostname' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
    "{% for x in office recursive %}{{ loop(office) }}{% endfor %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call m() %}{% endcall %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% block b %}{{ self.b() }}{% endblock %}",
    "{{ lambda: 1 }}",
    "{{ " + "(" * 300 + "1" + ")" * 300 + " }}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "-" * 3000 + "1 }}",
    "{{ 1" + " + 1" * 3000 + " }}",
    "{{ " + "not " * 3000 + "1 }}",
    "{{ x" + ".y" * 3000 + " }}",
    "{{ office" + "|upper" * 3000 + " }}",
    "{% if 1 %}" * 200 + "x" + "{% endif %}" * 200,
    "{% if x %}{% elif y %}" + "{% elif z %}" * 500 + "{% endif %}",
    "{{ 1" + "0" * 5000 + " }}",
    "{{ '" + "x" * 200_000 + "' }}",
    "{{ office|groupby('x') }}",
    "{{ office|dictsort(by='x') }}",
    "{{ office|sort(attribute='__class__') }}",
    "{{ office|map(attribute='__class__.__mro__')|list }}",
    "{{ office|map('attr', '__class__')|list }}",
    "{{ office|map('float')|list }}",
    "{{ 'x'|int(base=1) }}",
    "{{ 'x'|truncate(-5) }}",
    "{{ 'x'|replace('', 'y' * 99999) }}",
    "{{ ('x' * 99999)|replace('', 'y' * 99999) }}",
    "{{ 1.5|round(9) }}",
    "{{ 1e308 * 10 }}",
    "{{ office|sum }}",
    "{{ office.items|first }}",
    "{{ office.values()|list|string }}",
    "{{ {}[0] }}",
    "{{ [][0] }}",
    "{{ office|unique|list }}",
    "{{ 'a'.upper.__self__ }}",
    "{{ true + 1 }}",
    "{{ none + 1 }}",
    "{{ namespace }}",
    "{% set office = 1 %}{{ office.name }}",
    "{{ '\x02' }}",
    "{% for a, b in office %}{% endfor %}",
    "{% for x in x %}{% endfor %}",
    "{% set a.b = 1 %}",
    "{% colspan 99999999 %}",
    "{% cellbg 'zz' %}",
    "{%tr for x in range(5) %}{%tr endfor %}",
    "{%p if %}",
    "{{r office }}",
    "{#",
    "#}",
    "{%",
    "%}",
    "{{",
    "}}",
    "{{}}",
    "{%%}",
    "{{ }}",
    "{% - %}",
    "{%- endfor -%}",
    "{% end if %}",
    "{% for %}",
    "{% endfor %}",
    "{% else %}",
    "{{ a b }}",
    "{{ x }",
    "{ { x } }",
    "{{ x|nofilter }}",
    "{{ x is notest }}",
    "{{ x is defined }}",
    "{{ x[",
)
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_TAGS = re.compile(rb"\{[{%#].*?[}%#]\}", re.DOTALL)


def harm(rng: Random) -> str:
    """A tag that would do harm, or that is none."""
    if rng.random() < 0.25:
        walk = "".join(f".{rng.choice(_ATTRIBUTES)}" for _ in range(rng.randrange(1, 5)))
        return "{{ " + rng.choice(_NAMES) + walk + " }}"
    return rng.choice(_HARM)


def _story(data: bytes, rng: Random) -> str:
    names = [name for name in only_text(data) if name.startswith("word/")]
    return "word/document.xml" if "word/document.xml" in names and rng.random() < 0.8 else rng.choice(names or [""])


def tags(data: bytes, rng: Random) -> bytes:
    """Tags broken, or harmful ones in the place of a text or a tag."""
    package, name = sound(data), _story(data, rng)
    if package is None or not name:
        return data
    content = package[name]
    pattern = rng.choice((_TEXT, _TAGS))
    found = pattern.search(content, rng.randrange(len(content) + 1)) or pattern.search(content)
    if found is None:
        return data
    start, end = found.span(1) if pattern is _TEXT else found.span()
    old = content[start:end].decode("utf-8", "replace")
    acts = (
        harm(rng),
        harm(rng),
        harm(rng),
        old[: len(old) // 2],
        old + old,
        old.replace("}", ""),
        old.replace("{", "{ "),
    )
    said = nasty.escaped(rng.choice((*acts, rng.choice(nasty.TEXTS)))).encode("utf-8", "surrogatepass")
    return package.rewritten({name: content[:start] + said + content[end:]})


def part(data: bytes, rng: Random) -> bytes:
    """Some part changed by the hands of `markup`."""
    package, name = sound(data), _story(data, rng) if rng.random() < 0.6 else rng.choice(only_text(data) or [""])
    if package is None or not name:
        return data
    return package.rewritten({name: rng.choice(INSIDE)(package[name], rng)})


def spoilt(data: bytes, rng: Random) -> bytes:
    """A template spoilt once or a few times."""
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        data = once(OUTSIDE if rng.random() < 0.12 else (tags, tags, part), data, rng)
    return data
