"""Les opérations d'un noyau sur des nombres bornés : sur un mot si le résultat y tient, sur deux sinon."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from moteur.execution.genere.lignes import Lignes
from moteur.execution.lot.terme import ENTIER, LARGE, RAPPORT, SansForme, Terme, booleen, entier, mot_bas, mots, tient

QUOTIENT_MAX = 1 << 50
"""Au-delà, un flottant n'estime plus un quotient à une unité près."""


class Calculs(Lignes):
    """Écrit les lignes d'un noyau, et les opérations sur ses nombres."""

    prefixe = "t"

    # --- écrire -------------------------------------------------------------------------------------------------------

    def ranger(self, texte: str) -> str:
        """Rend le nom d'un calcul rangé."""
        nom = self.nom()
        self.ligne(f"{nom} = {texte}")
        return nom

    def _nombre(self, bas: int, haut: int, etroit: Callable[[], str], large: Callable[[], str]) -> Terme:
        """Range un nombre de ces bornes : sur un mot s'il y tient, sur deux sinon."""
        if tient(bas, haut):
            return Terme(ENTIER, self.ranger(etroit()), bas=bas, haut=haut)
        if bas < -LARGE or haut > LARGE:
            raise SansForme("un nombre trop grand")
        nom = self.nom()
        self.ligne(f"{nom}h, {nom}b = {large()}")
        return Terme(ENTIER, nom, bas=bas, haut=haut)

    # --- entiers ------------------------------------------------------------------------------------------------------

    def somme(self, a: Terme, b: Terme, signe: str = "+") -> Terme:
        """La somme, ou la différence, de deux entiers."""
        if a.constante is not None and b.constante is not None:
            return entier(a.constante + b.constante if signe == "+" else a.constante - b.constante)
        if b.constante == 0:
            return a
        bas, haut = (a.bas + b.bas, a.haut + b.haut) if signe == "+" else (a.bas - b.haut, a.haut - b.bas)
        fonction = "plus" if signe == "+" else "moins"
        return self._nombre(
            bas,
            haut,
            lambda: _tour(f"{mot_bas(a)} {signe} {mot_bas(b)}", a, b),
            lambda: f"{fonction}({_quatre(a, b)})",
        )

    def produit(self, a: Terme, b: Terme) -> Terme:
        """Le produit de deux entiers."""
        if a.constante is not None and b.constante is not None:
            return entier(a.constante * b.constante)
        for un, autre in ((a, b), (b, a)):
            if un.constante == 1:
                return autre
            if un.constante == 0:
                return entier(0)
        coins = [x * y for x in (a.bas, a.haut) for y in (b.bas, b.haut)]

        def large() -> str:
            if a.large or b.large:
                return f"fois({_quatre(a, b)})"
            return f"fois_etroits({a.texte}, {b.texte})"

        return self._nombre(min(coins), max(coins), lambda: _tour(f"{mot_bas(a)} * {mot_bas(b)}", a, b), large)

    def oppose(self, a: Terme) -> Terme:
        """L'opposé d'un entier."""
        return self.somme(entier(0), a, "-")

    def inferieur(self, a: Terme, b: Terme) -> Terme:
        """Dit si un entier est strictement inférieur à un autre."""
        if a.haut < b.bas or a.bas >= b.haut:
            return booleen(a.haut < b.bas)
        texte = f"inferieur({_quatre(a, b)})" if a.large or b.large else f"({a.texte} < {b.texte})"
        return Terme("booleen", texte)

    def egal(self, a: Terme, b: Terme) -> Terme:
        """Dit si deux entiers sont égaux."""
        if a.haut < b.bas or b.haut < a.bas:
            return booleen(False)
        if a.constante is not None and a.constante == b.constante:
            return booleen(True)
        if a.large or b.large:
            (ah, ab), (bh, bb) = mots(a), mots(b)
            return Terme("booleen", f"({ah} == {bh} and {ab} == {bb})")
        return Terme("booleen", f"({a.texte} == {b.texte})")

    def extremum(self, a: Terme, b: Terme, *, plus_grand: bool) -> Terme:
        """Le plus grand ou le plus petit de deux entiers."""
        avant = self.inferieur(a, b)
        if avant.constante is not None:
            return b if avant.constante is plus_grand else a
        choisir = max if plus_grand else min
        bas, haut = choisir(a.bas, b.bas), choisir(a.haut, b.haut)
        oui, non = (b, a) if plus_grand else (a, b)
        if not a.large and not b.large:
            texte = self.ranger(f"{'max' if plus_grand else 'min'}({a.texte}, {b.texte})")
            return Terme(ENTIER, texte, bas=bas, haut=haut)
        si = self.ranger(avant.texte)
        (oh, ob), (nh, nb) = mots(oui), mots(non)
        return self._nombre(
            bas, haut, lambda: f"{ob} if {si} else {nb}", lambda: f"{oh} if {si} else {nh}, {ob} if {si} else {nb}"
        )

    def quotient(self, a: Terme, b: Terme) -> Terme:
        """La partie entière du quotient de deux entiers, le second positif."""
        if a.constante is not None and b.constante is not None:
            return entier(a.constante // b.constante)
        if b.constante == 1:
            return a
        coins = [x // y for x in (a.bas, a.haut) for y in (b.bas, b.haut)]
        bas, haut = min(coins), max(coins)
        if not a.large and not b.large:
            return Terme(ENTIER, self.ranger(f"{a.texte} // {b.texte}"), bas=bas, haut=haut)
        if max(abs(bas), abs(haut)) > QUOTIENT_MAX:
            raise SansForme("un quotient trop grand")
        return Terme(ENTIER, self.ranger(f"quotient({_quatre(a, b)})"), bas=bas, haut=haut)

    def demi_superieur(self, a: Terme, b: Terme) -> Terme:
        """L'entier le plus proche d'un quotient ; à égale distance, celui qui s'éloigne de zéro."""
        if a.constante is not None and b.constante is not None:
            rapport = Fraction(a.constante, b.constante)
            proche = math.floor(abs(rapport) + Fraction(1, 2))
            return entier(proche if rapport >= 0 else -proche)
        deux = entier(2)
        if b.constante is not None:  # on simplifie ce qui se sait d'avance
            if a.bas >= 0:
                return self.quotient(self.somme(self.produit(deux, a), b), entier(2 * b.constante))
            if a.haut <= 0:
                return self.oppose(self.demi_superieur(self.oppose(a), b))
        negatif = self.ranger(self.inferieur(a, entier(0)).texte) if a.bas < 0 else "False"
        positif = self.choisir(negatif, self.oppose(a), a) if a.bas < 0 else a
        positif = replace(positif, bas=0, haut=max(abs(a.bas), abs(a.haut)))
        entiere = self.quotient(self.somme(self.produit(deux, positif), b), self.produit(deux, b))
        return self.choisir(negatif, self.oppose(entiere), entiere) if a.bas < 0 else entiere

    def choisir(self, si: str, oui: Terme, non: Terme) -> Terme:
        """L'un ou l'autre de deux entiers."""
        (oh, ob), (nh, nb) = mots(oui), mots(non)
        return self._nombre(
            min(oui.bas, non.bas),
            max(oui.haut, non.haut),
            lambda: f"{ob} if {si} else {nb}",
            lambda: f"{oh} if {si} else {nh}, {ob} if {si} else {nb}",
        )

    # --- rapports -----------------------------------------------------------------------------------------------------

    def rapport(self, numerateur: Terme, denominateur: Terme) -> Terme:
        """Le rapport d'un nombre à un autre, positif."""
        haut, bas = numerateur.numerateur, numerateur.denominateur
        if denominateur.bas_de is not None:
            haut = self.produit(haut, denominateur.bas_de)
        bas = self.produit(bas, denominateur.numerateur)
        constante = None
        if haut.constante is not None and bas.constante is not None:
            simple = Fraction(haut.constante, bas.constante)
            haut, bas, constante = entier(simple.numerator), entier(simple.denominator), simple
        return replace(haut, sorte=RAPPORT, bas_de=bas, constante=constante, valeurs=None)

    def _au_meme(self, a: Terme, b: Terme) -> tuple[Terme, Terme, Terme]:
        """Deux numérateurs, et leur dénominateur commun."""
        da, db = a.denominateur, b.denominateur
        if da.constante is not None and db.constante is not None:
            commun = math.lcm(da.constante, db.constante)
            gauche = self.produit(a.numerateur, entier(commun // da.constante))
            return gauche, self.produit(b.numerateur, entier(commun // db.constante)), entier(commun)
        return self.produit(a.numerateur, db), self.produit(b.numerateur, da), self.produit(da, db)

    def ajouter(self, a: Terme, b: Terme, signe: str = "+") -> Terme:
        """La somme, ou la différence, de deux nombres."""
        if a.sorte == b.sorte == ENTIER:
            return self.somme(a, b, signe)
        gauche, droite, commun = self._au_meme(a, b)
        return self.rapport(self.somme(gauche, droite, signe), commun)

    def multiplier(self, a: Terme, b: Terme) -> Terme:
        """Le produit de deux nombres."""
        if a.sorte == b.sorte == ENTIER:
            return self.produit(a, b)
        return self.rapport(self.produit(a.numerateur, b.numerateur), self.produit(a.denominateur, b.denominateur))

    def diviser(self, a: Terme, b: Terme) -> Terme:
        """Le quotient exact de deux nombres ; d'un diviseur nul, la ligne se calcule à part, et le dira."""
        diviseur = b.numerateur
        if diviseur.constante == 0:
            raise SansForme("une division par zéro")
        haut = self.produit(a.numerateur, b.denominateur)
        if diviseur.constante is None:
            if diviseur.bas <= 0 <= diviseur.haut:
                nul = self.ranger(self.egal(diviseur, entier(0)).texte)
                with self.bloc(f"if {nul}:"):
                    self.ligne("repli = 1")
                diviseur = self.choisir(nul, entier(1), diviseur)
            if diviseur.bas < 0:
                negatif = self.ranger(self.inferieur(diviseur, entier(0)).texte)
                haut = self.choisir(negatif, self.oppose(haut), haut)
                diviseur = self.choisir(negatif, self.oppose(diviseur), diviseur)
            diviseur = replace(diviseur, bas=1, haut=max(abs(diviseur.bas), abs(diviseur.haut)))
        elif diviseur.constante < 0:
            haut, diviseur = self.oppose(haut), entier(-diviseur.constante)
        return self.rapport(haut, self.produit(a.denominateur, diviseur))

    def comparer(self, a: Terme, operateur: str, b: Terme) -> Terme:
        """Compare deux nombres."""
        if a.sorte != ENTIER or b.sorte != ENTIER:
            a, b, _ = self._au_meme(a, b)
        if operateur in {"==", "!="}:
            rendu = self.egal(a, b)
            return self.contraire(rendu) if operateur == "!=" else rendu
        gauche, droite = (a, b) if operateur in {"<", ">="} else (b, a)
        rendu = self.inferieur(gauche, droite)
        return rendu if operateur in {"<", ">"} else self.contraire(rendu)

    def contraire(self, a: Terme) -> Terme:
        """Le contraire d'un oui ou d'un non."""
        if a.constante is not None:
            return booleen(not a.constante)
        return Terme("booleen", f"(not {a.texte})")

    def plus_grand_ou_petit(self, termes: Sequence[Terme], *, plus_grand: bool) -> Terme:
        """Le plus grand ou le plus petit de nombres."""
        retenu, *autres = termes
        for autre in autres:
            if retenu.sorte == autre.sorte == ENTIER:
                retenu = self.extremum(retenu, autre, plus_grand=plus_grand)
            else:
                gauche, droite, commun = self._au_meme(retenu, autre)
                retenu = self.rapport(self.extremum(gauche, droite, plus_grand=plus_grand), commun)
        return retenu


def _quatre(a: Terme, b: Terme) -> str:
    return ", ".join((*mots(a), *mots(b)))


def _tour(texte: str, *termes: Terme) -> str:
    """Un calcul sur un mot ; il peut faire le tour si l'un des termes en a deux."""
    return f"tour({texte})" if any(t.large for t in termes) else texte
