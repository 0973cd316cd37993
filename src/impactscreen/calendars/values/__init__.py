"""What cells mean: Dutch amounts, periods, terms, procedures and codes. Every parser returns a value, never raises."""
