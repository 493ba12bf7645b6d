"""Le droit, écrit une seconde fois sans le moteur : valeurs recopiées à la main, formules du texte, nombres exacts.

Sert de juge aux exécutions : ne lit ni les règles ni les barèmes. `None` : sans objet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.conformite import reference_etablissement as etab

# --- AGGIR (CASF annexes 2-1 et 2-2) ---------------------------------------------------------------------------------

VARIABLES = (
    "coherence",
    "orientation",
    "toilette",
    "habillage",
    "alimentation",
    "elimination",
    "transferts",
    "deplacements_interieurs",
)

# Groupe : points des cotations C, puis B, dans l'ordre des variables ; scores minimaux et rangs.
GROUPES: tuple[tuple[str, str, tuple[tuple[int, int], ...]], ...] = (
    ("2000 1200 40 40 60 100 800 200", "0 0 16 16 20 16 120 32", ((4380, 1), (4140, 2), (3390, 3))),
    ("1500 1200 40 40 60 100 800 -80", "320 120 16 16 0 16 120 -40", ((2016, 4),)),
    ("0 0 40 40 60 160 1000 400", "0 0 16 16 20 20 200 40", ((1700, 5), (1432, 6))),
    ("0 0 0 0 2000 400 2000 200", "0 0 0 0 200 200 200 0", ((2400, 7),)),
    ("400 400 400 400 400 800 800 200", "0 0 100 100 100 100 100 0", ((1200, 8),)),
    ("200 200 500 500 500 500 500 200", "100 100 100 100 100 100 100 0", ((800, 9),)),
    ("150 150 300 300 500 500 400 200", "0 0 200 200 200 200 200 100", ((650, 10),)),
    ("0 0 3000 3000 3000 3000 1000 1000", "0 0 2000 2000 2000 2000 2000 1000", ((4000, 11), (2000, 12))),
)


def _points(c: str, b: str) -> list[dict[str, int]]:
    return [{"A": 0, "B": int(y), "C": int(x)} for x, y in zip(c.split(), b.split(), strict=True)]


_GROUPES = [(_points(c, b), seuils) for c, b, seuils in GROUPES]
GIR_DU_RANG = {1: 1, **dict.fromkeys(range(2, 8), 2), 8: 3, 9: 3, 10: 4, 11: 4, 12: 5, 13: 6}


def rang_aggir(profil: str) -> int:
    """Le rang d'un profil de huit cotations, dans l'ordre des variables."""
    for points, seuils in _GROUPES:
        score = sum(p[cotation] for p, cotation in zip(points, profil, strict=True))
        for minimum, rang in seuils:
            if score >= minimum:
                return rang
    return 13


def gir(profil: str) -> int:
    """Le GIR d'un profil.

    >>> gir("AABBAAAA"), gir("BBAAAAAA")
    (4, 6)
    """
    return GIR_DU_RANG[rang_aggir(profil)]


# Variable : ses sous-variables, et les ensembles de cotations qui donnent C ; que des A donnent A, le reste donne B.
SOUS_VARIABLES: dict[str, tuple[str, ...]] = {
    "coherence": ("communication", "comportement"),
    "orientation": ("orientation_dans_temps", "orientation_dans_espace"),
    "toilette": ("toilette_haut", "toilette_bas"),
    "habillage": ("habillage_haut", "habillage_milieu", "habillage_bas"),
    "alimentation": ("se_servir", "manger"),
    "elimination": ("elimination_urinaire", "elimination_fecale"),
    "transferts": ("transferts",),
    "deplacements_interieurs": ("deplacements_interieurs",),
}
ADVERBES = ("spontanement", "totalement", "correctement", "habituellement")


def cotation_adverbes(oui: int) -> str:
    """La cotation d'une sous-variable dont `oui` adverbes sur quatre sont vrais."""
    return {4: "A", 0: "C"}.get(oui, "B")


