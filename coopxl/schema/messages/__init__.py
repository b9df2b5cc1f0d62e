"""What coopxl tells, by subject; `schema.catalogue` joins it all."""
