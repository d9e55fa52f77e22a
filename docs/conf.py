"""Sphinx settings: nothing is fetched from the network; noxfile.py makes warnings errors."""

from __future__ import annotations

from importlib.metadata import version as installed_version

project = "incidentkit"
author = "the incidentkit authors"
copyright = author
release = version = installed_version("incidentkit")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "jupyter_execute"]

# Docstrings mark names with single backticks.
default_role = "code"
autodoc_member_order = "groupwise"
autodoc_typehints = "description"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "auto"
nb_execution_raise_on_error = True
nb_execution_timeout = 60

html_theme = "furo"
html_title = f"incidentkit {release}"
html_copy_source = False
