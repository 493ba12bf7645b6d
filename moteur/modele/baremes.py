"""Les barèmes : des séries de valeurs datées, lues dans un ou plusieurs dossiers posés l'un sur l'autre.

Un fichier est lu par `yaml_strict`, confronté à `baremes.schema.json`, puis à ce qu'un schéma ne sait pas dire :
unités, dates, nombres, tables. Toutes les fautes de tous les fichiers sont rendues d'un coup.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from moteur.diagnostics import Diagnostic, Lieu, trier
from moteur.diagnostics.catalogue import (
    b002_fichier_trop_gros,
    b006_cle_en_double,
    b010_fichier_illisible,
    b012_cle_manquante,
    b014_valeur_vide,
    b016_unite_illisible,
    b018_dates_en_desordre,
    b019_date_en_double,
    b020_chevauchement,
    b023_source_manquante,
    b024_serie_en_double,
    b025_table_incomplete,
    b026_table_mal_formee,
    b027_couche_incompatible,
    b028_valeur_ou_table,
    b029_identifiant_invalide,
)
from moteur.langage.noms import canonique, identifiant, sans_article
from moteur.modele.couches import Textes, fichiers_de_baremes
from moteur.modele.ecritures import citer, ecrire_date, lire_date, lire_jour_de_l_annee, lire_nombre
from moteur.modele.positions import Chemin
from moteur.modele.schema_yaml import traduire, validateur
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.modele.unites import PURE, Unite, lire_unite
from moteur.modele.yaml_strict import TAILLE_MAX, Valeur, lire_yaml

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_V = TypeVar("_V")
_E = TypeVar("_E", Confiance, Statut)


class _Periode(NamedTuple):
    """Les dates d'une valeur et leurs lieux, pour les comparer à celles de ses voisines."""

    du: date
    lieu_du: Lieu
    jusqu_au: date | None
    lieu_fin: Lieu


class _Genre(NamedTuple):
    """Ce qu'une série dit une fois pour toutes ses valeurs."""

    type_: str
    unite: Unite | None
    cles: tuple[str, ...]
    source: str


class _SerieLue(NamedTuple):
    """Une série et ce qu'il faut pour la poser sur une autre."""

    serie: Serie
    explicite: bool
    lieux: dict[str, Lieu]


def _mal_ecrit(lieu: Lieu, _cle: str, ecrit: str) -> Diagnostic:
    """La faute d'un identifiant qui n'en a pas l'écriture ; rien d'autre n'en a une que le schéma impose."""
    return b029_identifiant_invalide.faute(lieu, ecrit)


