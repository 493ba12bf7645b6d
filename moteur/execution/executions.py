"""Les exécutions disponibles, par leur nom."""

from __future__ import annotations

from moteur.execution import natif
from moteur.execution.instruire import Execution

# `agenda`, son pilote et `genere` ne se chargent que demandés : `calculer` et `natif` répondent sans eux.
# ruff: noqa: PLC0415 -- voir au-dessus

NATIF: Execution = natif.executer


def _agenda() -> Execution | None:
    from moteur.execution import agenda

    return agenda.executer if agenda.disponible() else None


def trouver(nom: str | Execution | None) -> Execution | None:
    """Rend l'exécution demandée, ou rien si elle n'est pas disponible ; par défaut `agenda`, sinon `natif`.

    `genere` rend la trace de `natif`, que la fonction écrite confirme. Une fonction qui suit un plan est une exécution,
    rendue telle quelle.
    """
    if callable(nom):
        return nom
    if nom is None:
        return _agenda() or NATIF
    if nom == natif.NOM:
        return NATIF
    from moteur.execution import agenda
    from moteur.execution.genere import confronter

    if nom == confronter.NOM:
        return confronter.executer
    return _agenda() if nom == agenda.NOM else None


def pourquoi_absente(nom: object) -> str:
    """Dit pourquoi une exécution n'est pas disponible."""
    from moteur.execution import agenda

    if nom == agenda.NOM:
        return "durable-rules n'est pas installé ou ne s'importe pas ici"
    return "les exécutions sont agenda, natif et genere"
