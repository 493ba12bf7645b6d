"""Sans durable-rules, les essais du pilote et de l'agenda seul ne se jouent pas, sauf si `MOTEUR_EXIGE_AGENDA=1`."""

from __future__ import annotations

from tests.executions import AVEC_AGENDA

collect_ignore = [] if AVEC_AGENDA else ["test_pilote.py", "test_tables_longues.py"]
