"""How much of what people wrote is read, and how much of what is read is right."""
