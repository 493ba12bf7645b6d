"""Plan + forme d'un dossier → le texte d'une fonction, et de ce qui lit un tel dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from moteur.execution.genere.aides import NOMS
from moteur.execution.genere.code import Code, en_litteral
from moteur.execution.genere.definitions import EcrivainDeGroupe, completer
from moteur.execution.genere.expressions import Ecrivain
from moteur.execution.valeurs import SANS_OBJET, Elements, Inconnu
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Fait, element, fait_nu, lire_element
from moteur.modele.types import Sorte
from moteur.plan.plan import Plan

DECIMALES_LUES = 4
"""Décimales qu'une fonction écrite lit d'un nombre qui n'en garantit pas moins ; au-delà, `natif` répond."""

_SUR = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Forme:
    """Ce qu'un dossier donne : des faits, et de chaque liste le nombre d'éléments.

    La date d'appréciation peut en être : la fonction la reçoit alors, et sert à tous les jours où valent les mêmes
    règles.
    """

    faits: frozenset[str]
    listes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def de(cls, donnees: Mapping[str, Brute]) -> Forme:
        """Rend la forme d'un dossier, d'après ce que valent ses faits."""
        return cls(frozenset(donnees), {f: v for f, v in donnees.items() if isinstance(v, tuple)})

    @property
    def cle(self) -> tuple[Any, ...]:
        """Ce qui distingue cette forme d'une autre."""
        return (self.faits, *sorted((f, len(v)) for f, v in self.listes.items()))


@dataclass(frozen=True, slots=True)
class Ecrit:
    """Le texte d'une fonction `calculer`, et les faits qu'elle reçoit, dans l'ordre, avec leurs décimales."""

    texte: str
    recoit: tuple[tuple[str, int | None], ...]


def decimales_lues(fait: Fait) -> int | None:
    """Les décimales sur lesquelles une fonction reçoit un fait ; rien d'autre qu'un nombre n'en a."""
    if fait.type.sorte is not Sorte.NOMBRE:
        return None
    if fait.type.rang:
        return 0
    return DECIMALES_LUES if fait.type.decimales is None else fait.type.decimales


def ecrire(plan: Plan, forme: Forme) -> Ecrit:
    """Rend la fonction qui calcule les résultats d'un plan pour les dossiers d'une forme."""
    fonction = _Fonction(plan, forme)
    return fonction.ecrire({f: fonction.rendre(f) for f in plan.resultats})


def ecrire_etats(plan: Plan, forme: Forme) -> Ecrit:
    """Rend la même fonction, qui rend aussi, de chaque résultat, ce qui manque pour le connaître, ou `None`."""
    fonction = _Fonction(plan, forme)
    return fonction.ecrire({f: f"({fonction.rendre(f)}, {fonction.manque(f)})" for f in plan.resultats})


def ecrire_valeurs(plan: Plan, forme: Forme) -> Ecrit:
    """Rend la fonction qui calcule tous les faits déduits d'un plan, tels que `natif` les connaît."""
    fonction = _Fonction(plan, forme)
    return fonction.ecrire({f: fonction.valeur(f) for d in plan.definitions for f in fonction.elements(d.fait)})


