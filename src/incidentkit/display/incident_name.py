"""What an incident is called: its id and its title."""

from __future__ import annotations

import re

from incidentkit.model.facts import Facts


def incident_name(facts: Facts, joint: str) -> str:
    """Id and title, or the title alone where the id is in it; "" where it has neither."""
    known, title = facts.id, facts.title
    if known and title and re.search(rf"(?<!\w){re.escape(known)}(?!\w)", title, re.IGNORECASE):
        return title
    return joint.join(filter(None, (known, title)))
