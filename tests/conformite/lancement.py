"""Jouer une épreuve dans d'autres processus, en autant de parts que de cœurs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

RACINE = Path(__file__).resolve().parents[2]
COEURS = os.cpu_count() or 1


def commande(epreuve: str, arguments: dict[str, Any], defaut: str = "") -> list[str]:
    """La commande qui joue une épreuve, avec ou sans défaut semé."""
    suite = [defaut] if defaut else []
    return [sys.executable, "-X", "faulthandler", "-m", "tests.conformite.banc", epreuve, json.dumps(arguments), *suite]


def jouer(epreuve: str, defaut: str = "", milieu: Mapping[str, str] | None = None, **arguments: Any) -> Any:
    """Joue une épreuve dans un autre processus et rend ce qu'elle a trouvé ; un plantage est un échec."""
    fini = subprocess.run(
        commande(epreuve, arguments, defaut),
        cwd=RACINE,
        env={**os.environ, **(milieu or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert fini.returncode == 0, f"l'épreuve « {epreuve} » est morte (code {fini.returncode})\n{fini.stderr}"
    return json.loads(fini.stdout)


def jouer_en_parts(epreuve: str, **arguments: Any) -> dict[str, Any]:
    """Joue une épreuve en parts, une par cœur, et réunit leurs bilans."""
    with ThreadPoolExecutor(COEURS) as fils:
        parts = [fils.submit(jouer, epreuve, **arguments, part=part, parts=COEURS) for part in range(COEURS)]
        bilans = [part.result() for part in parts]
    return {
        "cas": sum(b["cas"] for b in bilans),
        "ecarts": sum(b["ecarts"] for b in bilans),
        "premiers": [p for b in bilans for p in b["premiers"]],
    }
