"""What holds for every document, as checks that raise: for properties, fuzzers and examples."""
