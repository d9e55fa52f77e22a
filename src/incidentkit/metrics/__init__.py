"""What a collection of incidents says about response times, and how well it can say so."""
