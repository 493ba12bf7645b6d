"""Ce que devient une valeur qui vient de l'une de plusieurs branches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moteur.execution.lot.calculs import Calculs
from moteur.execution.lot.terme import BOOLEEN, CLE, ENTIER, LACUNE, RAPPORT, TABLE, SansForme, Terme, entier, mots


class Unions(Calculs):
    """Écrit des branches, et les valeurs qui sortent de l'une ou de l'autre."""

    def reunir(self, condition: str, issues: Sequence[tuple[list[Terme], list[str]]]) -> list[Terme]:
        """Écrit une branche, et rend les valeurs qui sortent de l'une ou de l'autre."""
        rendus = []
        for couple in zip(*(termes for termes, _ in issues), strict=True):
            if couple[0] == couple[1]:
                rendus.append(couple[0])
                continue
            rendu, ecritures = self.unir(couple)
            rendus.append(rendu)
            for (_, lignes), ecrites in zip(issues, ecritures, strict=True):
                lignes += ["    " * (self.retrait + 1) + x for x in ecrites]
        (_, oui), (_, non) = issues
        if oui or non:
            self.ligne(f"if {condition}:")
            self.lignes += oui or ["    " * (self.retrait + 1) + "pass"]
        if non:
            self.ligne("else:")
            self.lignes += non
        return rendus

    def unir(self, couple: Sequence[Terme]) -> tuple[Terme, list[list[str]]]:
        """Ce qu'est une valeur qui vient de l'une de plusieurs branches, et ce que chacune écrit pour la rendre."""
        nom = self.nom()
        sues = [t for t in couple if t.connue and t.sorte is not None]
        sortes = {t.sorte for t in sues}
        sorte = RAPPORT if sortes == {ENTIER, RAPPORT} else next(iter(sortes), None)
        if LACUNE in sortes or (len(sortes) > 1 and sorte != RAPPORT):
            raise SansForme("des valeurs de plusieurs sortes")
        if sorte in {TABLE, CLE}:
            raise SansForme("le choix d'une table")
        inconnue, sans_objet = any(t.inconnue for t in couple), any(t.sans_objet for t in couple)
        valeurs = [t.valeurs for t in sues]
        rendu = Terme(
            sorte,
            nom if sorte else "0",
            f"{nom}s" if inconnue or sans_objet else "0",
            bool(sues),
            inconnue,
            sans_objet,
            bas=min((t.bas for t in sues), default=0),
            haut=max((t.haut for t in sues), default=0),
            valeurs=frozenset().union(*(v for v in valeurs if v)) if valeurs and None not in valeurs else None,
        )
        if sorte == RAPPORT:
            bas = [t.denominateur for t in sues]
            commun = Terme(ENTIER, f"{nom}d", bas=min(b.bas for b in bas), haut=max(b.haut for b in bas))
            rendu = replace(rendu, bas_de=commun)
        return rendu, [ecrire_valeur(rendu, t) for t in couple]


def ecrire_valeur(rendu: Terme, terme: Terme) -> list[str]:
    """Les lignes qui donnent à une valeur ce qu'elle vaut dans une branche."""
    lignes = []
    vide = not terme.connue or terme.sorte is None
    if rendu.sorte in {ENTIER, RAPPORT}:
        lignes += _ecrire_entier(rendu.numerateur, entier(0) if vide else terme.numerateur)
        if rendu.sorte == RAPPORT:
            lignes += _ecrire_entier(rendu.denominateur, entier(1) if vide else terme.denominateur)
    elif rendu.sorte is not None:
        lignes.append(f"{rendu.texte} = {('False' if rendu.sorte == BOOLEEN else '0') if vide else terme.texte}")
    if rendu.absente:
        lignes.append(f"{rendu.etat} = {terme.etat}")
    return lignes


def _ecrire_entier(rendu: Terme, terme: Terme) -> list[str]:
    if rendu.constante is not None:
        return []
    haut, bas = mots(terme)
    if rendu.large:
        return [f"{rendu.texte}h, {rendu.texte}b = {haut}, {bas}"]
    return [f"{rendu.texte} = {bas}"]
