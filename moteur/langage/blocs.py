"""Texte normalisé → blocs et clauses, avant toute grammaire.

Un bloc s'ouvre à la marge par un mot (« règle », « fait »…) et va jusqu'au suivant. Dans un bloc, une clause s'ouvre en
début de ligne par l'un des mots que ce bloc admet ; une ligne plus en retrait la continue, comme une ligne qui commence
par « et », « ou » ou un signe. Une faute n'arrête pas la lecture : la ligne se lit comme on l'a sans doute voulue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l003_bloc_inconnu,
    l004_clause_inconnue,
    l009_clause_en_double,
    l010_guillemet,
    l012_enonce,
    l013_titre,
    l016_hors_bloc,
    l017_periode,
    l024_texte_de_trop,
)
from moteur.diagnostics.suggestions import sans_accent, vouliez_vous
from moteur.langage.arbre import Mention
from moteur.langage.dates import COMME_UNE_DATE, dates, proposer
from moteur.langage.mots import BLOCS, CLAUSES, EVENEMENTS, mot_de_tete, texte_du_mot
from moteur.langage.noms import canonique
from moteur.langage.texte import Passage, Texte

_PHRASES = frozenset({"si", "alors", "sinon", "incertain", "au plus tard", *EVENEMENTS})
_LISTES = frozenset({"choix", "liste", "valeurs"})
_TEXTES = frozenset({"alors", "raison", "incertain", "libellé"})
_RELIE = re.compile(r"(?:et|ou)(?!\w)|[-+−–×*÷/()«;,=≠<≤>≥]")
_INACHEVEE = re.compile(r"(?:[-+−–×*÷/(;,=≠<≤>≥]|(?<!\w)(?:et|ou|de|des|du|d'|à|au|entre|parmi|que))\s*$")
_AUTRES_GUILLEMETS = re.compile(r"""["“”„‟]""")
_RESSEMBLANCE = 0.75
_LETTRES_SURES = 4
"""Lettres d'un premier mot qui, seul, suffit à reconnaître une clause (« montant », « rang »)."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Une clause : son mot, et le texte qui le suit, sur une ou plusieurs lignes."""

    mot: str
    passage: Passage
    lieu: Lieu
    retrait: int

    @property
    def source(self) -> str:
        """Le texte qui suit le mot, tel qu'écrit."""
        return self.passage.source

    @property
    def texte(self) -> str:
        """Le texte de la clause, blancs réduits."""
        return canonique(self.source)

    @property
    def lieu_du_texte(self) -> Lieu:
        """Le lieu du texte qui suit le mot ; celui de la clause s'il n'y en a pas."""
        return self.passage.utile(0, len(self.source)) if self.source.strip() else self.lieu


@dataclass(frozen=True, slots=True)
class Bloc:
    """Un bloc : son mot, son en-tête, les lignes de son corps."""

    mot: str
    entete: Clause
    lignes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Decoupage:
    """Les blocs d'un fichier ; `perdus` : les titres des blocs que l'on n'a pas su lire."""

    blocs: tuple[Bloc, ...]
    perdus: tuple[Mention, ...]
    fautes: tuple[Diagnostic, ...]


def decouper(texte: Texte) -> Decoupage:
    """Rend les blocs d'un fichier, et une faute par ligne qui n'en ouvre ni n'en continue un."""
    return _Decoupe(texte).decoupage()


