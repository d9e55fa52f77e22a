"""Where meaning, shape and template meet: vocabulary, reader and the five built-in forms."""
