"""What no attribute is made for: unknown labels, sections, and text that nothing claims."""
