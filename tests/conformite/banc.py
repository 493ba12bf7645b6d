"""`python -m tests.conformite.banc EPREUVE '{"argument": …}' ['défaut']` joue une épreuve à part et l'écrit en JSON.

Si durable-rules plante, ce processus meurt et l'essai qui l'attendait est rouge. Un défaut est semé dans le texte d'un
module du moteur avant de l'importer ; tout le reste est le vrai code.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import json
import sys
from collections.abc import Sequence
from types import CodeType, ModuleType
from typing import Any

from tests.conformite.defauts import DEFAUTS, Defaut


class _Fautif(importlib.machinery.SourceFileLoader):
    """Charge un module après y avoir semé un défaut."""

    def __init__(self, nom: str, chemin: str, defaut: Defaut) -> None:
        super().__init__(nom, chemin)
        self.defaut = defaut

    def get_code(self, fullname: str) -> CodeType:
        source = self.defaut.semer(self.get_source(fullname) or "")
        return compile(source, self.path, "exec", dont_inherit=True)


class _Semeur(importlib.abc.MetaPathFinder):
    def __init__(self, defaut: Defaut) -> None:
        self.defaut = defaut

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(fullname, path) if fullname == self.defaut.module else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Fautif(fullname, spec.origin, self.defaut)
        return spec


def jouer(epreuve: str, arguments: dict[str, Any], defaut: str = "") -> Any:
    """Joue une épreuve, avec ou sans défaut semé."""
    if defaut:
        sys.meta_path.insert(0, _Semeur(DEFAUTS[defaut]))
    return importlib.import_module("tests.conformite.epreuves").EPREUVES[epreuve](**arguments)


if __name__ == "__main__":
    resultat = jouer(sys.argv[1], json.loads(sys.argv[2]), *sys.argv[3:])
    if resultat is not None:
        json.dump(resultat, sys.stdout)
