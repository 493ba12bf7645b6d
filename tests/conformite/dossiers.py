"""Des dossiers tirés au hasard, aux dates et aux montants où quelque chose change : le seuil, et un centime autour."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.conformite import reference as r
from tests.conformite import reference_etablissement as etab

PAR_JOUR = 5
"""Dossiers tirés pour un même jour."""

PREMIER, DERNIER = date(2016, 3, 1), date(2026, 12, 31)
RESULTATS = (
    "gir",
    "eligible_apa",
    "cumul_a_regler",
    "seuil_participation",
    "seuil_participation_maximale",
    "plafond_plan_aide",
    "seuil_non_versement",
    "plafond_repit_annuel",
    "plafond_relais_hospitalisation",
    "heures_lien_social_retenues",
    "ressources_retenues",
    "plan_aide_retenu",
    "participation",
    "taux_participation",
    "montant_apa",
    "apa_versee",
    "participation_due",
    "apa_due",
)
_CHARNIERES = sorted(
    {jour + timedelta(days=n) for jour, _ in (*r.SMIC, *r.PLAFONDS) for n in (-1, 0, 1)}
    | {date(annee, mois, jour) for annee in range(2016, 2027) for mois, jour in ((1, 1), (4, 1), (12, 31))}
    | {date(2016, 3, 1), date(2020, 2, 29), date(2024, 2, 29)}
)
CHARNIERES = [j for j in _CHARNIERES if PREMIER <= j <= DERNIER]


@dataclass(frozen=True)
class Tirage:
    """Un dossier tiré.

    `complet` : avec tout ce que demande la référence, `faits` ; `donne` : ce qu'on donne au moteur, où il peut manquer
    des faits. `double` : le GIR est donné avec la grille, qui peut le contredire.
    """

    jour: date
    faits: dict[str, Any]
    complet: dict[str, Any]
    donne: dict[str, Any]
    double: bool

    @property
    def jugeable(self) -> bool:
        """Vrai si la référence sait en dire quelque chose : elle ne juge pas un plan établi après l'appréciation."""
        return bool(self.faits["date_du_plan"] <= self.jour)

    @property
    def suffit(self) -> bool:
        """Vrai s'il ne manque rien qui compte : sans heure de lien social, leur tarif ne compte pas."""
        sans_heure = self.faits["heures"] == 0 or self.faits["date_du_plan"] < r.LIEN_SOCIAL
        return set(self.complet) - set(self.donne) <= ({"tarif_lien_social"} if sans_heure else set())


def tirer(graine: str, numero: int) -> Tirage:
    """Tire le dossier de ce numéro ; la même graine rend le même."""
    jours = random.Random(f"{graine}, jour {numero // PAR_JOUR}")  # noqa: S311 — des essais, pas de la cryptographie
    jour = jours.choice(CHARNIERES) if jours.random() < 0.3 else _entre(jours, PREMIER, DERNIER)
    return _Tireur(random.Random(f"{graine} {numero}"), jour).tirage()  # noqa: S311


def _entre(hasard: random.Random, du: date, au: date) -> date:
    return du + timedelta(days=hasard.randint(0, (au - du).days))


def _autour(hasard: random.Random, montant: Fraction) -> Fraction:
    """Un montant en centimes au voisinage d'un seuil : arrondi en dessous, au-dessus, un centime plus loin."""
    centimes = montant * 100
    return Fraction(
        max(0, hasard.choice((centimes.__floor__(), centimes.__ceil__())) + hasard.choice((-1, 0, 0, 1))), 100
    )


