"""The words of post-mortems: which headings, labels and columns name which attribute."""