class _Fonction:
    def __init__(self, plan: Plan, forme: Forme) -> None:
        self.plan = plan
        self.forme = forme
        self.ecrivain = Ecrivain(plan, self.fait, jour_recu=DATE_APPRECIATION in forme.faits)
        self.definitions = {d.fait: d for d in plan.definitions}
        self.connus: dict[str, Code] = {}
        self.recoit: dict[str, int | None] = {}
        self.corps: list[str] = []

    def ecrire(self, rendus: Mapping[str, str]) -> Ecrit:
        """Rend le texte de la fonction, qui rend ces textes."""
        parametres = ", ".join(_parametre(rang, ident) for rang, ident in enumerate(self.recoit))
        lignes = [
            f'"""{self.plan.jour:%d/%m/%Y} : {", ".join(self.plan.resultats)}."""',
            "",
            *(f"{nom} = {texte}" for texte, nom in self.ecrivain.constantes.items()),
            "",
            "",
            f"def calculer({parametres}):",
            *self.corps,
            "    return {",
            *(f"        {ident!r}: {texte}," for ident, texte in rendus.items()),
            "    }",
            "",
        ]
        return Ecrit("\n".join(lignes), tuple(self.recoit.items()))

    # --- faits --------------------------------------------------------------------------------------------------------

    def fait(self, ident: str) -> Code:
        """Rend le code d'un fait ; écrit d'abord, hors de tout bloc, ce dont il dépend."""
        if ident not in self.connus:
            with self.ecrivain.a_part(1) as lignes:
                lu = lire_element(ident)
                dehors, self.ecrivain.rang = self.ecrivain.rang, lu[1] if lu else 0
                code = self._ecrire(ident)
                if code.constante is None and not code.texte.isidentifier():
                    nom = f"f_{fait_nu(ident)}" if not lu else f"f_{lu[0]}_{lu[1]}_{lu[2]}"
                    assert _SUR.fullmatch(nom)
                    self.ecrivain.ligne(f"{nom} = {code.texte}")
                    code = Code(nom, code.connue, code.inconnue, code.sans_objet, code.denominateur)
                self.ecrivain.rang = dehors
            self.corps += lignes
            self.connus[ident] = code
        return self.connus[ident]

    def _ecrire(self, ident: str) -> Code:
        ecrivain, modele = self.ecrivain, self.plan.modele
        if ident == DATE_APPRECIATION and ident not in self.forme.faits:
            return ecrivain.constante(self.plan.jour)
        fait = modele.fait(ident)
        definition = self.definitions.get(fait_nu(ident))
        if ident in self.forme.faits and (definition is None or fait.donne):
            return self._donne(ident, fait)
        if definition is None:
            return self._depart(ident, fait)
        code = EcrivainDeGroupe(ecrivain, definition.groupe).ecrire()
        if not fait.donne:
            return code
        amont = self.plan.amont[definition.fait]
        return completer(code, ident, ecrivain, remplace=not any(self._est_donne(f, ident) for f in amont))

    def _donne(self, ident: str, fait: Fait) -> Code:
        if ident in self.forme.listes:
            return self.ecrivain.constante(self.forme.listes[ident])
        decimales = decimales_lues(fait)
        nom = _parametre(len(self.recoit), ident)
        self.recoit[ident] = decimales
        return Code(nom, denominateur=None if decimales is None else 10**decimales)

    def _depart(self, ident: str, fait: Fait) -> Code:
        """Un fait absent que rien ne déduit : présumé, sans objet, ou manquant."""
        if fait.presume is not None:
            return self.ecrivain.constante(fait.presume)
        if fait.presume_de is not None:
            return self.fait(fait.presume_de)
        if not fait.donne:
            return self.ecrivain.constante(SANS_OBJET)
        return self.ecrivain.constante(Inconnu(frozenset({ident})))

    def _est_donne(self, fait: str, pour: str) -> bool:
        lu = lire_element(pour)
        return fait in self.forme.faits or (lu is not None and element(lu[0], lu[1], fait) in self.forme.faits)

    # --- ce que rend la fonction --------------------------------------------------------------------------------------

    def elements(self, ident: str) -> list[str]:
        """Les identifiants d'un fait, élément par élément si c'est celui des éléments d'une liste connue."""
        liste = self.plan.modele.liste(self.plan.modele.faits[ident])
        if liste is None:
            return [ident]
        connue = self.fait(liste).constante
        return [element(liste, r + 1, ident) for r in range(len(connue))] if isinstance(connue, tuple) else []

    def valeur(self, ident: str) -> str:
        """Le texte de la valeur d'un fait, telle que `natif` la connaît."""
        code = self.fait(ident)
        if isinstance(code.constante, Fraction):
            return en_litteral(code.constante)
        nombre = code.connue and self.plan.modele.fait(ident).type.sorte is Sorte.NOMBRE
        return f"en_fraction({code.texte}, {code.denominateur or 1})" if nombre else code.texte

    def manque(self, ident: str) -> str:
        """Le texte de ce qui manque pour connaître un résultat, ou pour connaître la liste de ses éléments."""
        liste = self.plan.modele.liste(self.plan.modele.faits[ident])
        code = self.fait(ident if liste is None else liste)
        if not code.absente:
            return "None"
        return f"({code.texte} if {code.texte}.__class__ in ABSENTES else None)"

    def rendre(self, ident: str) -> str:
        """Le texte de ce que la porte rend d'un résultat."""
        fait = self.plan.modele.faits[ident]
        liste = self.plan.modele.liste(fait)
        if liste is None:
            return self._publique(self.fait(ident), fait)
        code = self.fait(liste)
        if not isinstance(code.constante, tuple):
            return self._publique(code, fait)
        rangs = range(1, len(code.constante) + 1)
        return f"[{', '.join(self._publique(self.fait(element(liste, r, ident)), fait) for r in rangs)}]"

    def _publique(self, code: Code, fait: Fait) -> str:
        decimales = fait.type.decimales if fait.type.sorte is Sorte.NOMBRE else None
        if fait.type.sorte is Sorte.NOMBRE and code.connue:
            return self._nombre(code, decimales)
        if isinstance(code.constante, Elements | tuple):
            return f"list({code.texte})"
        return f"publique({code.texte})"

    def _nombre(self, code: Code, decimales: int | None) -> str:
        if decimales is None:
            return f"publique(en_fraction({code.texte}, {code.denominateur or 1}))"
        if code.denominateur is None:
            return f"a_decimales_de({code.texte}, {decimales})"
        voulu = 10**decimales
        if voulu % code.denominateur == 0:
            facteur = voulu // code.denominateur
            if facteur == 1 or not code.absente:
                return f"a_decimales({code.texte if facteur == 1 else f'({code.texte}) * {facteur}'}, {decimales})"
        return f"a_decimales_de(en_fraction({code.texte}, {code.denominateur}), {decimales})"


