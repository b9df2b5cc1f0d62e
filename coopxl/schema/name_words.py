"""Words of an organization's name that tell what it is, not which one. Without accents; spelled in whatever way sounds the same."""

_SMALL = "a al and by da das de del der des die do dos du e el et for fur in la las le les lo los of on para por the to und y"
_FORMS = "ag bv cem cia company corp cv ep ev gmbh inc limited limitada llc ltd ltda ngo ong osc plc sa sarl sas sl srl"
_PUBLIC = (
    "autonoma autonomo autonomous decentralized descentralizada descentralizado estado gad gobierno government ilustre "
    "republic republica state"
)

PLAIN = frozenset(f"{_SMALL} {_FORMS} {_PUBLIC}".split())
"""They say nothing of which organization it is, nor of its kind."""

KINDS: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "agency": "agencia agencias agency agence",
        "association": "asociacion association",
        "bank": "banco bank banque",
        "consulate": "consulado consulate consulat",
        "cooperative": "cooperativa cooperative",
        "corporation": "corporacion corporation",
        "embassy": "ambasciata ambassade botschaft embaixada embajada embassy",
        "foundation": "fundacion fundaciones foundation fondation fondazione fundacio fundacao stiftung",
        "institute": "instituto institute institut",
        "ministry": "ministerio ministry ministere ministerium",
        "municipality": "alcaldia ayuntamiento municipal municipalidad municipality municipio",
        "parish": "parroquia parroquial parish",
        "province": "prefectura prefecture provincia provincial province",
        "secretariat": "secretaria secretariat",
        "university": "universidad university universite universitat",
    }.items()
}
"""Two names of different kinds are different organizations: the embassy of a place, its town hall and its university."""

PLACES = frozenset({"consulate", "embassy", "ministry", "municipality", "parish", "province", "university"})
"""Kinds named after a place or a field, which often differ by a letter or two: only a long word may hide a slip there."""

HERE = ("en el ecuador", "en ecuador", "in ecuador")
"""At the end of a name it says where the office is."""
