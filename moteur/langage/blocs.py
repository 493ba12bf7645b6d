"""Texte normalisé → blocs et clauses, avant toute grammaire.

Un bloc s'ouvre à la marge par un mot (« règle », « fait »…) et va jusqu'au suivant. Dans un bloc, une clause s'ouvre en
début de ligne par l'un des mots que ce bloc admet ; les autres lignes la continuent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l003_bloc_inconnu,
    l004_clause_inconnue,
    l008_date_impossible,
    l010_guillemet,
    l012_enonce,
    l013_titre,
    l016_hors_bloc,
    l017_periode,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage.arbre import Mention
from moteur.langage.noms import canonique
from moteur.langage.texte import Texte

BLOCS_VOCABULAIRE = ("fait", "énumération", "ancre", "entité")
BLOCS_REGLES = ("règle", "table", "contrôle", "exception", "lecture employée")
_DATE = r"(\d{1,2})/(\d{1,2})/(\d{4})"


@dataclass(frozen=True, slots=True)
class Clause:
    """Une clause : son mot, et le texte qui le suit, sur une ou plusieurs lignes."""

    mot: str
    ligne: int
    colonne: int  # position normalisée (dès 0) du texte qui suit le mot
    source: str
    lieu: Lieu

    @property
    def texte(self) -> str:
        """Le texte de la clause, blancs réduits."""
        return canonique(self.source)


@dataclass(frozen=True, slots=True)
class Bloc:
    """Un bloc : son mot, son en-tête, les lignes de son corps."""

    mot: str
    entete: Clause
    lignes: tuple[int, ...]


def decouper(texte: Texte) -> tuple[list[Bloc], list[Diagnostic]]:
    """Rend les blocs d'un fichier, et une faute par ligne qui n'en ouvre ni n'en continue un."""
    blocs: list[Bloc] = []
    fautes: list[Diagnostic] = []
    corps: list[int] = []
    courant: tuple[str, Clause] | None = None
    ignore = False  # après un bloc inconnu : son corps a déjà sa faute

    def fermer() -> None:
        if courant is not None:
            blocs.append(Bloc(courant[0], courant[1], tuple(corps)))

    for ligne in texte.lignes:
        if ligne.vide:
            continue
        if ligne.retrait:
            if courant is None and not ignore:
                fautes.append(l016_hors_bloc.faute(texte.lieu_ligne(ligne.numero)))
                ignore = True
            corps.append(ligne.numero)
            continue
        fermer()
        corps = []
        courant, ignore = None, False
        mots = BLOCS_VOCABULAIRE + BLOCS_REGLES
        mot = next((m for m in mots if re.match(rf"{m}(?!\w)", ligne.texte)), None)
        if mot is None:
            trouve = re.match(r"[^\s«]+", ligne.texte)
            premier = trouve.group() if trouve else ligne.texte
            lieu = texte.lieu(ligne.numero, 0, len(premier))
            fautes.append(l003_bloc_inconnu.faute(lieu, premier, list(mots), vouliez_vous(premier, mots)))
            ignore = True
            continue
        courant = (mot, _clause(texte, mot, ligne.numero, len(mot), [ligne.numero]))
    fermer()
    return blocs, fautes


def _clause(texte: Texte, mot: str, numero: int, apres: int, numeros: Sequence[int]) -> Clause:
    """Rend la clause de `numeros` (les lignes vides intercalées gardent leur place)."""
    fin = numeros[-1]
    morceaux = [texte.lignes[numero - 1].texte[apres:]]
    for n in range(numero + 1, fin + 1):
        ligne = texte.lignes[n - 1]
        morceaux.append("" if ligne.vide else ligne.texte)
    source = "\n".join(morceaux).rstrip()
    derniere = texte.lignes[fin - 1].texte.rstrip()
    debut = texte.lignes[numero - 1].retrait
    return Clause(mot, numero, apres, source, texte.lieu(numero, debut, len(derniere), fin))


