"""Collections of incidents: loading, choosing, excluding, and the actions agreed in them."""
