"""Ce qu'une réécriture de barèmes change, et la preuve que rien d'autre ne change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moteur.comparaison.baremes import Difference, comparer_series
from moteur.diagnostics import Diagnostic, a_des_erreurs
from moteur.modele.charger import charger_modele
from moteur.modele.empreintes import empreinte
from moteur.modele.modele import Modele
from moteur.redaction.baremes import Projet
from moteur.verification.modele import verifier_modele


@dataclass(frozen=True, slots=True)
class Bilan:
    """Les valeurs changées ; les empreintes du texte des règles, de leur sens et des barèmes, avant et après."""

    difference: Difference
    regles: tuple[str, str]
    sens: tuple[str, str]
    baremes: tuple[str, str]
    versions: int
    series: int

    @property
    def que_des_valeurs(self) -> bool:
        """Vrai si les règles sont les mêmes, et les séries aussi, à leurs valeurs près."""
        return self.regles[0] == self.regles[1] and self.sens[0] == self.sens[1] and not self.difference.series


def controler(regles: Sequence[Path], projet: Projet) -> tuple[Bilan, list[Diagnostic]]:
    """Charge et vérifie, en mémoire, les règles sur les barèmes réécrits, et les compare à ceux d'avant.

    Tant qu'un diagnostic est une erreur, rien n'est à écrire.
    """
    apres, fautes = charger_modele(regles, projet.couches, projet.textes)
    if not a_des_erreurs(fautes):
        fautes += verifier_modele(apres)
    avant, _ = charger_modele(regles, projet.couches_avant)
    bilan = Bilan(
        comparer_series(projet.avant, projet.apres),
        (avant.empreinte_regles, apres.empreinte_regles),
        (_sens(avant), _sens(apres)),
        (avant.empreinte_baremes, apres.empreinte_baremes),
        len(apres.versions),
        len(apres.series),
    )
    return bilan, fautes


def _sens(modele: Modele) -> str:
    """L'empreinte de ce que disent les règles et le vocabulaire, sans les valeurs des barèmes."""
    return empreinte([list(modele.versions), [f for _, f in sorted(modele.faits.items())]])