class _Decoupe:
    """Le découpage d'un fichier ; `courant` : le bloc ouvert, s'il y en a un."""

    def __init__(self, texte: Texte) -> None:
        self.texte = texte
        self.blocs: list[Bloc] = []
        self.perdus: list[Mention] = []
        self.fautes: list[Diagnostic] = []
        self.courant: tuple[str, Clause] | None = None
        self.corps: list[int] = []
        self.ignore = False  # sous un bloc inconnu, ou sous un texte hors bloc : la faute est déjà dite
        self.marge_dite = False  # une clause de ce bloc est écrite à la marge, et c'est déjà dit

    def decoupage(self) -> Decoupage:
        for ligne in self.texte.lignes:
            if ligne.vide:
                continue
            mot = mot_de_tete(ligne.texte, BLOCS) if not ligne.retrait else self._bloc_en_retrait(ligne.numero)
            if mot is not None:
                self._fermer()
                apres = ligne.retrait + len(mot)
                self.courant = (mot, _clause(self.texte, mot, ligne.numero, apres, ligne.numero))
                self.ignore = self.marge_dite = False
            elif ligne.retrait:
                self._en_retrait(ligne.numero)
            else:
                self._a_la_marge(ligne.numero, ligne.texte)
        self._fermer()
        return Decoupage(tuple(self.blocs), tuple(self.perdus), tuple(self.fautes))

    def _fermer(self) -> None:
        if self.courant is not None:
            self.blocs.append(Bloc(*self.courant, tuple(self.corps)))
        self.courant, self.corps = None, []

    def _bloc_en_retrait(self, numero: int) -> str | None:
        """Rend le mot d'un bloc écrit en retrait par mégarde, et le dit ; une exception, elle, s'écrit en retrait."""
        ligne = self.texte.lignes[numero - 1]
        mot = mot_de_tete(ligne.texte[ligne.retrait :], BLOCS)
        suite = ligne.texte[ligne.retrait + len(mot or "") :]
        if mot is None or mot == "exception" or not suite.lstrip().startswith("«"):
            return None
        lieu = self.texte.lieu(numero, ligne.retrait, ligne.retrait + len(mot))
        self.fautes.append(l003_bloc_inconnu.en_retrait(lieu, mot))
        return mot

    def _en_retrait(self, numero: int) -> None:
        if self.courant is not None:
            self.corps.append(numero)
        elif not self.ignore:
            self.fautes.append(l016_hors_bloc.faute(self.texte.lieu_ligne(numero)))
            self.ignore = True

    def _a_la_marge(self, numero: int, ligne: str) -> None:
        """Une ligne à la marge qui n'ouvre aucun bloc : clause sans retrait, bloc mal écrit, ou texte égaré."""
        clause = mot_de_tete(ligne, CLAUSES)
        premier = "|" if clause == "|" else clause or texte_du_mot(ligne)
        lieu = self.texte.lieu(numero, 0, len(premier))
        if clause is not None:
            if self.courant is not None:
                self.corps.append(numero)
            if not self.marge_dite and not self.ignore:
                self.fautes.append(l003_bloc_inconnu.sans_retrait(lieu, clause))
            self.marge_dite = True
            self.ignore = self.ignore or self.courant is None
            return
        self.fautes.append(l003_bloc_inconnu.faute(lieu, premier, list(BLOCS), vouliez_vous(premier, BLOCS)))
        if "«" in ligne:
            self._fermer()
            entete = _clause(self.texte, premier, numero, len(premier), numero)
            self.perdus += guillemets(entete)[0]
            self.marge_dite = False
        self.ignore = self.courant is None


def _clause(texte: Texte, mot: str, numero: int, apres: int, derniere: int) -> Clause:
    """Rend la clause qui va de `numero` à `derniere` (les lignes vides intercalées gardent leur place)."""
    morceaux = [texte.lignes[numero - 1].texte[apres:]]
    for n in range(numero + 1, derniere + 1):
        ligne = texte.lignes[n - 1]
        morceaux.append("" if ligne.vide else ligne.texte)
    source = "\n".join(morceaux).rstrip()
    fin = len(texte.lignes[derniere - 1].texte.rstrip())
    retrait = texte.lignes[numero - 1].retrait
    return Clause(mot, Passage(texte, numero, apres, source), texte.lieu(numero, retrait, fin, derniere), retrait)


