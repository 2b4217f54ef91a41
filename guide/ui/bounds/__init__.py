"""What a place keeps in: nothing is carried out of the window or into it, and in a kiosk it stays."""
