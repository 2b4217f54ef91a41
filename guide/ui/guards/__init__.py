"""What ends or covers a visit: Leave, a window that hangs, a page that nobody reads, a locked screen."""
