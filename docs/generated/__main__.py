"""`python -m generated` in `docs`: writes into the pages of the reference what the code says.

And into the package what a page says about findings.
"""

from __future__ import annotations

from generated.explanations import IN_THE_PACKAGE, explanations
from generated.pages import filled, pages

for page in pages():
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
IN_THE_PACKAGE.write_text(explanations(), encoding="utf-8")
