"""`python -m moteur` : la commande `moteur`."""

import sys

from moteur.cli import principal

sys.exit(principal())
