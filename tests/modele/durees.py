"""Le temps de calcul d'un appel, à comparer à un autre de la même exécution : jamais une durée en soi."""

from __future__ import annotations

import time
from collections.abc import Callable


def duree(appel: Callable[[], object]) -> float:
    """Rend le temps de calcul d'un appel, en secondes de processeur."""
    debut = time.process_time()
    appel()
    return time.process_time() - debut
