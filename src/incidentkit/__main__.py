"""`python -m incidentkit`, which does what the command `incidentkit` does."""

from __future__ import annotations

import sys

from incidentkit.cli.main import main

if __name__ == "__main__":
    sys.exit(main(program="python -m incidentkit"))
