"""Where meaning, shape and template meet: the vocabulary, the reader and the five built-in forms."""
