"""A workbook that is open in Excel as a host: read, written as one action, and taken back, through xlwings."""