def clauses(texte: Texte, bloc: Bloc, mots: Sequence[str]) -> tuple[list[Clause], list[Diagnostic]]:
    """Rend les clauses du corps d'un bloc ; `mots` sont celles qu'il admet, et « | » une ligne de table."""
    ranges = sorted(mots, key=len, reverse=True)
    resultat: list[Clause] = []
    fautes: list[Diagnostic] = []
    ouverte: tuple[str, int, int, list[int]] | None = None

    def fermer() -> None:
        if ouverte is not None:
            resultat.append(_clause(texte, *ouverte))

    for numero in bloc.lignes:
        ligne = texte.lignes[numero - 1]
        reste = ligne.texte[ligne.retrait :]
        mot = next(
            (m for m in ranges if reste.startswith(m) and (m == "|" or not reste[len(m) : len(m) + 1].isalpha())), None
        )
        if mot is None and ouverte is not None and ouverte[0] not in {"|", "source", "énoncé", "énoncés"}:
            ouverte[3].append(numero)
            continue
        if (
            mot is None
            and ouverte is not None
            and ouverte[0] == "source"
            and ligne.retrait > texte.lignes[ouverte[1] - 1].retrait
        ):
            ouverte[3].append(numero)
            continue
        fermer()
        ouverte = None
        if mot is None:
            trouve = re.match(r"\S+", reste)
            premier = trouve.group() if trouve else reste
            lieu = texte.lieu(numero, ligne.retrait, ligne.retrait + len(premier))
            connus = [m for m in mots if m != "|"]
            fautes.append(l004_clause_inconnue.faute(lieu, premier, connus, vouliez_vous(premier, connus)))
            continue
        apres = ligne.retrait + (0 if mot == "|" else len(mot))
        ouverte = (mot, numero, apres, [numero])
    fermer()
    return resultat, fautes


# --- morceaux communs ------------------------------------------------------------------------------------------------


def guillemets(texte: Texte, clause: Clause) -> tuple[list[Mention], list[Diagnostic]]:
    """Rend les textes entre « et » d'une clause, avec leurs lieux."""
    mentions: list[Mention] = []
    fautes: list[Diagnostic] = []
    numero, decalage = clause.ligne, clause.colonne
    for morceau in clause.source.split("\n"):
        place = 0
        while (ouvre := morceau.find("«", place)) >= 0:
            ferme = morceau.find("»", ouvre)
            if ferme < 0:
                fautes.append(l010_guillemet.faute(texte.lieu(numero, decalage + ouvre, decalage + len(morceau))))
                break
            dedans = morceau[ouvre + 1 : ferme]
            debut = decalage + ouvre + 1 + len(dedans) - len(dedans.lstrip())
            fin = decalage + ouvre + 1 + len(dedans.rstrip())
            mentions.append(Mention(texte.lieu(numero, debut, max(fin, debut + 1)), canonique(dedans)))
            place = ferme + 1
        numero, decalage = numero + 1, 0
    return mentions, fautes


def titre(texte: Texte, clause: Clause) -> tuple[Mention | None, list[Diagnostic]]:
    """Rend le premier texte entre guillemets d'une clause, ou la faute de n'en avoir pas."""
    mentions, fautes = guillemets(texte, clause)
    if mentions and mentions[0].texte:
        return mentions[0], fautes
    return None, fautes or [l013_titre.faute(clause.lieu, clause.mot)]


def enonces(clause: Clause) -> tuple[tuple[Mention, ...], list[Diagnostic]]:
    """Rend les numéros d'énoncés d'une clause « énoncé » ou « énoncés »."""
    mentions, fautes = [], []
    for morceau in re.split(r"[,;]|\bet\b", clause.texte):
        numero = morceau.strip()
        if re.fullmatch(r"[A-Z]{2,6}-\d{2}", numero):
            mentions.append(Mention(clause.lieu, numero))
        else:
            fautes.append(l012_enonce.faute(clause.lieu, numero))
    return tuple(mentions), fautes


def lire_date(morceaux: tuple[str, str, str]) -> date | None:
    """Rend la date jour/mois/année, ou rien si elle n'existe pas."""
    try:
        return date(int(morceaux[2]), int(morceaux[1]), int(morceaux[0]))
    except ValueError:
        return None


def periode(clause: Clause, phrase: str) -> tuple[date | None, date | None, list[Diagnostic]]:
    """Lit « depuis le J », « du J au J », « jusqu'au J », « à compter du J »."""
    trouves = re.findall(_DATE, phrase)
    dates = [lire_date(t) for t in trouves]
    for trouve, jour in zip(trouves, dates, strict=True):
        if jour is None:
            return None, None, [l008_date_impossible.faute(clause.lieu, "/".join(trouve))]
    forme = re.sub(_DATE, "J", phrase).strip()
    if re.fullmatch(r"(depuis le|à compter du|à partir du) J", forme):
        return dates[0], None, []
    if re.fullmatch(r"du J au J", forme):
        return dates[0], dates[1], []
    if re.fullmatch(r"jusqu'au J", forme):
        return None, dates[0], []
    impossible = re.search(r"\d+/\d+(/\d+)?|\d{4}-\d\d-\d\d", forme)
    if impossible:
        return None, None, [l008_date_impossible.faute(clause.lieu, impossible.group())]
    return None, None, [l017_periode.faute(clause.lieu, phrase)]
