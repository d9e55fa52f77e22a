"""What a result is held against before it is returned."""