class _Lecture:
    """La lecture d'un fichier de barèmes : les séries qui s'y lisent, les fautes qui s'y trouvent."""

    def __init__(self, contenu: bytes, fichier: str) -> None:
        arbre, self.positions, self.fautes = lire_yaml(contenu, fichier)
        self.series: list[_SerieLue] = []
        if arbre is None:
            return
        for violation in validateur("moteur.modele", "baremes.schema.json").iter_errors(arbre):
            self._traduire(violation)
        series = arbre.get("series") if isinstance(arbre, dict) else None
        for rang, bloc in enumerate(series if isinstance(series, list) else ()):
            if isinstance(bloc, dict):
                self._serie(bloc, ("series", rang))

    # Ce que le schéma reproche, en français.

    def _traduire(self, violation: ValidationError) -> None:
        chemin: Chemin = tuple(violation.absolute_path)
        instance: Any = violation.instance
        attendu: Any = violation.validator_value
        if violation.validator == "required":
            for absente in (c for c in attendu if c not in instance):
                self._manque(absente, instance, chemin)
        elif violation.validator == "not":
            for superflue in attendu["required"]:
                self._superflu(superflue, (*chemin, superflue))
        elif len(chemin) == 3 and chemin[-1] == "source" and isinstance(instance, str) and not instance.strip():
            self.fautes.append(b023_source_manquante.faute(self.positions.cle(chemin), ""))
        else:
            self.fautes += traduire(violation, self.positions, _mal_ecrit)

    def _manque(self, absente: str, bloc: dict[str, Valeur], chemin: Chemin) -> None:
        autre = {"table": "valeur", "valeur": "table"}.get(absente, "")
        if absente == "source":
            nom = bloc.get("nom")
            faute = b023_source_manquante.faute(self.positions.valeur(chemin), nom if isinstance(nom, str) else "")
        elif autre in bloc:
            faute = b028_valeur_ou_table.faute(self.positions.cle((*chemin, autre)), a_des_cles=absente == "table")
        else:
            faute = b012_cle_manquante.faute(self.positions.valeur(chemin), absente)
        self.fautes.append(faute)

    def _superflu(self, cle: str, chemin: Chemin) -> None:
        lieu = self.positions.cle(chemin)
        if cle in ("valeur", "table"):
            self.fautes.append(b028_valeur_ou_table.faute(lieu, a_des_cles=cle == "valeur"))
        elif cle == "unite":
            self.fautes.append(b016_unite_illisible.inutile(lieu))
        else:
            self.fautes.append(b028_valeur_ou_table.sans_nombre(lieu))

    # Ce qu'un schéma ne sait pas dire.

    def _serie(self, bloc: dict[str, Valeur], chemin: Chemin) -> None:
        nom = self._texte(bloc, "nom")
        type_ = self._texte(bloc, "type") or "nombre"
        unite = self._unite(bloc, chemin) if type_ == "nombre" else PURE
        cles_ecrites = bloc.get("cles")
        cles = tuple(
            canonique(c) for c in (cles_ecrites if isinstance(cles_ecrites, list) else ()) if isinstance(c, str)
        )
        revalorisation = self._revalorisation(bloc, chemin)
        source = self._texte(bloc, "source") or ""
        genre = _Genre(type_, unite, cles, source)
        ecrites = bloc.get("valeurs")
        valeurs: list[ValeurDatee] = []
        periodes: list[_Periode] = []
        for rang, ecrite in enumerate(ecrites if isinstance(ecrites, list) else ()):
            if isinstance(ecrite, dict):
                valeur = self._valeur(ecrite, (*chemin, "valeurs", rang), genre, periodes)
                if valeur is not None:
                    valeurs.append(valeur)
        self._periodes(periodes)
        if nom is None:
            return
        nom = canonique(nom)
        explicite = self._texte(bloc, "identifiant")
        deduit = explicite or identifiant(nom)
        lieu = self.positions.valeur((*chemin, "nom"))
        if not re.fullmatch(r"[a-z][a-z0-9_]*", deduit):
            if explicite is None:
                self.fautes.append(b029_identifiant_invalide.impossible(lieu, nom))
            return
        if unite is None:
            return
        note = self._texte(bloc, "note") or ""
        uniques = {v.du: v for v in reversed(valeurs)}
        rangees = tuple(uniques[du] for du in sorted(uniques))
        self.series.append(
            _SerieLue(
                Serie(
                    nom,
                    deduit,
                    unite,
                    type_,
                    cles,
                    source,
                    revalorisation,
                    note,
                    rangees,
                    lieu,
                    self._texte(bloc, "indexation") or "",
                ),
                explicite is not None,
                {cle: self.positions.valeur((*chemin, cle)) for cle in ("identifiant", "unite", "type", "cles")},
            )
        )

    @staticmethod
    def _texte(bloc: Mapping[str, Valeur], cle: str) -> str | None:
        texte = bloc.get(cle)
        return texte.strip() if isinstance(texte, str) and texte.strip() else None

    def _unite(self, bloc: dict[str, Valeur], chemin: Chemin) -> Unite | None:
        texte = self._texte(bloc, "unite")
        if texte is None:
            return None
        unite = lire_unite(texte)
        if unite is None:
            self.fautes.append(b016_unite_illisible.faute(self.positions.valeur((*chemin, "unite")), citer(texte)))
        return unite

    def _revalorisation(self, bloc: dict[str, Valeur], chemin: Chemin) -> tuple[int, int] | None:
        texte = self._texte(bloc, "revalorisation")
        lu = lire_jour_de_l_annee(texte, self.positions.valeur((*chemin, "revalorisation"))) if texte else None
        return self._ou_faute(lu)

    def _mot(self, bloc: dict[str, Valeur], cle: str, mots: type[_E], defaut: _E) -> _E:
        texte = self._texte(bloc, cle)
        return next((m for m in mots if m.value == texte), defaut)

    def _date(self, bloc: dict[str, Valeur], cle: str, chemin: Chemin) -> date | None:
        texte = self._texte(bloc, cle)
        return self._ou_faute(lire_date(texte, self.positions.valeur((*chemin, cle)))) if texte else None

    def _nombre(self, texte: str, lieu: Lieu, unite: Unite | None) -> tuple[Fraction, int] | None:
        return self._ou_faute(lire_nombre(texte, lieu, pourcentage=unite is not None and unite.pourcentage))

    def _ou_faute(self, lu: _V | Diagnostic) -> _V | None:
        """Rend la valeur lue, ou retient la faute."""
        if isinstance(lu, Diagnostic):
            self.fautes.append(lu)
            return None
        return lu

    def _valeur(
        self, bloc: dict[str, Valeur], chemin: Chemin, genre: _Genre, periodes: list[_Periode]
    ) -> ValeurDatee | None:
        du = self._date(bloc, "du", chemin)
        jusqu_au = self._date(bloc, "jusqu_au", chemin)
        if du is not None:
            lieux = (self.positions.valeur((*chemin, "du")), self.positions.valeur((*chemin, "jusqu_au")))
            if jusqu_au is not None and jusqu_au < du:
                self.fautes.append(
                    b020_chevauchement.a_l_envers(lieux[1], lieux[0], ecrire_date(du), ecrire_date(jusqu_au))
                )
            periodes.append(_Periode(du, lieux[0], jusqu_au, lieux[1]))
        valeur: Fraction | date | str | None = None
        table: dict[tuple[str, ...], Fraction] | None = None
        decimales = 0
        texte = self._texte(bloc, "valeur") or ""
        lieu = self.positions.valeur((*chemin, "valeur"))
        if genre.cles:
            lieu = self.positions.cle((*chemin, "table"))
            if isinstance(bloc.get("table"), dict):
                table, decimales = self._table(bloc["table"], (*chemin, "table"), genre)
        elif not texte:
            return None
        elif genre.type_ == "nombre":
            nombre = self._nombre(texte, lieu, genre.unite)
            if nombre is not None:
                valeur, decimales = nombre
        elif genre.type_ == "date":
            valeur = self._date(bloc, "valeur", chemin)
        elif genre.type_ == "choix":
            valeur = canonique(texte)
        if du is None or (valeur is None and not table):
            return None
        return ValeurDatee(
            du,
            jusqu_au,
            valeur,
            table,
            self._mot(bloc, "confiance", Confiance, Confiance.INCERTAIN),
            self._texte(bloc, "source") or genre.source,
            self._texte(bloc, "note") or "",
            self._mot(bloc, "statut", Statut, Statut.DEFINITIF),
            lieu,
            texte,
            decimales,
        )

    def _periodes(self, periodes: list[_Periode]) -> None:
        vues: dict[date, Lieu] = {}
        precedente: _Periode | None = None
        for periode in periodes:
            if periode.du in vues:
                self.fautes.append(
                    b019_date_en_double.faute(periode.lieu_du, vues[periode.du], ecrire_date(periode.du))
                )
            elif precedente is not None and periode.du < precedente.du:
                self.fautes.append(
                    b018_dates_en_desordre.faute(
                        periode.lieu_du, precedente.lieu_du, ecrire_date(periode.du), ecrire_date(precedente.du)
                    )
                )
            elif precedente is not None and precedente.jusqu_au is not None and precedente.jusqu_au >= periode.du:
                self.fautes.append(
                    b020_chevauchement.faute(
                        precedente.lieu_fin, periode.lieu_du, ecrire_date(precedente.jusqu_au), ecrire_date(periode.du)
                    )
                )
            vues.setdefault(periode.du, periode.lieu_du)
            precedente = periode

    def _table(self, racine: Valeur, chemin: Chemin, genre: _Genre) -> tuple[dict[tuple[str, ...], Fraction], int]:
        """Déplie une table à clés, niveau par niveau ; rend ses cases et le plus grand nombre de décimales écrites."""
        niveau: list[tuple[tuple[str, ...], Valeur, Chemin]] = [((), racine, chemin)]
        for cle in genre.cles:
            suivant: list[tuple[tuple[str, ...], Valeur, Chemin]] = []
            lignes: list[tuple[tuple[str, ...], Chemin, dict[str, Chemin]]] = []
            for prefixe, noeud, place in niveau:
                if not isinstance(noeud, dict):
                    lieu = self.positions.valeur(place)
                    self.fautes.append(b026_table_mal_formee.faute(lieu, " / ".join(prefixe), cle))
                    continue
                cases: dict[str, Chemin] = {}
                for ecrite, enfant in noeud.items():
                    case, ou = canonique(ecrite), (*place, ecrite)
                    if case in cases:
                        self.fautes.append(
                            b006_cle_en_double.faute(self.positions.cle(ou), self.positions.cle(cases[case]), case)
                        )
                    else:
                        cases[case] = ou
                        suivant.append(((*prefixe, case), enfant, ou))
                lignes.append((prefixe, place, cases))
            self._lignes_egales(lignes)
            niveau = suivant
        resultat: dict[tuple[str, ...], Fraction] = {}
        decimales = 0
        for prefixe, noeud, place in niveau:
            lieu = self.positions.valeur(place)
            if not isinstance(noeud, str):
                self.fautes.append(b026_table_mal_formee.trop_profonde(lieu, " / ".join(prefixe)))
            elif not noeud.strip():
                self.fautes.append(b014_valeur_vide.faute(self.positions.cle(place), prefixe[-1], _AIDE_CASE_VIDE))
            else:
                nombre = self._nombre(noeud.strip(), lieu, genre.unite)
                if nombre is not None:
                    resultat[prefixe] = nombre[0]
                    decimales = max(decimales, nombre[1])
        return resultat, decimales

    def _lignes_egales(self, lignes: list[tuple[tuple[str, ...], Chemin, dict[str, Chemin]]]) -> None:
        """Vérifie que toutes les lignes d'un niveau ont les mêmes cases ; montre le côté le moins nombreux."""
        nombres = Counter(case for _, _, cases in lignes for case in cases)
        communes = [case for case, nombre in nombres.items() if 2 * nombre >= len(lignes)]
        for prefixe, place, cases in lignes:
            for case, ou in cases.items():
                if 2 * nombres[case] < len(lignes):
                    self.fautes.append(b025_table_incomplete.de_trop(self.positions.cle(ou), case, communes))
            for case in communes:
                if case not in cases:
                    lieu = self.positions.cle(place)
                    self.fautes.append(b025_table_incomplete.faute(lieu, " / ".join(prefixe), case))


