"""`python -m generated` in `docs`: writes into the pages of the reference what the code says."""

from __future__ import annotations

from generated.pages import filled, pages

for page in pages():
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
