"""coopxl: the workbooks of a municipal international-cooperation office, with Python behind them."""

__version__ = "0.1.0"