_AIDE_CASE_VIDE = (
    "écrivez le nombre ; entre accolades, un nombre à virgule se met entre guillemets, sinon la virgule coupe la case."
)


def _lire_dossier(dossier: Path, textes: Textes) -> tuple[list[_SerieLue], list[Diagnostic]]:
    lieu = Lieu(str(dossier), 1, 1, 1, 1)
    fichiers = fichiers_de_baremes(dossier, textes)
    if not fichiers and not dossier.is_dir():
        return [], [b010_fichier_illisible.faute(lieu, f"Le dossier de barèmes « {dossier} » n'existe pas.")]
    if not fichiers:
        raison = f"Le dossier de barèmes « {dossier} » ne contient aucun fichier « .yaml »."
        return [], [b010_fichier_illisible.faute(lieu, raison)]
    series: list[_SerieLue] = []
    fautes: list[Diagnostic] = []
    for fichier in fichiers:
        lieu = Lieu(str(fichier), 1, 1, 1, 1)
        try:
            nouveau = textes.get(fichier)
            taille = fichier.stat().st_size if nouveau is None else len(nouveau)
            contenu = nouveau or (fichier.read_bytes() if taille <= TAILLE_MAX else b"")
        except OSError:
            fautes.append(b010_fichier_illisible.faute(lieu, f"Le fichier « {fichier} » ne s'ouvre pas."))
            continue
        if taille > TAILLE_MAX:
            fautes.append(b002_fichier_trop_gros.faute(lieu, taille, TAILLE_MAX))
            continue
        lecture = _Lecture(contenu, str(fichier))
        series += lecture.series
        fautes += lecture.fautes
    return series, fautes


