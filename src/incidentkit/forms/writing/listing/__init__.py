"""Lists of records: rows, items, boxes and headings that change, come, go and move."""
