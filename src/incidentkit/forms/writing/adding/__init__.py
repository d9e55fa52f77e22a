"""What a document has no place for yet."""
