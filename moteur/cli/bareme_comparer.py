"""`moteur bareme comparer` : deux années, deux dates ou deux jeux de barèmes, et l'effet sur chaque scénario."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from moteur import donnees
from moteur.cli import sortie
from moteur.cli.bareme import ecrire_valeur
from moteur.cli.bareme_classeur import en_objets, montrer_valeurs
from moteur.cli.demandes import Couches, relatif
from moteur.cli.francais import MAL_FORMEE, REUSSI, TROUVE
from moteur.comparaison.baremes import comparer_series
from moteur.comparaison.effets import Cote, Effet, Rejeu, par_fait, rejouer
from moteur.diagnostics import DemandeInvalide, a_des_erreurs
from moteur.diagnostics.catalogue import c006_chemin, x011_demande
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.explication import nombres
from moteur.langage.noms import sans_article
from moteur.modele.dossier import lire_date
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.modele.series import Serie, Statut, ValeurDatee
from moteur.porte import Moteur
from moteur.scenarios import lire
from moteur.scenarios.valeurs import ecrire

_MONTRES = 20
"""Scénarios montrés, si l'on ne demande pas tout."""


@dataclass(frozen=True, slots=True)
class Demande:
    """Ce que l'on compare : deux termes ; les scénarios à rejouer, et à quelle date pour deux jeux de barèmes."""

    couches: Couches
    termes: tuple[str, str]
    scenarios: Sequence[str]
    jour: str | None
    tout: bool
    en_json: bool


def comparer(demande: Demande) -> int:
    """Écrit les valeurs qui diffèrent, puis les résultats qui changent ; 1 s'il y en a."""
    lieux = [Path(c) for c in demande.scenarios] or [relatif(donnees.dossier_scenarios())]
    absents = [c006_chemin.faute(str(c), "n'existe pas", "vérifiez le chemin.") for c in lieux if not c.exists()]
    if absents:
        raise DemandeInvalide(absents)
    jours = [_jour(t) for t in demande.termes]
    if (jours[0] is None) is not (jours[1] is None):
        raise DemandeInvalide([x011_demande.de_deux_sortes(*demande.termes)])
    if jours[0] is not None and demande.jour is not None:
        raise DemandeInvalide([x011_demande.ensemble("--date", "deux dates")])
    scenarios, fautes = lire(lieux)
    if a_des_erreurs(fautes):
        sortie.signaler_diagnostics(fautes, en_json=demande.en_json)
        return MAL_FORMEE
    comparees = _comparees(demande, *jours)
    rejeux = list(rejouer(sortie.suivre(scenarios, "scénarios"), comparees.avant, comparees.apres))
    if demande.en_json:
        sortie.ecrire_json({**comparees.objet(), **_objet(rejeux, comparees.apres.moteur.modele)})
    else:
        comparees.dire()
        _dire(rejeux, comparees, tout=demande.tout)
    return TROUVE if comparees.different or any(r.effets for r in rejeux) else REUSSI


def _comparees(demande: Demande, un: date | None, autre: date | None) -> _Dates | _Jeux:
    return _Jeux(demande) if un is None or autre is None else _Dates(demande.couches.charger(), un, autre)


# --- Les deux termes --------------------------------------------------------------------------------------------------


def _jour(terme: str) -> date | None:
    """Rend le jour que dit un terme : le 1er janvier d'une année, ou une date ; rien si ce sont des répertoires."""
    if re.fullmatch(r"[0-9]{4}", terme):
        return date(int(terme), 1, 1) if int(terme) else None
    lu = lire_date(terme)
    if lu is not None:
        return lu
    noms = terme.split(",")
    absents = [nom for nom in noms if not nom or not Path(nom).is_dir()]
    if absents:
        voisins = [p.name for p in Path().iterdir() if p.is_dir()]
        aide = vouliez_vous(absents[0], voisins) or "écrivez 2027, 01/01/2027 ou baremes,brouillon-2027."
        raise DemandeInvalide([x011_demande.terme(absents[0] or terme, aide)])
    return None


