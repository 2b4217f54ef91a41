"""What scrolls: pages that are made step by step, their contents, and where their reader is."""