# --- clauses ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Clauses:
    """Les clauses d'un corps ; `perdue` : l'une d'elles n'a pas été reconnue, il ne manque donc peut-être rien."""

    liste: tuple[Clause, ...]
    fautes: tuple[Diagnostic, ...]
    perdue: bool


@dataclass(slots=True)
class _Ouverte:
    """La clause en cours de lecture."""

    mot: str | None  # rien : une clause inconnue, dont on saute la suite
    numero: int
    apres: int
    derniere: int
    retrait: int


def clauses(texte: Texte, bloc: Bloc, mots: Sequence[str]) -> Clauses:
    """Rend les clauses du corps d'un bloc ; `mots` sont celles qu'il admet, et « | » une ligne de table."""
    admis = tuple(mots)
    ecrits = [m for m in admis if m != "|"]
    liste: list[Clause] = []
    fautes: list[Diagnostic] = []
    perdue = False
    ouverte: _Ouverte | None = None

    def fermer() -> None:
        if ouverte is not None and ouverte.mot is not None:
            liste.append(_clause(texte, ouverte.mot, ouverte.numero, ouverte.apres, ouverte.derniere))

    for numero in bloc.lignes:
        ligne = texte.lignes[numero - 1]
        reste = ligne.texte[ligne.retrait :]
        mot = mot_de_tete(reste, admis)
        if ouverte is not None and _continue(texte, ouverte, numero, mot):
            ouverte.derniere = numero
            continue
        fermer()
        apres = ligne.retrait + (0 if mot == "|" else len(mot or ""))
        if mot is None:
            mot, longueur = _proche(reste, ecrits)
            perdue = perdue or mot is None
            apres = ligne.retrait + longueur
            lieu = texte.lieu(numero, ligne.retrait, ligne.retrait + (longueur or len(texte_du_mot(reste))))
            ecrit = canonique(reste[:longueur]) or texte_du_mot(reste)
            fautes.append(l004_clause_inconnue.faute(lieu, ecrit, ecrits, _remede_de_clause(reste, ecrits, mot)))
        ouverte = _Ouverte(mot, numero, apres, numero, ligne.retrait)
    fermer()
    return Clauses(tuple(liste), tuple(fautes), perdue)


def _remede_de_clause(reste: str, ecrits: Sequence[str], proche: str | None) -> str:
    """Rend l'aide propre à une clause inconnue, ou rien."""
    if proche is not None:
        return f"vouliez-vous écrire « {proche} » ?"
    conclut = "alors" in ecrits and re.search(r"[^<>≤≥≠=]=[^<>=]", reste)
    return "une conclusion commence par « alors », ou par « et »." if conclut else ""


def _continue(texte: Texte, ouverte: _Ouverte, numero: int, mot: str | None) -> bool:
    """Dit si la ligne continue la clause ouverte."""
    ligne = texte.lignes[numero - 1]
    if ouverte.mot == "|":
        return False
    plus_loin = ligne.retrait > ouverte.retrait
    if ouverte.mot is None:
        return mot is None and plus_loin
    precedente = texte.lignes[ouverte.derniere - 1].texte
    if ouverte.mot in _LISTES and precedente.rstrip().endswith(","):
        return plus_loin or mot is None
    if plus_loin and ouverte.mot in _TEXTES and _guillemet_ouvert(texte, ouverte):
        return True
    if mot is not None:
        return False
    if plus_loin:
        return True
    if ouverte.mot not in _PHRASES or ligne.retrait < ouverte.retrait:
        return False
    debut = ouverte.numero - 1
    ecrit = "\n".join(x.texte for x in texte.lignes[debut : ouverte.derniere])
    inachevee = _INACHEVEE.search(ecrit) is not None or ecrit.count("(") > ecrit.count(")")
    return inachevee or _RELIE.match(ligne.texte, ligne.retrait) is not None


