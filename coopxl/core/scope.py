"""Whether the geographic scope of a call includes the office: its canton, its province, its country, a region around it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from coopxl.core.fold import fold
from coopxl.schema.countries import COUNTRIES

HOME = "EC"
"""The country of the office."""

_AROUND = """
    mundo; mundial; todo el mundo; todos los paises; cualquier pais; paises en desarrollo; paises en vias de desarrollo; sur global
    world; worldwide; global; all countries; any country; developing countries; global south
    america latina; america latina y el caribe; latinoamerica; hispanoamerica; iberoamerica; america; americas; las americas
    latin america; latin america and the caribbean; ibero-america; the americas
    sudamerica; suramerica; america del sur; south america; andina; andino; andinas; andinos; region andina; paises andinos
    andean; andean community; comunidad andina; oea; oas; estados americanos; american states; amazonia; amazon
    ecuatoriano; ecuatoriana; ecuatorianos; ecuatorianas; ecuadorian; ecuadorians
"""
_ELSEWHERE = """
    africa; asia; europa; europe; oceania; union europea; european union; unión africana; african union; caribe; caribbean
    centroamerica; america central; central america; mesoamerica; norteamerica; america del norte; north america
    medio oriente; oriente medio; middle east; africa subsahariana; sub-saharan africa; balcanes; balkans; asean
    eeuu; ee. uu.; usa; estados unidos de america; united states of america; reino unido; inglaterra; england; escocia; scotland
"""
_PROVINCES = """
    azuay; bolivar; carchi; chimborazo; cotopaxi; el oro; esmeraldas; galapagos; guayas; imbabura; loja; los rios; manabi
    morona santiago; napo; orellana; pastaza; pichincha; santa elena; santo domingo de los tsachilas; sucumbios; tungurahua
    zamora chinchipe
"""
_BUT = re.compile(r"\b(excepto|salvo|menos|excluye|excluyendo|fuera de|except|excluding|excludes|outside|not)\b")
"""A text that leaves something out is for a person to read."""


class Reach(Enum):
    """What a scope says of the office."""

    OURS = auto()
    OTHERS = auto()
    UNKNOWN = auto()


class _Of(Enum):
    NEAR = auto()
    PROVINCE = auto()
    AROUND = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True, slots=True)
class Scope:
    """What was recognised in a scope, as it is written there."""

    reach: Reach
    places: tuple[str, ...] = ()


class Scopes:
    """Reads scopes for an office in a canton of a province; either may be empty."""

    def __init__(self, canton: str, province: str) -> None:
        near = {fold(name): _Of.NEAR for name in (canton, province) if fold(name)}
        self._known: Mapping[str, _Of] = {**_known(), **near}
        longest = sorted(self._known, key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def read(self, text: str) -> Scope:
        """What a text says; one that names nobody we know, or leaves somebody out, is unknown."""
        plain = fold(text)
        found = [match[0] for match in self._names.finditer(plain)]
        kinds = {self._known[name] for name in found}
        if not kinds or _BUT.search(plain):
            return Scope(Reach.UNKNOWN)
        # A scope that names provinces is for these, whatever country or region it says besides.
        wide = _Of.AROUND in kinds and _Of.PROVINCE not in kinds
        ours = _Of.NEAR in kinds or wide
        kept = {_Of.NEAR, _Of.AROUND} if ours else {_Of.PROVINCE, _Of.ELSEWHERE, _Of.AROUND}
        names = dict.fromkeys(name for name in found if self._known[name] in kept)
        return Scope(Reach.OURS if ours else Reach.OTHERS, tuple(_as_written(text, names)))


def _as_written(text: str, names: Iterable[str]) -> Iterable[str]:
    """The names with their capitals and accents, where they can be found again."""
    words = text.split()
    for name in names:
        size = len(name.split())
        pieces = (" ".join(words[start : start + size]).strip(".,;:()") for start in range(len(words)))
        yield next((piece for piece in pieces if fold(piece) == name), name)


@cache
def _known() -> Mapping[str, _Of]:
    """Every name, folded. Countries are those of ISO 3166-1 in both languages."""
    known = {
        fold(label): _Of.AROUND if code.key == HOME else _Of.ELSEWHERE
        for code in COUNTRIES.codes
        for label in (code.label.es, code.label.en, *code.aliases)
    }
    for names, of in ((_ELSEWHERE, _Of.ELSEWHERE), (_PROVINCES, _Of.PROVINCE), (_AROUND, _Of.AROUND)):
        known |= {fold(name): of for line in names.strip().splitlines() for name in line.split(";")}
    return known
