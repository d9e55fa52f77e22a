"""Documents and every single change that can be made to them, for the tests of writing."""
