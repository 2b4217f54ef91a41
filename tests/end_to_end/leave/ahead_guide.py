"""The guide as it runs where there is no fork: each visit a program of its own, started ahead."""

import sys

from guide.app import serve_spawned
from guide.lockdown import harden
from guide.paths import checkout
from guide.sites.config import Choice, SiteConfig

if __name__ == "__main__":
    harden()
    paths, choice = checkout(), Choice(policy="station")
    sys.exit(serve_spawned(paths, choice, SiteConfig(choice, paths)))
