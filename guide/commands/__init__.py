"""One module per command: `add_arguments(command)` adds its options, `run(arguments, paths, out)` runs it."""
