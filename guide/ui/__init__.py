"""The window: the only package, with guide.app, that uses Qt."""
