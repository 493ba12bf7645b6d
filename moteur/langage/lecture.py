"""Texte → arbre des règles : un bloc après l'autre, une clause après l'autre, toutes les fautes à la fois."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import (
    l008_date_impossible,
    l009_clause_en_double,
    l011_rangee,
    l019_clause_manquante,
)
from moteur.langage import arbre
from moteur.langage.blocs import (
    _DATE,
    BLOCS_REGLES,
    Bloc,
    Clause,
    clauses,
    decouper,
    enonces,
    guillemets,
    lire_date,
    periode,
    titre,
)
from moteur.langage.phrases import Lecteur, Lexique
from moteur.langage.texte import Texte

_META = ("publié le", "rédigé par", "relu par", "pièce", "provisoire", "définitif")
_CORPS = ("source", "énoncé", "énoncés", "si", "alors", "sinon", "incertain", "|", "première ligne vraie")
_CORPS += ("une seule ligne vraie", "exception", "lecture", "en vigueur", "pour chaque")
_REGLE = (*_CORPS, "s'applique aux", "s'applique à", "remplace", "sans lecture employée", *_META)


@dataclass
class _Brouillon:
    """Ce qu'on rassemble d'un corps avant de le figer."""

    clause: Clause
    titre: str
    valeurs: dict[str, Any] = field(default_factory=dict)
    vues: dict[str, Clause] = field(default_factory=dict)
    sources: list[arbre.Mention] = field(default_factory=list)
    enonces: list[arbre.Mention] = field(default_factory=list)
    incertitudes: list[arbre.Incertitude] = field(default_factory=list)
    rangees: list[Clause] = field(default_factory=list)
    deroge_a: arbre.Mention | None = None


def lire_regles(texte: Texte, lexique: Lexique) -> tuple[arbre.Regles, list[Diagnostic]]:
    """Lit les blocs de règles d'un fichier ; ceux de vocabulaire sont l'affaire de `lire_vocabulaire`."""
    blocs, _ = decouper(texte)  # les fautes de découpage sont rendues par `lire_vocabulaire`, qui lit tout en premier
    lecture = _Lecture(texte, lexique)
    for bloc in blocs:
        if bloc.mot in BLOCS_REGLES:
            lecture.bloc(bloc)
    regles = arbre.Regles(tuple(lecture.regles), tuple(lecture.exceptions), tuple(lecture.choix))
    return regles, lecture.fautes


class _Lecture:
    """La lecture d'un fichier de règles."""

    def __init__(self, texte: Texte, lexique: Lexique) -> None:
        self.texte = texte
        self.lecteur = Lecteur(texte, lexique)
        self.regles: list[arbre.Regle] = []
        self.exceptions: list[arbre.Exception_] = []
        self.choix: list[arbre.ChoixDeLecture] = []
        self.fautes: list[Diagnostic] = []

    def bloc(self, bloc: Bloc) -> None:
        if bloc.mot == "lecture employée":
            self._lecture_employee(bloc)
            return
        nom, fautes = titre(self.texte, bloc.entete)
        self.fautes += fautes
        liste, fautes = clauses(self.texte, bloc, _REGLE)
        self.fautes += fautes
        principal = _Brouillon(bloc.entete, nom.texte if nom else "")
        annexes: list[tuple[str, _Brouillon]] = []
        courant = principal
        for clause in liste:
            if clause.mot in {"exception", "lecture"}:
                sous_titre, fautes = titre(self.texte, clause)
                self.fautes += fautes
                courant = _Brouillon(clause, sous_titre.texte if sous_titre else "")
                if clause.mot == "exception":
                    courant.deroge_a = self._deroge_a(clause)
                annexes.append((clause.mot, courant))
                continue
            self._clause(courant, clause)
        if nom is None:
            return
        if bloc.mot == "exception":
            cible = self._deroge_a(bloc.entete)
            if cible is None:
                aide = "écrivez : exception « titre » à « titre de la règle »."
                self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "ce à quoi l'exception déroge", aide))
                return
            principal.deroge_a = cible
            self.exceptions.append(self._exception(principal))
            self.exceptions += [self._exception(b) for _, b in annexes]
            return
        self.regles.append(self._regle(bloc, principal, annexes))

    def _deroge_a(self, clause: Clause) -> arbre.Mention | None:
        mentions, _ = guillemets(self.texte, clause)
        return mentions[1] if len(mentions) > 1 else None

    def _regle(self, bloc: Bloc, principal: _Brouillon, annexes: list[tuple[str, _Brouillon]]) -> arbre.Regle:
        v = principal.valeurs
        return arbre.Regle(
            sorte=bloc.mot,
            corps=self._corps(principal),
            version=self._version(bloc.entete),
            remplace=v.get("remplace"),
            periode=v.get("periode"),
            application=v.get("application"),
            pour_chaque=v.get("pour_chaque"),
            exceptions=tuple(self._exception(b) for mot, b in annexes if mot == "exception"),
            lectures=tuple(self._corps(b) for mot, b in annexes if mot == "lecture"),
            sans_lecture_employee="sans lecture employée" in principal.vues,
            metadonnees=tuple((m, arbre.Mention(c.lieu, c.texte)) for m, c in principal.vues.items() if m in _META),
        )

    def _version(self, entete: Clause) -> arbre.Mention | None:
        trouve = re.search(r"version du\s+" + _DATE, entete.texte)
        return arbre.Mention(entete.lieu, "/".join(trouve.groups())) if trouve else None

    def _exception(self, b: _Brouillon) -> arbre.Exception_:
        v = b.valeurs
        return arbre.Exception_(self._corps(b), b.deroge_a, v.get("periode"), v.get("pour_chaque"))

    def _corps(self, b: _Brouillon) -> arbre.Corps:
        v = b.valeurs
        return arbre.Corps(
            lieu=b.clause.lieu,
            titre=b.titre,
            sources=tuple(b.sources),
            enonces=tuple(b.enonces),
            si=v.get("si"),
            alors=v.get("alors", ()),
            sinon=v.get("sinon", ()),
            table=self._table(b) if b.rangees else None,
            incertitudes=tuple(b.incertitudes),
            alerte=v.get("alerte"),
        )

    # --- clauses -----------------------------------------------------------------------------------------------------

    def _clause(self, b: _Brouillon, clause: Clause) -> None:
        mot = clause.mot
        if mot == "source":
            b.sources.append(arbre.Mention(clause.lieu, clause.texte))
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
        if mot in b.vues:
            self.fautes.append(l009_clause_en_double.faute(clause.lieu, b.vues[mot].lieu, mot))
            return
        b.vues[mot] = clause
        if mot == "si":
            b.valeurs["si"] = self._phrase("condition", clause)
        elif mot == "alors" and clause.texte.startswith("alerte"):
            message, fautes = titre(self.texte, clause)
            self.fautes += fautes
            b.valeurs["alerte"] = message.texte if message else None
        elif mot in {"alors", "sinon"}:
            b.valeurs[mot] = self._phrase("conclusions", clause) or ()
        elif mot == "pour chaque":
            b.valeurs["pour_chaque"] = self._phrase("reference", clause)
        elif mot == "en vigueur":
            du, au, fautes = periode(clause, clause.texte)
            self.fautes += fautes
            b.valeurs["periode"] = arbre.Periode(clause.lieu, du, au)
        elif mot in {"s'applique aux", "s'applique à"}:
            self._application(b, clause)
        elif mot == "remplace":
            self._remplace(b, clause)

    def _phrase(self, debut: str, clause: Clause) -> Any:
        resultat, fautes = self.lecteur.lire(debut, clause.ligne, clause.colonne, clause.source)
        self.fautes += fautes
        return resultat

    def _application(self, b: _Brouillon, clause: Clause) -> None:
        trouve = re.match(r"\s*(.*?)\s+((?:à compter du|à partir du|du|jusqu'au)\s+[\d/].*)$", clause.source, re.S)
        if trouve is None:
            aide = "écrivez : s'applique aux décisions à compter du 01/01/2024."
            self.fautes.append(l019_clause_manquante.faute(clause.lieu, "la date d'application", aide))
            return
        ancre, fautes = self.lecteur.lire("reference", clause.ligne, clause.colonne, clause.source[: trouve.end(1)])
        self.fautes += fautes
        du, au, fautes = periode(clause, trouve.group(2))
        self.fautes += fautes
        if ancre is not None:
            b.valeurs["application"] = arbre.Periode(clause.lieu, du, au, ancre)

    def _remplace(self, b: _Brouillon, clause: Clause) -> None:
        trouve = re.search(_DATE, clause.texte)
        if trouve is None or lire_date(trouve.groups()) is None:  # type: ignore[arg-type]
            self.fautes.append(l008_date_impossible.faute(clause.lieu, clause.texte))
            return
        b.valeurs["remplace"] = arbre.Mention(clause.lieu, trouve.group())

    def _incertain(self, b: _Brouillon, clause: Clause) -> None:
        raison, fautes = titre(self.texte, clause)
        self.fautes += fautes
        quand = None
        trouve = re.match(r"\s*quand\b", clause.source)
        if trouve:
            source = clause.source[trouve.end() : clause.source.find("«")]
            place = clause.colonne + trouve.end()
            quand, fautes = self.lecteur.lire("condition", clause.ligne, place, source)
            self.fautes += fautes
        if raison is not None:
            b.incertitudes.append(arbre.Incertitude(clause.lieu, raison.texte, quand))

    def _lecture_employee(self, bloc: Bloc) -> None:
        mentions, fautes = guillemets(self.texte, bloc.entete)
        self.fautes += fautes
        liste, fautes = clauses(self.texte, bloc, ("acte", "source"))
        self.fautes += fautes
        if len(mentions) < 2:
            aide = "écrivez : lecture employée « lecture » de la règle « titre »."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "la lecture ou la règle", aide))
            return
        acte = next((arbre.Mention(c.lieu, c.texte) for c in liste if c.mot == "acte"), None)
        if acte is None:
            aide = "ajoutez « acte … », avec sa date et son signataire."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "l'acte qui retient la lecture", aide))
        self.choix.append(arbre.ChoixDeLecture(bloc.entete.lieu, mentions[0], mentions[1], acte))

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(self, b: _Brouillon) -> arbre.Table | None:
        entete, *rangees = b.rangees
        colonnes = [self._entete(entete, d, f) for d, f in self._cases(entete)]
        lues = []
        for rangee in rangees:
            bornes = self._cases(rangee)
            if rangee is rangees[0] and all(re.fullmatch(r":?-{2,}:?", rangee.source[d:f].strip()) for d, f in bornes):
                continue  # ligne de traits sous l'en-tête, comme en Markdown
            if len(bornes) != len(colonnes):
                self.fautes.append(l011_rangee.faute(rangee.lieu, len(bornes), len(colonnes), entete.lieu))
                continue
            cases = [self._cellule(c, rangee, d, f) for c, (d, f) in zip(colonnes, bornes, strict=True)]
            if all(c is not None for c in cases):
                lues.append(arbre.RangeeTable(rangee.lieu, tuple(c for c in cases if c is not None)))
        if any(c is None for c in colonnes):
            return None
        modes = [m for m in ("première ligne vraie", "une seule ligne vraie") if m in b.vues]
        modes += [m for m in ("première ligne vraie", "une seule ligne vraie") if m in b.clause.texte]
        mode = modes[0] if modes else "une seule ligne vraie"
        lieu = entete.lieu.jusqua(b.rangees[-1].lieu)
        return arbre.Table(lieu, mode, tuple(c for c in colonnes if c is not None), tuple(lues))

    def _entete(self, rangee: Clause, debut: int, fin: int) -> arbre.Colonne | None:
        if rangee.source[debut:fin].strip().lower() == "si":  # une colonne de conditions entières
            lieu = self.texte.lieu(rangee.ligne, rangee.colonne + debut, rangee.colonne + fin)
            return arbre.Colonne(lieu, arbre.Booleen(lieu, True), "si", False)
        colonne: arbre.Colonne | None = self._case("entete", rangee, debut, fin)
        return colonne

    def _cellule(self, colonne: arbre.Colonne | None, rangee: Clause, debut: int, fin: int) -> arbre.Cellule | None:
        if colonne is not None and colonne.operateur == "si" and rangee.source[debut:fin].strip() != "-":
            condition = self._case("condition", rangee, debut, fin)
            return None if condition is None else arbre.Cellule(condition.lieu, (condition,))
        cellule: arbre.Cellule | None = self._case("cellule", rangee, debut, fin)
        return cellule

    @staticmethod
    def _cases(rangee: Clause) -> list[tuple[int, int]]:
        barres = [m.start() for m in re.finditer(r"\|", rangee.source)]
        if rangee.source.rstrip().endswith("|") is False:
            barres.append(len(rangee.source))
        return [(debut + 1, fin) for debut, fin in zip(barres, barres[1:], strict=False)]

    def _case(self, symbole: str, rangee: Clause, debut: int, fin: int) -> Any:
        source = rangee.source[debut:fin]
        retrait = len(source) - len(source.lstrip())
        nu = source.strip()
        if not nu:
            lieu = self.texte.lieu(rangee.ligne, rangee.colonne + debut, rangee.colonne + max(fin, debut + 1))
            aide = "une case sans condition s'écrit « - »."
            self.fautes.append(l019_clause_manquante.faute(lieu, "le contenu de cette case", aide))
            return None
        resultat, fautes = self.lecteur.lire(symbole, rangee.ligne, rangee.colonne + debut + retrait, nu)
        self.fautes += fautes
        return resultat
