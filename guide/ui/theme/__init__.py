"""Colors, sizes and type of the window, and what a reader prefers."""
