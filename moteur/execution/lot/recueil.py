"""Ce qu'un lot rend d'un résultat : ses valeurs et leurs états, que les noyaux et `genere` remplissent tour à tour."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa

from moteur.execution.genere.aides import demi_superieur
from moteur.execution.lot.colonnes import Tableau
from moteur.execution.lot.terme import CONFLIT, EPOQUE, LECTURES
from moteur.execution.valeurs import INDETERMINE, PRECISION, SANS_OBJET, Inconnu
from moteur.modele.modele import Fait, Modele
from moteur.modele.types import Sorte

CHIFFRES = 38
"""Chiffres d'un décimal rendu."""

REJETE = 1
"""Le numéro de l'état d'une ligne fautive."""

_MOT = 2**64


class Etats:
    """Les états rencontrés, numérotés : le motif, et les faits qui manquent."""

    def __init__(self) -> None:
        self.connus: dict[tuple[str, tuple[str, ...]], int] = {("connu", ()): 0, ("rejeté", ()): REJETE}

    def numero(self, manque: Any) -> int:
        """Le numéro de ce qui manque ; `None` : rien."""
        if manque is None:
            return 0
        if isinstance(manque, Inconnu):
            return self._numero(manque.motif, tuple(sorted(manque.manquants)))
        return self._numero("sans objet", ())

    def numeros(self, etats: Tableau, manquants: tuple[str, ...]) -> Tableau:
        """Les numéros d'états tels qu'un noyau les écrit."""
        distincts, places = np.unique(etats, return_inverse=True)
        return np.array([self._du_noyau(int(e), manquants) for e in distincts], dtype=np.int32)[places]

    def _du_noyau(self, etat: int, manquants: tuple[str, ...]) -> int:
        if etat == 0:
            return 0
        if etat < 0:
            return self._numero("sans objet", ())
        motif = "conflit" if etat & CONFLIT else "lectures" if etat & LECTURES else "manque"
        return self._numero(motif, tuple(sorted(f for rang, f in enumerate(manquants) if etat >> rang & 1)))

    def _numero(self, motif: str, manquants: tuple[str, ...]) -> int:
        return self.connus.setdefault((motif, manquants), len(self.connus))


def type_rendu(fait: Fait, modele: Modele) -> pa.DataType:
    """Rend le type Arrow d'un résultat : un décimal s'il en a, au centime ou à six décimales si rien ne l'arrondit."""
    if modele.liste(fait) is not None:
        return pa.list_(_type_seul(fait))
    return _type_seul(fait)


def _type_seul(fait: Fait) -> pa.DataType:
    sorte = fait.type.sorte
    if sorte is Sorte.NOMBRE:
        decimales = _decimales(fait)
        return pa.decimal128(CHIFFRES, decimales) if decimales else pa.int64()
    if sorte in {Sorte.LISTE, Sorte.ELEMENTS}:
        return pa.list_(pa.string())
    return {Sorte.BOOLEEN: pa.bool_(), Sorte.DATE: pa.date32()}.get(sorte, pa.string())


def _decimales(fait: Fait) -> int:
    return PRECISION if fait.type.decimales is None else fait.type.decimales


