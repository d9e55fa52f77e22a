"""Parts of the reference that are made from the code, so that they can't disagree with it."""
