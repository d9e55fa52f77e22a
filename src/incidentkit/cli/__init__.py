"""The command line, thin over the library: `python -m incidentkit --help`."""