def cotation_variable(variable: str, sous: str) -> str:
    """La cotation d'une variable d'après celles de ses sous-variables."""
    if set(sous) == {"A"}:
        return "A"
    if variable in {"coherence", "orientation", "elimination"}:
        return "C" if "C" in sous else "B"
    if variable == "alimentation":
        return "C" if sous in {"CC", "BC", "CB"} else "B"
    return "C" if set(sous) == {"C"} else "B"


# --- Valeurs datées --------------------------------------------------------------------------------------------------


def _exact(ecrit: str) -> Fraction:
    return Fraction(Decimal(ecrit))


MTP_AU_1ER_JANVIER = {
    annee: _exact(ecrit)
    for annee, ecrit in {
        2016: "1103.08",
        2017: "1104.18",
        2018: "1107.49",
        2019: "1118.57",
        2020: "1121.92",
        2021: "1125.29",
        2022: "1126.41",
        2023: "1192.55",
        2024: "1210.90",
        2025: "1266.60",
        2026: "1288.13",
    }.items()
}
PLAFONDS = (  # premier jour, coefficients des GIR 1 à 4
    (date(2016, 3, 1), ("1.553", "1.247", "0.901", "0.601")),
    (date(2022, 1, 1), ("1.605", "1.298", "0.938", "0.626")),
    (date(2024, 1, 1), ("1.615", "1.306", "0.944", "0.630")),
)
SMIC = (
    (date(2016, 1, 1), "9.67"),
    (date(2017, 1, 1), "9.76"),
    (date(2018, 1, 1), "9.88"),
    (date(2019, 1, 1), "10.03"),
    (date(2020, 1, 1), "10.15"),
    (date(2021, 1, 1), "10.25"),
    (date(2021, 10, 1), "10.48"),
    (date(2022, 1, 1), "10.57"),
    (date(2022, 5, 1), "10.85"),
    (date(2022, 8, 1), "11.07"),
    (date(2023, 1, 1), "11.27"),
    (date(2023, 5, 1), "11.52"),
    (date(2024, 1, 1), "11.65"),
    (date(2024, 11, 1), "11.88"),
    (date(2026, 1, 1), "12.02"),
    (date(2026, 6, 1), "12.31"),
)
LIEN_SOCIAL = date(2024, 1, 1)
NON_CUMUL = {
    "mtp",
    "actp",
    "pch",
    "pcrtp",
    "aide_menagere_aide_sociale",
    "allocation_representative_services_menagers",
    "aide_menagere_caisse_retraite",
}


def mtp(jour: date) -> Fraction:
    """La majoration pour tierce personne qu'emploie l'APA de l'année."""
    return MTP_AU_1ER_JANVIER[jour.year]


def plafond(niveau: int, jour: date) -> Fraction:
    """Le plafond du plan d'aide d'un GIR de 1 à 4, au centime."""
    coefficients = [c for du, c in PLAFONDS if du <= jour][-1]
    return centime(_exact(coefficients[niveau - 1]) * mtp(jour))


def seuil_non_versement(jour: date) -> Fraction:
    """Trois heures de SMIC brut, au centime."""
    return centime(3 * _exact([v for du, v in SMIC if du <= jour][-1]))


def centime(montant: Fraction) -> Fraction:
    """Arrondit au centime, au demi supérieur."""
    return Fraction((montant * 100 + Fraction(1, 2)).__floor__(), 100)


# --- Participation à domicile (CASF R. 232-11) -----------------------------------------------------------------------


def participation(ressources: Fraction, plan: Fraction, s: Fraction) -> Fraction:
    """La participation avant arrondi, par la formule du texte : f va de a, au premier seuil, à 1, au second."""
    bas, haut = Fraction(725, 1000) * s, Fraction(267, 100) * s
    if ressources <= bas:
        return Fraction(0)
    if ressources > haut:
        return Fraction(9, 10) * plan

    def f(a: Fraction) -> Fraction:
        return ((1 - a) * ressources + a * haut - bas) / (haut - bas)

    limite_1, limite_2 = Fraction(317, 1000) * s, Fraction(498, 1000) * s
    a1 = min(plan, limite_1)
    a2 = min(plan, limite_2) - a1
    a3 = plan - a1 - a2
    assiette = a1 + a2 * f(Fraction(4, 10)) + a3 * f(Fraction(2, 10))
    return Fraction(9, 10) * (ressources - bas) / (haut - bas) * assiette


