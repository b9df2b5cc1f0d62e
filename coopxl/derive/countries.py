"""Writes `schema/countries.py`: the ISO 3166-1 countries with their names in both languages, from pycountry and Babel."""

import pycountry
from babel import Locale

HEAD = '''"""The countries of ISO 3166-1 by their two-letter code. Derived from pycountry and Babel (Unicode CLDR): do not edit."""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.text import Text

COUNTRIES = CodeList(
    "countries",
    Text("Países", "Countries"),
    (
'''
FOOT = """    ),
    source="ISO 3166-1; names of the Unicode CLDR",
)
"""


def countries_module() -> str:
    """The text of the module, countries in the order of their Spanish names."""
    spanish, english = Locale("es").territories, Locale("en").territories
    keys = sorted((country.alpha_2 for country in pycountry.countries), key=lambda key: spanish[key])
    lines = (f'        code("{key}", "{spanish[key]}", "{english[key]}"),\n' for key in keys)
    return HEAD + "".join(lines) + FOOT
