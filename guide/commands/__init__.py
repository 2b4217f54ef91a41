"""One module per command: `run(arguments, paths, out)` runs it and returns the exit status."""
