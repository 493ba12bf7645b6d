"""Moteur de règles déclaratif pour l'allocation personnalisée d'autonomie (APA).

>>> from moteur import Moteur
>>> moteur = Moteur.charger()
>>> dossier = {"age": 82, "residence_stable_et_reguliere": True, "lieu_de_vie": "domicile",
...            "situation_conjugale": "seul", "ressources_mensuelles": 1000, "gir": 4, "montant_plan_aide": "286.40"}
>>> moteur.instruire(dossier, date="2023-01-01")["montant_apa"]
Decimal('271.35')
"""

from moteur.diagnostics import DemandeInvalide, DossierInvalide, ReglesInvalides
from moteur.porte import INDETERMINE, SANS_OBJET, Instruction, InstructionPeriode, Moteur

__all__ = [
    "INDETERMINE",
    "SANS_OBJET",
    "DemandeInvalide",
    "DossierInvalide",
    "Instruction",
    "InstructionPeriode",
    "Moteur",
    "ReglesInvalides",
]
