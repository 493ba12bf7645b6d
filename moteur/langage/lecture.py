"""Texte → arbre des règles : un bloc après l'autre, une clause après l'autre, toutes les fautes à la fois."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l008_date_impossible,
    l009_clause_en_double,
    l011_rangee,
    l013_titre,
    l019_clause_manquante,
    l020_clause_deplacee,
    l024_texte_de_trop,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.langage.blocs import (
    Bloc,
    Clause,
    clauses,
    decouper,
    en_double,
    enonces,
    entete,
    guillemets,
    periode,
    rien_apres,
    titre,
)
from moteur.langage.dates import dates, lire_date, remede
from moteur.langage.mots import (
    BLOCS_REGLES,
    CLAUSES_ACTE,
    CLAUSES_CORPS,
    CLAUSES_OBLIGATION,
    CLAUSES_REGLE,
    EVENEMENTS,
    META,
    MODES,
    PORTEES,
    TEXTES_OBLIGATION,
)
from moteur.langage.noms import canonique
from moteur.langage.phrases import Lecteur, Lexique
from moteur.langage.texte import Passage, Texte

_ADMISES = {
    "exception": frozenset((*CLAUSES_CORPS, "exception", "en vigueur")),
    "lecture": frozenset(CLAUSES_CORPS),
    "contrôle": frozenset(("source", "énoncé", "énoncés", "si", "alors", "en vigueur", "remplace", *PORTEES, *META)),
    "obligation": frozenset(
        ("source", "énoncé", "énoncés", "incertain", "en vigueur", "remplace", *PORTEES, *META, *CLAUSES_OBLIGATION)
    ),
}
_SEULES = frozenset((*MODES, "sans lecture employée", "provisoire", "définitif"))
_VERSION = re.compile(r"version\s+(?:du\s+(?P<jour>\S+)|antérieure\s+à\s+\d{4})")
PORTEE_ET_PERIODE = re.compile(r"\s*(.*?)\s+(?=(?:à compter du|à partir du|depuis le|du|jusqu'au)\s+\d)", re.DOTALL)
"""Ce à quoi une période s'applique, suivi de cette période."""

_AIDE_REMPLACE = "écrivez : remplace la version du 01/01/2022."


@dataclass
class _Brouillon:
    """Ce qu'on rassemble d'un corps avant de le figer ; `perdues` : les clauses que l'on n'a pas su lire."""

    sorte: str
    clause: Clause
    titre: str
    lieu_titre: Lieu
    valeurs: dict[str, Any] = field(default_factory=dict)
    vues: dict[str, Clause] = field(default_factory=dict)
    perdues: set[str] = field(default_factory=set)
    sources: list[arbre.Mention] = field(default_factory=list)
    enonces: list[arbre.Mention] = field(default_factory=list)
    incertitudes: list[arbre.Incertitude] = field(default_factory=list)
    rangees: list[Clause] = field(default_factory=list)
    modes: list[arbre.Mention] = field(default_factory=list)
    doubles: list[tuple[Clause, Clause]] = field(default_factory=list)
    version: arbre.Mention | None = None
    deroge_a: arbre.Mention | None = None
    aplatie: bool | None = None  # son corps est écrit au retrait de son titre ; rien tant que l'on n'en a rien lu


def lire_regles(texte: Texte, lexique: Lexique) -> tuple[arbre.Regles, list[Diagnostic]]:
    """Lit les blocs de règles d'un fichier ; ceux de vocabulaire sont l'affaire de `lire_vocabulaire`.

    Les fautes de découpage sont rendues par `lire_vocabulaire`, qui lit tout en premier.
    """
    decoupage = decouper(texte)
    lecture = _Lecture(texte, lexique)
    for bloc in decoupage.blocs:
        if bloc.mot in BLOCS_REGLES:
            lecture.bloc(bloc)
    regles = arbre.Regles(tuple(lecture.regles), tuple(lecture.exceptions), tuple(lecture.choix), decoupage.perdus)
    return regles, lecture.fautes


def _famille(mot: str) -> str:
    """Rend ce dont une clause tient la place : « s'applique aux » et « s'applique à » sont la même."""
    return "s'applique" if mot in PORTEES else mot


