"""`moteur bareme lister | montrer | perimes`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from moteur.cli import demandes, sortie
from moteur.cli.demandes import Couches, dire_jour
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c005_bareme_inconnu
from moteur.diagnostics.suggestions import sans_accent, vouliez_vous
from moteur.explication import nombres, objet
from moteur.langage.noms import sans_article
from moteur.modele.ecritures import ecrire_date
from moteur.modele.series import Serie, Statut, ValeurDatee
from moteur.modele.unites import Unite

_PROPOSES = 3
"""Barèmes proposés au plus à la place d'un nom inconnu."""


def lister(couches: Couches, jour: str | None, *, en_json: bool) -> int:
    """Écrit toutes les séries et leur valeur en vigueur."""
    moteur = couches.charger()
    lu = demandes.lire_jour(jour)
    series = sorted(moteur.modele.series.values(), key=lambda s: s.identifiant)
    if en_json:
        sortie.ecrire_json({"date": lu.isoformat(), "baremes": [_resume(s, lu) for s in series]})
        return REUSSI
    sortie.ecrire(f"Barèmes en vigueur au {dire_jour(lu, jour)}.\n")
    lignes = []
    for serie in series:
        valeur = serie.en_vigueur(lu)
        depuis = ecrire_date(valeur.du) if valeur else ""
        lignes.append((sans_article(serie.nom), serie.identifiant, ecrire_valeur(valeur, serie), depuis))
    sortie.tableau(lignes, ("barème", "identifiant", "valeur", "depuis le"))
    return REUSSI


def montrer(couches: Couches, nom: str, jour: str | None, *, en_json: bool) -> int:
    """Écrit une série : ses valeurs, leurs dates, leurs sources ; ou celle en vigueur un jour demandé."""
    moteur = couches.charger()
    serie = trouver(nom, moteur.modele.series)
    valeurs = serie.valeurs if jour is None else (_en_vigueur(serie, demandes.lire_jour(jour)),)
    if en_json:
        sortie.ecrire_json(_objet(serie, valeurs))
        return REUSSI
    sortie.ecrire(sans_article(serie.nom))
    revalorisation = f"{serie.revalorisation[1]:02d}/{serie.revalorisation[0]:02d}" if serie.revalorisation else ""
    lignes = [
        ("identifiant", serie.identifiant),
        ("unité", _unite(serie)),
        ("source", serie.source),
        ("revalorisé le", revalorisation),
        ("note", serie.note),
    ]
    sortie.tableau([ligne for ligne in lignes if ligne[1]])
    for valeur in valeurs:
        _ecrire_valeur(valeur, serie)
    return REUSSI


def perimes(couches: Couches, jour: str | None, *, en_json: bool) -> int:
    """Écrit les séries dont la revalorisation attendue manque, et les valeurs provisoires ; 1 s'il y en a."""
    moteur = couches.charger()
    lu = demandes.lire_jour(jour)
    series = moteur.modele.series.values()
    manquent = [(s, a) for s in series if (a := s.attendue(lu)) is not None]
    provisoires = [(s, v) for s in series if (v := s.en_vigueur(lu)) is not None and v.statut is Statut.PROVISOIRE]
    if en_json:
        lignes = [
            {
                "identifiant": s.identifiant,
                "nom": s.nom,
                "attendue": a.isoformat(),
                "derniere": s.valeurs[-1].du.isoformat(),
            }
            for s, a in manquent
        ]
        attentes = [{"identifiant": s.identifiant, "nom": s.nom, "du": v.du.isoformat()} for s, v in provisoires]
        sortie.ecrire_json({"date": lu.isoformat(), "perimes": lignes, "provisoires": attentes})
        return TROUVE if manquent or provisoires else REUSSI
    if manquent:
        sortie.ecrire(f"Barèmes périmés au {dire_jour(lu, jour)}.\n")
        sortie.tableau(
            [(sans_article(s.nom), s.identifiant, ecrire_date(s.valeurs[-1].du), ecrire_date(a)) for s, a in manquent],
            ("barème", "identifiant", "dernière valeur du", "attendue le"),
        )
    else:
        sortie.ecrire(f"Aucun barème périmé au {dire_jour(lu, jour)}.")
    if provisoires:
        sortie.ecrire(f"\nValeurs provisoires au {ecrire_date(lu)}, à remplacer par les définitives.\n")
        sortie.tableau(
            [(sans_article(s.nom), s.identifiant, ecrire_valeur(v, s), ecrire_date(v.du)) for s, v in provisoires],
            ("barème", "identifiant", "valeur", "du"),
        )
    return TROUVE if manquent or provisoires else REUSSI


# --- Chercher ---------------------------------------------------------------------------------------------------------


def trouver(nom: str, series: Mapping[str, Serie]) -> Serie:
    """Rend la série de cet identifiant ou de ce nom ; lève `DemandeInvalide` s'il n'y en a pas."""
    nu = sans_accent(sans_article(nom))
    for serie in series.values():
        if nom == serie.identifiant or nu == sans_accent(sans_article(serie.nom)):
            return serie
    connus = [n for s in series.values() for n in (s.identifiant, sans_article(s.nom))]
    proche = vouliez_vous(nom, connus) or _partage_le_nom(nu, series)
    raise DemandeInvalide([c005_bareme_inconnu.faute(nom, proche)])