def _guillemet_ouvert(texte: Texte, ouverte: _Ouverte) -> bool:
    """Dit si la clause a ouvert un texte entre guillemets qu'elle n'a pas encore fermé."""
    lignes = texte.lignes[ouverte.numero - 1 : ouverte.derniere]
    ecrit = "\n".join(x.texte for x in lignes if not x.vide)
    return ecrit.rfind("«") > ecrit.rfind("»")


def _proche(reste: str, mots: Sequence[str]) -> tuple[str | None, int]:
    """Rend la clause que l'on a sans doute voulu écrire, et la longueur de ce qui est écrit à sa place."""
    meilleur: tuple[float, str | None, int] = (_RESSEMBLANCE, None, 0)
    for mot in mots:
        trouve = re.match(r"\S+(?:\s+\S+)" + f"{{{len(mot.split()) - 1}}}", reste)
        if trouve is None:
            continue
        ecrit = trouve.group().rstrip(":,")
        note = SequenceMatcher(None, sans_accent(ecrit), sans_accent(mot)).ratio()
        if note > meilleur[0]:
            meilleur = (note, mot, len(ecrit))
    if meilleur[1] is None:
        premier = texte_du_mot(reste)
        suites = [m for m in mots if m.split()[0] == premier]
        if len(suites) == 1 and len(premier) >= _LETTRES_SURES:
            return suites[0], len(premier)
    return meilleur[1], meilleur[2]


def en_double(doubles: Sequence[tuple[Clause, Clause]]) -> list[Diagnostic]:
    """Rend la faute des clauses écrites de nouveau, chacune avec la première ; plusieurs n'en font qu'une."""
    if not doubles:
        return []
    clause, premiere = doubles[0]
    if len(doubles) == 1:
        return [l009_clause_en_double.faute(clause.lieu, premiere.lieu, clause.mot, premiere.mot)]
    return [l009_clause_en_double.plusieurs(clause.lieu, premiere.lieu, [c.mot for c, _ in doubles])]


# --- morceaux communs ------------------------------------------------------------------------------------------------


def guillemets(clause: Clause) -> tuple[list[Mention], list[Diagnostic]]:
    """Rend les textes entre « et » d'une clause ; un guillemet jamais fermé l'est à la fin de sa ligne."""
    return _guillemets(clause.passage)


def _guillemets(passage: Passage, depart: int = 0) -> tuple[list[Mention], list[Diagnostic]]:
    mentions: list[Mention] = []
    fautes: list[Diagnostic] = []
    source, place = passage.source, depart
    while (ouvre := source.find("«", place)) >= 0:
        fin_ligne = source.find("\n", ouvre)
        fin_ligne = len(source) if fin_ligne < 0 else fin_ligne
        ferme = source.find("»", ouvre)
        suivant = source.find("«", ouvre + 1)
        if ferme < 0 or 0 <= suivant < ferme:
            ferme = suivant if 0 <= suivant < fin_ligne else fin_ligne
            fautes.append(l010_guillemet.faute(passage.lieu(ouvre, ouvre + 1)))
            place = ferme
        else:
            place = ferme + 1
        mentions.append(Mention(passage.utile(ouvre + 1, ferme), canonique(source[ouvre + 1 : ferme])))
    return mentions, fautes


@dataclass(frozen=True, slots=True)
class Entete:
    """Un titre, ce à quoi il s'applique (« à « … » »), et où commence la suite de la ligne."""

    titre: Mention | None
    cible: Mention | None
    suite: int
    fautes: tuple[Diagnostic, ...]


