"""Points and spans of time as people write them: days, clocks, zones."""