class Recueil:
    """Les valeurs d'un résultat, ligne par ligne. Un noyau écrit dans `valeurs` et dans `ecrits` (états, ou octets)."""

    def __init__(self, fait: Fait, modele: Modele, nombre: int, etats: Etats | None) -> None:
        self.fait = fait
        self.type = type_rendu(fait, modele)
        self.nombre = nombre
        self._etats = etats
        self.mots = 2 if pa.types.is_decimal(self.type) else 1
        en_nombres = self.mots == 2 or fait.type.sorte in {Sorte.NOMBRE, Sorte.BOOLEEN, Sorte.CHOIX, Sorte.DATE}
        self.en_nombres = en_nombres and not pa.types.is_list(self.type)
        self.objets: list[Any] = [] if self.en_nombres else [None] * nombre
        self.valeurs: Tableau = np.zeros(nombre * self.mots if self.en_nombres else 0, dtype=np.int64)
        self.connues: Tableau = np.zeros(nombre, dtype=np.uint8)
        self.ecrits: Tableau = np.zeros(nombre, dtype=np.int64) if etats is not None else self.connues
        self.numeros: Tableau = np.full(nombre if etats is not None else 0, REJETE, dtype=np.int32)

    def reprendre(self, lignes: Tableau | slice, codes: Mapping[str, int], manquants: tuple[str, ...]) -> None:
        """Traduit ce qu'un noyau vient d'écrire dans ces lignes : ses numéros de choix et ses états sont les siens."""
        if self.fait.type.sorte is Sorte.CHOIX:
            rangs = {c: r for r, c in enumerate(self.fait.type.choix)}
            table = np.zeros(max(codes.values(), default=0) + 1, dtype=np.int64)
            for choix, code in codes.items():
                table[code] = rangs.get(choix, 0)
            self.valeurs[lignes] = table[self.valeurs[lignes]]
        if self._etats is not None:
            self.numeros[lignes] = self._etats.numeros(self.ecrits[lignes], manquants)
            self.connues[lignes] = self.ecrits[lignes] == 0

    def poser(self, ligne: int, valeur: Any, manque: Any = None) -> None:
        """Pose la valeur qu'a rendue `genere`."""
        if self._etats is not None:
            self.numeros[ligne] = self._etats.numero(manque)
        if valeur is INDETERMINE or valeur is SANS_OBJET:
            self.connues[ligne] = 0
            return
        self.connues[ligne] = 1
        if not self.en_nombres:
            self.objets[ligne] = self._objet(valeur)
        elif self.mots == 2:
            entier = _numerateur(valeur, _decimales(self.fait))
            if abs(entier) >= 10**CHIFFRES:
                raise OverflowError(f"« {self.fait.nom} » ne tient pas en {CHIFFRES} chiffres")
            bas = entier % _MOT
            self.valeurs[2 * ligne] = bas - _MOT if bas >= _MOT // 2 else bas
            self.valeurs[2 * ligne + 1] = entier >> 64
        elif isinstance(valeur, date):
            self.valeurs[ligne] = valeur.toordinal() - EPOQUE
        elif isinstance(valeur, str):
            self.valeurs[ligne] = self.fait.type.choix.index(valeur)
        else:
            self.valeurs[ligne] = int(valeur)

    def vider(self, ligne: int) -> None:
        """Ne rend rien d'une ligne."""
        self.connues[ligne] = 0
        if self._etats is not None:
            self.numeros[ligne] = REJETE

    def _objet(self, valeur: Any) -> Any:
        if not isinstance(valeur, list):
            return valeur
        return [None if x is INDETERMINE or x is SANS_OBJET else self._element(x) for x in valeur]

    def _element(self, valeur: Any) -> Any:
        if self.fait.type.sorte is Sorte.NOMBRE and _decimales(self.fait):
            decimales = _decimales(self.fait)
            return Decimal(_numerateur(valeur, decimales)).scaleb(-decimales)
        return valeur

    def colonnes(self) -> list[pa.Array]:
        """Rend la colonne du résultat ; avec les états, celle de leur motif et celle des faits qui manquent."""
        rendues = [self._colonne()]
        if self._etats is not None:
            motifs = pa.array([m for m, _ in self._etats.connus], pa.string())
            manquants = pa.array([list(f) for _, f in self._etats.connus], pa.list_(pa.string()))
            numeros = pa.array(self.numeros)
            rendues += [motifs.take(numeros), manquants.take(numeros)]
        return rendues

    def _colonne(self) -> pa.Array:
        if not self.en_nombres:
            return pa.array(self.objets, self.type)
        connues = pa.py_buffer(np.packbits(self.connues, bitorder="little"))
        if self.mots == 2:
            return pa.Array.from_buffers(self.type, self.nombre, [connues, pa.py_buffer(self.valeurs)])
        if self.fait.type.sorte is Sorte.CHOIX:
            self.valeurs[self.connues == 0] = 0
            return pa.array(self.fait.type.choix, pa.string()).take(pa.array(self.valeurs, mask=self.connues == 0))
        if self.fait.type.sorte is Sorte.BOOLEEN:
            bits = pa.py_buffer(np.packbits(self.valeurs != 0, bitorder="little"))
            return pa.Array.from_buffers(self.type, self.nombre, [connues, bits])
        mots = self.valeurs.astype(np.int32) if pa.types.is_date(self.type) else self.valeurs
        return pa.Array.from_buffers(self.type, self.nombre, [connues, pa.py_buffer(mots)])


def _numerateur(valeur: Any, decimales: int) -> int:
    """Le numérateur d'un nombre à ces décimales, au demi supérieur."""
    exact = Fraction(valeur) * 10**decimales
    return demi_superieur(exact.numerator, exact.denominator)
