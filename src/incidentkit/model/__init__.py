"""What an incident is: facts, what they hold, and what follows from them. Knows no Markdown."""
