"""How findings are printed: for people, for GitHub, for code scanning, for programs."""
