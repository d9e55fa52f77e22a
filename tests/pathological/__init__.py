"""Documents made to take too long, too much memory or too deep a stack, and what they cost."""
