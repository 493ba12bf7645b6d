"""Fonction écrite par `genere` → noyau : la même, sur des colonnes d'entiers.

On relit le texte de `genere`, qui n'est fait que d'affectations, de branches et d'aides, et l'on suit ce que l'on sait
de chaque valeur. Une branche que rien ne peut atteindre n'est pas écrite. Rien n'est décidé ici du droit, ni de la
façon de choisir une branche : tout vient de ce texte.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from moteur.execution.genere.ecrire import Ecrit, decimales_lues, executer
from moteur.execution.lot import appels, tables
from moteur.execution.lot.noyau import Entree, Noyau, Sortie
from moteur.execution.lot.terme import (
    BOOLEEN,
    CHOIX,
    CODES_MAX,
    CONFLIT,
    DATE,
    DERNIER,
    ENTIER,
    EPOQUE,
    INCONNU,
    LACUNE,
    LECTURES,
    LISTE,
    MANQUANTS_MAX,
    PREMIER,
    RAPPORT,
    SANS,
    TABLE,
    SansForme,
    Terme,
    booleen,
    entier,
    mot_bas,
)
from moteur.execution.lot.unions import Unions
from moteur.execution.valeurs import PRECISION, SANS_OBJET, Inconnu
from moteur.modele.modele import Fait
from moteur.modele.types import Sorte

PLAFONDS = (10**7, 10**6, 10**5, 10**4)
"""Les plus grands nombres qu'un noyau lit, du plus large au plus étroit."""

_SORTES = {Sorte.BOOLEEN: BOOLEEN, Sorte.CHOIX: CHOIX, Sorte.DATE: DATE, Sorte.NOMBRE: ENTIER, Sorte.LISTE: LISTE}
_SIGNES = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_COMPARER: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def traduire(ecrit: Ecrit, donnes: Iterable[str], faits: Mapping[str, Fait]) -> Noyau:
    """Rend le noyau d'une fonction, pour les dossiers qui donnent ces faits ; lève `SansForme` si elle n'en a pas.

    Il lit tous les faits donnés, même ceux qui ne servent pas : hors de ses bornes, aucun ne se tait. Rien ne déborde :
    un nombre dont les bornes ne tiennent pas sur un mot en prend deux, et au-delà il n'a pas de forme. On essaie donc
    le plus haut plafond des données, puis de plus bas, et l'on garde celui qui rend le plus de résultats ; une ligne
    qui le dépasse se calcule à part.
    """
    autres = [f for f in donnes if f not in dict(ecrit.recoit)]
    retenu: Noyau | None = None
    for plafond in PLAFONDS:
        noyau = Traducteur(ecrit, autres, faits, plafond).noyau()
        if retenu is None or len(noyau.sorties) > len(retenu.sorties):
            retenu = noyau
        if not retenu.sans_forme:
            break
    if retenu is None or not retenu.sorties:
        raise SansForme("aucun résultat")
    return retenu


