"""`moteur vocabulaire` et `moteur schema` : tous les faits, pour une personne et pour une machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import Any

from moteur.cli import sortie
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI
from moteur.diagnostics.suggestions import sans_accent
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Fait, Modele
from moteur.modele.schema_dossier import ecrire, schema_dossier
from moteur.modele.types import Sorte

_SORTES = {
    Sorte.NOMBRE: "nombre",
    Sorte.BOOLEEN: "oui/non",
    Sorte.CHOIX: "choix",
    Sorte.LISTE: "liste",
    Sorte.DATE: "date",
    Sorte.TEXTE: "texte",
    Sorte.ELEMENTS: "éléments",
}


def schema(couches: Couches) -> int:
    """Écrit le JSON Schema d'un dossier."""
    sortie.ecrire_json(schema_dossier(couches.charger().modele))
    return REUSSI


def vocabulaire(couches: Couches, filtre: str, *, en_json: bool) -> int:
    """Écrit les faits du vocabulaire, tous ou ceux dont le nom, l'identifiant ou le libellé contient le filtre."""
    modele = couches.charger().modele
    faits = [f for f in modele.faits.values() if f.obligation is None and _retenu(f, filtre)]
    if en_json:
        sortie.ecrire_json({"faits": [_objet(f, modele) for f in faits]})
        return REUSSI
    if not faits:
        sortie.ecrire(f"Aucun fait ne contient « {filtre} ».")
    for nom, siens in groupby(faits, key=domaine):
        _ecrire_domaine(nom, list(siens), modele)
    if faits:
        sortie.ecrire(f"\n{sortie.compter(len(faits), 'fait')}.")
    return REUSSI


def _retenu(fait: Fait, filtre: str) -> bool:
    nu = sans_accent(filtre.strip())
    return any(nu in sans_accent(texte) for texte in (fait.identifiant, fait.nom, fait.libelle, fait.famille or ""))


def domaine(fait: Fait) -> str:
    """Le domaine d'un fait : le dossier de règles où il est déclaré."""
    return "moteur" if fait.identifiant == DATE_APPRECIATION else Path(fait.lieu.fichier).parent.name


def _sorte(fait: Fait) -> str:
    return "rang" if fait.type.rang else _SORTES[fait.type.sorte]


def origine(fait: Fait) -> str:
    """Dit d'où vient la valeur d'un fait ; la date d'appréciation est demandée."""
    return "demandé" if fait.identifiant == DATE_APPRECIATION else fait.origine


# --- JSON -------------------------------------------------------------------------------------------------------------


def _objet(fait: Fait, modele: Modele) -> dict[str, Any]:
    type_ = fait.type
    return {
        "identifiant": fait.identifiant,
        "nom": fait.nom,
        "libelle": fait.libelle,
        "type": _sorte(fait),
        "unite": str(type_.unite) if type_.sorte is Sorte.NOMBRE and not type_.rang else None,
        "decimales": type_.decimales,
        "minimum": _nombre(type_.minimum),
        "maximum": _nombre(type_.maximum),
        "choix": {c: modele.libelles_choix[c] for c in type_.choix},
        "origine": origine(fait),
        "donne": fait.donne,
        "deduit": fait.deduit,
        "apprecie_par": fait.apprecie_par,
        "presume": _presume(fait.presume),
        "presume_de": fait.presume_de,
        "raison": fait.raison or None,
        "resultat": fait.resultat,
        "sources": list(fait.sources),
        "enonces": list(fait.enonces),
        "famille": fait.famille,
        "cle": fait.cle,
        "entite": fait.entite,
        "domaine": domaine(fait),
    }


def _nombre(borne: Fraction | None) -> int | str | None:
    return None if borne is None else int(borne) if borne.denominator == 1 else str(borne)


def _presume(valeur: Brute | None) -> Any:
    if isinstance(valeur, Fraction):
        return str(valeur)
    if isinstance(valeur, frozenset | tuple):
        return sorted(valeur)
    return valeur.isoformat() if isinstance(valeur, date) else valeur


# --- Texte ------------------------------------------------------------------------------------------------------------


def _ecrire_domaine(domaine: str, faits: Sequence[Fait], modele: Modele) -> None:
    sortie.titrer(f"── {domaine}")
    for famille, membres in groupby(faits, key=lambda f: f.famille):
        liste = list(membres)
        if famille is None or len(liste) == 1:
            for fait in liste:
                _ecrire_fait(fait, fait.nom, fait.identifiant, modele)
        else:
            noms = ", ".join(f.identifiant for f in liste)
            _ecrire_fait(liste[0], f"{famille}, {len(liste)} faits", noms, modele)


def _ecrire_fait(fait: Fait, nom: str, identifiants: str, modele: Modele) -> None:
    sortie.ecrire(f"\n  {nom}{' (résultat)' if fait.resultat else ''}")
    lignes = [
        ("identifiant", identifiants),
        ("type", _dire_type(fait, modele)),
        ("origine", _dire_origine(fait, modele)),
    ]
    if fait.libelle != fait.nom and fait.famille is None:
        lignes.insert(0, ("libellé", fait.libelle))
    if fait.entite is not None:
        lignes.insert(1, ("de chaque", modele.entites[fait.entite].nom))
    if fait.sources:
        lignes.append(("source", ", ".join(fait.sources)))
    sortie.tableau([("", *ligne) for ligne in lignes])


def _dire_type(fait: Fait, modele: Modele) -> str:
    type_ = fait.type
    if type_.sorte is Sorte.NOMBRE:
        bornes = "" if type_.maximum is None else f", de {type_.minimum or 0} à {type_.maximum}"
        if type_.rang:
            return f"rang{bornes.removeprefix(',')}"
        return f"nombre, {type_.unite}{bornes}" + (", au centime" if type_.decimales == 2 else "")
    if type_.choix:
        return f"{_sorte(fait)} parmi {_enumerer(modele.libelles_choix[c] for c in type_.choix)}"
    return _sorte(fait)


def _dire_origine(fait: Fait, modele: Modele) -> str:
    texte = origine(fait)
    if fait.apprecie_par is not None:
        texte = texte.replace("apprécié", f"apprécié par {fait.apprecie_par}")
    if fait.presume_de is not None:
        texte += f" : {modele.faits[fait.presume_de].nom}"
    elif fait.presume is not None:
        texte += f" : {ecrire(fait.presume, modele.libelles_choix)}"
    return f"{texte} ({fait.raison})" if fait.raison else texte


def _enumerer(textes: Iterable[str]) -> str:
    return ", ".join(textes)
