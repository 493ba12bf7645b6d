"""Moteur de règles déclaratif pour l'allocation personnalisée d'autonomie (APA).

>>> from moteur import Moteur
>>> moteur = Moteur.charger()
>>> dossier = {"age": 82, "residence_stable_et_reguliere": True, "lieu_de_vie": "domicile",
...            "situation_conjugale": "seul", "ressources_mensuelles": 1000, "gir": 4, "montant_plan_aide": "286.40"}
>>> moteur.instruire(dossier, date="2023-01-01")["montant_apa"]
Decimal('271.35')
"""

from typing import TYPE_CHECKING

from moteur.diagnostics import DefautDuMoteur, DemandeInvalide, DossierInvalide, ReglesInvalides
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET
from moteur.porte import Moteur

if TYPE_CHECKING:
    from moteur.instruction import Instruction, InstructionPeriode

__all__ = [
    "INDETERMINE",
    "SANS_OBJET",
    "DefautDuMoteur",
    "DemandeInvalide",
    "DossierInvalide",
    "Instruction",
    "InstructionPeriode",
    "Moteur",
    "ReglesInvalides",
]


def __getattr__(nom: str) -> type:
    """Charge ce qui explique une instruction la première fois qu'on le nomme : `calculer` répond sans."""
    if nom in {"Instruction", "InstructionPeriode"}:
        from moteur import instruction  # noqa: PLC0415 -- voir au-dessus

        classe: type = getattr(instruction, nom)
        return classe
    raise AttributeError(f"module {__name__!r} has no attribute {nom!r}")
