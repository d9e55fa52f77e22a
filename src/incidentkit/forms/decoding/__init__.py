"""From located texts to values: one file a family of values."""