def _partage_le_nom(debut: str, series: Mapping[str, Serie]) -> str:
    """Propose les séries dont le nom commence par `debut`, sinon celles qui le contiennent, si elles sont peu."""
    noms = {s.identifiant: sans_accent(sans_article(s.nom)) for s in series.values()}
    contiennent = [i for i, nom in noms.items() if debut and debut in nom]
    commencent = [i for i in contiennent if noms[i].startswith(debut)]
    proposes = commencent or contiennent
    if not 0 < len(proposes) <= _PROPOSES:
        return ""
    return f"vouliez-vous écrire {' ou '.join(f'« {i} »' for i in proposes)} ?"


def _en_vigueur(serie: Serie, jour: date) -> ValeurDatee:
    valeur = serie.en_vigueur(jour)
    if valeur is None:
        raise DemandeInvalide([c005_bareme_inconnu.sans_valeur(serie.nom, ecrire_date(jour), _periode(serie))])
    return valeur


def _periode(serie: Serie) -> str:
    if not serie.valeurs:
        return "il n'en a aucune."
    fin = serie.valeurs[-1].jusqu_au
    return f"il en a du {ecrire_date(serie.valeurs[0].du)}" + (f" au {ecrire_date(fin)}." if fin else " à aujourd'hui.")


# --- Écrire -----------------------------------------------------------------------------------------------------------


def _unite(serie: Serie) -> str:
    if serie.type_ != "nombre":
        return serie.type_
    return str(serie.unite)


def ecrire_valeur(valeur: ValeurDatee | None, serie: Serie) -> str:
    """Écrit une valeur en peu de mots : nombre et unité, jour, mot, ou taille de la table."""
    if valeur is None:
        return "aucune"
    if valeur.table is not None:
        return f"table de {sortie.compter(len(valeur.table), 'case')}, par {' et '.join(serie.cles)}"
    if isinstance(valeur.valeur, Fraction):
        return _nombre(valeur.valeur, serie.unite, valeur.decimales)
    return valeur.texte


def _nombre(nombre: Fraction, unite: Unite, decimales: int = 0) -> str:
    """Écrit un nombre de barème, avec les décimales du texte et son unité."""
    montre = nombre * 100 if unite.pourcentage else nombre
    ecrit = nombres.exact(montre, decimales) or str(montre)
    return f"{ecrit} {nombres.unite(unite, montre, longue=False)}".rstrip()


def _ecrire_valeur(valeur: ValeurDatee, serie: Serie) -> None:
    fin = f" au {ecrire_date(valeur.jusqu_au)}" if valeur.jusqu_au else ""
    sortie.titrer(f"  du {ecrire_date(valeur.du)}{fin} : {ecrire_valeur(valeur, serie)}")
    source = valeur.source if valeur.source != serie.source else ""
    lignes = [
        ("confiance", f"{valeur.confiance.value}, {valeur.statut.value}"),
        ("source", source),
        ("note", valeur.note),
    ]
    sortie.tableau([("", *ligne) for ligne in lignes if ligne[1]])
    if valeur.table is not None:
        cases = [("", " / ".join(cle), _nombre(nombre, serie.unite)) for cle, nombre in valeur.table.items()]
        sortie.tableau(cases, ("", " / ".join(serie.cles), "valeur"))


# --- JSON -------------------------------------------------------------------------------------------------------------


def _resume(serie: Serie, jour: date) -> dict[str, Any]:
    valeur = serie.en_vigueur(jour)
    return {
        "identifiant": serie.identifiant,
        "nom": serie.nom,
        "type": serie.type_,
        "unite": str(serie.unite) if serie.type_ == "nombre" else None,
        "en_vigueur": _valeur(valeur, serie) if valeur else None,
    }


def _objet(serie: Serie, valeurs: Iterable[ValeurDatee]) -> dict[str, Any]:
    return {
        "identifiant": serie.identifiant,
        "nom": serie.nom,
        "type": serie.type_,
        "unite": str(serie.unite) if serie.type_ == "nombre" else None,
        "cles": list(serie.cles),
        "source": serie.source,
        "revalorisation": f"{serie.revalorisation[0]:02d}-{serie.revalorisation[1]:02d}"
        if serie.revalorisation
        else None,
        "note": serie.note or None,
        "valeurs": [_valeur(v, serie) for v in valeurs],
    }


def _valeur(valeur: ValeurDatee, serie: Serie) -> dict[str, Any]:
    table = valeur.table
    return {
        "du": valeur.du.isoformat(),
        "jusqu_au": valeur.jusqu_au.isoformat() if valeur.jusqu_au else None,
        "valeur": _brute(valeur.valeur),
        "table": None if table is None else [{"cles": list(c), "valeur": _brute(n)} for c, n in table.items()],
        "texte": valeur.texte or None,
        "confiance": valeur.confiance.value,
        "statut": valeur.statut.value,
        "source": valeur.source or serie.source,
        "note": valeur.note or None,
    }


def _brute(valeur: Fraction | date | str | None) -> str | None:
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, Fraction):
        decimales = nombres.decimales(valeur)
        return str(valeur) if decimales is None else f"{objet.decimal(valeur, decimales):f}"
    return valeur
