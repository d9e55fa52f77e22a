"""Values that would break out of their place, every kind of place, and what comes of each pair."""
