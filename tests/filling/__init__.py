"""Filling blank forms in as people do, and what a form then has to say."""
