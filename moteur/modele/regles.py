"""Arbre des règles → versions liées : un groupe de branches par fait conclu, exceptions et lectures comprises.

Plus de 600 lignes : règles, exceptions, tables et lectures se lient ensemble, une faute de l'une ne devant pas en
faire dire une seconde à l'autre ; les séparer ferait circuler tout l'état de la liaison.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l019_clause_manquante,
    l023_nom,
    r004_type,
    r010_source_manquante,
    r011_fait_donne,
    r012_arrondi,
    r014_exception_orpheline,
    r016_colonnes,
    r018_arguments,
    r021_enumeration,
    r023_ancre,
    r024_conclusion_absente,
    r029_titre_en_double,
    r042_conclusion_d_element,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.langage.fautes import regrouper
from moteur.langage.mots import defaut_de_nom
from moteur.modele import expressions as e
from moteur.modele.divisions import divisions_de_conclusion, divisions_de_condition
from moteur.modele.liaison import Contexte, Lieur, mots_d_unites
from moteur.modele.modele import Branche, Controle, Fait, Groupe, Incertitude, Lecture, Obligation, Periode, Version
from moteur.modele.obligations import lier_obligation
from moteur.modele.series import Serie
from moteur.modele.types import BOOLEEN, Sorte
from moteur.modele.versions import choisir_lectures, ecrire_ouverture, remplacer
from moteur.modele.vocabulaire import Vocabulaire, cle_nom


@dataclass(frozen=True)
class _CorpsLie:
    """Un corps lié : ses branches par fait conclu."""

    titre: str
    branches: Mapping[str, tuple[Branche, ...]]
    ordonnees: bool
    incertitudes: tuple[Incertitude, ...]
    corps: arbre.Corps


@dataclass(frozen=True)
class _Condition:
    """La condition d'un corps ; `sure` est faux si elle est écrite mais n'a pas pu se lire ou se lier."""

    expr: e.Expr | None
    sure: bool = True


def lier_regles(
    arbres: Iterable[arbre.Regles], vocabulaire: Vocabulaire, series: Mapping[str, Serie]
) -> tuple[tuple[Version, ...], list[Diagnostic]]:
    """Rend les versions de toutes les règles, et toutes leurs fautes."""
    liste = list(arbres)
    liaison = _Liaison(vocabulaire, series, liste)
    versions = [v for a in liste for regle in a.regles for v in liaison.regle(regle)]
    liaison.exceptions_orphelines()
    fautes = [
        *liaison.fautes,
        *remplacer(versions, liaison.remplacements, liaison.regles, liaison.perdus),
        *choisir_lectures(versions, [c for a in liste for c in a.choix], liaison.regles, liaison.perdus),
    ]
    return tuple(versions), regrouper(fautes)


class _Liaison:
    def __init__(self, vocabulaire: Vocabulaire, series: Mapping[str, Serie], arbres: Sequence[arbre.Regles]) -> None:
        self.vocabulaire = vocabulaire
        self.series = series
        self.series_par_nom = {cle_nom(s.nom): i for i, s in series.items()}
        self.unites = mots_d_unites(vocabulaire, series)
        self.fautes: list[Diagnostic] = []
        self.regles = [r for a in arbres for r in a.regles]
        self.perdus = {m.texte for a in arbres for m in a.perdus}
        self.rattachees: dict[str, list[arbre.ExceptionEcrite]] = defaultdict(list)
        for exception in (x for a in arbres for x in a.exceptions):
            if exception.deroge_a is not None:
                self.rattachees[exception.deroge_a.texte].append(exception)
        self.remplacements: list[tuple[Version, str, Lieu]] = []
        self.ouvertures: dict[str, Counter[date]] = defaultdict(Counter)  # fichier → jours où s'ouvrent ses règles
        for regle in self.regles:
            if regle.periode is not None and regle.periode.du is not None:
                self.ouvertures[regle.corps.lieu.fichier][regle.periode.du] += 1
        self._noms_de_series()

    def _noms_de_series(self) -> None:
        """Un barème a un nom que les phrases peuvent contenir."""
        for serie in self.series.values():
            defaut = defaut_de_nom(serie.nom)
            if defaut is not None:
                self.fautes.append(l023_nom.faute(serie.lieu, serie.nom, defaut[0].value, defaut[1]))

    # --- une règle ---------------------------------------------------------------------------------------------------

    def regle(self, regle: arbre.Regle) -> list[Version]:
        corps = regle.corps
        if not corps.sources and not corps.perdues & {"source", "?"}:
            self.fautes.append(r010_source_manquante.faute(corps.lieu, corps.titre))
        periode, ancre = self._periode(regle)
        self._titres_doubles(regle)
        self._sans_conclusion(regle)
        groupes: dict[str, Groupe] = {}
        lectures: dict[str, dict[str, Groupe]] = defaultdict(dict)
        controle = obligation = None
        for suffixe, boucle in self._boucles(regle.pour_chaque):
            lieur = self._lieur(boucle, regle.pour_chaque)
            if regle.sorte == "contrôle":
                controle = self._controle(lieur, corps)
            elif regle.sorte == "obligation":
                obligation = self._obligation(lieur, regle, groupes)
            else:
                instance, par_lecture = self._instance(lieur, regle, suffixe)
                groupes |= instance
                for nom, groupes_lecture in par_lecture.items():
                    lectures[nom] |= groupes_lecture
            self._noter(lieur)
        if not groupes and controle is None:
            return []
        version = Version(
            titre=corps.titre,
            sorte=regle.sorte,
            nom_version=regle.version.texte if regle.version else ecrire_ouverture(periode),
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
            obligation=obligation,
        )
        if regle.remplace is not None:
            self.remplacements.append((version, regle.remplace.texte, regle.remplace.lieu))
        return [version]

    def _periode(self, regle: arbre.Regle) -> tuple[Periode, str | None]:
        if regle.application is not None and regle.application.ancre is not None:
            reference = regle.application.ancre
            ancre = self.vocabulaire.ancres.get(cle_nom(reference.nom))
            if ancre is None and cle_nom(reference.nom) not in self.vocabulaire.perdus:
                connues = list(self.vocabulaire.ancres)
                aide = vouliez_vous(reference.nom, connues)
                self.fautes.append(r023_ancre.faute(reference.lieu, reference.nom, connues, aide))
            return Periode(regle.application.du, regle.application.au), ancre
        if regle.periode is not None:
            return Periode(regle.periode.du, regle.periode.au), None
        if regle.sorte != "contrôle" and not regle.corps.perdues & {"periode", "en vigueur", "s'applique", "?"}:
            corps = regle.corps
            sources = [m.texte for m in corps.sources]
            voisines = self.ouvertures[corps.lieu.fichier]
            self.fautes.append(l019_clause_manquante.periode(corps.lieu, corps.titre, sources, voisines))
        return Periode(), None

    def _titres_doubles(self, regle: arbre.Regle) -> None:
        """Deux exceptions, ou deux lectures, d'une même règle ne portent pas le même titre."""
        exceptions = [*(x.corps for x in regle.exceptions), *(x.corps for x in self.rattachees[regle.corps.titre])]
        for corps in (exceptions, list(regle.lectures)):
            premiers: dict[str, arbre.Corps] = {}
            for c in corps:
                premier = premiers.setdefault(c.titre, c)
                if premier is not c:
                    self.fautes.append(r029_titre_en_double.faute(c.lieu, premier.lieu, c.titre, regle.corps.titre))

    def _sans_conclusion(self, regle: arbre.Regle) -> None:
        """Une règle conclut, par elle-même ou par chacune de ses lectures ; une exception aussi."""
        corps = regle.corps
        if regle.sorte == "obligation":
            return
        if regle.sorte == "contrôle":
            if corps.alerte is None and not corps.perdues & {"alors", "?"}:
                self.fautes.append(r024_conclusion_absente.controle(corps.lieu, corps.titre))
            return
        if not _conclut(corps):
            for lecture in regle.lectures:
                if not _conclut(lecture):
                    self.fautes.append(r024_conclusion_absente.faute(lecture.lieu, lecture.titre))
            if not regle.lectures:
                self.fautes.append(r024_conclusion_absente.faute(corps.lieu, corps.titre))
        for exception in (*regle.exceptions, *self.rattachees[corps.titre]):
            if not _conclut(exception.corps):
                self.fautes.append(r024_conclusion_absente.faute(exception.corps.lieu, exception.corps.titre))

    def _boucles(self, pour_chaque: arbre.Reference | None) -> list[tuple[str, dict[str, str]]]:
        if pour_chaque is None or cle_nom(pour_chaque.nom) in self.vocabulaire.entites:
            return [("", {})]
        cle = cle_nom(pour_chaque.nom)
        enumeration = self.vocabulaire.enumerations.get(cle)
        if enumeration is None:
            if cle not in self.vocabulaire.perdus:
                connues = [x.nom for x in self.vocabulaire.enumerations.values()]
                aide = vouliez_vous(pour_chaque.nom, connues)
                self.fautes.append(r021_enumeration.faute(pour_chaque.lieu, pour_chaque.nom, aide))
            return []
        return [(f" ({libelle})", {cle: valeur}) for valeur, libelle in enumeration.valeurs.items()]

    def _lieur(self, boucle: Mapping[str, str], pour_chaque: arbre.Reference | None) -> Lieur:
        entite = self.vocabulaire.entites.get(cle_nom(pour_chaque.nom)) if pour_chaque is not None else None
        identifiant = entite.identifiant if entite is not None else None
        return Lieur(Contexte(self.vocabulaire, self.series, boucle, self.series_par_nom, self.unites, identifiant))

    def _noter(self, lieur: Lieur) -> None:
        sans_cle = [r018_arguments.sans_cle(noms, enumeration) for enumeration, noms in lieur.sans_cle.items()]
        self.fautes += [f for f in (*lieur.fautes, *sans_cle) if f not in self.fautes]

    def _controle(self, lieur: Lieur, corps: arbre.Corps) -> Controle | None:
        condition = lieur.lier(corps.si, BOOLEEN) if corps.si is not None else None
        if condition is None or corps.alerte is None:
            return None
        self._divisions(lieur, condition, None)
        sources = tuple(m.texte for m in corps.sources)
        enonces = tuple(m.texte for m in corps.enonces)
        return Controle(corps.titre, condition, corps.alerte, sources, enonces, corps.lieu)

    def _obligation(self, lieur: Lieur, regle: arbre.Regle, groupes: dict[str, Groupe]) -> Obligation | None:
        """Lie une obligation, et ajoute les groupes des faits qu'elle engendre."""

        def condition(ecrite: arbre.Expression) -> e.Expr | None:
            expr = lieur.lier(ecrite, BOOLEEN)
            if expr is not None:
                self._divisions(lieur, expr, None)
            return expr

        incertitudes = tuple(self._incertitude(lieur, i) for i in regle.corps.incertitudes)
        liee = lier_obligation(regle, lieur, condition, incertitudes)
        if liee is None or regle.corps.perdues:
            return None
        groupes |= liee[1]
        return liee[0]

    def _instance(
        self, lieur: Lieur, regle: arbre.Regle, suffixe: str
    ) -> tuple[dict[str, Groupe], dict[str, dict[str, Groupe]]]:
        exceptions = [*regle.exceptions, *self.rattachees[regle.corps.titre]]
        if not regle.lectures:
            return self._groupes(lieur, regle.corps, exceptions, suffixe, ""), {}
        par_lecture = {}
        for lecture in regle.lectures:
            corps = replace(
                regle.corps,
                alors=(*regle.corps.alors, *lecture.alors),
                sinon=(*regle.corps.sinon, *lecture.sinon),
                si=_toutes_deux(regle.corps.si, lecture.si),
                table=lecture.table or regle.corps.table,
                sources=regle.corps.sources + lecture.sources,
                incertitudes=regle.corps.incertitudes + lecture.incertitudes,
                perdues=regle.corps.perdues | lecture.perdues,
            )
            par_lecture[lecture.titre] = self._groupes(lieur, corps, exceptions, suffixe, f" [{lecture.titre}]")
        return par_lecture[regle.lectures[0].titre], par_lecture

    # --- corps, exceptions -------------------------------------------------------------------------------------------

    def _groupes(
        self,
        lieur: Lieur,
        corps: arbre.Corps,
        exceptions: Sequence[arbre.ExceptionEcrite],
        suffixe: str,
        precision: str,
    ) -> dict[str, Groupe]:
        principal = self._corps(lieur, corps, f"{corps.titre}{suffixe}{precision}")
        directes = [x for x in exceptions if x.deroge_a is None or x.deroge_a.texte == corps.titre]
        return self._assembler(principal, self._exceptions(lieur, directes, exceptions, principal.titre, ()))

    def _exceptions(
        self,
        lieur: Lieur,
        directes: Sequence[arbre.ExceptionEcrite],
        toutes: Sequence[arbre.ExceptionEcrite],
        prefixe: str,
        chemin: tuple[arbre.ExceptionEcrite, ...],
    ) -> list[tuple[Periode, dict[str, Groupe]]]:
        """Lie des exceptions, et celles qui y dérogent ; `chemin` : celles où l'on est déjà."""
        resultat = []
        for exception in directes:
            ici = (*chemin, exception)
            filles = [x for x in self._filles(exception.corps.titre, toutes) if not any(x is y for y in ici)]
            lie = self._corps(lieur, exception.corps, f"{prefixe}/{exception.corps.titre}")
            periode = Periode(exception.periode.du, exception.periode.au) if exception.periode else Periode()
            resultat.append((periode, self._assembler(lie, self._exceptions(lieur, filles, toutes, lie.titre, ici))))
        return resultat

    def _filles(self, titre: str, toutes: Sequence[arbre.ExceptionEcrite]) -> list[arbre.ExceptionEcrite]:
        """Rend les exceptions qui dérogent à l'exception de ce titre."""
        internes = [x for x in toutes if x.deroge_a is not None and x.deroge_a.texte == titre]
        return internes + [x for x in self.rattachees[titre] if not any(x is y for y in internes)]

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
        condition = self._condition(lieur, corps)
        incertitudes = tuple(self._incertitude(lieur, i) for i in corps.incertitudes)
        for conclusion in corps.alors:
            self._conclure(lieur, branches, titre, condition, conclusion)
        for conclusion in corps.sinon:
            contraire = None if condition.expr is None else e.Contraire(condition.expr, condition.expr.lieu)
            self._conclure(lieur, branches, f"{titre}/sinon", _Condition(contraire, condition.sure), conclusion)
        self._table(lieur, branches, titre, condition, corps)
        ordonnees = corps.table is not None and corps.table.mode == "première ligne vraie"
        return _CorpsLie(titre, {f: tuple(b) for f, b in branches.items()}, ordonnees, incertitudes, corps)

    def _condition(self, lieur: Lieur, corps: arbre.Corps) -> _Condition:
        if corps.si is None:
            return _Condition(None, not corps.perdues & {"si", "?"})
        condition = lieur.lier(corps.si, BOOLEEN)
        if condition is not None:
            self._divisions(lieur, condition, None)
        return _Condition(condition, condition is not None)

    def _incertitude(self, lieur: Lieur, ecrite: arbre.Incertitude) -> Incertitude:
        quand = lieur.lier(ecrite.quand, BOOLEEN) if ecrite.quand is not None else None
        if quand is not None:
            self._divisions(lieur, quand, None)
        return Incertitude(ecrite.raison, quand, ecrite.lieu)

    def _cible(self, lieur: Lieur, reference: arbre.Reference) -> Fait | None:
        expr = lieur.lier(reference)
        if expr is None:
            return None
        if not isinstance(expr, e.ValeurFait):
            lieur.fautes.append(r004_type.faute(reference.lieu, "un fait", f"un barème, « {reference.nom} »"))
            return None
        fait = self.vocabulaire.faits[expr.fait]
        if fait.entite != lieur.contexte.entite:
            lieur.fautes.append(r042_conclusion_d_element.faute(reference.lieu, fait.nom))
            return None
        if not fait.deduit:
            nom = fait.nom if fait.famille is None else fait.famille
            lieur.fautes.append(r011_fait_donne.faute(reference.lieu, fait.lieu, nom))
            return None
        return fait

    def _conclure(
        self,
        lieur: Lieur,
        branches: dict[str, list[Branche]],
        titre: str,
        condition: _Condition,
        conclusion: arbre.Conclusion,
    ) -> None:
        fait = self._cible(lieur, conclusion.cible)
        if fait is not None:
            valeur = self._valeur(lieur, fait, conclusion.valeur, condition)
            if valeur is not None:
                branches[fait.identifiant].append(Branche(titre, condition.expr, valeur, conclusion.lieu))

    def _valeur(self, lieur: Lieur, fait: Fait, ecrite: arbre.Expression, condition: _Condition) -> e.Expr | None:
        valeur = lieur.lier(ecrite, fait.type)
        if valeur is None:
            return None
        decimales = valeur.type.decimales
        if fait.type.sorte is Sorte.NOMBRE:
            voulues = fait.type.decimales
            if voulues is not None and (decimales is None or decimales > voulues):
                lieur.fautes.append(r012_arrondi.manquant(valeur.lieu, fait.lieu, fait.nom, rang=fait.type.rang))
            elif voulues is None and isinstance(valeur, e.Arrondir):
                lieur.fautes.append(r012_arrondi.de_trop(valeur.lieu, fait.lieu, fait.nom))
        self._divisions(lieur, valeur, condition)
        return valeur

    def _divisions(self, lieur: Lieur, expr: e.Expr, condition: _Condition | None) -> None:
        """Signale les divisions que rien ne garde du zéro ; sans `condition`, celles d'une condition même.

        Une condition qui n'a pas pu se lire en garde peut-être : on ne dit rien.
        """
        faits = self.vocabulaire.faits
        if condition is None:
            lieur.fautes += divisions_de_condition(expr, faits, self.series)
        elif condition.sure:
            lieur.fautes += divisions_de_conclusion(expr, condition.expr, faits, self.series)

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(
        self,
        lieur: Lieur,
        branches: dict[str, list[Branche]],
        titre: str,
        condition: _Condition,
        corps: arbre.Corps,
    ) -> None:
        table = corps.table
        if table is None:
            return
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
            lieur.fautes.append(r016_colonnes.faute(table.lieu_entete, "n'a pas de colonne « alors »"))
        if not table.rangees and "|" not in corps.perdues:
            lieur.fautes.append(r016_colonnes.sans_ligne(table.lieu))
        for numero, rangee in enumerate(table.rangees, start=1):
            termes = [condition.expr] if condition.expr is not None else []
            avant = lieur.echecs
            for rang, (colonne, cellule) in enumerate(zip(table.colonnes, rangee.cellules, strict=True)):
                if colonne.conclut:
                    continue
                if colonne.operateur == "si":
                    terme = lieur.lier(cellule.valeurs[0], BOOLEEN) if cellule.valeurs else None
                else:
                    terme = self._case(lieur, sujets.get(rang), colonne.operateur, cellule)
                if terme is not None:
                    self._divisions(lieur, terme, None)
                    termes.append(terme)
            tous = termes[0] if len(termes) == 1 else e.Tous(tuple(termes), rangee.lieu) if termes else None
            complete = _Condition(tous, condition.sure and lieur.echecs == avant)
            for rang, fait in cibles.items():
                cellule = rangee.cellules[rang]
                if len(cellule.valeurs) != 1:
                    lieur.fautes.append(r016_colonnes.sans_valeur(cellule.lieu))
                    continue
                valeur = self._valeur(lieur, fait, cellule.valeurs[0], complete)
                if valeur is not None:
                    branches[fait.identifiant].append(Branche(f"{titre}#{numero}", tous, valeur, rangee.lieu))

    def _case(self, lieur: Lieur, sujet: e.Expr | None, operateur: str | None, cellule: arbre.Cellule) -> e.Expr | None:
        """Rend la condition d'une case, ou rien si elle n'en pose pas (« - ») ou si elle est fautive."""
        if sujet is None:
            return None
        signes = [*([operateur] if operateur not in {None, "="} else []), *(s for s, _ in cellule.bornes)]
        raison = _case_impossible(sujet, signes, cellule, en_tete=operateur not in {None, "="})
        if raison:
            lieur.echecs += 1
            lieur.fautes.append(r016_colonnes.case(cellule.lieu, raison))
            return None
        termes: list[e.Expr] = []
        for signe, borne in cellule.bornes:
            valeur = lieur.lier(borne, sujet.type)
            if valeur is not None:
                termes.append(e.Comparer(signe, sujet, valeur, cellule.lieu))
        egales = [
            x for v in cellule.valeurs if (x := self._egale(lieur, sujet, operateur, v, cellule.lieu)) is not None
        ]
        if len(egales) > 1 and all(isinstance(x, e.EstParmi) for x in egales):
            choix = tuple(v for x in egales if isinstance(x, e.EstParmi) for v in x.valeurs)
            termes.append(e.EstParmi(sujet, choix, cellule.lieu))
        elif egales:
            termes.append(egales[0] if len(egales) == 1 else e.Un(tuple(egales), cellule.lieu))
        if not termes:
            return None
        return termes[0] if len(termes) == 1 else e.Tous(tuple(termes), cellule.lieu)

    @staticmethod
    def _egale(
        lieur: Lieur, sujet: e.Expr, operateur: str | None, ecrite: arbre.Expression, lieu: Lieu
    ) -> e.Expr | None:
        valeur = lieur.lier(ecrite, sujet.type)
        if valeur is None:
            return None
        if sujet.type.sorte is Sorte.BOOLEEN and isinstance(valeur, e.Constante):
            return sujet if valeur.valeur else e.Contraire(sujet, lieu)
        if sujet.type.sorte is Sorte.CHOIX and isinstance(valeur, e.Constante):
            return e.EstParmi(sujet, (str(valeur.valeur),), lieu)
        return e.Comparer(operateur or "=", sujet, valeur, lieu)

    # --- entre les règles --------------------------------------------------------------------------------------------

    def exceptions_orphelines(self) -> None:
        """Signale les exceptions qui dérogent à un titre inconnu, à plusieurs à la fois, ou en rond."""
        porteurs: dict[str, dict[tuple[str, ...], Lieu]] = defaultdict(dict)  # titre → règles qui le portent
        atteintes: set[int] = set()
        for regle in (r for r in self.regles if r.sorte != "obligation"):
            porteurs[regle.corps.titre].setdefault((regle.corps.titre,), regle.corps.lieu)
            for exception in regle.exceptions:
                porteurs[exception.corps.titre].setdefault((regle.corps.titre, "exception"), exception.corps.lieu)
            a_voir = [x for x in regle.exceptions if x.deroge_a is None or x.deroge_a.texte == regle.corps.titre]
            a_voir += self.rattachees[regle.corps.titre]
            while a_voir:
                exception = a_voir.pop()
                if id(exception) not in atteintes:
                    atteintes.add(id(exception))
                    a_voir += self._filles(exception.corps.titre, regle.exceptions)
        externes = [x for liste in list(self.rattachees.values()) for x in liste]
        for exception in externes:
            porteurs[exception.corps.titre].setdefault((exception.corps.titre, "à part"), exception.corps.lieu)
        for exception in externes:
            cible = exception.deroge_a
            if cible is not None and len(porteurs[cible.texte]) > 1:
                lieux = list(porteurs[cible.texte].values())
                self.fautes.append(r014_exception_orpheline.plusieurs(cible.lieu, cible.texte, lieux))
        en_rond: list[Lieu] = []
        for exception in [*(x for r in self.regles for x in r.exceptions), *externes]:
            cible = exception.deroge_a
            if cible is None or id(exception) in atteintes or cible.texte in self.perdus:
                continue
            if porteurs[cible.texte]:
                en_rond.append(cible.lieu)
            else:
                aide = vouliez_vous(cible.texte, [t for t, lieux in porteurs.items() if lieux])
                self.fautes.append(r014_exception_orpheline.faute(cible.lieu, cible.texte, aide))
        if en_rond:
            self.fautes.append(r014_exception_orpheline.en_rond(sorted(en_rond)))


def _toutes_deux(commune: arbre.Expression | None, propre: arbre.Expression | None) -> arbre.Expression | None:
    """Rend la condition d'une lecture : celle de la règle, et la sienne."""
    if commune is None or propre is None:
        return propre or commune
    return arbre.Connecteur(propre.lieu, "et", (commune, propre))


def _case_impossible(sujet: e.Expr, signes: list[str], cellule: arbre.Cellule, *, en_tete: bool) -> str:
    """Dit pourquoi une case n'a pas de sens sous sa colonne, ou rien si elle en a un."""
    if signes and sujet.type.sorte not in {Sorte.NOMBRE, Sorte.DATE}:
        return f"le signe « {signes[0]} » ne compare que des nombres ou des dates"
    if en_tete and cellule.bornes:
        return "l'en-tête a déjà un signe, la case ne peut pas en avoir un autre"
    if en_tete and len(cellule.valeurs) > 1:
        return "sous un en-tête qui a un signe, une case n'a qu'une valeur"
    return ""


def _conclut(corps: arbre.Corps) -> bool:
    """Dit si un corps conclut, ou l'aurait fait si on avait su le lire."""
    return bool(corps.alors or corps.sinon or corps.table or corps.perdues & {"alors", "sinon", "|", "?"})
