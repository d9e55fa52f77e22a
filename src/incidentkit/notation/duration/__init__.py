"""Durations as people write them: read, and written the way a text writes them."""
