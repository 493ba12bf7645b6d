"""Arbre des règles → versions liées : un groupe de branches par fait conclu, exceptions et lectures comprises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l019_clause_manquante,
    r004_type,
    r010_source_manquante,
    r011_fait_donne,
    r012_arrondi,
    r014_exception_orpheline,
    r016_colonnes,
    r021_enumeration,
    r022_lecture,
    r023_ancre,
    r024_conclusion_absente,
    r025_division,
    r027_version_remplacee,
    r030_conclusion_d_element,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.modele import expressions as e
from moteur.modele.baremes import Serie
from moteur.modele.liaison import Contexte, Lieur
from moteur.modele.modele import Branche, Controle, Fait, Groupe, Incertitude, Lecture, Periode, Version
from moteur.modele.types import BOOLEEN, Sorte
from moteur.modele.vocabulaire import Vocabulaire, cle_nom


@dataclass(frozen=True)
class _CorpsLie:
    """Un corps lié : ses branches par fait conclu."""

    titre: str
    branches: Mapping[str, tuple[Branche, ...]]
    ordonnees: bool
    incertitudes: tuple[Incertitude, ...]
    corps: arbre.Corps


def lier_regles(
    arbres: Iterable[arbre.Regles], vocabulaire: Vocabulaire, series: Mapping[str, Serie]
) -> tuple[tuple[Version, ...], list[Diagnostic]]:
    """Rend les versions de toutes les règles, et toutes leurs fautes."""
    liste = list(arbres)
    liaison = _Liaison(vocabulaire, series, [x for a in liste for x in a.exceptions])
    versions = [v for a in liste for regle in a.regles for v in liaison.regle(regle)]
    liaison.exceptions_orphelines([r for a in liste for r in a.regles])
    versions = liaison.remplacer(versions)
    versions = liaison.choisir_lectures(versions, [c for a in liste for c in a.choix])
    return tuple(versions), liaison.fautes


class _Liaison:
    def __init__(
        self, vocabulaire: Vocabulaire, series: Mapping[str, Serie], exceptions: Sequence[arbre.Exception_]
    ) -> None:
        self.vocabulaire = vocabulaire
        self.series = series
        self.series_par_nom = {cle_nom(s.nom): i for i, s in series.items()}
        self.fautes: list[Diagnostic] = []
        self.rattachees: dict[str, list[arbre.Exception_]] = defaultdict(list)
        for exception in exceptions:
            if exception.deroge_a is not None:
                self.rattachees[exception.deroge_a.texte].append(exception)
        self.remplacements: list[tuple[Version, str, Lieu]] = []

    # --- une règle ---------------------------------------------------------------------------------------------------

    def regle(self, regle: arbre.Regle) -> list[Version]:
        corps = regle.corps
        if not corps.sources:
            self.fautes.append(r010_source_manquante.faute(corps.lieu, corps.titre))
        periode, ancre = self._periode(regle)
        boucles = self._boucles(regle.pour_chaque)
        groupes: dict[str, Groupe] = {}
        lectures: dict[str, dict[str, Groupe]] = defaultdict(dict)
        controle = None
        for suffixe, boucle in boucles:
            lieur = self._lieur(boucle, regle.pour_chaque)
            if regle.sorte == "contrôle":
                controle = self._controle(lieur, corps)
            else:
                instance, par_lecture = self._instance(lieur, regle, suffixe)
                groupes |= instance
                for nom, groupes_lecture in par_lecture.items():
                    lectures[nom] |= groupes_lecture
            self._noter(lieur)
        if regle.sorte != "contrôle" and not groupes:
            if not any(f.lieu and _dans(f.lieu, corps.lieu) for f in self.fautes):
                self.fautes.append(r024_conclusion_absente.faute(corps.lieu, corps.titre))
            return []
        version = Version(
            titre=corps.titre,
            sorte=regle.sorte,
            nom_version=regle.version.texte if regle.version else _jour(periode),
            periode=periode,
            ancre=ancre,
            groupes=groupes,
            lectures=tuple(
                Lecture(c.titre, lectures[c.titre], tuple(m.texte for m in c.sources), c.lieu) for c in regle.lectures
            ),
            lecture_employee=regle.lectures[0].titre if regle.lectures and not regle.sans_lecture_employee else None,
            acte=None,
            controle=controle,
            sources=tuple(m.texte for m in corps.sources),
            enonces=tuple(m.texte for m in corps.enonces),
            metadonnees=tuple((mot, m.texte) for mot, m in regle.metadonnees),
            lieu=corps.lieu,
        )
        if regle.remplace is not None:
            self.remplacements.append((version, regle.remplace.texte, regle.remplace.lieu))
        return [version]

    def _periode(self, regle: arbre.Regle) -> tuple[Periode, str | None]:
        if regle.application is not None and regle.application.ancre is not None:
            nom = regle.application.ancre.nom
            ancre = self.vocabulaire.ancres.get(cle_nom(nom))
            if ancre is None:
                connues = list(self.vocabulaire.ancres)
                aide = vouliez_vous(nom, connues)
                self.fautes.append(r023_ancre.faute(regle.application.ancre.lieu, nom, connues, aide))
            return Periode(regle.application.du, regle.application.au), ancre
        if regle.periode is not None:
            return Periode(regle.periode.du, regle.periode.au), None
        if regle.sorte != "contrôle":
            aide = "ajoutez une ligne : en vigueur depuis le 01/03/2016."
            lieu = regle.corps.lieu
            self.fautes.append(l019_clause_manquante.faute(lieu, f"la période de « {regle.corps.titre} »", aide))
        return Periode(), None

    def _boucles(self, pour_chaque: arbre.Reference | None) -> list[tuple[str, dict[str, str]]]:
        if pour_chaque is None or cle_nom(pour_chaque.nom) in self.vocabulaire.entites:
            return [("", {})]
        cle = cle_nom(pour_chaque.nom)
        enumeration = self.vocabulaire.enumerations.get(cle)
        if enumeration is None:
            connues = [x.nom for x in self.vocabulaire.enumerations.values()]
            aide = vouliez_vous(pour_chaque.nom, connues)
            self.fautes.append(r021_enumeration.faute(pour_chaque.lieu, pour_chaque.nom, aide))
            return []
        return [(f" ({libelle})", {cle: valeur}) for valeur, libelle in enumeration.valeurs.items()]

    def _lieur(self, boucle: Mapping[str, str], pour_chaque: arbre.Reference | None) -> Lieur:
        entite = self.vocabulaire.entites.get(cle_nom(pour_chaque.nom)) if pour_chaque is not None else None
        identifiant = entite.identifiant if entite is not None else None
        return Lieur(Contexte(self.vocabulaire, self.series, boucle, self.series_par_nom, identifiant))

    def _noter(self, lieur: Lieur) -> None:
        self.fautes += [f for f in lieur.fautes if f not in self.fautes]

    def _controle(self, lieur: Lieur, corps: arbre.Corps) -> Controle | None:
        condition = lieur.lier(corps.si, BOOLEEN) if corps.si is not None else None
        if corps.alerte is None:
            self.fautes.append(r024_conclusion_absente.faute(corps.lieu, corps.titre))
        if condition is None or corps.alerte is None:
            return None
        sources = tuple(m.texte for m in corps.sources)
        enonces = tuple(m.texte for m in corps.enonces)
        return Controle(corps.titre, condition, corps.alerte, sources, enonces, corps.lieu)

    def _instance(
        self, lieur: Lieur, regle: arbre.Regle, suffixe: str
    ) -> tuple[dict[str, Groupe], dict[str, dict[str, Groupe]]]:
        exceptions = [*regle.exceptions, *self.rattachees.get(regle.corps.titre, [])]
        if not regle.lectures:
            return self._groupes(lieur, regle.corps, exceptions, suffixe, ""), {}
        par_lecture = {}
        for lecture in regle.lectures:
            corps = replace(
                regle.corps,
                alors=(*regle.corps.alors, *lecture.alors),
                sinon=(*regle.corps.sinon, *lecture.sinon),
                si=lecture.si or regle.corps.si,
                table=lecture.table or regle.corps.table,
                sources=regle.corps.sources + lecture.sources,
                incertitudes=regle.corps.incertitudes + lecture.incertitudes,
            )
            par_lecture[lecture.titre] = self._groupes(lieur, corps, exceptions, suffixe, f" [{lecture.titre}]")
        return par_lecture[regle.lectures[0].titre], par_lecture

    # --- corps, exceptions -------------------------------------------------------------------------------------------

    def _groupes(
        self, lieur: Lieur, corps: arbre.Corps, exceptions: Sequence[arbre.Exception_], suffixe: str, precision: str
    ) -> dict[str, Groupe]:
        principal = self._corps(lieur, corps, f"{corps.titre}{suffixe}{precision}")
        sous = self._exceptions(lieur, exceptions, principal.titre)
        return self._assembler(principal, sous)

    def _exceptions(
        self, lieur: Lieur, exceptions: Sequence[arbre.Exception_], prefixe: str
    ) -> list[tuple[Periode, dict[str, Groupe]]]:
        titres = {x.corps.titre for x in exceptions}
        directes = [x for x in exceptions if x.deroge_a is None or x.deroge_a.texte not in titres]
        resultat = []
        for exception in directes:
            titre = exception.corps.titre
            filles = [x for x in exceptions if x.deroge_a is not None and x.deroge_a.texte == titre]
            filles += [x for x in self.rattachees.get(titre, []) if x not in filles]
            lie = self._corps(lieur, exception.corps, f"{prefixe}/{titre}")
            periode = Periode(exception.periode.du, exception.periode.au) if exception.periode else Periode()
            resultat.append((periode, self._assembler(lie, self._exceptions(lieur, filles, lie.titre))))
        return resultat

    def _assembler(self, lie: _CorpsLie, sous: list[tuple[Periode, dict[str, Groupe]]]) -> dict[str, Groupe]:
        faits = dict.fromkeys([*lie.branches, *(f for _, groupes in sous for f in groupes)])
        corps = lie.corps
        return {
            fait: Groupe(
                titre=lie.titre,
                exceptions=tuple(replace(g[fait], periode=p) for p, g in sous if fait in g),
                branches=lie.branches.get(fait, ()),
                ordonnees=lie.ordonnees,
                sources=tuple(m.texte for m in corps.sources),
                enonces=tuple(m.texte for m in corps.enonces),
                incertitudes=lie.incertitudes,
                lieu=corps.lieu,
            )
            for fait in faits
        }

    def _corps(self, lieur: Lieur, corps: arbre.Corps, titre: str) -> _CorpsLie:
        branches: dict[str, list[Branche]] = defaultdict(list)
        condition = lieur.lier(corps.si, BOOLEEN) if corps.si is not None else None
        incertitudes = tuple(
            Incertitude(i.raison, lieur.lier(i.quand, BOOLEEN) if i.quand is not None else None, i.lieu)
            for i in corps.incertitudes
        )
        if corps.si is None or condition is not None:
            for conclusion in corps.alors:
                self._conclure(lieur, branches, titre, condition, conclusion)
            if condition is not None:
                for conclusion in corps.sinon:
                    contraire = e.Contraire(condition, condition.lieu)
                    self._conclure(lieur, branches, f"{titre}/sinon", contraire, conclusion)
        if corps.table is not None:
            self._table(lieur, branches, titre, condition, corps.table)
        ordonnees = corps.table is not None and corps.table.mode == "première ligne vraie"
        return _CorpsLie(titre, {f: tuple(b) for f, b in branches.items()}, ordonnees, incertitudes, corps)

    def _cible(self, lieur: Lieur, reference: arbre.Reference) -> Fait | None:
        expr = lieur.lier(reference)
        if expr is None:
            return None
        if not isinstance(expr, e.ValeurFait):
            lieur.fautes.append(r004_type.faute(reference.lieu, "un fait du vocabulaire", f"« {reference.nom} »"))
            return None
        fait = self.vocabulaire.faits[expr.fait]
        if fait.entite != lieur.contexte.entite:
            lieur.fautes.append(r030_conclusion_d_element.faute(reference.lieu, fait.nom))
            return None
        if not fait.deduit:
            lieur.fautes.append(r011_fait_donne.faute(reference.lieu, fait.lieu, fait.nom))
            return None
        return fait

    def _conclure(
        self,
        lieur: Lieur,
        branches: dict[str, list[Branche]],
        titre: str,
        condition: e.Expr | None,
        conclusion: arbre.Conclusion,
    ) -> None:
        fait = self._cible(lieur, conclusion.cible)
        if fait is not None:
            valeur = self._valeur(lieur, fait, conclusion.valeur, condition)
            if valeur is not None:
                branches[fait.identifiant].append(Branche(titre, condition, valeur, conclusion.lieu))

    def _valeur(self, lieur: Lieur, fait: Fait, ecrite: arbre.Expression, condition: e.Expr | None) -> e.Expr | None:
        valeur = lieur.lier(ecrite, fait.type)
        if valeur is None:
            return None
        decimales = valeur.type.decimales
        if fait.type.sorte is Sorte.NOMBRE:
            voulues = fait.type.decimales
            if voulues is not None and (decimales is None or decimales > voulues):
                lieur.fautes.append(r012_arrondi.faute(valeur.lieu, fait.lieu, fait.nom, manquant=True))
            elif voulues is None and isinstance(valeur, e.Arrondir):
                lieur.fautes.append(r012_arrondi.faute(valeur.lieu, fait.lieu, fait.nom, manquant=False))
        self._divisions(lieur, valeur, condition)
        return valeur

    def _divisions(self, lieur: Lieur, expr: e.Expr, condition: e.Expr | None) -> None:
        gardes = condition.termes if isinstance(condition, e.Tous) else (condition,) if condition is not None else ()
        for noeud in e.parcourir(expr):
            if not isinstance(noeud, e.Calcul) or noeud.operateur != "÷":
                continue
            if self._non_nul(noeud.droite) or any(_garde(g, noeud.droite) for g in gardes):
                continue
            lieur.fautes.append(r025_division.faute(noeud.droite.lieu, self._nommer(noeud.droite)))

    def _nommer(self, expr: e.Expr) -> str:
        return self.vocabulaire.faits[expr.fait].nom if isinstance(expr, e.ValeurFait) else "ce diviseur"

    def _non_nul(self, expr: e.Expr) -> bool:
        if isinstance(expr, e.Constante):
            return expr.valeur != 0
        if isinstance(expr, e.ValeurSerie):
            return all(v.valeur != 0 for v in self.series[expr.serie].valeurs) and not expr.cles
        if isinstance(expr, e.Calcul) and expr.operateur == "×":
            return self._non_nul(expr.gauche) and self._non_nul(expr.droite)
        return False

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(
        self,
        lieur: Lieur,
        branches: dict[str, list[Branche]],
        titre: str,
        condition: e.Expr | None,
        table: arbre.Table,
    ) -> None:
        cibles: dict[int, Fait] = {}
        sujets: dict[int, e.Expr] = {}
        for rang, colonne in enumerate(table.colonnes):
            if colonne.conclut:
                if not isinstance(colonne.sujet, arbre.Reference):
                    lieur.fautes.append(r016_colonnes.faute(colonne.lieu, "conclut autre chose qu'un fait"))
                elif (fait := self._cible(lieur, colonne.sujet)) is not None:
                    cibles[rang] = fait
            elif colonne.operateur != "si":
                sujet = lieur.lier(colonne.sujet)
                if sujet is not None:
                    sujets[rang] = sujet
        if not any(c.conclut for c in table.colonnes):
            lieur.fautes.append(r016_colonnes.faute(table.colonnes[0].lieu, "n'a pas de colonne « alors »"))
        if not table.rangees:
            lieur.fautes.append(r016_colonnes.faute(table.lieu, "n'a aucune ligne"))
        for numero, rangee in enumerate(table.rangees, start=1):
            termes = [condition] if condition is not None else []
            avant = len(lieur.fautes)
            for rang, (colonne, cellule) in enumerate(zip(table.colonnes, rangee.cellules, strict=True)):
                if colonne.conclut:
                    continue
                if colonne.operateur == "si":
                    terme = lieur.lier(cellule.valeurs[0], BOOLEEN) if cellule.valeurs else None
                else:
                    terme = self._case(lieur, sujets.get(rang), colonne.operateur, cellule)
                if terme is not None:
                    termes.append(terme)
            if len(lieur.fautes) > avant:
                continue
            complete = termes[0] if len(termes) == 1 else e.Tous(tuple(termes), rangee.lieu) if termes else None
            for rang, fait in cibles.items():
                cellule = rangee.cellules[rang]
                if len(cellule.valeurs) != 1:
                    lieur.fautes.append(
                        r016_colonnes.faute(cellule.lieu, "a ici une case qui ne conclut pas une valeur")
                    )
                    continue
                valeur = self._valeur(lieur, fait, cellule.valeurs[0], complete)
                if valeur is not None:
                    branches[fait.identifiant].append(Branche(f"{titre}#{numero}", complete, valeur, rangee.lieu))

    def _case(self, lieur: Lieur, sujet: e.Expr | None, operateur: str | None, cellule: arbre.Cellule) -> e.Expr | None:
        if sujet is None:
            return None
        termes: list[e.Expr] = []
        for signe, borne in cellule.bornes:
            valeur = lieur.lier(borne, sujet.type)
            if valeur is not None:
                termes.append(e.Comparer(signe, sujet, valeur, cellule.lieu))
        egales: list[e.Expr] = []
        for ecrite in cellule.valeurs:
            valeur = lieur.lier(ecrite, sujet.type)
            if valeur is None:
                continue
            if sujet.type.sorte is Sorte.BOOLEEN and isinstance(valeur, e.Constante):
                egales.append(sujet if valeur.valeur else e.Contraire(sujet, cellule.lieu))
            elif sujet.type.sorte is Sorte.CHOIX and isinstance(valeur, e.Constante):
                egales.append(e.EstParmi(sujet, (str(valeur.valeur),), cellule.lieu))
            else:
                egales.append(e.Comparer(operateur or "=", sujet, valeur, cellule.lieu))
        if len(egales) > 1 and all(isinstance(x, e.EstParmi) for x in egales):
            choix = tuple(v for x in egales if isinstance(x, e.EstParmi) for v in x.valeurs)
            termes.append(e.EstParmi(sujet, choix, cellule.lieu))
        elif egales:
            termes.append(egales[0] if len(egales) == 1 else e.Un(tuple(egales), cellule.lieu))
        if not termes:
            return None
        return termes[0] if len(termes) == 1 else e.Tous(tuple(termes), cellule.lieu)

    # --- entre les règles --------------------------------------------------------------------------------------------

    def exceptions_orphelines(self, regles: Sequence[arbre.Regle]) -> None:
        """Signale les exceptions qui dérogent à un titre inconnu."""
        titres = {r.corps.titre for r in regles} | {x.corps.titre for r in regles for x in r.exceptions}
        titres |= {x.corps.titre for liste in self.rattachees.values() for x in liste}
        internes = [x for r in regles for x in r.exceptions if x.deroge_a is not None]
        for exception in [*internes, *(x for liste in self.rattachees.values() for x in liste)]:
            cible = exception.deroge_a
            if cible is not None and cible.texte not in titres:
                aide = vouliez_vous(cible.texte, titres)
                self.fautes.append(r014_exception_orpheline.faute(cible.lieu, cible.texte, aide))

    def remplacer(self, versions: list[Version]) -> list[Version]:
        """Ferme chaque version remplacée la veille de celle qui la remplace, sur la même ancre."""
        for nouvelle, nom, lieu in self.remplacements:
            place = next(
                (i for i, v in enumerate(versions) if v.titre == nouvelle.titre and v.nom_version == nom), None
            )
            if place is None:
                self.fautes.append(r027_version_remplacee.faute(lieu, nouvelle.titre, nom))
            elif nouvelle.periode.du is not None:
                ancienne = versions[place]
                veille = nouvelle.periode.du - timedelta(days=1)
                periode = Periode(ancienne.periode.du, veille)
                versions[place] = replace(ancienne, periode=periode, ancre=nouvelle.ancre or ancienne.ancre)
        return versions

    def choisir_lectures(self, versions: list[Version], choix: Sequence[arbre.ChoixDeLecture]) -> list[Version]:
        """Applique les choix de lecture des départements."""
        for acte in choix:
            trouve = False
            for place, version in enumerate(versions):
                if version.titre != acte.regle.texte:
                    continue
                lecture = next((x for x in version.lectures if x.titre == acte.lecture.texte), None)
                if lecture is not None:
                    trouve = True
                    texte = acte.acte.texte if acte.acte else None
                    versions[place] = replace(
                        version, groupes=lecture.groupes, lecture_employee=lecture.titre, acte=texte
                    )
            if not trouve:
                connues = [x.titre for v in versions for x in v.lectures]
                aide = vouliez_vous(acte.lecture.texte, connues)
                self.fautes.append(r022_lecture.faute(acte.lecture.lieu, acte.lecture.texte, aide))
        return versions


def _garde(condition: e.Expr, diviseur: e.Expr) -> bool:
    """Vrai si la condition assure que le diviseur n'est pas nul."""
    if not isinstance(condition, e.Comparer):
        return False
    zero = isinstance(condition.droite, e.Constante) and condition.droite.valeur == 0
    return zero and condition.gauche == diviseur and condition.operateur in {">", "≠", "<"}


def _jour(periode: Periode) -> str:
    return f"{periode.du:%d/%m/%Y}" if periode.du else ""


def _dans(lieu: Lieu, entete: Lieu) -> bool:
    """Vrai si une faute déjà dite tient peut-être à ce bloc : on n'en ajoute pas une seconde."""
    return lieu.fichier == entete.fichier and lieu.ligne >= entete.ligne
