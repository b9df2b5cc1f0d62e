"""The tests mirror coopxl/; the modules here that are not tests are tools for them."""
