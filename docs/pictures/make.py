"""Make the pictures of the README and the front page: `python docs/pictures/make.py [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

import matplotlib as mpl

from incidentkit import Incident, plots

HERE = Path(__file__).parent
REPORT = HERE.parents[1] / "examples" / "postmortems" / "virtualfusion.md"


def main(folder: Path) -> None:
    """Draw the timeline of one report, as `plots.incident_timeline` does for anybody."""
    mpl.use("agg")
    axes = plots.incident_timeline(Incident.from_file(REPORT))
    # Without the version of matplotlib, which would change the file and not the picture.
    axes.get_figure().savefig(folder / "timeline.png", dpi=96, metadata={"Software": None})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
