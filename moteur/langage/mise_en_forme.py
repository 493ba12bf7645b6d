"""Fichier de règles → le même, mis en forme : retraits, espaces, signes, tables alignées, lignes vides.

On part des lignes et des jetons de l'auteur, non de l'arbre : ses tournures, ses retours à la ligne et ses remarques
restent. Ce qui change ne change rien au sens : avant de rendre le texte, on le relit et l'on compare les arbres.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from moteur.diagnostics import Diagnostic, a_des_erreurs
from moteur.langage.blocs import Bloc, Clause, clauses, decouper
from moteur.langage.lecture import cases, lire_regles
from moteur.langage.lecture_vocabulaire import lire_vocabulaire
from moteur.langage.mise_en_forme_phrases import SUITE, Ligne, largeur, mettre_en_lignes
from moteur.langage.mots import (
    BLOCS_VOCABULAIRE,
    CLAUSES_ACTE,
    CLAUSES_ANCRE,
    CLAUSES_ENTITE,
    CLAUSES_ENUMERATION,
    CLAUSES_FAIT,
    CLAUSES_OBLIGATION,
    CLAUSES_REGLE,
)
from moteur.langage.noms import canonique
from moteur.langage.phrases import Lexique
from moteur.langage.texte import Texte, normaliser

RETRAIT = 2
"""Espaces d'un retrait : une clause sous son bloc, la suite d'une clause de vocabulaire."""

LARGEUR = 140
"""Colonnes au-delà desquelles la dernière case d'une table dépasse, plutôt que d'écarter la barre des autres."""

_CLAUSES = {
    "fait": CLAUSES_FAIT,
    "énumération": CLAUSES_ENUMERATION,
    "ancre": CLAUSES_ANCRE,
    "entité": CLAUSES_ENTITE,
    "lecture employée": CLAUSES_ACTE,
    "obligation": (*CLAUSES_REGLE, *CLAUSES_OBLIGATION),
}
_SYMBOLES = {
    "si": "condition",
    "alors": "conclusions",
    "sinon": "conclusions",
    "pour chaque": "reference",
    "au plus tard": "jour",
    **{f"{x} le": "jour" for x in ("naît", "remplie", "éteinte")},
    **{f"{x} quand": "condition" for x in ("naît", "remplie", "éteinte")},
}
_TITRES = frozenset({"exception", "lecture", "libellé", "se dit", "acteur", "action", "à défaut", "incertain", "alors"})
_LISTES = frozenset({"choix", "liste", "valeurs", "énoncé", "énoncés"})
_ANNEXES = frozenset({"exception", "lecture"})
_TRAITS = re.compile(r":?-{2,}:?")
_TIRETS = frozenset({"", "-", "–", "—"})
_ALERTE = re.compile(r"\s*alerte(?=\s*«)")
_QUAND = re.compile(r"\s*quand\b")


class SensChange(RuntimeError):
    """Défaut du moteur : le texte mis en forme ne dirait plus la même chose, ou perdrait une remarque."""


def mettre_en_forme(texte: Texte, lexique: Lexique) -> tuple[str | None, list[Diagnostic]]:
    """Rend le texte mis en forme ; rien, et ses fautes, s'il ne se lit pas sans faute.

    `lexique` : les noms que ses phrases peuvent employer. Lève `SensChange` plutôt que de rendre un texte qui ne se
    lirait plus comme l'original.
    """
    avant, fautes = _lire(texte, lexique)
    if a_des_erreurs(fautes):
        return None, fautes
    forme = _Formeur(texte, lexique).texte_forme()
    if forme != "\n".join(x.texte for x in texte.lignes):
        relu, _ = normaliser(forme, texte.fichier)
        apres, nouvelles = _lire(relu, lexique)
        if nouvelles or sens(avant) != sens(apres) or remarques(texte) != remarques(relu):
            raise SensChange(f"{texte.fichier} : mis en forme, il ne se lirait plus pareil ; il n'est pas touché")
    return forme, []


def _lire(texte: Texte, lexique: Lexique) -> tuple[tuple[Any, Any], list[Diagnostic]]:
    vocabulaire, fautes = lire_vocabulaire(texte)
    regles, autres = lire_regles(texte, lexique)
    return (vocabulaire, regles), fautes + autres


def sens(noeud: Any) -> Any:
    """Rend ce que dit un arbre, sans ses lieux : deux textes qui se lisent pareil rendent la même chose."""
    if is_dataclass(noeud):
        noms = (f.name for f in fields(noeud) if not f.name.startswith("lieu"))
        return type(noeud).__name__, tuple((nom, sens(getattr(noeud, nom))) for nom in noms)
    if isinstance(noeud, tuple):
        return tuple(map(sens, noeud))
    return canonique(noeud) if isinstance(noeud, str) else noeud


def remarques(texte: Texte) -> list[str]:
    """Rend les remarques d'un texte, dans l'ordre."""
    nues = (x.texte.strip() for x in texte.lignes)
    return [nue for nue in nues if nue.startswith("#")]


class _Formeur:
    """La mise en forme d'un fichier. `ecrites` : chaque ligne de code, par son numéro d'origine."""

    def __init__(self, texte: Texte, lexique: Lexique) -> None:
        self.texte = texte
        self.lexique = lexique
        self.ecrites: dict[int, Ligne] = {}
        self.blocs: set[int] = set()
        self.exceptions: set[int] = set()

    def texte_forme(self) -> str:
        for bloc in decouper(self.texte).blocs:
            self._bloc(bloc)
        return "".join(f"{ligne}\n" for ligne in self._assembler())

    # --- lignes de code ----------------------------------------------------------------------------------------------

    def _bloc(self, bloc: Bloc) -> None:
        self.blocs.add(bloc.entete.passage.ligne)
        self._poser(bloc.entete, 0, _entete(bloc.entete.source))
        lues = clauses(self.texte, bloc, _CLAUSES.get(bloc.mot, CLAUSES_REGLE)).liste
        if bloc.mot in BLOCS_VOCABULAIRE:
            for clause in lues:
                self._poser(clause, RETRAIT, _vocabulaire(bloc.mot, clause))
            return
        ouvertes: list[Clause] = []  # les exceptions et les lectures où l'on est
        tables: dict[tuple[int, ...], list[Clause]] = {}
        for clause in lues:
            while ouvertes and clause.retrait <= ouvertes[-1].retrait:
                ouvertes.pop()
            retrait = RETRAIT * (1 + len(ouvertes))
            if clause.mot == "|":
                tables.setdefault(tuple(c.passage.ligne for c in ouvertes), []).append(clause)
                continue
            self._poser(clause, retrait, self._contenu(clause))
            if clause.mot in _ANNEXES:
                ouvertes.append(clause)
            if clause.mot == "exception":
                self.exceptions.add(clause.passage.ligne)
        for corps, rangees in tables.items():
            self._table(RETRAIT * (1 + len(corps)), rangees)

    def _poser(self, clause: Clause, retrait: int, lignes: Sequence[Ligne]) -> None:
        """Range les lignes d'une clause, la première après son mot, chacune à la place d'une ligne de l'auteur."""
        debut = clause.passage.ligne
        ecrites = clause.source.split("\n")
        places = [debut, *(debut + rang for rang, x in enumerate(ecrites) if rang and x.strip())]
        premiere, *suite = lignes
        self.ecrites[debut] = Ligne(retrait, f"{clause.mot} {premiere.texte}".rstrip())
        for place, ligne in zip(places[1:], suite, strict=True):
            self.ecrites[place] = Ligne(retrait + ligne.retrait, ligne.texte)

    def _contenu(self, clause: Clause) -> list[Ligne]:
        """Rend les lignes de ce qui suit le mot d'une clause de règle."""
        mot, source = clause.mot, clause.source
        if mot in _SYMBOLES and not (mot == "alors" and _ALERTE.match(source)):
            return mettre_en_lignes(self.lexique, _SYMBOLES[mot], source)
        quand = _QUAND.match(source) if mot == "incertain" else None
        if quand is not None:
            return self._incertain_quand(source, quand.end())
        if mot in _TITRES:
            return _titre(source, SUITE)
        return _enumere(source, SUITE) if mot in _LISTES else _libre(source, SUITE)

    def _incertain_quand(self, source: str, debut: int) -> list[Ligne]:
        ouvre = source.index("«")
        condition, raison = source[debut:ouvre], source[ouvre:]
        lignes = mettre_en_lignes(self.lexique, "condition", condition.rstrip())
        premiere, *suite = _titre(raison, SUITE)
        if "\n" in condition[len(condition.rstrip()) :]:
            lignes.append(Ligne(SUITE, premiere.texte))
        else:
            lignes[-1] = Ligne(lignes[-1].retrait, f"{lignes[-1].texte} {premiere.texte}")
        lignes[0] = Ligne(0, f"quand {lignes[0].texte}".rstrip())
        return [*lignes, *suite]

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(self, retrait: int, rangees: Sequence[Clause]) -> None:
        """Met en forme les lignes d'une table, colonnes alignées à gauche ; sous l'en-tête, des traits."""
        ecrites = [[r.source[debut:fin].strip() for debut, fin in cases(r)] for r in rangees]
        de_conditions = [case.lower() == "si" for case in ecrites[0]]
        traits = len(ecrites) > 1 and all(map(_TRAITS.fullmatch, ecrites[1]))
        formees = []
        for rang, cellules in enumerate(ecrites):
            if rang == 1 and traits:
                formees.append(["" for _ in cellules])
                continue
            symboles = ["entete" if not rang else "condition" if c else "cellule" for c in de_conditions]
            formees.append([self._case(s, c) for s, c in zip(symboles, cellules, strict=True)])
        largeurs = [max(2, *(largeur(r[rang]) for r in formees)) for rang in range(len(de_conditions))]
        reste = LARGEUR - retrait - sum(n + 3 for n in largeurs[:-1]) - 4
        if largeurs[-1] > reste:
            largeurs[-1] = max(n for i, r in enumerate(formees) if (n := largeur(r[-1])) <= reste or not i)
        for rang, (rangee, cellules) in enumerate(zip(rangees, formees, strict=True)):
            if rang == 1 and traits:
                texte = "|".join("-" * (n + 2) for n in largeurs)
            else:
                texte = "|".join(f" {c}{' ' * (n - largeur(c))} " for c, n in zip(cellules, largeurs, strict=True))
            self.ecrites[rangee.passage.ligne] = Ligne(retrait, f"|{texte}|")

    def _case(self, symbole: str, case: str) -> str:
        if symbole == "entete" and case.lower() == "si":
            return case
        if symbole != "entete" and case in _TIRETS:
            return "-"
        (ligne,) = mettre_en_lignes(self.lexique, symbole, case)
        return ligne.texte

    # --- lignes vides et remarques -----------------------------------------------------------------------------------

    def _assembler(self) -> list[str]:
        """Rend toutes les lignes, dans l'ordre : le code, et ce qui est écrit entre deux lignes de code."""
        lignes: list[str] = []
        code = sorted(self.ecrites)
        for avant, apres in zip([0, *code], [*code, 0], strict=True):
            dernier = len(self.texte.lignes) if not apres else apres - 1
            lignes += self._entre(avant, apres, range(avant + 1, dernier + 1))
            if apres:
                lignes.append(" " * self.ecrites[apres].retrait + self.ecrites[apres].texte)
        return lignes

    def _entre(self, avant: int, apres: int, numeros: range) -> list[str]:
        """Rend les remarques et les lignes vides entre deux lignes de code (0 : le début ou la fin du fichier).

        Une seule ligne vide sépare deux blocs, et une exception de ce qui la précède ; il n'y en a pas d'autre dans un
        bloc. Entre deux blocs, l'auteur sépare ou non ses remarques de ce qui les suit.
        """
        ecrites = [self.texte.lignes[n - 1] for n in numeros]
        if apres and apres not in self.blocs:
            retrait = " " * self.ecrites[apres].retrait
            remarques_ = [retrait + x.texte.strip() for x in ecrites if x.texte.strip()]
            if apres in self.exceptions:
                vide = next((rang for rang, x in enumerate(ecrites) if not x.texte.strip()), 0)
                remarques_.insert(vide, "")
            return remarques_
        du_bloc: list[str] = []  # des remarques encore en retrait sont du bloc qui finit
        while avant and ecrites and (not ecrites[0].texte.strip() or ecrites[0].retrait):
            texte = ecrites.pop(0).texte.strip()
            du_bloc += [" " * (self.ecrites[avant].retrait or RETRAIT) + texte] if texte else []
        dehors: list[str] = [""] if avant else []
        for ligne in ecrites:
            nue = ligne.texte.strip()
            if nue or (dehors and dehors[-1]):
                dehors.append(nue)
        if not apres:
            while dehors and not dehors[-1]:
                dehors.pop()
        return [*du_bloc, *dehors]


