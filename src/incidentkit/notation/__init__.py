"""How people write times, durations, money, severities and states: text to value and back."""
