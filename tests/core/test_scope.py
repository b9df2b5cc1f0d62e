"""What the geographic scope of a call says of the office."""

import pytest

from coopxl.core.scope import Reach, Scopes

SCOPES = Scopes("Nabón", "Azuay")


@pytest.mark.parametrize(
    ("text", "reach", "places"),
    [
        ("Ecuador", Reach.OURS, ("Ecuador",)),
        ("Colombia, ECUADOR y Perú", Reach.OURS, ("ECUADOR",)),
        ("América Latina y el Caribe", Reach.OURS, ("América Latina y el Caribe",)),
        ("Países andinos", Reach.OURS, ("Países andinos",)),
        ("Worldwide", Reach.OURS, ("Worldwide",)),
        ("OAS member countries", Reach.OURS, ("OAS",)),
        ("Cantón Nabón", Reach.OURS, ("Nabón",)),
        ("Provincias de Loja y Azuay (Ecuador)", Reach.OURS, ("Azuay", "Ecuador")),
        ("Provincias de Loja y El Oro, Ecuador", Reach.OTHERS, ("Loja", "El Oro", "Ecuador")),
        ("Perú y Bolivia", Reach.OTHERS, ("Perú", "Bolivia")),
        ("Estados Unidos de América", Reach.OTHERS, ("Estados Unidos de América",)),
        ("Guinea Ecuatorial", Reach.OTHERS, ("Guinea Ecuatorial",)),
        ("South Africa; Asia", Reach.OTHERS, ("South Africa", "Asia")),
        ("América Latina, excepto Ecuador", Reach.UNKNOWN, ()),
        ("Zonas de frontera", Reach.UNKNOWN, ()),
        ("", Reach.UNKNOWN, ()),
    ],
)
def test_a_scope_is_read(text, reach, places):
    scope = SCOPES.read(text)
    assert (scope.reach, scope.places) == (reach, places)


def test_an_office_that_does_not_say_where_it_is_still_has_a_country():
    assert Scopes("", "").read("Ecuador").reach is Reach.OURS
    assert Scopes("", "").read("Azuay").reach is Reach.OTHERS
