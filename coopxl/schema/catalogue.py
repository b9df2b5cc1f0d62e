"""All that coopxl can tell, by code."""

from coopxl.schema.messages import rules_of_projects  # noqa: F401 - it registers its wordings
from coopxl.schema.messages.buttons import BUTTONS
from coopxl.schema.messages.calc import CALC
from coopxl.schema.messages.change_log import CHANGE_LOG
from coopxl.schema.messages.clicks import CLICKS
from coopxl.schema.messages.closing import CLOSING
from coopxl.schema.messages.doctor import DOCTOR
from coopxl.schema.messages.documents import DOCUMENTS
from coopxl.schema.messages.excel import EXCEL
from coopxl.schema.messages.exports import EXPORTS
from coopxl.schema.messages.files import FILES
from coopxl.schema.messages.folds import FOLDS
from coopxl.schema.messages.forms import FORMS
from coopxl.schema.messages.inbox import INBOX
from coopxl.schema.messages.learning import LEARNING
from coopxl.schema.messages.matching import MATCHING
from coopxl.schema.messages.merging import MERGING
from coopxl.schema.messages.message import Message, catalogue
from coopxl.schema.messages.office import OFFICE
from coopxl.schema.messages.overview import OVERVIEW
from coopxl.schema.messages.papers import PAPERS_MADE
from coopxl.schema.messages.pipeline import PIPELINE
from coopxl.schema.messages.planning import PLANNING
from coopxl.schema.messages.receiving import RECEIVING
from coopxl.schema.messages.rules import rule_messages
from coopxl.schema.messages.setup import SETUP
from coopxl.schema.messages.sharing import SHARING
from coopxl.schema.messages.today import TODAY
from coopxl.schema.messages.twins import TWINS
from coopxl.schema.messages.upgrading import UPGRADING
from coopxl.schema.messages.values import VALUES
from coopxl.schema.messages.words import WORDS
from coopxl.schema.office import TABLES

MESSAGES: dict[str, Message] = catalogue(
    *VALUES.values(),
    *OFFICE.values(),
    *CLOSING.values(),
    *LEARNING.values(),
    *PAPERS_MADE.values(),
    *PIPELINE.values(),
    *MATCHING.values(),
    *PLANNING.values(),
    *INBOX.values(),
    *TODAY.values(),
    *TWINS.values(),
    *CHANGE_LOG.values(),
    *UPGRADING.values(),
    *OVERVIEW.values(),
    *SHARING.values(),
    *MERGING.values(),
    *RECEIVING.values(),
    *FILES.values(),
    *FOLDS.values(),
    *FORMS.values(),
    *WORDS.values(),
    *DOCUMENTS.values(),
    *CLICKS.values(),
    *CALC.values(),
    *EXCEL.values(),
    *EXPORTS.values(),
    *BUTTONS.values(),
    *SETUP.values(),
    *DOCTOR.values(),
    *rule_messages(TABLES),
)