class _Tireur:
    def __init__(self, hasard: random.Random, jour: date) -> None:
        self.hasard = hasard
        self.jour = jour

    def tirage(self) -> Tirage:
        """Tire les faits, ce que le moteur en reçoit, ce qui en manque."""
        hasard, jour = self.hasard, self.jour
        grille, profil = self._grille()
        forme = hasard.choice(("gir", "gir", "grille", "double"))
        niveau = hasard.randint(1, 6) if forme != "grille" else r.gir(profil)
        faits = self._faits(niveau)
        complet: dict[str, Any] = {
            "residence_stable_et_reguliere": faits["residence"],
            "lieu_de_vie": faits["lieu"],
            "situation_conjugale": "seul" if faits["seul"] else "couple",
            "ressources_mensuelles": faits["ressources"],
            "montant_plan_aide": faits["plan"],
            "plan_aide_utilise": faits["utilise"],
            "tarif_lien_social": faits["tarif"],
            "tarif_dependance": faits["tarif_dependance"],
            "tarif_dependance_gir_5_6": faits["talon"],
            "date_entree_en_etablissement": faits["entree"],
            "ticket_moderateur_anterieur": faits["ticket"],
        }
        if faits["naissance"] is None:
            complet["age"] = faits["age"]
        else:
            complet["date_de_naissance"] = faits["naissance"]
        presumes = {
            "conjoint_en_etablissement": (faits["conjoint_en_etablissement"], False),
            "heures_lien_social": (faits["heures"], 0),
            "date_etablissement_plan": (faits["date_du_plan"], jour),
            "prestations_percues": (sorted(faits["prestations"]), []),
            "departement": (faits["departement"], "hors_experimentation"),
        }
        for nom, (valeur, presumee) in presumes.items():
            if valeur != presumee or hasard.random() < 0.3:
                complet[nom] = valeur
        if forme != "grille":
            complet["gir"] = niveau
        if forme != "gir":
            complet |= grille
        donne = dict(complet)
        if hasard.random() < 0.5:
            retirables = [nom for nom in complet if nom not in presumes]
            if hasard.random() < 0.2:
                retirables = ["tarif_lien_social"]
            for nom in hasard.sample(retirables, min(len(retirables), hasard.randint(1, 6))):
                del donne[nom]
        return Tirage(jour, faits, complet, donne, forme == "double")

    def _faits(self, niveau: int) -> dict[str, Any]:
        hasard, jour = self.hasard, self.jour
        s = r.mtp(jour)
        seul, separe = hasard.random() < 0.5, hasard.random() < 0.3
        diviseur = 1 if seul else hasard.choice((Fraction(17, 10), Fraction(2)))
        naissance = None
        age = hasard.choice((59, 60, 61, hasard.randint(0, 110)))
        if hasard.random() < 0.4:
            naissance = self._naissance()
            age = r.age_au(naissance, jour)
        plafond = r.plafond(min(niveau, 4), jour)
        versement = r.seuil_non_versement(jour)
        plan = hasard.choice(
            (
                *(_autour(hasard, k) for k in (plafond, Fraction(317, 1000) * s, Fraction(498, 1000) * s)),
                *(_autour(hasard, k) for k in (versement, 10 * versement, plafond / 2)),
                Fraction(hasard.randint(0, 300_000), 100),
                Fraction(0),
            )
        )
        en_etablissement = (
            Fraction(221, 100) * s,
            Fraction(340, 100) * s,
            Fraction(221, 100) * etab.mtp(jour, du_mois=True),
        )
        total = (1 if seul else 2, 0 if seul else hasard.choice((0, etab.reserve(jour))))
        talon = Fraction(hasard.choice((hasard.randint(0, 40_000), 0)), 100)
        ressources = hasard.choice(
            (
                *(_autour(hasard, total[0] * k + total[1]) for k in en_etablissement),
                _autour(hasard, Fraction(725, 1000) * s * diviseur),
                _autour(hasard, Fraction(267, 100) * s * diviseur),
                Fraction(hasard.randint(60_000, 700_000), 100),
                Fraction(hasard.randint(80_000, 350_000), 100) * diviseur.__ceil__(),
                Fraction(0),
            )
        )
        date_du_plan = hasard.choice(
            (jour, jour, _entre(self.hasard, date(2015, 1, 1), jour), r.LIEN_SOCIAL, r.LIEN_SOCIAL - timedelta(1))
        )
        heures = Fraction(hasard.choice((0, 0, 4, 8, 9, 10, 12))) + hasard.choice(
            (0, 0, Fraction(1, 2), Fraction(1, 100))
        )
        prestations = hasard.sample(sorted(r.NON_CUMUL), hasard.choice((0, 0, 1, 2)))
        return {
            "age": age,
            "naissance": naissance,
            "residence": hasard.random() < 0.9,
            "lieu": hasard.choice(("domicile", "domicile", "domicile", "accueil_familial", "etablissement")),
            "seul": seul,
            "conjoint_en_etablissement": separe,
            "ressources": ressources,
            "gir": niveau,
            "plan": plan,
            "heures": Fraction(heures),
            "tarif": Fraction(hasard.choice((0, 1, 1_999, 2_200, 2_350, 2_458, 3_333)), 100),
            "date_du_plan": date_du_plan,
            "utilise": hasard.choice((plan, _autour(hasard, plan), _autour(hasard, plan / 3), Fraction(0))),
            "prestations": frozenset(prestations),
            "talon": talon,
            "tarif_dependance": hasard.choice(
                (
                    talon,
                    _autour(hasard, talon + r.seuil_non_versement(jour)),
                    talon + Fraction(hasard.randint(0, 250_000), 100),
                )
            ),
            "departement": hasard.choice(("hors_experimentation", "10", "11", "69", "69m", "2a", "974")),
            "entree": hasard.choice((etab.DEBUT, etab.DEBUT - timedelta(1), jour)),
            "ticket": _autour(hasard, hasard.choice((etab.FORFAIT, Fraction(4)))),
        }

    def _naissance(self) -> date:
        """Une date de naissance, le plus souvent à quelques jours des soixante ans."""
        if self.hasard.random() < 0.5:
            return _entre(self.hasard, date(1906, 1, 1), date(1990, 12, 31))
        anniversaire = date(self.jour.year - 60, self.jour.month, min(self.jour.day, 28))
        return anniversaire + timedelta(days=self.hasard.randint(-2, 2))

    def _grille(self) -> tuple[dict[str, Any], str]:
        """Les faits d'une grille, par variables, par sous-variables ou par adverbes ; et le profil qu'ils donnent."""
        faits: dict[str, Any] = {}
        profil = ""
        for variable, sous in r.SOUS_VARIABLES.items():
            if self.hasard.random() < 0.5:
                profil += (cotation := self._cotation())
                faits[variable] = cotation
                continue
            cotations = ""
            for nom in sous:
                faits_sous, cotation = self._sous_variable(nom)
                faits |= faits_sous
                cotations += cotation
            profil += r.cotation_variable(variable, cotations)
        return faits, profil

    def _cotation(self) -> str:
        return self.hasard.choice("AABC")

    def _sous_variable(self, nom: str) -> tuple[dict[str, Any], str]:
        if self.hasard.random() < 0.5:
            cotation = self._cotation()
            return {f"cotation_{nom}": cotation}, cotation
        oui = [self.hasard.random() < 0.6 for _ in r.ADVERBES]
        if self.hasard.random() < 0.5:
            oui = [oui[0]] * 4
        return {f"{a}_{nom}": x for a, x in zip(r.ADVERBES, oui, strict=True)}, r.cotation_adverbes(sum(oui))


def profils() -> Iterator[str]:
    """Les 6 561 profils AGGIR."""
    for numero in range(3**8):
        yield "".join("ABC"[numero // 3**rang % 3] for rang in range(8))


def exact(valeur: Any) -> Any:
    """Une valeur publique du moteur, comparable à la référence."""
    return Fraction(valeur) if isinstance(valeur, Decimal) else valeur