def _parametre(rang: int, ident: str) -> str:
    return f"d_{ident}" if _SUR.fullmatch(ident) else f"d{rang}"


# --- lire un dossier --------------------------------------------------------------------------------------------------


def ecrire_lecture(
    cles: Sequence[tuple[str, Fait]], recoit: Iterable[tuple[str, int | None]], *, jour_recu: bool = False
) -> str:
    """Rend le texte d'une fonction `repondre` : elle lit un dossier qui a ces clés, dans tout ordre, puis calcule.

    `jour_recu` : elle reçoit aussi la date d'appréciation.

    Elle lève `Ailleurs` de tout ce qu'elle ne sait pas lire : la lecture entière dira si c'est une faute.
    """
    lignes = [f"def repondre({'dossier, apprecie' if jour_recu else 'dossier'}):"]
    noms = {DATE_APPRECIATION: "apprecie"}
    for rang, (cle, fait) in enumerate(cles):
        noms[fait.identifiant] = nom = f"v{rang}"
        lignes.append(f"    {nom} = {_lecture(f'dossier[{cle!r}]', fait)}")
        lignes += _bornes(nom, fait)
    lignes.append(f"    return calculer({', '.join(noms[ident] for ident, _ in recoit)})")
    return "\n".join([*lignes, ""])


def _lecture(ecrit: str, fait: Fait) -> str:
    type_ = fait.type
    if type_.sorte is Sorte.NOMBRE:
        return f"nombre({ecrit}, {decimales_lues(fait)})"
    if type_.sorte in {Sorte.CHOIX, Sorte.LISTE}:
        fonction = "choix" if type_.sorte is Sorte.CHOIX else "liste"
        return f"{fonction}({ecrit}, ({''.join(f'{c!r}, ' for c in type_.choix)}))"
    return f"{_LECTURES[type_.sorte]}({ecrit})"


_LECTURES = {Sorte.BOOLEEN: "oui_ou_non", Sorte.DATE: "jour", Sorte.TEXTE: "texte"}


def _bornes(nom: str, fait: Fait) -> list[str]:
    """Les lignes qui refusent un nombre hors de ses bornes ; `nombre` refuse déjà ce qui est négatif ou démesuré."""
    decimales = decimales_lues(fait)
    if decimales is None:
        return []
    conditions = []
    if fait.type.minimum is not None and fait.type.minimum > 0:
        conditions.append(f"{nom} * {fait.type.minimum.denominator} < {fait.type.minimum.numerator * 10**decimales}")
    if fait.type.maximum is not None:
        conditions.append(f"{nom} * {fait.type.maximum.denominator} > {fait.type.maximum.numerator * 10**decimales}")
    return [f"    if {' or '.join(conditions)}:", "        raise Ailleurs"] if conditions else []


def executer(texte: str, avec: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Exécute un texte écrit par ce module, et rend ses noms ; il n'atteint que les aides, et ce qu'on lui donne."""
    espace: dict[str, Any] = {"__builtins__": {}, **NOMS, **(avec or {})}
    exec(compile(texte, "<genere>", "exec"), espace)  # noqa: S102 -- un texte que nous écrivons, de littéraux et d'aides
    return espace