def age_au(naissance: date, jour: date) -> int:
    """Les années révolues."""
    ans = jour.year - naissance.year
    return ans if (jour.month, jour.day) >= (naissance.month, naissance.day) else ans - 1


def resultats(
    faits: Mapping[str, Any], jour: date, diviseur_separe: Fraction = Fraction(2), **lectures: bool
) -> dict[str, Any]:
    """Tous les résultats d'un dossier complet : `None` est sans objet.

    `faits` : age, residence, lieu, seul, conjoint_en_etablissement, ressources, gir, plan, heures, tarif, date_du_plan,
    utilise, prestations, et ceux de l'établissement. `diviseur_separe` : celui du conjoint resté à domicile, selon la
    lecture ; `lectures` : celles de l'établissement.
    """
    s = mtp(jour)
    a_domicile = faits["lieu"] in {"domicile", "accueil_familial"}
    eligible = faits["age"] >= 60 and faits["residence"] and faits["gir"] <= 4
    valeurs: dict[str, Any] = {
        "gir": faits["gir"],
        "eligible_apa": eligible,
        "cumul_a_regler": bool(faits["prestations"] & NON_CUMUL),
        "seuil_participation": Fraction(725, 1000) * s,
        "seuil_participation_maximale": Fraction(267, 100) * s,
        "plafond_plan_aide": plafond(faits["gir"], jour) if faits["gir"] <= 4 else None,
        "seuil_non_versement": seuil_non_versement(jour),
        "plafond_repit_annuel": centime(Fraction(453, 1000) * s),
        "plafond_relais_hospitalisation": centime(Fraction(9, 10) * s),
        "heures_lien_social_retenues": None if faits["date_du_plan"] >= LIEN_SOCIAL else Fraction(0),
        "ressources_retenues": None,
    }
    if a_domicile:
        diviseur = Fraction(1)
        if not faits["seul"]:
            diviseur = diviseur_separe if faits["conjoint_en_etablissement"] else Fraction(17, 10)
        valeurs["ressources_retenues"] = faits["ressources"] / diviseur
    noms = ("plan_aide_retenu", "participation", "taux_participation", "montant_apa", "apa_versee")
    valeurs |= dict.fromkeys((*noms, "participation_due", "apa_due"))
    if not a_domicile:
        non_versement = valeurs["seuil_non_versement"]
        return valeurs | etab.etablissement(
            faits, jour, centime, eligible=eligible, non_versement=non_versement, **lectures
        )
    if not eligible:
        return valeurs
    if faits["date_du_plan"] >= LIEN_SOCIAL:
        valeurs["heures_lien_social_retenues"] = min(faits["heures"], Fraction(9))
    lien = centime(valeurs["heures_lien_social_retenues"] * faits["tarif"])
    plan = min(faits["plan"], valeurs["plafond_plan_aide"]) + lien
    due = participation(valeurs["ressources_retenues"], plan, s)
    apa = plan - centime(due)
    valeurs |= {
        "plan_aide_retenu": plan,
        "participation": centime(due),
        "montant_apa": apa,
        "apa_versee": apa if apa > valeurs["seuil_non_versement"] else Fraction(0),
    }
    if plan > 0:
        utilise = min(faits["utilise"], plan)
        sur_utilise = centime(due / plan * utilise)
        valeurs |= {
            "taux_participation": due / plan,
            "participation_due": sur_utilise,
            "apa_due": utilise - sur_utilise,
        }
    return valeurs
