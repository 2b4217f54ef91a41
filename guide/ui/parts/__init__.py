"""The parts that pages are made of: buttons, rows, labels, cards, lists."""
