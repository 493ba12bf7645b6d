"""Définition → Python : quelle branche conclut, et ce qu'elle conclut.

Une issue est le numéro de la branche qui conclut, 0 si aucune, ou ce qui manque pour le dire.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import lcm

from moteur.execution.genere.code import SANS, Code, fraction, numerateur
from moteur.execution.genere.expressions import Ecrivain, numerateur_ou_texte
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.modele.modele import Branche, Groupe


@dataclass(frozen=True, slots=True)
class Issue:
    """L'issue d'un groupe : son texte, ou sa valeur si la forme suffit ; `branches` : les numéros possibles."""

    texte: str
    branches: frozenset[int] = frozenset()
    aucune: bool = False
    inconnue: bool = False
    constante: int | Inconnu | None = None


AUCUNE = Issue("0", aucune=True, constante=0)


class EcrivainDeGroupe:
    """Écrit le choix d'une branche dans un groupe et ses exceptions, puis ce qu'elle conclut."""

    def __init__(self, ecrivain: Ecrivain, groupe: Groupe) -> None:
        self.ecrivain = ecrivain
        self.groupe = groupe
        self.branches: list[tuple[Groupe, Branche, Code]] = []

    def ecrire(self) -> Code:
        """Rend le code de ce que conclut le groupe."""
        issue = self._choisir(self.groupe)
        if isinstance(issue.constante, int):
            return self._conclusion(issue.constante)
        if isinstance(issue.constante, Inconnu):
            return self._avec_la_suite(self.ecrivain.constante(issue.constante))
        return self._selon(issue)

    # --- choisir ------------------------------------------------------------------------------------------------------

    def _choisir(self, groupe: Groupe) -> Issue:
        issues = [self._choisir(x) for x in groupe.exceptions]
        issues = [x for x in issues if x.constante != 0]
        conditions = self._conditions(groupe)
        if not issues:
            return self._base(groupe, conditions)
        if len(issues) == 1:
            exception = issues[0]
        else:
            branches = frozenset().union(*(x.branches for x in issues))
            textes = ", ".join(x.texte for x in issues)
            exception = Issue(f"une_exception({textes})", branches, all(x.aucune for x in issues), inconnue=True)
        if not exception.aucune:
            return exception
        base = self._base(groupe, conditions)
        nom = self._ranger(exception)
        texte = nom if base.constante == 0 else f"({nom} or {base.texte})"
        return Issue(texte, exception.branches | base.branches, base.aucune, exception.inconnue or base.inconnue)

    def _ranger(self, issue: Issue) -> str:
        if issue.texte.isidentifier() or issue.texte.isdigit():
            return issue.texte
        nom = self.ecrivain.nom()
        self.ecrivain.ligne(f"{nom} = {issue.texte}")
        return nom

    def _conditions(self, groupe: Groupe) -> list[tuple[int, Code]]:
        """Écrit les conditions des branches, et numérote celles-ci."""
        vrai = self.ecrivain.constante(valeur=True)
        numerotees = []
        for branche in groupe.branches:
            code = vrai if branche.condition is None else self.ecrivain.ranger(self.ecrivain.expr(branche.condition))
            self.branches.append((groupe, branche, code))
            numerotees.append((len(self.branches), code))
        return numerotees

    def _base(self, groupe: Groupe, conditions: Sequence[tuple[int, Code]]) -> Issue:
        """L'issue des branches d'un groupe, hors exceptions."""
        possibles = [(n, c) for n, c in conditions if c.constante is not False and c.constante is not SANS_OBJET]
        if not possibles:
            return AUCUNE
        return self._premiere(possibles) if groupe.ordonnees else self._seule(possibles)

    def _premiere(self, possibles: Sequence[tuple[int, Code]]) -> Issue:
        """La première branche vraie ; une condition inconnue avant elle laisse l'issue inconnue."""
        issue = AUCUNE
        for numero, code in reversed(possibles):
            issue = self._si(numero, code, issue)
        return issue

    def _si(self, numero: int, code: Code, sinon: Issue) -> Issue:
        if code.constante is True:
            return Issue(str(numero), frozenset({numero}), constante=numero)
        if isinstance(code.constante, Inconnu):
            return Issue(code.texte, inconnue=True, constante=code.constante)
        vraie = f"{code.texte} is True" if code.absente else code.texte
        texte = f"{numero} if {vraie} else {sinon.texte}"
        if code.inconnue:
            texte = f"{code.texte} if {code.texte}.__class__ is Inconnu else {texte}"
        return Issue(f"({texte})", sinon.branches | {numero}, sinon.aucune, code.inconnue or sinon.inconnue)

    def _seule(self, possibles: Sequence[tuple[int, Code]]) -> Issue:
        """La seule branche vraie ; deux font un conflit, une qu'on ignore ne gêne pas celle qui est vraie."""
        if len(possibles) == 1:
            return self._si(*possibles[0], AUCUNE)
        numeros = [n for n, _ in possibles]
        textes = {n: c.texte for n, c in possibles}
        conditions = [textes.get(n, "False") for n in range(numeros[0], numeros[-1] + 1)]
        certaine = any(c.constante is True for _, c in possibles)
        return Issue(
            f"une_seule({numeros[0]}, {', '.join(conditions)})", frozenset(numeros), not certaine, inconnue=True
        )

    # --- conclure -----------------------------------------------------------------------------------------------------

    def _conclusion(self, numero: int) -> Code:
        if numero == 0:
            return SANS
        groupe, branche, _ = self.branches[numero - 1]
        if groupe.sans_lecture:
            return self.ecrivain.constante(Inconnu(motif="lectures"))
        return self.ecrivain.expr(branche.conclusion)

    def _avec_la_suite(self, issue: Code) -> Code:
        """Ajoute à ce qui manque pour choisir ce qui manquera pour conclure les branches encore possibles."""
        suite = []
        for _, branche, condition in self.branches:
            if condition.constante is not None and condition.constante is not True and not condition.inconnue:
                continue
            conclusion = self.ecrivain.expr(branche.conclusion)
            if conclusion.inconnue:
                suite.append(f", ({condition.texte}, {numerateur_ou_texte(conclusion)})")
        if not suite:
            return issue
        return Code(f"avec_la_suite({issue.texte}{''.join(suite)})", connue=False, inconnue=True)

    def _selon(self, issue: Issue) -> Code:
        """Écrit ce que conclut chaque branche possible, sous son numéro."""
        ecrivain = self.ecrivain
        nom, numero = ecrivain.nom(), self._ranger(issue)
        cas: list[tuple[str, list[str], Code]] = []
        for possible in sorted(issue.branches):
            with ecrivain.a_part(ecrivain.retrait + 1) as lignes:
                cas.append((f"{numero} == {possible}", lignes, self._conclusion(possible)))
        if issue.aucune:
            cas.append((f"{numero} == 0", [], SANS))
        if issue.inconnue:
            with ecrivain.a_part(ecrivain.retrait + 1) as lignes:
                manque = Code(numero, connue=False, inconnue=True)
                cas.append(("", lignes, self._avec_la_suite(manque)))
        codes = [c for _, _, c in cas]
        nombres = [c for c in codes if c.connue and c.denominateur is not None]
        en_fractions = any(c.connue and c.denominateur is None for c in codes) and bool(nombres)
        commun = lcm(*(c.denominateur or 1 for c in nombres)) if nombres and not en_fractions else None
        for rang, (condition, lignes, code) in enumerate(cas):
            dernier = rang == len(cas) - 1
            ecrivain.ligne("else:" if dernier and rang else f"{'elif' if rang else 'if'} {condition or 'True'}:")
            ecrivain.lignes += lignes
            ecrivain.retrait += 1
            ecrivain.ligne(f"{nom} = {_sur(ecrivain, code, commun, en_fractions=en_fractions)}")
            ecrivain.retrait -= 1
        return Code(
            nom,
            any(c.connue for c in codes),
            any(c.inconnue for c in codes),
            any(c.sans_objet for c in codes),
            commun,
        )