class _Dates:
    """Les mêmes barèmes à deux dates."""

    def __init__(self, moteur: Moteur, un: date, autre: date) -> None:
        self.avant, self.apres = (Cote(moteur, moteur.jour(j)) for j in (un, autre))
        self.jours = (un, autre)
        series = moteur.modele.series.values()
        couples = [(s, s.en_vigueur(un), s.en_vigueur(autre)) for s in series]
        self.lignes = [(s, a, b) for s, a, b in couples if a is not b]
        self.different = any(_contenu(a) != _contenu(b) for _, a, b in self.lignes)

    @property
    def sens(self) -> str:
        """Ce que l'on a fait des scénarios."""
        un, autre = map(ecrire_date, self.jours)
        return f"le dossier de chaque scénario, inchangé, apprécié au {un} puis au {autre}"

    def dire(self) -> None:
        """Écrit ce que chaque barème vaut aux deux dates, s'il change."""
        un, autre = map(ecrire_date, self.jours)
        sortie.ecrire(f"Barèmes en vigueur au {un} et au {autre}.\n")
        lignes = [
            (sans_article(s.nom), ecrire_valeur(a, s), ecrire_valeur(b, s), _variation(s, a, b), _statut(b))
            for s, a, b in self.lignes
        ]
        if lignes:
            sortie.tableau(lignes, ("barème", f"au {un}", f"au {autre}", "variation", ""))
        else:
            sortie.ecrire("  aucun ne change")

    def objet(self) -> dict[str, Any]:
        """Rend la même chose en JSON."""
        return {
            "avant": self.jours[0].isoformat(),
            "apres": self.jours[1].isoformat(),
            "valeurs": [
                {
                    "identifiant": s.identifiant,
                    "avant": None if a is None else ecrire_valeur(a, s),
                    "apres": None if b is None else ecrire_valeur(b, s),
                    "statut": None if b is None else b.statut.value,
                }
                for s, a, b in self.lignes
            ],
        }


class _Jeux:
    """Deux jeux de barèmes, aux mêmes dates."""

    def __init__(self, demande: Demande) -> None:
        self.termes = demande.termes
        moteurs = [Couches(demande.couches.regles, tuple(map(Path, t.split(",")))).charger() for t in demande.termes]
        self.jour = None if demande.jour is None else moteurs[0].jour(demande.jour)
        self.avant, self.apres = (Cote(m, self.jour) for m in moteurs)
        self.difference = comparer_series(moteurs[0].modele.series, moteurs[1].modele.series)
        self.different = bool(self.difference)

    @property
    def sens(self) -> str:
        """Ce que l'on a fait des scénarios."""
        quand = "à sa date" if self.jour is None else f"au {ecrire_date(self.jour)}"
        return f"le dossier de chaque scénario, inchangé, apprécié {quand} avec l'un puis l'autre"

    def dire(self) -> None:
        """Écrit les valeurs datées que l'un a et l'autre pas."""
        sortie.ecrire(f"De {self.termes[0]} à {self.termes[1]} :")
        montrer_valeurs(self.difference)
        for s in self.difference.series:
            nom = sans_article(s.serie.nom)
            sortie.ecrire(f"Change aussi {s.quoi} de « {nom} » : {s.avant or 'rien'} → {s.apres or 'rien'}.")

    def objet(self) -> dict[str, Any]:
        """Rend la même chose en JSON."""
        series = [(s.serie.identifiant, s.quoi, s.avant, s.apres) for s in self.difference.series]
        return {
            "avant": self.termes[0],
            "apres": self.termes[1],
            "valeurs": en_objets(self.difference),
            "series": [dict(zip(("identifiant", "quoi", "avant", "apres"), s, strict=True)) for s in series],
        }


def _contenu(valeur: ValeurDatee | None) -> object:
    return None if valeur is None else (valeur.valeur, dict(valeur.table or {}))


def _statut(valeur: ValeurDatee | None) -> str:
    return "provisoire" if valeur is not None and valeur.statut is Statut.PROVISOIRE else ""


