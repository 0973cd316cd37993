"""impactscreen: screen procurement calendars for chances to buy from social enterprises."""
