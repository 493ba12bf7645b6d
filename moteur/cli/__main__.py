"""`python -m moteur.cli` : la commande `moteur`."""

import sys

from moteur.cli import principal

sys.exit(principal())
