"""Station 2: what makes a calendar line an opportunity."""
