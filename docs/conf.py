"""Sphinx settings: nothing is fetched from the network; noxfile.py makes warnings errors."""

from __future__ import annotations

import os
import re
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import attrs
from generated import notebook
from generated.signatures import signature_of

project = "incidentkit"
author = "the incidentkit authors"
copyright = author
release = version = installed_version("incidentkit")

extensions = ["myst_nb", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "jupyter_execute"]

# Docstrings mark names with single backticks.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
maximum_signature_line_length = 88

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "auto"
nb_execution_raise_on_error = True
nb_execution_timeout = 300
# The notebook imports what stands beside it in the examples.
EXAMPLES = Path(__file__).parents[1] / "examples"
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(EXAMPLES), os.environ.get("PYTHONPATH")))
)

html_theme = "furo"
html_title = f"incidentkit {release}"
html_copy_source = False

NOTEBOOK = re.compile(r"\*What stands here [^\n]*\n<!-- the notebook -->")


def put_in_notebook(_app: object, _page: str, source: list[str]) -> None:
    """Put the notebook, which is executed with the page, where a page says so."""
    source[0] = NOTEBOOK.sub(lambda _: notebook.notebook(), source[0])


def type_parameters(
    _app: object, _what: str, _name: str, value: object, _options: object, given: str, returned: str
) -> tuple[str, str]:
    """Show the types of the attributes of a class; a signature that a page gives stands."""
    if isinstance(value, type) and attrs.has(value) and given.startswith("(*,"):
        given = signature_of(value)
    return given, returned


def setup(app: Any) -> None:  # noqa: ANN401 -- Sphinx calls it; its types need no import here
    """Hook the functions above into the build."""
    app.connect("source-read", put_in_notebook)
    app.connect("autodoc-process-signature", type_parameters)
