"""Four fuzz targets, each a law over bytes: `python -m fuzz NAME` (in `tests`) runs one."""
