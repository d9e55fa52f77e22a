"""Blanks of a form rendered anew: taken out where nobody filled them in."""
