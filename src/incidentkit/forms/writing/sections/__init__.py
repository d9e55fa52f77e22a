"""Sections: where one begins and ends, in which order they stand, and new headings."""
