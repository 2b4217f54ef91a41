"""What watches over a visit: the sign to leave, a window that hangs, a page that lies unread."""
