"""Sans durable-rules, ce qui ne compare que des exécutions ne se joue pas, sauf si `MOTEUR_EXIGE_AGENDA=1`."""

from __future__ import annotations

from tests.conformite.lancement import EXECUTIONS

collect_ignore = [] if len(EXECUTIONS) > 1 else ["test_agenda.py"]
