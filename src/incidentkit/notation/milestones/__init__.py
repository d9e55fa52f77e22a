"""Which milestones of an incident a sentence states, denies or only plans."""