def cases(rangee: Clause) -> list[tuple[int, int]]:
    """Rend l'étendue de chaque case d'une ligne de table, blancs compris ; sa dernière barre est facultative."""
    barres = [m.start() for m in re.finditer(r"\|", rangee.source)]
    if not rangee.source.rstrip().endswith("|"):
        barres.append(len(rangee.source))
    return [(debut + 1, fin) for debut, fin in pairwise(barres)]


class _Lecture:
    """La lecture d'un fichier de règles."""

    def __init__(self, texte: Texte, lexique: Lexique) -> None:
        self.texte = texte
        self.lecteur = Lecteur(texte, lexique)
        self.regles: list[arbre.Regle] = []
        self.exceptions: list[arbre.ExceptionEcrite] = []
        self.choix: list[arbre.ChoixDeLecture] = []
        self.fautes: list[Diagnostic] = []

    def bloc(self, bloc: Bloc) -> None:
        if bloc.mot == "lecture employée":
            self._lecture_employee(bloc)
            return
        principal = self._ouvrir(bloc.mot, bloc.entete)
        propres = CLAUSES_OBLIGATION if bloc.mot == "obligation" else ()
        lues = clauses(self.texte, bloc, (*CLAUSES_REGLE, *propres))
        self.fautes += lues.fautes
        pile = [principal]
        annexes: list[_Brouillon] = []
        for clause in lues.liste:
            quittee = None
            if self._aplatie(pile[-1], clause):
                self._clause(pile[-1], clause)
                continue
            while len(pile) > 1 and 0 < clause.retrait <= pile[-1].clause.retrait:
                quittee = pile.pop()
            if quittee is not None and self._deja(pile[-1], clause):
                premier = pile[-1].vues[_famille(clause.mot)]
                self.fautes.append(l009_clause_en_double.mal_alignee(clause.lieu, premier.lieu, quittee.titre))
                quittee.perdues.add("?")
                continue
            if clause.mot in {"exception", "lecture"}:
                annexe = self._annexe(pile[-1], clause)
                if annexe is not None:
                    annexes.append(annexe)
                    pile.append(annexe)
                continue
            self._clause(pile[-1], clause)
        if not lues.liste and not lues.perdue:
            self.fautes.append(l019_clause_manquante.tout(bloc.entete.lieu, bloc.mot))
            principal.perdues.add("?")
        for brouillon in (principal, *annexes):
            if lues.perdue:
                brouillon.perdues.add("?")
            self._relire(brouillon, annexes)
        if bloc.mot == "exception":
            self.exceptions += [self._exception(b) for b in (principal, *annexes) if b.deroge_a is not None]
        elif principal.titre:
            self.regles.append(self._regle(bloc, principal, annexes))

    # --- en-têtes ----------------------------------------------------------------------------------------------------

    def _ouvrir(self, sorte: str, clause: Clause) -> _Brouillon:
        """Lit un en-tête : titre, cible d'une exception, version, façon de départager les lignes."""
        lu = entete(clause, cible=sorte == "exception")
        self.fautes += lu.fautes
        nom = lu.titre.texte if lu.titre else ""
        brouillon = _Brouillon(sorte, clause, nom, lu.titre.lieu if lu.titre else clause.lieu)
        brouillon.deroge_a = lu.cible
        self._suite_du_titre(brouillon, clause, lu.suite)
        if clause.retrait == 0 and sorte == "exception" and lu.cible is None and not lu.fautes:
            aide = "écrivez : exception « titre » à « titre de la règle »."
            self.fautes.append(l019_clause_manquante.faute(clause.lieu, "ce à quoi l'exception déroge", aide))
        return brouillon

    def _annexe(self, parent: _Brouillon, clause: Clause) -> _Brouillon | None:
        """Ouvre une exception ou une lecture ; sous une exception, une exception y déroge."""
        permise = "exception" in _ADMISES.get(parent.sorte, {"exception"})
        if clause.mot == "lecture":
            permise = parent.sorte in {"règle", "table"}
        if not permise:
            self.fautes.append(l020_clause_deplacee.faute(clause.lieu, clause.mot, parent.sorte))
        brouillon = self._ouvrir(clause.mot, clause)
        if parent.sorte == "exception" and brouillon.deroge_a is None:
            brouillon.deroge_a = arbre.Mention(parent.lieu_titre, parent.titre)
        return brouillon if permise else None

    def _suite_du_titre(self, b: _Brouillon, clause: Clause, debut: int) -> None:
        for morceau in re.finditer(r"[^,\n]+", clause.source[debut:]):
            ecrit = canonique(morceau.group())
            de, a = debut + morceau.start(), debut + morceau.end()
            version = _VERSION.fullmatch(ecrit)
            if not ecrit:
                continue
            lieu = clause.passage.utile(de, a)
            if version and b.sorte in {"règle", "table", "contrôle", "obligation"}:
                jour = version["jour"]
                if jour is not None and lire_date(jour) is None:
                    self.fautes.append(l008_date_impossible.faute(lieu, jour, remede(jour)))
                elif jour is not None:
                    b.version = arbre.Mention(lieu, jour)
            elif ecrit in MODES:
                b.modes.append(arbre.Mention(lieu, ecrit))
            else:
                aide = vouliez_vous(ecrit, [*MODES, "version du 01/01/2024"])
                self.fautes.append(l024_texte_de_trop.faute(lieu, ecrit, clause.mot, aide))

    # --- ce qu'on fige -----------------------------------------------------------------------------------------------

    def _regle(self, bloc: Bloc, principal: _Brouillon, annexes: list[_Brouillon]) -> arbre.Regle:
        v = principal.valeurs
        return arbre.Regle(
            sorte=bloc.mot,
            corps=self._corps(principal),
            version=principal.version,
            remplace=v.get("remplace"),
            periode=v.get("periode"),
            application=v.get("application"),
            pour_chaque=v.get("pour_chaque"),
            exceptions=tuple(self._exception(b) for b in annexes if b.sorte == "exception"),
            lectures=tuple(self._corps(b) for b in annexes if b.sorte == "lecture"),
            sans_lecture_employee="sans lecture employée" in principal.vues,
            metadonnees=tuple((m, arbre.Mention(c.lieu, c.texte)) for m, c in principal.vues.items() if m in META),
            devoir=self._devoir(principal) if bloc.mot == "obligation" else None,
        )

    @staticmethod
    def _devoir(b: _Brouillon) -> arbre.Devoir:
        def evenement(sorte: str) -> arbre.Evenement | None:
            le, quand = (
                next(m for m, s in EVENEMENTS.items() if s == sorte and m.endswith(x)) for x in ("le", "quand")
            )
            lieux = sorted(b.vues[m].lieu for m in (le, quand) if m in b.valeurs)
            return arbre.Evenement(lieux[0], b.valeurs.get(le), b.valeurs.get(quand)) if lieux else None

        return arbre.Devoir(
            acteur=b.valeurs.get("acteur", ""),
            action=b.valeurs.get("action", ""),
            a_defaut=b.valeurs.get("à défaut", ""),
            naissance=evenement("naissance"),
            echeance=b.valeurs.get("au plus tard"),
            accomplissement=evenement("accomplissement"),
            extinction=evenement("extinction"),
        )

    def _exception(self, b: _Brouillon) -> arbre.ExceptionEcrite:
        return arbre.ExceptionEcrite(self._corps(b), b.deroge_a, b.valeurs.get("periode"))

    def _corps(self, b: _Brouillon) -> arbre.Corps:
        v = b.valeurs
        table = self._table(b) if b.rangees else None
        return arbre.Corps(
            lieu=b.clause.lieu,
            titre=b.titre,
            sources=tuple(b.sources),
            enonces=tuple(b.enonces),
            si=v.get("si"),
            alors=v.get("alors", ()),
            sinon=v.get("sinon", ()),
            table=table,
            incertitudes=tuple(b.incertitudes),
            alerte=v.get("alerte"),
            perdues=frozenset(b.perdues),
            lieu_titre=b.lieu_titre,
        )

    def _relire(self, b: _Brouillon, annexes: list[_Brouillon]) -> None:
        """Dit ce qui, dans un corps entier, n'a pas de sens ou manque."""
        self.fautes += en_double(b.doubles)
        complet = "?" not in b.perdues
        if "sinon" in b.vues and "si" not in b.vues and complet:
            self.fautes.append(l020_clause_deplacee.sans(b.vues["sinon"].lieu, "sinon", "une clause « si »"))
        if b.modes and not b.rangees and complet:
            self.fautes.append(l020_clause_deplacee.sans(b.modes[0].lieu, b.modes[0].texte, "une table"))
        for mode in b.modes[1:]:
            premier = b.modes[0]
            self.fautes.append(l009_clause_en_double.faute(mode.lieu, premier.lieu, mode.texte, premier.texte))
        sans_lecture = b.vues.get("sans lecture employée")
        if sans_lecture is not None and not any(x.sorte == "lecture" for x in annexes) and complet:
            self.fautes.append(l020_clause_deplacee.sans(sans_lecture.lieu, sans_lecture.mot, "une « lecture »"))
        if b.sorte == "contrôle" and "si" not in b.vues and complet:
            aide = "ajoutez la condition qui lève l'alerte : si …"
            self.fautes.append(l019_clause_manquante.faute(b.clause.lieu, "la condition de ce contrôle", aide))
        if b.sorte == "obligation" and complet:
            absentes = [m for m in ("acteur", "action") if m not in b.vues]
            absentes += [] if {"naît le", "naît quand"} & b.vues.keys() else ["naît"]
            self.fautes += [l019_clause_manquante.d_une_obligation(b.clause.lieu, m) for m in absentes]

    # --- clauses -----------------------------------------------------------------------------------------------------

    def _clause(self, b: _Brouillon, clause: Clause) -> None:
        mot = clause.mot
        if mot not in _ADMISES.get(b.sorte, {mot}):
            if mot not in b.perdues:
                self.fautes.append(l020_clause_deplacee.faute(clause.lieu, mot, b.sorte))
            b.perdues.add(mot)
            return
        if mot == "source":
            self._source(b, clause)
            return
        if mot in {"énoncé", "énoncés"}:
            mentions, fautes = enonces(clause)
            b.enonces += mentions
            self.fautes += fautes
            return
        if mot == "incertain":
            self._incertain(b, clause)
            return
        if mot == "|":
            b.rangees.append(clause)
            return
        famille = _famille(mot)
        if self._deja(b, clause):
            b.doubles.append((clause, b.vues[famille]))
            return
        b.vues[famille] = clause
        if mot in _SEULES:
            self.fautes += rien_apres(clause)
            if mot in MODES:
                b.modes.append(arbre.Mention(clause.lieu, mot))
        elif not clause.source.strip():
            self.fautes.append(l019_clause_manquante.apres(clause.lieu, mot))
            b.perdues.add(famille)
        elif mot == "si":
            self._phrase(b, "si", "condition", clause)
        elif mot in {"alors", "sinon"}:
            self._conclure(b, clause)
        elif mot == "pour chaque":
            self._phrase(b, "pour_chaque", "reference", clause)
        elif mot in CLAUSES_OBLIGATION:
            self._obligation(b, clause)
        elif mot == "en vigueur":
            self._en_vigueur(b, clause)
        elif mot in PORTEES:
            self._application(b, clause)
        elif mot == "remplace":
            self._remplace(b, clause)
        elif mot == "publié le":
            self._publie(clause)

    def _aplatie(self, b: _Brouillon, clause: Clause) -> bool:
        """Dit si une clause est de cette exception, ou lecture, mais au retrait de son titre ; le signale une fois."""
        if b.sorte not in {"exception", "lecture"} or clause.mot in {"exception", "lecture"}:
            return False
        if b.aplatie is None:
            vide = not (b.vues or b.sources or b.rangees)
            b.aplatie = vide and clause.retrait == b.clause.retrait
            if b.aplatie:
                self.fautes.append(l009_clause_en_double.sans_retrait(clause.lieu, b.clause.lieu, b.clause.mot))
        return b.aplatie and clause.retrait == b.clause.retrait

    @staticmethod
    def _deja(b: _Brouillon, clause: Clause) -> bool:
        """Dit si une clause qui ne s'écrit qu'une fois est déjà écrite."""
        return _famille(clause.mot) in b.vues

    def _obligation(self, b: _Brouillon, clause: Clause) -> None:
        """Une clause d'obligation : un texte entre guillemets, une condition ou un jour."""
        if clause.mot in TEXTES_OBLIGATION:
            texte, fautes = titre(clause)
            self.fautes += fautes
            if texte is not None:
                b.valeurs[clause.mot] = texte.texte
        else:
            self._phrase(b, clause.mot, "condition" if clause.mot.endswith("quand") else "jour", clause)

    def _source(self, b: _Brouillon, clause: Clause) -> None:
        if not clause.source.strip():
            self.fautes.append(l019_clause_manquante.apres(clause.lieu, "source"))
            b.perdues.add("source")
            return
        b.sources.append(arbre.Mention(clause.lieu, clause.texte))

    def _conclure(self, b: _Brouillon, clause: Clause) -> None:
        alerte = re.match(r"\s*alerte(?=\s*«)", clause.source)
        if alerte is None:
            if b.sorte == "contrôle":
                self.fautes.append(l020_clause_deplacee.conclusion_d_un_controle(clause.lieu))
                b.perdues.add("alors")
                return
            self._phrase(b, clause.mot, "conclusions", clause)
            return
        if b.sorte != "contrôle":
            self.fautes.append(l020_clause_deplacee.alerte_hors_d_un_controle(clause.lieu))
            b.perdues.add(clause.mot)
            return
        p = clause.passage
        reste = Clause(
            "alerte", Passage(p.texte, p.ligne, p.colonne + alerte.end(), p.source[alerte.end() :]), clause.lieu, 1
        )
        message, fautes = titre(reste)
        self.fautes += fautes
        b.valeurs["alerte"] = message.texte if message else None
        if message is None:
            b.perdues.add("alors")

    def _phrase(self, b: _Brouillon, cle: str, debut: str, clause: Clause) -> None:
        resultat, fautes = self.lecteur.lire(debut, clause.passage)
        self.fautes += fautes
        if resultat is None:
            b.perdues.add(cle)
            if re.search(r"(?<!\w)alors(?!\w)", clause.source):  # une conclusion sur la ligne de la condition
                b.perdues.add("alors")
        else:
            b.valeurs[cle] = resultat

    def _en_vigueur(self, b: _Brouillon, clause: Clause) -> None:
        du, au, fautes = periode(clause)
        self.fautes += fautes
        if fautes:
            b.perdues.add("periode")
        b.valeurs["periode"] = arbre.Periode(clause.lieu, du, au)
        self._une_seule_periode(b)

    def _application(self, b: _Brouillon, clause: Clause) -> None:
        trouve = PORTEE_ET_PERIODE.match(clause.source)
        if trouve is None or not trouve[1]:
            aide = "écrivez : s'applique aux décisions à compter du JJ/MM/AAAA."
            self.fautes.append(l019_clause_manquante.faute(clause.lieu, "la date d'application", aide))
            b.perdues.add("periode")
            return
        du, au, fautes = periode(clause, trouve.end())
        self.fautes += fautes
        p = clause.passage
        ancre, fautes_ancre = self.lecteur.lire(
            "reference", Passage(p.texte, p.ligne, p.colonne, p.source[: trouve.end(1)])
        )
        self.fautes += fautes_ancre
        if fautes or fautes_ancre:
            b.perdues.add("periode")
        if ancre is not None:
            b.valeurs["application"] = arbre.Periode(clause.lieu, du, au, ancre)
        self._une_seule_periode(b)

    def _une_seule_periode(self, b: _Brouillon) -> None:
        """« en vigueur » et « s'applique » se contrediraient."""
        deux = [b.vues[m] for m in ("en vigueur", "s'applique") if m in b.vues]
        if len(deux) == 2:
            premiere, seconde = sorted(deux, key=lambda c: c.lieu)
            self.fautes.append(l020_clause_deplacee.deux_periodes(seconde.lieu, premiere.lieu))

    def _remplace(self, b: _Brouillon, clause: Clause) -> None:
        jours, fautes = dates(clause.passage)
        forme = re.fullmatch(r"(?:la )?version du (\S+)", clause.texte)
        if not fautes and (forme is None or len(jours) != 1):
            fautes = [l019_clause_manquante.faute(clause.lieu, "la date de la version remplacée", _AIDE_REMPLACE)]
        self.fautes += fautes
        if fautes:
            b.perdues.add("remplace")
        elif forme is not None:
            b.valeurs["remplace"] = arbre.Mention(clause.lieu_du_texte, f"{jours[0]:%d/%m/%Y}")

    def _publie(self, clause: Clause) -> None:
        jours, fautes = dates(clause.passage)
        if not jours and not fautes:
            fautes = [l008_date_impossible.faute(clause.lieu_du_texte, clause.texte)]
        self.fautes += fautes

    def _incertain(self, b: _Brouillon, clause: Clause) -> None:
        quand = re.match(r"\s*quand\b", clause.source)
        ouvre = clause.source.find("«")
        if quand is None or ouvre < 0:
            raison, fautes = titre(clause)
            self.fautes += fautes
            if raison is not None and quand is None:
                b.incertitudes.append(arbre.Incertitude(clause.lieu, raison.texte, None))
            return
        mentions, fautes = guillemets(clause)
        fin = clause.source.rfind("»") + 1
        self.fautes += fautes or rien_apres(clause, fin)
        p = clause.passage
        morceau = Passage(p.texte, p.ligne, p.colonne + quand.end(), p.source[quand.end() : ouvre])
        condition, fautes = self.lecteur.lire("condition", morceau)
        self.fautes += fautes
        if not mentions[0].texte:
            self.fautes.append(l013_titre.faute(clause.lieu, "incertain", "", autres_guillemets=False))
        elif condition is not None:
            b.incertitudes.append(arbre.Incertitude(clause.lieu, mentions[0].texte, condition))

    def _lecture_employee(self, bloc: Bloc) -> None:
        lues = clauses(self.texte, bloc, CLAUSES_ACTE)
        self.fautes += lues.fautes
        source = bloc.entete.source
        mentions, fautes = guillemets(bloc.entete)
        self.fautes += fautes
        forme = re.sub(r"«[^»]*»", "«»", canonique(source))
        if not fautes and not re.fullmatch(r"«» de (?:la (?:règle|table) )?«»", forme):
            aide = "écrivez : lecture employée « lecture » de la règle « titre »."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "la lecture ou la règle", aide))
            return
        acte = next((arbre.Mention(c.lieu, c.texte) for c in lues.liste if c.mot == "acte" and c.texte), None)
        if acte is None and not lues.perdue:
            aide = "ajoutez une ligne « acte … », avec sa date et son signataire."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "l'acte qui retient la lecture", aide))
        if len(mentions) == 2:
            self.choix.append(arbre.ChoixDeLecture(bloc.entete.lieu, mentions[0], mentions[1], acte))

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(self, b: _Brouillon) -> arbre.Table | None:
        tete, *rangees = self._en_tete_d_abord(b)
        colonnes = [self._entete(tete, d, f) for d, f in cases(tete)]
        if not colonnes:
            aide = "écrivez le nom de chaque colonne entre des barres : | GIR | alors plafond |."
            self.fautes.append(l019_clause_manquante.faute(tete.lieu, "les colonnes de la table", aide))
        bornes = cases(rangees[0]) if rangees else []
        traits = bornes and all(re.fullmatch(r":?-{2,}:?", rangees[0].source[d:f].strip()) for d, f in bornes)
        if traits:  # sous l'en-tête, comme en Markdown
            rangees = rangees[1:]
        self._tailles(tete, len(colonnes), rangees)
        lues = []
        for rangee in rangees:
            bornes = cases(rangee)
            if len(bornes) != len(colonnes):
                b.perdues.add("|")
                continue
            cellules = [self._cellule(c, rangee, d, f) for c, (d, f) in zip(colonnes, bornes, strict=True)]
            if all(c is not None for c in cellules):
                lues.append(arbre.RangeeTable(rangee.lieu, tuple(c for c in cellules if c is not None)))
            else:
                b.perdues.add("|")
        if not colonnes or any(c is None for c in colonnes):
            b.perdues.add("|")
            return None
        mode = b.modes[0].texte if b.modes else "une seule ligne vraie"
        lieu = tete.lieu.jusqua(b.rangees[-1].lieu)
        return arbre.Table(lieu, mode, tuple(c for c in colonnes if c is not None), tuple(lues), tete.lieu)

    def _en_tete_d_abord(self, b: _Brouillon) -> list[Clause]:
        """Rend les lignes d'une table, son en-tête en premier ; c'est celle qui dit « alors »."""

        def conclut(rangee: Clause) -> bool:
            return any(re.match(r"\s*alors(?!\w)", rangee.source[d:f]) for d, f in cases(rangee))

        rang = next((i for i, r in enumerate(b.rangees) if conclut(r)), 0)
        tete, autres = b.rangees[rang], [r for i, r in enumerate(b.rangees) if i != rang]
        if rang:
            self.fautes.append(l011_rangee.avant_l_entete(b.rangees[0].lieu, tete.lieu))
            b.perdues.add("|")
            traits = [r for r in autres[rang:] if re.fullmatch(r"[|:\s-]+", r.source)]
            autres = [*traits[:1], *(r for r in autres if r not in traits[:1])]
        return [tete, *autres]

    def _tailles(self, tete: Clause, colonnes: int, rangees: Sequence[Clause]) -> None:
        """Signale les lignes qui n'ont pas autant de cases que l'en-tête ; si toutes les autres, c'est lui."""
        tailles = [len(cases(r)) for r in rangees]
        if len(rangees) > 1 and len(set(tailles)) == 1 and colonnes not in {0, tailles[0]}:
            self.fautes.append(l011_rangee.entete(tete.lieu, colonnes, tailles[0], rangees[0].lieu))
            return
        for rangee, taille in zip(rangees, tailles, strict=True):
            if taille != colonnes and colonnes:
                self.fautes.append(l011_rangee.faute(rangee.lieu, taille, colonnes, tete.lieu))

    def _entete(self, rangee: Clause, debut: int, fin: int) -> arbre.Colonne | None:
        if rangee.source[debut:fin].strip().lower() == "si":  # une colonne de conditions entières
            lieu = rangee.passage.utile(debut, fin)
            return arbre.Colonne(lieu, arbre.Booleen(lieu, True), "si", False)
        colonne: arbre.Colonne | None = self._case("entete", rangee, debut, fin, "le nom de cette colonne")
        return colonne

    def _cellule(self, colonne: arbre.Colonne | None, rangee: Clause, debut: int, fin: int) -> arbre.Cellule | None:
        if colonne is not None and colonne.operateur == "si" and rangee.source[debut:fin].strip() not in {"", "-"}:
            condition = self._case("condition", rangee, debut, fin, "")
            return None if condition is None else arbre.Cellule(condition.lieu, (condition,))
        avant = len(self.fautes)
        cellule: arbre.Cellule | None = self._case("cellule", rangee, debut, fin, "le contenu de cette case")
        if cellule is None and colonne is None:  # sous un en-tête illisible, c'est peut-être une condition entière
            suite = self.fautes[avant:]
            del self.fautes[avant:]
            if self._case("condition", rangee, debut, fin, "le contenu de cette case") is None:
                del self.fautes[avant:]
                self.fautes += suite
        return cellule

    def _case(self, symbole: str, rangee: Clause, debut: int, fin: int, quoi: str) -> Any:
        source = rangee.source[debut:fin]
        retrait = len(source) - len(source.lstrip())
        nu = source.strip()
        p = rangee.passage
        if not nu:
            aide = "une case sans condition s'écrit « - »." if symbole == "cellule" else "nommez ce que l'on compare."
            self.fautes.append(l019_clause_manquante.faute(p.utile(debut, fin), quoi, aide))
            return None
        resultat, fautes = self.lecteur.lire(symbole, Passage(p.texte, p.ligne, p.colonne + debut + retrait, nu))
        self.fautes += fautes
        return resultat