def _nom_nu(nom: str) -> str:
    return sans_article(nom).casefold()


def _superposer(lue: _SerieLue, dessous: Serie) -> tuple[Serie, list[Diagnostic]]:
    """Pose une série sur celle qu'elle complète : ses valeurs remplacent celles de même date, les autres s'ajoutent."""
    serie, fautes = lue.serie, []
    for cle, quoi, ici, la in (
        ("unite", "l'unité", str(serie.unite), str(dessous.unite)),
        ("type", "le type", serie.type_, dessous.type_),
        ("cles", "les clés", ", ".join(serie.cles) or "aucune", ", ".join(dessous.cles) or "aucune"),
    ):
        if ici != la:
            lieu = lue.lieux[cle] if lue.lieux[cle].ligne > serie.lieu.ligne else serie.lieu
            fautes.append(b027_couche_incompatible.faute(lieu, dessous.lieu, dessous.nom, quoi=quoi, ici=ici, la=la))
    if fautes:
        return dessous, fautes
    par_date = {v.du: v for v in (*dessous.valeurs, *serie.valeurs)}
    return (
        replace(
            dessous,
            revalorisation=serie.revalorisation or dessous.revalorisation,
            note=serie.note or dessous.note,
            indexation=serie.indexation or dessous.indexation,
            valeurs=tuple(par_date[du] for du in sorted(par_date)),
        ),
        [],
    )


