"""Incidents as JSON: strict reading, terse writing, and the schema that says what both mean."""
