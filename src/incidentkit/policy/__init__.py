"""Severity policies: what was promised, the calendars that count, and the verdict of the clock."""
