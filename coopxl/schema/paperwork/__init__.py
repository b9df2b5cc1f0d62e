"""What each document says: one module for each family, in the order in which the office needs them."""
