"""What a person sees in a notebook or on a console: HTML without scripts, and short text."""
