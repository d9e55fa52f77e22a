"""Single values in the places that state them."""
