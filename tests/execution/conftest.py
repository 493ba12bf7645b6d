"""Sans durable-rules, les essais du pilote ne se jouent pas, sauf si `MOTEUR_EXIGE_AGENDA=1` : ils échouent alors."""

from __future__ import annotations

import os

from moteur.execution import pilote

collect_ignore = [] if pilote.disponible() or os.environ.get("MOTEUR_EXIGE_AGENDA") == "1" else ["test_pilote.py"]
