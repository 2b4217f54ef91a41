"""Full-text search on Whoosh. Knows neither Qt, nor YAML, nor the guide."""
