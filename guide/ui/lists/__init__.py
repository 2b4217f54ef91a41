"""Lists of topics and services: what a row shows, and how it is painted."""
