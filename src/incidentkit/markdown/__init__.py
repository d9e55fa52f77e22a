"""Source text of a Markdown document and the outline of its blocks, with exact places."""
