"""Sans durable-rules, ce qui ne compare que des exécutions ne se joue pas, sauf si `MOTEUR_EXIGE_AGENDA=1`."""

from __future__ import annotations

from tests.executions import AVEC_AGENDA

collect_ignore = [] if AVEC_AGENDA else ["test_agenda.py"]
