"""Labelled fields: the places of new ones, and what is left of a cleared one."""
