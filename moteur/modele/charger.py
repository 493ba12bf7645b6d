"""Dossiers de règles et de barèmes → modèle, avec toutes les fautes de tous les fichiers à la fois."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from moteur.diagnostics import Diagnostic, Lieu, trier
from moteur.diagnostics.catalogue import l001_fichier_illisible, r002_nom_en_double
from moteur.langage.lecture import lire_regles
from moteur.langage.lecture_vocabulaire import lire_vocabulaire
from moteur.langage.noms import identifiant
from moteur.langage.phrases import Lexique
from moteur.langage.texte import Texte, lire_fichier
from moteur.modele.baremes import lire_baremes
from moteur.modele.couches import Textes, fichiers_de_regles
from moteur.modele.empreintes import empreintes_versions
from moteur.modele.empreintes_textes import empreinte, empreinte_de_regles, normaliser_regles
from moteur.modele.etats import ETATS
from moteur.modele.modele import Modele
from moteur.modele.obligations import faits_engendres
from moteur.modele.regles import lier_regles
from moteur.modele.series import Serie
from moteur.modele.vocabulaire import Vocabulaire, cle_nom, lier_vocabulaire


def charger_modele(
    regles: Sequence[Path], baremes: Sequence[Path], nouveaux: Textes = MappingProxyType({})
) -> tuple[Modele, list[Diagnostic]]:
    """Rend le modèle, complet si aucun diagnostic n'est une erreur.

    Deux passes : d'abord les vocabulaires et les barèmes, qui donnent les noms ; puis les règles, qui les emploient.
    `nouveaux` : ce que l'on se propose d'écrire dans des barèmes, ou dans des fichiers de règles qui y sont déjà.
    """
    series, fautes = lire_baremes(baremes, nouveaux)
    series = {i: _par_identifiants(s) for i, s in series.items()}
    for dossier in regles:
        if not dossier.exists():
            lieu = Lieu(str(dossier), 1, 1, 1, 2)
            fautes.append(l001_fichier_illisible.faute(lieu, "ce dossier de règles n'existe pas"))
    textes: list[Texte] = []
    for chemin in fichiers_de_regles(regles):
        texte, erreurs = lire_fichier(chemin, nouveaux.get(chemin))
        fautes += erreurs
        if texte is not None:
            textes.append(texte)
    arbres = []
    for texte in textes:
        arbre_vocabulaire, erreurs = lire_vocabulaire(texte)
        fautes += erreurs
        arbres.append(arbre_vocabulaire)
    vocabulaire, erreurs = lier_vocabulaire(arbres)
    fautes += erreurs + _noms_de_series(vocabulaire, series)
    lexique = _lexique(vocabulaire, series)
    arbres_regles = []
    for texte in textes:
        arbre_regles, erreurs = lire_regles(texte, lexique)
        fautes += erreurs
        arbres_regles.append(arbre_regles)
    versions, erreurs = lier_regles(arbres_regles, vocabulaire, series)
    engendres, doublons = faits_engendres(versions, vocabulaire.faits)
    fautes += erreurs + doublons
    faits = vocabulaire.faits | engendres
    libelles = vocabulaire.libelles_choix
    modele = Modele(
        faits=faits,
        enumerations=vocabulaire.enumerations,
        entites={x.identifiant: x for x in vocabulaire.entites.values()},
        series=series,
        versions=versions,
        libelles_choix={**ETATS, **libelles} if engendres else libelles,
        empreintes_versions=empreintes_versions(versions, series, faits),
        empreinte_regles=empreinte_regles(regles),
        empreinte_baremes=empreinte(baremes, nouveaux),
    )
    return modele, trier(fautes)


def charger_lexique(regles: Sequence[Path], baremes: Sequence[Path]) -> Lexique:
    """Rend les noms que les phrases de ces règles peuvent employer ; `charger_modele` en dirait les fautes."""
    series, _ = lire_baremes(baremes)
    textes = (lire_fichier(chemin)[0] for chemin in fichiers_de_regles(regles))
    vocabulaire, _ = lier_vocabulaire([lire_vocabulaire(t)[0] for t in textes if t is not None])
    return _lexique(vocabulaire, series)


def _lexique(vocabulaire: Vocabulaire, series: dict[str, Serie]) -> Lexique:
    return Lexique.de([*vocabulaire.noms(), *(s.nom for s in series.values())])


def _par_identifiants(serie: Serie) -> Serie:
    """Rend la série dont les clés de table sont des identifiants, comme dans les expressions."""
    if not serie.cles:
        return serie
    valeurs = tuple(
        replace(v, table={tuple(map(identifiant, c)): n for c, n in v.table.items()}) if v.table else v
        for v in serie.valeurs
    )
    return replace(serie, valeurs=valeurs)


def _noms_de_series(vocabulaire: Vocabulaire, series: dict[str, Serie]) -> list[Diagnostic]:
    """Un barème ne porte pas le nom d'un fait."""
    fautes = []
    for serie in series.values():
        fait = vocabulaire.par_nom.get(cle_nom(serie.nom)) or (
            serie.identifiant if serie.identifiant in vocabulaire.faits else None
        )
        if fait is not None:
            premier = vocabulaire.faits[fait].lieu
            fautes.append(r002_nom_en_double.faute(serie.lieu, premier, serie.nom, serie.identifiant))
    return fautes


def empreinte_regles(dossiers: Sequence[Path]) -> str:
    """Empreinte du texte normalisé des fichiers, avec leurs noms relatifs."""

    def textes() -> Iterator[tuple[str, str]]:
        for dossier in dossiers:
            for chemin in fichiers_de_regles([dossier]):
                nom = chemin.name if dossier.is_file() else chemin.relative_to(dossier).as_posix()
                try:
                    yield nom, normaliser_regles(chemin.read_bytes())
                except OSError:  # la lecture a déjà dit pourquoi ; le modèle ne sera pas rendu
                    continue

    return empreinte_de_regles(textes())
