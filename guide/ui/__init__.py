"""The window: the only room, with guide.app, that knows Qt."""