def entete(clause: Clause, *, cible: bool = False) -> Entete:
    """Lit « titre », et avec `cible` aussi à « autre titre » ; sans guillemets, le titre est la suite de la ligne."""
    source, passage = clause.source, clause.passage
    ouvre = source.find("«")
    if ouvre < 0:
        ligne = re.match(r"[^\n,]*", source)
        fin = ligne.end() if ligne else 0
        nu = canonique(_AUTRES_GUILLEMETS.sub("", source[:fin]))
        autres = _AUTRES_GUILLEMETS.search(source) is not None
        lieu = clause.lieu_du_texte if autres else clause.lieu
        faute = l013_titre.faute(lieu, clause.mot, nu, autres_guillemets=autres)
        return Entete(Mention(passage.utile(0, fin), nu) if nu else None, None, len(source), (faute,))
    mentions, fautes = _guillemets(passage)
    avant = source[:ouvre]
    if avant.strip():
        fautes.append(l024_texte_de_trop.faute(passage.utile(0, ouvre), canonique(avant), clause.mot))
    premier = mentions[0]
    if not premier.texte:
        fautes.append(l013_titre.faute(clause.lieu, clause.mot, "", autres_guillemets=False))
    if any(f.code == "L010" for f in fautes):
        return Entete(premier if premier.texte else None, None, len(source), tuple(fautes))
    suite = source.find("»", ouvre) + 1
    autre = re.compile(r"\s*à\s*«[^»]*»").match(source, suite) if cible else None
    return Entete(
        premier if premier.texte else None,
        mentions[1] if autre and len(mentions) > 1 else None,
        autre.end() if autre else suite,
        tuple(fautes),
    )


def titre(clause: Clause) -> tuple[Mention | None, list[Diagnostic]]:
    """Rend le seul texte entre guillemets d'une clause ; tout autre texte est une faute."""
    lu = entete(clause)
    return lu.titre, [*lu.fautes, *rien_apres(clause, lu.suite)]


def rien_apres(clause: Clause, debut: int = 0) -> list[Diagnostic]:
    """Rend la faute d'un texte qu'aucune lecture n'emploie, après la position `debut` de la clause."""
    reste = clause.source[debut:]
    if not reste.strip():
        return []
    lieu = clause.passage.utile(debut, len(clause.source))
    return [l024_texte_de_trop.faute(lieu, canonique(reste), clause.mot)]


def enonces(clause: Clause) -> tuple[tuple[Mention, ...], list[Diagnostic]]:
    """Rend les numéros d'énoncés d'une clause « énoncé » ou « énoncés »."""
    mentions, fautes = [], []
    if not clause.source.strip():
        return (), [l012_enonce.absent(clause.lieu, clause.mot)]
    separateurs = [m.span() for m in re.finditer(r"[,;]|(?<!\w)et(?!\w)", clause.source)]
    for debut, fin in zip([0, *(s[1] for s in separateurs)], [*(s[0] for s in separateurs), None], strict=True):
        numero = canonique(clause.source[debut:fin])
        lieu = clause.passage.utile(debut, len(clause.source) if fin is None else fin)
        if re.fullmatch(r"[A-Z]{2,6}-\d{2}", numero):
            mentions.append(Mention(lieu, numero))
        elif numero:
            fautes.append(l012_enonce.faute(lieu, numero))
    return tuple(mentions), fautes


def periode(clause: Clause, debut: int = 0) -> tuple[date | None, date | None, list[Diagnostic]]:
    """Lit « depuis le J », « du J au J », « jusqu'au J », « à compter du J », à partir de la position `debut`."""
    jours, fautes = dates(clause.passage, debut)
    if fautes:
        return None, None, fautes
    phrase = clause.source[debut:]
    lieu = clause.passage.utile(debut, len(clause.source)) if phrase.strip() else clause.lieu
    forme = canonique(COMME_UNE_DATE.sub("J", phrase))
    if forme in {"depuis le J", "à compter du J", "à partir du J"}:
        return jours[0], None, []
    if forme == "jusqu'au J":
        return None, jours[0], []
    if forme != "du J au J":
        return None, None, [l017_periode.faute(lieu, canonique(phrase), proposer(canonique(phrase)))]
    if jours[0] > jours[1]:
        return None, None, [l017_periode.a_rebours(lieu)]
    return jours[0], jours[1], []
