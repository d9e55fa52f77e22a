"""Which text of a document fills which slot, by name and place alone; no value is read here."""
