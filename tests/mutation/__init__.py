"""Mutation testing: versions of functions with a mistake in them, and the tests that notice."""
