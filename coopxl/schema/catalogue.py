"""All that coopxl can tell, by code."""

from coopxl.schema.messages.files import FILES
from coopxl.schema.messages.forms import FORMS
from coopxl.schema.messages.message import Message, catalogue
from coopxl.schema.messages.office import OFFICE
from coopxl.schema.messages.rules import rule_messages
from coopxl.schema.messages.values import VALUES
from coopxl.schema.messages.words import WORDS
from coopxl.schema.office import TABLES

MESSAGES: dict[str, Message] = catalogue(
    *VALUES.values(), *OFFICE.values(), *FILES.values(), *FORMS.values(), *WORDS.values(), *rule_messages(TABLES)
)
