"""One record of a list: the text of its attributes, as an item, a bullet or a line says them."""