def _sur(ecrivain: Ecrivain, code: Code, commun: int | None, *, en_fractions: bool) -> str:
    """Le texte d'un code, sur le dénominateur commun ; ce qui peut manquer se convertit si c'est un nombre."""
    if not code.connue or code.denominateur is None:
        return code.texte
    voulu = fraction(code) if en_fractions else numerateur(code, commun or 1)
    if voulu == code.texte or not code.absente:
        return voulu
    code = ecrivain.ranger(code)
    voulu = fraction(code) if en_fractions else numerateur(code, commun or 1)
    return f"{code.texte} if {code.texte}.__class__ in ABSENTES else {voulu}"


def completer(code: Code, fait: str, ecrivain: Ecrivain, *, remplace: bool) -> Code:
    """Rend ce que vaut un fait que l'on pouvait donner et qui ne l'est pas : il manque si rien ne le déduit.

    `remplace` : vrai si rien de ce dont il se déduit n'est donné ; il suffit alors de le donner lui.
    """
    seul = ecrivain.constante(Inconnu(frozenset({fait})))
    if code.constante is SANS_OBJET or (isinstance(code.constante, Inconnu) and remplace):
        return seul
    if code.constante is not None or not code.absente:
        return code
    code = ecrivain.ranger(code)
    if code.sans_objet and code.inconnue and remplace:
        texte = f"({seul.texte} if {code.texte}.__class__ in ABSENTES else {code.texte})"
    elif code.sans_objet:
        texte = f"({seul.texte} if {code.texte} is SANS_OBJET else {code.texte})"
    elif remplace:
        texte = f"({seul.texte} if {code.texte}.__class__ is Inconnu else {code.texte})"
    else:
        return code
    return replace(code, texte=texte, inconnue=True, sans_objet=False)
