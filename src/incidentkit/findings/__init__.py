"""What is to be said about reports: one rule or one family of rules a file, one table of codes."""
