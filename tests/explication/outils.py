"""De quoi demander une explication, et relire celle qu'un logiciel a reçue."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from moteur import Moteur
from moteur.execution import executions
from moteur.execution.instruire import Resultat, instruire
from moteur.explication import contenu
from moteur.modele.dossier import valider

VERSION = "0.0.0"


def resultat(moteur: Moteur, dossier: Mapping[str, Any], jour: str, *faits: str) -> Resultat:
    """Instruit un dossier en `natif`, comme la porte le fait, et rend ce que lit l'explication."""
    lu, fautes = valider(dossier, moteur.modele)
    assert not fautes
    return instruire(moteur.plan(moteur.jour(jour), faits), lu, executions.NATIF)


def sans_empreintes(texte: str) -> str:
    """Masque ce qui change avec n'importe quelle ligne de règle."""
    return re.sub(r"sha256:[0-9a-f]{64}", "sha256:…", texte)


def relire(objet: Any, type_: Any = contenu.Explication) -> Any:
    """Refait un contenu depuis l'objet JSON."""
    if objet is None:
        return None
    if dataclasses.is_dataclass(type_) and isinstance(type_, type):
        indices = get_type_hints(type_)
        return type_(**{nom: relire(valeur, indices[nom]) for nom, valeur in objet.items()})
    if get_origin(type_) is tuple:
        membres = get_args(type_)
        if membres[-1] is Ellipsis:
            return tuple(relire(x, membres[0]) for x in objet)
        return tuple(relire(x, t) for x, t in zip(objet, membres, strict=True))
    if type_ is date:
        return date.fromisoformat(objet)
    choix = [t for t in get_args(type_) if dataclasses.is_dataclass(t)]
    return relire(objet, choix[0]) if choix else objet
