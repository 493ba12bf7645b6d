"""Noyau + façon dont chaque colonne est rangée → le fichier Python que l'on compile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moteur.execution.lot.noyau import Entree, Noyau

_AIDES = Path(__file__).with_name("aides_noyau.py")


@dataclass(frozen=True, slots=True)
class Rangement:
    """Comment une colonne est rangée en mémoire ; `echelle` : d'un décimal, ses décimales."""

    sorte: str
    echelle: int = 0


def ecrire_fichier(noyau: Noyau, rangements: Sequence[Rangement], *, etats: bool) -> str:
    """Rend le texte d'un fichier qui définit `noyau`, la boucle sur les lignes d'une table.

    `noyau(nombre, debut, lignes, choisies, repli, …colonnes, …sorties)` calcule `nombre` lignes depuis `debut`, ou
    celles que dit `lignes` si `choisies`. Une colonne est son tableau, la place qu'y a la ligne zéro, et le numéro de
    chacune de ses valeurs ; une sortie, le tableau de ses valeurs et celui de ses états, ou un octet par ligne : connue
    ou non.
    `repli` reçoit 1 là où la ligne se calcule à part.
    """
    colonnes = ", ".join(f"c{r}, o{r}, m{r}" for r in range(len(rangements)))
    sorties = ", ".join(f"v{r}, e{r}" for r in range(len(noyau.sorties)))
    texte = _AIDES.read_text(encoding="utf-8")
    lignes = [
        '@njit(nogil=True, error_model="numpy")',
        noyau.texte,
        "",
        '@njit(nogil=True, error_model="numpy", cache=True)',
        f"def noyau(nombre, debut, lignes, choisies, repli, {', '.join(x for x in (colonnes, sorties) if x)}):",
        "    for rang in range(nombre):",
        "        i = lignes[rang] if choisies else debut + rang",
        "        bon = True",
    ]
    for rang, (entree, rangement) in enumerate(zip(noyau.entrees, rangements, strict=True)):
        lignes += ["        " + x for x in _lire(rang, entree, rangement)]
    donnes = ", ".join(f"d{r}" for r in range(len(rangements)))
    lignes += [
        "        if not bon:",
        "            repli[i] = 1",
        "            continue",
        f"        rendu = ligne({donnes})",
        f"        if rendu[{2 * len(noyau.sorties)}] != 0:",
        "            repli[i] = 1",
        "            continue",
    ]
    for rang, sortie in enumerate(noyau.sorties):
        valeur, etat = f"rendu[{2 * rang}]", f"rendu[{2 * rang + 1}]"
        if sortie.decimal:
            lignes += [f"        v{rang}[2 * i] = {valeur}", f"        v{rang}[2 * i + 1] = {valeur} >> 63"]
        else:
            lignes.append(f"        v{rang}[i] = {valeur}")
        lignes.append(f"        e{rang}[i] = {etat}" if etats else f"        e{rang}[i] = 1 if {etat} == 0 else 0")
    return "\n".join([texte, "", *lignes, ""])


def _lire(rang: int, entree: Entree, rangement: Rangement) -> list[str]:
    """Les lignes qui lisent la donnée d'une colonne, en numérateur ; `bon` devient faux si le noyau ne sait pas."""
    nom, colonne, a = f"d{rang}", f"c{rang}", f"i + o{rang}"
    if rangement.sorte == "bits":
        return [f"b = {a}", f"{nom} = int64(({colonne}[b >> 3] >> (b & 7)) & 1)"]
    if rangement.sorte == "numeros":
        return [f"{nom} = m{rang}[{colonne}[{a}]]"]
    if rangement.sorte in {"ensembles", "jours"}:
        return [f"{nom} = int64({colonne}[{a}])"]
    decimales = entree.decimales or 0
    if rangement.sorte == "flottant":  # l'écriture la plus courte d'un flottant, si elle a quinze chiffres au plus
        return [
            f"x = {colonne}[{a}]",
            f"{nom} = int64(round(x * 1e{decimales})) if abs(x) < 1e{14 - decimales} else -1",
            f"bon = bon and float({nom}) / 1e{decimales} == x",
        ]
    lignes = [f"{nom} = int64({colonne}[{a}])"]
    echelle = 0
    if rangement.sorte == "decimal":
        echelle = rangement.echelle
        lignes = [f"{nom} = {colonne}[2 * ({a})]", f"bon = bon and {colonne}[2 * ({a}) + 1] == {nom} >> 63"]
    if echelle > decimales:
        facteur = 10 ** (echelle - decimales)
        lignes += [f"bon = bon and {nom} % {facteur} == 0", f"{nom} //= {facteur}"]
    elif echelle < decimales:
        facteur = 10 ** (decimales - echelle)
        lignes += [f"bon = bon and 0 <= {nom} <= {entree.haut // facteur}", f"{nom} *= {facteur}"]
    return lignes
