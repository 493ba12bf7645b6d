"""Le texte d'un bloc, d'une exception ou d'une phrase, tel qu'il est écrit dans son fichier."""

from __future__ import annotations

import textwrap

from moteur.diagnostics import Lieu
from moteur.diagnostics.rendu import LireSource, lire_source
from moteur.langage.texte import lignes_brutes


class Extraits:
    """Lit des extraits ; chaque fichier n'est lu qu'une fois. `lire` rend le texte d'un fichier, ou rien."""

    def __init__(self, lire: LireSource = lire_source) -> None:
        self._lire = lire
        self._lignes: dict[str, list[str]] = {}

    def lignes(self, fichier: str) -> list[str]:
        """Rend les lignes d'un fichier ; aucune s'il ne se lit pas."""
        if fichier not in self._lignes:
            texte = self._lire(fichier)
            self._lignes[fichier] = lignes_brutes(texte) if texte is not None else []
        return self._lignes[fichier]

    def bloc(self, lieu: Lieu) -> str:
        """Rend le bloc dont `lieu` est le titre, avec les remarques qui le précèdent, sans son retrait."""
        lignes = self.lignes(lieu.fichier)
        return textwrap.dedent("\n".join(lignes[rang] for rang in self.etendue(lieu)))

    def etendue(self, lieu: Lieu) -> range:
        """Rend les rangs, dès 0, des lignes du bloc dont `lieu` est le titre, remarques qui le précèdent comprises."""
        lignes = self.lignes(lieu.fichier)
        debut = lieu.ligne - 1
        if debut >= len(lignes):
            return range(0)
        retrait = _retrait(lignes[debut])
        fin = debut + 1
        while fin < len(lignes) and (not _parle(lignes[fin]) or _retrait(lignes[fin]) > retrait):
            fin += 1
        while not _du_bloc(lignes[fin - 1], retrait):
            fin -= 1
        while debut and _remarque(lignes[debut - 1]) and _retrait(lignes[debut - 1]) == retrait:
            debut -= 1
        return range(debut, fin)

    def phrase(self, lieu: Lieu) -> str:
        """Rend le texte d'un lieu, blancs réduits."""
        lignes = self.lignes(lieu.fichier)[lieu.ligne - 1 : lieu.fin_ligne]
        if not lignes:
            return ""
        lignes[-1] = lignes[-1][: lieu.fin_colonne - 1]
        lignes[0] = lignes[0][lieu.colonne - 1 :]
        return " ".join(" ".join(x for x in lignes if not _remarque(x)).split())


def _retrait(ligne: str) -> int:
    return len(ligne) - len(ligne.lstrip())


def _remarque(ligne: str) -> bool:
    return ligne.lstrip().startswith("#")


def _parle(ligne: str) -> bool:
    """Vrai d'une ligne qui n'est ni blanche ni une remarque."""
    return bool(ligne.strip()) and not _remarque(ligne)


def _du_bloc(ligne: str, retrait: int) -> bool:
    """Vrai de la dernière ligne d'un bloc : ni blanche, ni une remarque qui présente le bloc suivant."""
    return bool(ligne.strip()) and (not _remarque(ligne) or _retrait(ligne) > retrait)