class Traducteur(Unions):
    """Suit le texte d'une fonction, valeur par valeur, et écrit son noyau."""

    def __init__(self, ecrit: Ecrit, autres: Sequence[str], faits: Mapping[str, Fait], plafond: int) -> None:
        super().__init__()
        self.constantes = executer(ecrit.texte)
        fonction = ast.parse(ecrit.texte).body[-1]
        assert isinstance(fonction, ast.FunctionDef)
        self.fonction = fonction
        self.faits = faits
        self.plafond = plafond
        self.tables: dict[str, Sequence[Any]] = {}
        self.codes: dict[str, int] = {}
        self.manquants: dict[str, int] = {}
        self.noms: dict[str, Terme] = {}
        self.entrees = [self._entree(f, d) for f, d in ecrit.recoit]
        self.entrees += [self._entree(f, decimales_lues(faits[f])) for f in autres]
        self.parametres: list[str] = []

    # --- le noyau -----------------------------------------------------------------------------------------------------

    def noyau(self) -> Noyau:
        """Rend le noyau de la fonction."""
        noms: list[str] = []
        sorties, sans_forme = [], []
        for fait, valeur in self.deroule().items():
            ecrites = len(self.lignes)
            try:
                terme, sortie = self._rendre(fait, valeur)
            except SansForme:
                del self.lignes[ecrites:]
                sans_forme.append(fait)
                continue
            noms += [mot_bas(terme) if terme.sorte == ENTIER else f"int({terme.texte})", terme.etat]
            sorties.append(sortie)
        texte, manquants = self.texte(noms), tuple(self.manquants)
        return Noyau(texte, tuple(self.entrees), tuple(sorties), self.codes, manquants, tuple(sans_forme))

    def deroule(self) -> dict[str, ast.expr]:
        """Suit la fonction, et rend ce qu'elle rend de chaque fait."""
        recus = [x.arg for x in self.fonction.args.args]
        self.parametres = [*recus, *(f"a{rang}" for rang in range(len(self.entrees) - len(recus)))]
        for nom, entree in zip(recus, self.entrees, strict=False):
            self.noms[nom] = self._donnee(nom, entree)
        *corps, rendu = self.fonction.body
        assert isinstance(rendu, ast.Return)
        assert isinstance(rendu.value, ast.Dict)
        self.suivre(corps)
        couples = zip(rendu.value.keys, rendu.value.values, strict=True)
        return {str(cle.value): valeur for cle, valeur in couples if isinstance(cle, ast.Constant)}

    def texte(self, rendus: Sequence[str]) -> str:
        """Rend le texte de la fonction suivie, qui rend ces textes, et dit s'il faut calculer la ligne à part."""
        hors = [f"{n} < {e.bas} or {n} > {e.haut}" for n, e in zip(self.parametres, self.entrees, strict=True)]
        lignes = [f"def ligne({', '.join(self.parametres)}):"]
        if hors:  # une donnée que le noyau ne sait pas lire, ou qui est une faute
            lignes += [f"    if {' or '.join(hors)}:", f"        return ({'0, ' * len(rendus)}1,)"]
        lignes += ["    repli = 0", *self.lignes, f"    return ({''.join(f'{n}, ' for n in rendus)}repli,)", ""]
        return "\n".join(lignes)

    def _entree(self, ident: str, decimales: int | None) -> Entree:
        type_ = self.faits[ident].type
        if type_.sorte not in _SORTES:
            raise SansForme("un texte")
        if type_.sorte is Sorte.DATE:
            return Entree(ident, None, PREMIER, DERNIER)
        if type_.sorte in {Sorte.CHOIX, Sorte.LISTE}:
            numeros = [self.code(c) for c in type_.choix]
            return Entree(ident, None, 0, max(numeros) if type_.sorte is Sorte.CHOIX else sum(1 << n for n in numeros))
        if decimales is None:
            return Entree(ident, None, 0, 1)
        sur = 10**decimales
        bas = -((-type_.minimum * sur) // 1) if type_.minimum is not None else 0
        plafond = self.plafond * sur
        haut = min(plafond, (type_.maximum * sur) // 1) if type_.maximum is not None else plafond
        return Entree(ident, decimales, int(max(bas, 0)), int(haut))

    def _donnee(self, nom: str, entree: Entree) -> Terme:
        sorte = _SORTES[self.faits[entree.fait].type.sorte]
        if sorte == BOOLEEN:
            return Terme(BOOLEEN, self.ranger(f"{nom} != 0"))
        return Terme(sorte, nom, bas=entree.bas, haut=entree.haut)

    def code(self, choix: str) -> int:
        """Le numéro d'un choix."""
        if choix not in self.codes and len(self.codes) > CODES_MAX:
            raise SansForme("trop de choix")
        return self.codes.setdefault(choix, len(self.codes))

    def _rendre(self, fait: str, noeud: ast.expr) -> tuple[Terme, Sortie]:
        """Le terme d'un résultat, tel que la porte le rend."""
        if not isinstance(noeud, ast.Call) or not isinstance(noeud.func, ast.Name):
            raise SansForme("une liste")
        fonction, *arguments = noeud.func.id, *noeud.args
        if fonction not in {"publique", "a_decimales", "a_decimales_de"}:
            raise SansForme("une liste")
        terme, type_ = self.expr(arguments[0]), self.faits[fait].type
        decimales = None
        if type_.sorte is Sorte.NOMBRE:
            decimales = PRECISION if type_.decimales is None else type_.decimales
            if terme.sorte in {ENTIER, RAPPORT} and fonction != "a_decimales":
                terme = self._au_rang(terme, decimales)
            if terme.large:
                raise SansForme("un résultat trop grand")
        elif type_.sorte not in {Sorte.BOOLEEN, Sorte.CHOIX, Sorte.DATE}:
            raise SansForme("une liste de choix, ou un texte")
        return terme, Sortie(fait, decimales)

    def _au_rang(self, terme: Terme, decimales: int) -> Terme:
        """Un nombre, au demi supérieur de cette décimale ; rien ne se calcule de ce qui manque."""
        fois = self.multiplier(terme.sue(), entier(10**decimales))
        rendu = self.demi_superieur(fois.numerateur, fois.denominateur)
        return replace(rendu, etat=terme.etat, inconnue=terme.inconnue, sans_objet=terme.sans_objet)

    # --- instructions -------------------------------------------------------------------------------------------------

    def suivre(self, instructions: Iterable[ast.stmt]) -> None:
        """Écrit des instructions, sauf celles que rien ne peut atteindre ; ce qui n'a pas de forme est une lacune."""
        for instruction in instructions:
            noms, ecrites = self.noms, len(self.lignes)
            try:
                self._instruction(instruction)
            except SansForme as lacune:
                del self.lignes[ecrites:]
                affectes = (n for n in ast.walk(instruction) if isinstance(n, ast.Name))
                vide = Terme(LACUNE, str(lacune))
                self.noms = noms | {n.id: vide for n in affectes if isinstance(n.ctx, ast.Store)}

    def _instruction(self, instruction: ast.stmt) -> None:
        if isinstance(instruction, ast.Assign):
            (cible,) = instruction.targets
            assert isinstance(cible, ast.Name)
            self.noms[cible.id] = self.expr(instruction.value)
        elif isinstance(instruction, ast.If):
            self._si(instruction)
        else:
            raise SansForme(type(instruction).__name__)

    def _si(self, instruction: ast.If) -> None:
        condition, vrais, faux = self.condition(instruction.test)
        if condition.constante is not None:
            self.suivre(instruction.body if condition.constante else instruction.orelse)
            return
        avant = self.noms
        issues = []
        for precise, corps in ((vrais, instruction.body), (faux, instruction.orelse)):
            self.noms = avant | precise
            with self.a_part(self.retrait + 1) as lignes:
                self.suivre(corps)
            issues.append((self.noms, lignes))
        self.noms = avant
        communs = [n for n in issues[0][0] if n not in avant and n in issues[1][0]]
        reunis = self.reunir(condition.texte, [([noms[n] for n in communs], lignes) for noms, lignes in issues])
        self.noms = avant | dict(zip(communs, reunis, strict=True))

    # --- conditions ---------------------------------------------------------------------------------------------------

    def condition(self, noeud: ast.expr) -> tuple[Terme, dict[str, Terme], dict[str, Terme]]:
        """Rend une condition, et ce que l'on sait de plus des noms qu'elle examine, si elle est vraie ou fausse."""
        if isinstance(noeud, ast.BoolOp) and all(_examen(v) for v in noeud.values):
            # « a ou b manque » : sinon, les deux sont connus
            codes = [self.condition(v) for v in noeud.values]
            sinon = {n: t for _, _, faux in codes for n, t in faux.items()}
            return self._ou([c for c, _, _ in codes]), {}, sinon
        if isinstance(noeud, ast.Compare):
            (operateur,), (droite,) = noeud.ops, noeud.comparators
            examine = _examen(noeud)
            if examine:
                return self._examiner(examine, noeud)
            if isinstance(operateur, ast.Is) and isinstance(noeud.left, ast.Name):
                terme = self.expr(noeud.left)
                if isinstance(droite, ast.Constant) and not terme.connue:
                    return booleen(False), {}, {}
                if isinstance(droite, ast.Constant):  # is True
                    vrai = self.comparer_termes(terme, "==", booleen(True))
                    return self._si_connu(terme, vrai), {noeud.left.id: booleen(True)}, {}
                rendu = self._etat(terme, "== -1", possible=terme.sans_objet, autrement=terme.connue or terme.inconnue)
                return rendu, {noeud.left.id: SANS}, {noeud.left.id: _sauf(terme, sans_objet=True)}
            if isinstance(operateur, ast.Eq) and isinstance(noeud.left, ast.Name) and isinstance(droite, ast.Constant):
                return self._vaut(noeud.left.id, droite.value)
        return self.expr(noeud), {}, {}

    def _vaut(self, nom: str, valeur: Any) -> tuple[Terme, dict[str, Terme], dict[str, Terme]]:
        """« cette branche est la énième » : sinon, c'en est une autre."""
        terme = self._nom(nom)
        if not terme.connue:
            return booleen(False), {}, {}
        if terme.sorte != ENTIER or not isinstance(valeur, int):
            egal = self.comparer_termes(terme, "==", self.constante(valeur))
            return self._si_connu(terme, egal), {}, {}
        possibles = terme.valeurs
        if possibles is not None and valeur not in possibles:
            return booleen(False), {}, {}
        if possibles == frozenset({valeur}) and not terme.absente:
            return booleen(True), {}, {}
        egal = self._si_connu(terme, self.egal(terme.numerateur, entier(valeur)))
        reste = possibles - {valeur} if possibles is not None else None
        sinon = replace(terme, valeurs=reste, connue=reste is None or bool(reste))
        return egal, {nom: entier(valeur)}, {nom: sinon}

    def _si_connu(self, terme: Terme, condition: Terme) -> Terme:
        if condition.constante is False or not terme.connue:
            return booleen(False)
        if not terme.absente:
            return condition
        if condition.constante is True:
            return Terme(BOOLEEN, f"({terme.etat} == 0)")
        return Terme(BOOLEEN, f"({terme.etat} == 0 and {condition.texte})")

    def _examiner(self, examine: str, noeud: ast.Compare) -> tuple[Terme, dict[str, Terme], dict[str, Terme]]:
        """« cette valeur manque », ou « on l'ignore »."""
        terme = self._nom(examine)
        (operateur,), (droite,) = noeud.ops, noeud.comparators
        assert isinstance(droite, ast.Name)
        if droite.id == "Inconnu":
            rendu = self._etat(terme, "> 0", possible=terme.inconnue, autrement=terme.connue or terme.sans_objet)
            return (
                rendu,
                {examine: replace(terme, connue=False, sans_objet=False)},
                {examine: _sauf(terme, inconnue=True)},
            )
        absente = self._etat(terme, "!= 0", possible=terme.absente, autrement=terme.connue)
        la, pas_la = {examine: replace(terme, connue=False)}, {examine: terme.sue()}
        if isinstance(operateur, ast.NotIn):
            return self.contraire(absente), pas_la, la
        return absente, la, pas_la

    @staticmethod
    def _etat(terme: Terme, examen: str, *, possible: bool, autrement: bool) -> Terme:
        """Un examen de l'état d'une valeur, s'il n'est pas joué d'avance."""
        if not possible or not autrement:
            return booleen(possible)
        return Terme(BOOLEEN, f"({terme.etat} {examen})")

    # --- expressions --------------------------------------------------------------------------------------------------

    def expr(self, noeud: ast.expr) -> Terme:
        """Rend le terme d'une expression."""
        methode = _METHODES.get(type(noeud))
        if methode is None:
            raise SansForme(type(noeud).__name__)
        return methode(self, noeud)

    def _nom(self, nom: str) -> Terme:
        trouve = self.noms.get(nom)
        if trouve is not None and trouve.sorte == LACUNE:
            raise SansForme(trouve.texte)
        return trouve if trouve is not None else self.constante(self.constantes[nom])

    def constante(self, valeur: Any) -> Terme:
        """Rend le terme d'une valeur connue d'avance."""
        if isinstance(valeur, bool):
            return booleen(valeur)
        if isinstance(valeur, int):
            return entier(valeur)
        if isinstance(valeur, Fraction):
            return self.rapport(entier(valeur.numerator), entier(valeur.denominator))
        if valeur is SANS_OBJET:
            return SANS
        if isinstance(valeur, Inconnu):
            return Terme(etat=str(self.bits(valeur)), connue=False, inconnue=True, constante=valeur)
        if isinstance(valeur, date):
            jours = valeur.toordinal() - EPOQUE
            return Terme(DATE, f"({jours})" if jours < 0 else str(jours), constante=valeur, bas=jours, haut=jours)
        if isinstance(valeur, str):
            numero = self.code(valeur)
            return Terme(CHOIX, str(numero), constante=valeur, bas=numero, haut=numero)
        return Terme(TABLE, constante=valeur)

    def bits(self, inconnu: Inconnu) -> int:
        """L'état d'une valeur que l'on ignore."""
        etat = INCONNU | {"manque": 0, "lectures": LECTURES, "conflit": CONFLIT}[inconnu.motif]
        for fait in sorted(inconnu.manquants):
            if fait not in self.manquants and len(self.manquants) > MANQUANTS_MAX:
                raise SansForme("trop de faits qui peuvent manquer")
            etat |= 1 << self.manquants.setdefault(fait, len(self.manquants))
        return etat

    def _unaire(self, noeud: ast.UnaryOp) -> Terme:
        terme = self.expr(noeud.operand)
        return self.contraire(terme) if isinstance(noeud.op, ast.Not) else self.ajouter(entier(0), terme, "-")

    def _binaire(self, noeud: ast.BinOp) -> Terme:
        gauche, droite = _compte(self.expr(noeud.left)), _compte(self.expr(noeud.right))
        if gauche.sorte == droite.sorte == DATE:
            gauche, droite = replace(gauche, sorte=ENTIER), replace(droite, sorte=ENTIER)
            return self.somme(_sans_constante(gauche), _sans_constante(droite), "-")
        if isinstance(noeud.op, ast.Mult):
            return self.multiplier(gauche, droite)
        if isinstance(noeud.op, ast.FloorDiv):
            return self.quotient(gauche, droite)
        return self.ajouter(gauche, droite, "+" if isinstance(noeud.op, ast.Add) else "-")

    def _connecteur(self, noeud: ast.BoolOp) -> Terme:
        termes = [self.expr(v) for v in noeud.values]
        if all(t.sorte == BOOLEEN for t in termes):
            return self._ou(termes) if isinstance(noeud.op, ast.Or) else self._et(termes)
        gauche, droite = termes  # l'issue des exceptions, ou celle de la règle
        return self._premiere_issue(gauche, droite)

    def _premiere_issue(self, gauche: Terme, droite: Terme) -> Terme:
        if not gauche.connue:
            return gauche
        possibles = gauche.valeurs or frozenset({0, 1})
        if not gauche.absente and (possibles == {0} or 0 not in possibles):
            return droite if possibles == {0} else gauche
        valeurs = None
        if gauche.valeurs is not None and droite.valeurs is not None:
            valeurs = gauche.valeurs - {0} | droite.valeurs
        nom = self.nom()
        sinon = droite.texte if droite.connue and droite.sorte else "0"
        self.ligne(f"{nom} = {gauche.texte} if {gauche.etat} != 0 or {gauche.texte} != 0 else {sinon}")
        etat = "0"
        if gauche.absente or droite.absente:
            etat = f"{nom}s"
            self.ligne(f"{etat} = {gauche.etat} if {gauche.etat} != 0 or {gauche.texte} != 0 else {droite.etat}")
        bas, haut = min(gauche.bas, droite.bas), max(gauche.haut, droite.haut)
        inconnue, sans_objet = gauche.inconnue or droite.inconnue, gauche.sans_objet or droite.sans_objet
        return Terme(ENTIER, nom, etat, True, inconnue, sans_objet, bas=bas, haut=haut, valeurs=valeurs)

    def _ou(self, termes: Sequence[Terme]) -> Terme:
        if any(t.constante is True for t in termes):
            return booleen(True)
        restent = list(dict.fromkeys(t.texte for t in termes if t.constante is None))
        return Terme(BOOLEEN, f"({' or '.join(restent)})") if restent else booleen(False)

    def _et(self, termes: Sequence[Terme]) -> Terme:
        if any(t.constante is False for t in termes):
            return booleen(False)
        restent = list(dict.fromkeys(t.texte for t in termes if t.constante is None))
        return Terme(BOOLEEN, f"({' and '.join(restent)})") if restent else booleen(True)

    def _comparaison(self, noeud: ast.Compare) -> Terme:
        (operateur,), (droite,) = noeud.ops, noeud.comparators
        if _examen(noeud) or isinstance(operateur, ast.Is):
            return self.condition(noeud)[0]
        if isinstance(operateur, ast.In):
            gauche, table = self.expr(noeud.left), self.expr(droite)
            if table.sorte != TABLE or not isinstance(table.constante, frozenset):
                raise SansForme("une comparaison")
            return self._ou([self.comparer_termes(gauche, "==", self.constante(v)) for v in sorted(table.constante)])
        signe = _SIGNES.get(type(operateur))
        if signe is None:
            raise SansForme("une comparaison")
        return self.comparer_termes(self.expr(noeud.left), signe, self.expr(droite))

    def comparer_termes(self, gauche: Terme, signe: str, droite: Terme) -> Terme:
        """Compare deux valeurs connues."""
        if {gauche.sorte, droite.sorte} <= {ENTIER, RAPPORT}:
            return self.comparer(gauche, signe, droite)
        if gauche.sorte == droite.sorte and gauche.sorte in {BOOLEEN, CHOIX, DATE, LISTE}:
            if gauche.constante is not None and droite.constante is not None:
                return booleen(_COMPARER[signe](gauche.constante, droite.constante))
            return Terme(BOOLEEN, f"({gauche.texte} {signe} {droite.texte})")
        raise SansForme("une comparaison")

    def _selon(self, noeud: ast.IfExp) -> Terme:
        condition, vrais, faux = self.condition(noeud.test)
        if condition.constante is not None:
            return self.expr(noeud.body if condition.constante else noeud.orelse)
        avant = self.noms
        issues = []
        for precise, branche in ((vrais, noeud.body), (faux, noeud.orelse)):
            self.noms = avant | precise
            with self.a_part(self.retrait + 1) as lignes:
                issues.append(([self.expr(branche)], lignes))
        self.noms = avant
        (rendu,) = self.reunir(condition.texte, issues)
        return rendu

    def _attribut(self, noeud: ast.Attribute) -> Terme:
        terme = self.expr(noeud.value)
        if noeud.attr == "numerator":
            return terme.numerateur
        if noeud.attr == "denominator":
            return terme.denominateur
        if noeud.attr == "days":
            return terme
        bornes = {"year": (1, 9999, "annee"), "day": (1, 31, "quantieme")}.get(noeud.attr)
        if bornes is None or terme.sorte != DATE:
            raise SansForme(noeud.attr)
        return Terme(ENTIER, self.ranger(f"{bornes[2]}({terme.texte})"), bas=bornes[0], haut=bornes[1])

    def _appel(self, noeud: ast.Call) -> Terme:
        if isinstance(noeud.func, ast.Attribute) and noeud.func.attr == "isdisjoint":
            return self._sans_commun(self.expr(noeud.func.value), self.expr(noeud.args[0]).constante)
        if not isinstance(noeud.func, ast.Name):
            return appels.jour_calcule(self, noeud)
        methode = appels.APPELS.get(noeud.func.id)
        if methode is None:
            raise SansForme(noeud.func.id)
        return methode(self, noeud.args)

    def _sans_commun(self, liste: Terme, choix: Iterable[str]) -> Terme:
        """Dit si une liste de choix n'en a aucun de ceux-là."""
        if liste.sorte != LISTE:
            raise SansForme("une liste")
        masque = sum(1 << self.code(c) for c in choix)
        return Terme(BOOLEEN, f"({liste.texte} & {masque} == 0)")


def _examen(noeud: ast.expr) -> str:
    """Le nom dont un texte examine l'état, s'il ne fait que cela."""
    if isinstance(noeud, ast.Compare) and isinstance(noeud.left, ast.Attribute) and noeud.left.attr == "__class__":
        nomme = noeud.left.value
        return nomme.id if isinstance(nomme, ast.Name) else ""
    return ""


def _sauf(terme: Terme, *, inconnue: bool = False, sans_objet: bool = False) -> Terme:
    """La même valeur, là où l'on sait qu'elle n'est pas dans cet état."""
    reste = replace(terme, inconnue=terme.inconnue and not inconnue, sans_objet=terme.sans_objet and not sans_objet)
    return reste if reste.absente else reste.sue()


def _compte(terme: Terme) -> Terme:
    """Un oui pris comme un nombre : il compte pour un."""
    if terme.sorte != BOOLEEN:
        return terme
    if terme.constante is not None:
        return replace(entier(int(terme.constante)), etat=terme.etat)
    return replace(terme, sorte=ENTIER, texte=f"(1 if {terme.texte} else 0)", bas=0, haut=1)


def _sans_constante(terme: Terme) -> Terme:
    """Une date prise comme un nombre de jours."""
    return entier(terme.bas) if terme.constante is not None else terme


_METHODES: dict[type, Callable[[Traducteur, Any], Terme]] = {
    ast.Constant: lambda t, n: t.constante(n.value),
    ast.Name: lambda t, n: t._nom(n.id),
    ast.UnaryOp: Traducteur._unaire,
    ast.BinOp: Traducteur._binaire,
    ast.BoolOp: Traducteur._connecteur,
    ast.Compare: Traducteur._comparaison,
    ast.IfExp: Traducteur._selon,
    ast.Attribute: Traducteur._attribut,
    ast.Subscript: tables.lire_table,
    ast.Call: Traducteur._appel,
}
