"""Results and filters, from the words typed to the rows painted."""
