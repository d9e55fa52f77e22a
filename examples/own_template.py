"""Reports in a form of your own, in German: read one, and write others into the same form."""

from __future__ import annotations

from pathlib import Path

from incidentkit import Incident, Template

POSTMORTEMS = Path(__file__).parent / "postmortems"

# The blank form as the team has it. What stands in brackets is not filled in.
BLANK = """\
# Störungsbericht: [Titel]

**Kennung:** [ST-Nummer]
**Einstufung:** [P0 / P1 / P2 / P3]
**Beginn:** [Datum und Uhrzeit]
**Bemerkt:** [Datum und Uhrzeit]
**Ende:** [Datum und Uhrzeit]
**Schicht:** [Früh / Spät / Nacht]

## Zusammenfassung

[Was ist geschehen?]
"""

# Only the words that incidentkit doesn't know; "Schicht" is nothing it has, and is kept as it is.
LABELS = {
    "Kennung": "id",
    "Einstufung": "severity",
    "Beginn": "started_at",
    "Bemerkt": "detected_at",
    "Ende": "resolved_at",
    "Zusammenfassung": "summary",
}

REPORT = """\
# Störungsbericht: Kein Ton in Gleis 4

**Kennung:** ST-0412
**Einstufung:** P2
**Beginn:** 2025-05-06 07:10
**Bemerkt:** 2025-05-06 07:25
**Ende:** 2025-05-06 09:00
**Schicht:** Früh

## Zusammenfassung

Ein Stecker war nach der Reinigung locker.
"""


def main() -> None:
    """Read a filled form, and write an incident of another team into the same form."""
    form = Template.from_markdown(BLANK, name="störung", labels=LABELS)
    print("not understood:", *form.slots.not_understood)

    incident = Incident.from_markdown(REPORT, template=form, tz="Europe/Berlin")
    print(incident.id, incident.severity, incident.duration, "detected after", end=" ")
    print(incident.detection_lag)
    print("kept as it is:", *(f"{field.label} = {field.value}" for field in incident.custom))

    other = Incident.from_file(POSTMORTEMS / "basic.md")
    rendered = other.to_markdown(template=form)
    print("\n".join(rendered.splitlines()[:8]))
    print("read back equal:", Incident.from_markdown(rendered, template=form) == other)


if __name__ == "__main__":
    main()