def _variation(serie: Serie, avant: ValeurDatee | None, apres: ValeurDatee | None) -> str:
    if avant is None or apres is None:
        return "s'éteint" if apres is None else "commence"
    if not isinstance(avant.valeur, Fraction) or not isinstance(apres.valeur, Fraction):
        return "change" if _contenu(avant) != _contenu(apres) else "inchangée"
    ecart = apres.valeur - avant.valeur
    if not ecart:
        return "inchangée"
    decimales = max(avant.decimales, apres.decimales)
    ecrit = _signe(ecart, decimales=decimales)
    if serie.unite.pourcentage:
        ecrit = f"{_signe(ecart * 100, decimales=decimales)} point{'s' if abs(ecart * 100) >= 2 else ''}"
    if not avant.valeur:
        return ecrit
    return f"{ecrit} ({_signe(round(ecart / avant.valeur * 100, 2), decimales=2)} %)"


def _signe(nombre: Fraction, *, decimales: int) -> str:
    ecrit = nombres.exact(nombre, decimales) or str(nombre)
    return f"+{ecrit}" if nombre > 0 else ecrit


# --- L'effet sur les scénarios ----------------------------------------------------------------------------------------


def _dire(rejeux: Sequence[Rejeu], comparees: _Dates | _Jeux, *, tout: bool) -> None:
    touches = [r for r in rejeux if r.effets]
    refuses = [r for r in rejeux if r.refuse]
    modele = comparees.apres.moteur.modele
    sortie.titrer(f"Effet sur les scénarios : {comparees.sens}.\n")
    if touches:
        lignes = [_ligne(effets, modele) for effets in par_fait(touches).values()]
        sortie.tableau(lignes, ("résultat", "scénarios où il change", "variation, de", "à"))
        sortie.ecrire()
    for rejeu in touches if tout else touches[:_MONTRES]:
        sortie.ecrire(str(rejeu.scenario))
        sortie.tableau([_effet(e, modele) for e in rejeu.effets])
    if not tout and len(touches) > _MONTRES:
        sortie.ecrire(f"… et {len(touches) - _MONTRES} autres scénarios ; --tout les montre.")
    compte = sortie.compter(len(touches), "scénario change", "scénarios changent")
    suite = f" ; {len(refuses)} ne se rejouent pas ainsi" if refuses else ""
    sortie.ecrire(f"\n{compte} sur {len(rejeux)}{suite}.")


def _ligne(effets: Sequence[Effet], modele: Modele) -> tuple[str, ...]:
    """Résume un résultat : combien de scénarios, la plus forte baisse et la plus forte hausse."""
    fait = effets[0].fait
    variations = sorted(v for e in effets if (v := e.variation) is not None)
    bornes = ("", "")
    if variations:
        bornes = (_ecart(variations[0], fait, modele), _ecart(variations[-1], fait, modele))
    return (sans_article(fait.nom), str(len(effets)), *bornes)


def _ecart(variation: Fraction, fait: Any, modele: Modele) -> str:
    """Écrit une variation, arrondie pour être lue."""
    ecrit = ecrire(round(variation, 4), fait, modele)
    return f"+{ecrit}" if variation > 0 else ecrit


def _effet(effet: Effet, modele: Modele) -> tuple[str, str]:
    avant, apres = (_valeur(v, effet, modele) for v in (effet.avant, effet.apres))
    return sans_article(effet.fait.nom), f"{avant} → {apres}"


def _valeur(valeur: object, effet: Effet, modele: Modele) -> str:
    return "non demandé" if valeur is None else ecrire(valeur, effet.fait, modele)


def _objet(rejeux: Sequence[Rejeu], modele: Modele) -> dict[str, Any]:
    return {
        "rejoues": len(rejeux),
        "refuses": [str(r.scenario) for r in rejeux if r.refuse],
        "scenarios": [
            {
                "nom": r.scenario.nom,
                "fichier": r.scenario.fichier,
                "ligne": (r.scenario.exemple or r.scenario.lieu).ligne,
                "effets": [
                    {
                        "fait": e.fait.identifiant,
                        "avant": _valeur(e.avant, e, modele),
                        "apres": _valeur(e.apres, e, modele),
                    }
                    for e in r.effets
                ],
            }
            for r in rejeux
            if r.effets
        ],
    }
