"""Les contrôles du modèle entier : à chaque date où quelque chose change.

Aucune analyse n'en arrête une autre, et chacune rend une faute par cause, montrée à tous les endroits qu'elle touche.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, trier
from moteur.modele.modele import Modele
from moteur.verification.baremes import baremes_non_couverts
from moteur.verification.cases import cases_absentes
from moteur.verification.cycles import cycles
from moteur.verification.jamais_conclus import jamais_conclus
from moteur.verification.lacunes import lacunes
from moteur.verification.recouvrements import recouvrements
from moteur.verification.tables import tables

ANALYSES = (recouvrements, lacunes, cycles, jamais_conclus, baremes_non_couverts, cases_absentes, tables)


def verifier_modele(modele: Modele) -> list[Diagnostic]:
    """Rend les fautes du modèle que la lecture d'un fichier seul ne voit pas, rangées par lieu."""
    return trier(faute for analyse in ANALYSES for faute in analyse(modele))
