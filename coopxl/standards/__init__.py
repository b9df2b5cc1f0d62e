"""Official schemas and code lists, kept as they were published; README.md says from where, and under which licence."""

from pathlib import Path

IATI = Path(__file__).parent / "iati-2.03"
GRANTS = Path(__file__).parent / "360giving-1.4"