def lire_baremes(
    dossiers: Sequence[Path], textes: Textes = MappingProxyType({})
) -> tuple[dict[str, Serie], list[Diagnostic]]:
    """Lit les dossiers de barèmes, le premier dessous, et rend les séries par identifiant.

    Une série d'un dossier posé par-dessus complète celle de même identifiant, ou de même nom si elle n'écrit pas le
    sien : mêmes unité, type et clés, ses valeurs remplacent celles de même date et les autres s'ajoutent, chacune avec
    la source de sa couche. Une valeur ajoutée commence à sa date, même si celle d'avant devait durer au-delà. Tant
    qu'un diagnostic est une erreur, les séries rendues sont incomplètes.
    """
    series: dict[str, Serie] = {}
    fautes: list[Diagnostic] = []
    for dossier in dossiers:
        lues, siennes = _lire_dossier(Path(dossier), textes)
        fautes += siennes
        noms_dessous = {_nom_nu(s.nom): s for s in series.values()}
        par_nom: dict[str, Lieu] = {}
        par_identifiant: dict[str, Lieu] = {}
        for lue in lues:
            serie, nom = lue.serie, _nom_nu(lue.serie.nom)
            dessous = noms_dessous.get(nom)
            if dessous is not None and not lue.explicite:
                serie = replace(serie, identifiant=dessous.identifiant)
            lieu_identifiant = lue.lieux["identifiant"] if lue.explicite else serie.lieu
            if nom in par_nom:
                fautes.append(b024_serie_en_double.faute(serie.lieu, par_nom[nom], f"le nom « {serie.nom} »"))
                continue
            if dessous is not None and dessous.identifiant != serie.identifiant:
                fautes.append(b024_serie_en_double.faute(serie.lieu, dessous.lieu, f"le nom « {serie.nom} »"))
                continue
            par_nom[nom] = serie.lieu
            if serie.identifiant in par_identifiant:
                quoi = f"l'identifiant « {serie.identifiant} »"
                fautes.append(b024_serie_en_double.faute(lieu_identifiant, par_identifiant[serie.identifiant], quoi))
                continue
            par_identifiant[serie.identifiant] = lieu_identifiant
            if serie.identifiant in series:
                serie, incompatibles = _superposer(lue, series[serie.identifiant])
                fautes += incompatibles
            series[serie.identifiant] = serie
    return series, trier(fautes)
