"""One file per command: `run(arguments, paths, out)` does it and gives the exit status."""
