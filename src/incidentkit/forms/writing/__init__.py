"""`put`: changing a document so that it says what an incident says."""
