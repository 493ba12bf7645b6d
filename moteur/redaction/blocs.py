"""Les lignes d'un bloc de règles, pour les copier et en changer quelques clauses, le reste tel quel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from moteur.diagnostics import Lieu
from moteur.langage.blocs import Clause, clauses, decouper
from moteur.langage.mots import CLAUSES_OBLIGATION, CLAUSES_REGLE
from moteur.langage.texte import normaliser

_ANNEXES = frozenset({"exception", "lecture"})
_LIGNE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Fichier:
    """Un fichier, ligne à ligne, chacune avec sa fin ; `tete` : sa marque d'ordre des octets."""

    chemin: Path
    lignes: tuple[tuple[str, str], ...]
    tete: str

    @staticmethod
    def lire(chemin: Path) -> Fichier:
        """Lit un fichier de règles qui se lit sans faute ; lève `OSError`."""
        contenu = chemin.read_bytes().decode("utf-8")
        tete = "\ufeff" if contenu.startswith("\ufeff") else ""
        lues = [(m[1], m[2]) for m in _LIGNE.finditer(contenu.removeprefix("\ufeff"))]
        return Fichier(chemin, tuple(lues[:-1] if len(lues) > 1 and lues[-1] == ("", "") else lues), tete)

    @property
    def fin(self) -> str:
        """La fin de ligne du fichier."""
        return next((fin for _, fin in self.lignes if fin), "\n")

    def texte(self, debut: int, fin: int) -> list[str]:
        """Rend les lignes `debut` à `fin`, comprises, comptées dès 1, sans leurs fins."""
        return [ligne for ligne, _ in self.lignes[debut - 1 : fin]]

    def changer(self, debut: int, fin: int, lignes: Iterable[str]) -> Fichier:
        """Rend le fichier où ces lignes ont pris la place de `debut` à `fin` ; `fin` < `debut` : elles s'insèrent."""
        avant, apres = list(self.lignes[: debut - 1]), self.lignes[fin:]
        if avant and not avant[-1][1]:
            avant[-1] = (avant[-1][0], self.fin)
        return replace(self, lignes=(*avant, *((x, self.fin) for x in lignes), *apres))

    def octets(self) -> bytes:
        """Rend le contenu du fichier."""
        return (self.tete + "".join(x + fin for x, fin in self.lignes)).encode()


@dataclass(frozen=True, slots=True)
class BlocEcrit:
    """Une règle, ou une exception dans une règle : son en-tête, ses propres clauses, sa dernière ligne.

    `reprises` : les lignes d'une clause, de la première à la dernière.
    """

    mot: str
    entete: Clause
    clauses: tuple[Clause, ...]
    derniere: int

    @property
    def premiere(self) -> int:
        """La ligne de l'en-tête."""
        return self.entete.passage.ligne

    @property
    def retrait(self) -> int:
        """Le retrait de ses clauses."""
        return self.clauses[0].retrait if self.clauses else self.entete.retrait + 2

    def etendue(self, clause: Clause) -> tuple[int, int]:
        """Rend la première et la dernière ligne d'une clause."""
        return clause.passage.ligne, clause.passage.ligne + clause.source.count("\n")


def trouver_bloc(fichier: Fichier, lieu: Lieu) -> BlocEcrit:
    """Rend le bloc, ou l'exception dans un bloc, dont l'en-tête est à ce lieu ; lève `LookupError`."""
    contenu = "\n".join(ligne for ligne, _ in fichier.lignes)
    texte, _ = normaliser(contenu, str(fichier.chemin))
    for bloc in decouper(texte).blocs:
        mots = (*CLAUSES_REGLE, *(CLAUSES_OBLIGATION if bloc.mot == "obligation" else ()))
        lignes = (bloc.entete.passage.ligne, *bloc.lignes)
        if not lignes[0] <= lieu.ligne <= lignes[-1]:
            continue
        toutes = clauses(texte, bloc, mots).liste
        if lieu.ligne == lignes[0]:
            return BlocEcrit(bloc.mot, bloc.entete, _propres(toutes), _avec_remarques(fichier, lignes[-1], 0))
        rang = next((i for i, c in enumerate(toutes) if c.passage.ligne == lieu.ligne), None)
        if rang is None:
            break
        entete = toutes[rang]
        dedans = toutes[rang + 1 :]
        fin = next((i for i, c in enumerate(dedans) if c.retrait <= entete.retrait), len(dedans))
        siennes = dedans[:fin]
        derniere = max((c.passage.ligne + c.source.count("\n") for c in siennes), default=lieu.ligne)
        return BlocEcrit(entete.mot, entete, _propres(siennes), _avec_remarques(fichier, derniere, entete.retrait))
    raise LookupError(f"aucun bloc ne commence à {lieu}")


def _propres(toutes: Sequence[Clause]) -> tuple[Clause, ...]:
    """Rend les clauses qui ne sont ni d'une exception, ni d'une lecture."""
    propres: list[Clause] = []
    annexe: Clause | None = None
    for clause in toutes:
        if annexe is not None and clause.retrait > annexe.retrait:
            continue
        annexe = clause if clause.mot in _ANNEXES else None
        if annexe is None:
            propres.append(clause)
    return tuple(propres)


def _avec_remarques(fichier: Fichier, derniere: int, retrait: int) -> int:
    """Étend un bloc aux remarques en retrait qui suivent sa dernière ligne."""
    for ligne, _ in fichier.lignes[derniere:]:
        nue = ligne.lstrip()
        if not nue.startswith("#") or len(ligne) - len(nue) <= retrait:
            break
        derniere += 1
    return derniere


def copier(
    fichier: Fichier, bloc: BlocEcrit, changer: Callable[[Clause], Sequence[str] | None], tete: Sequence[str]
) -> list[str]:
    """Rend les lignes d'un bloc : `tete` au lieu de son en-tête, et ce que `changer` rend de ses clauses.

    `changer` rend les lignes qui remplacent une clause (aucune : elle disparaît), ou `None` pour la garder.
    """
    lignes: list[str] = list(tete)
    remplacees: dict[int, Sequence[str]] = {}
    tues: set[int] = set()
    for clause in bloc.clauses:
        nouvelles = changer(clause)
        if nouvelles is not None:
            debut, fin = bloc.etendue(clause)
            remplacees[debut] = nouvelles
            tues.update(range(debut, fin + 1))
    apres_l_entete = bloc.etendue(bloc.entete)[1] + 1
    for numero in range(apres_l_entete, bloc.derniere + 1):
        if numero in remplacees:
            lignes += remplacees[numero]
        elif numero not in tues:
            lignes += fichier.texte(numero, numero)
    return lignes
