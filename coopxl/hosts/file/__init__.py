"""A closed workbook as a host: read from one snapshot of its bytes, patched without touching anything else."""