# --- textes ----------------------------------------------------------------------------------------------------------


def _serrer(texte: str) -> str:
    return " ".join(texte.split())


def _lignes(textes: Sequence[str], suite: int) -> list[Ligne]:
    """Rend les lignes d'un texte : la première même vide, puis les autres, plus en retrait."""
    premiere, *autres = textes
    return [Ligne(0, premiere), *(Ligne(suite, x) for x in autres if x)]


def _libre(source: str, suite: int) -> list[Ligne]:
    """Un texte libre : seuls ses blancs se serrent."""
    return _lignes([_serrer(x) for x in source.split("\n")], suite)


def _enumere(source: str, suite: int) -> list[Ligne]:
    """Des valeurs séparées par des virgules."""
    return _lignes([re.sub(r" ?, ?", ", ", _serrer(x)).strip() for x in source.split("\n")], suite)


def _titre(source: str, suite: int) -> list[Ligne]:
    """Des textes entre guillemets, sur une ou plusieurs lignes, et ce qui les relie."""
    textes = [re.sub(r" ?» ?", " » ", re.sub(r" ?« ?", " « ", _serrer(x))) for x in source.split("\n")]
    return _lignes([_serrer(x) for x in textes], suite)


def _entete(source: str) -> list[Ligne]:
    """Un titre, puis ce qui le suit, séparé par des virgules."""
    (titre,) = _titre(source, SUITE)
    dit, guillemet, reste = titre.texte.rpartition("»")
    return [Ligne(0, f"{dit}{guillemet}{re.sub(r' ?, ?', ', ', reste)}".rstrip())]


def _raison(source: str, suite: int) -> list[Ligne]:
    """Une raison : seuls ses guillemets extrêmes sont les siens."""
    textes = [_serrer(x) for x in source.split("\n")]
    textes[0] = re.sub(r"^« ?", "« ", textes[0])
    textes[-1] = re.sub(r" ?»$", " »", textes[-1])
    return _lignes(textes, suite)


def _vocabulaire(bloc: str, clause: Clause) -> list[Ligne]:
    mot, source = clause.mot, clause.source
    if mot in _TITRES or (mot == "liste" and bloc == "entité"):
        return _titre(source, RETRAIT)
    if mot == "raison":
        return _raison(source, RETRAIT)
    return _enumere(source, RETRAIT) if mot in _LISTES else _libre(source, RETRAIT)
