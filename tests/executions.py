"""Les exécutions à tenir égales ici : toutes deux, ou `natif` seul là où durable-rules ne s'installe pas.

Avec `MOTEUR_EXIGE_AGENDA=1`, l'agenda est de la partie quoi qu'il arrive : s'il manque, c'est rouge.
"""

from __future__ import annotations

import os

from moteur.execution import pilote

AVEC_AGENDA = os.environ.get("MOTEUR_EXIGE_AGENDA") == "1" or pilote.disponible()
EXECUTIONS = ("natif", "agenda") if AVEC_AGENDA else ("natif",)
TOUTES = (*EXECUTIONS, "genere")
"""Avec `genere`, dont la trace est celle de `natif` : pour les petits programmes, où c'est vite joué."""
