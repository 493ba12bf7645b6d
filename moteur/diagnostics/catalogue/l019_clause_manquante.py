"""L019 · Une clause manquante.

## Ce que dit ce contrôle

Un bloc n'a pas une clause dont on ne peut se passer, ou une clause n'a que son premier mot.

## Pourquoi

Rien n'est supposé : une règle sans période ne vaut pas toujours, un fait présumé sans raison ne se justifie pas.

La période d'une règle se lit dans le texte qu'elle cite, souvent à son dernier article, ou dans celui qui l'a modifié :
le jour où il entre en vigueur, et non celui où il a été signé ou publié.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si l'on ne sait pas encore ce que dit la clause, la règle n'est pas prête : mettez-la en remarque, chaque
ligne précédée de `#`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_SOURCE_MAX = 80
"""Caractères d'une source que l'aide recopie."""

_SUITES = {
    "si": "la condition, après « si »",
    "alors": "la conclusion, après « alors »",
    "sinon": "la conclusion, après « sinon »",
    "source": "le texte cité, après « source »",
    "présumé": "la valeur présumée, après « présumé »",
    "pour chaque": "le nom d'une énumération, après « pour chaque »",
    "par": "le nom d'une énumération, après « par »",
    "identifiant": "l'identifiant, après « identifiant »",
    "raison": "la raison, après « raison »",
    "en vigueur": "la période, après « en vigueur »",
    "acteur": "qui doit agir, entre guillemets, après « acteur »",
    "action": "ce qui doit être fait, entre guillemets, après « action »",
    "à défaut": "ce qui arrive à défaut, entre guillemets, après « à défaut »",
    "au plus tard": "le dernier jour, après « au plus tard »",
    "naît le": "le jour où l'obligation naît, après « naît le »",
    "naît quand": "la condition, après « naît quand »",
    "remplie le": "le jour où l'obligation est remplie, après « remplie le »",
    "remplie quand": "la condition, après « remplie quand »",
    "éteinte le": "le jour où l'obligation s'éteint, après « éteinte le »",
    "éteinte quand": "la condition, après « éteinte quand »",
}

_OBLIGATION = {
    "acteur": ("qui doit agir", "ajoutez une ligne : acteur « le président du conseil départemental »."),
    "action": ("ce qui doit être fait", "ajoutez une ligne : action « notifie sa décision »."),
    "naît": (
        "ce qui fait naître cette obligation",
        "ajoutez une ligne « naît quand … » (une condition) ou « naît le … » (un jour).",
    ),
}

_CONTENUS = {
    "règle": "écrivez dessous, en retrait : source, en vigueur, et alors ou une table.",
    "contrôle": "écrivez dessous, en retrait : source, si, et alors alerte « … ».",
    "obligation": "écrivez dessous, en retrait : source, en vigueur, acteur « … », action « … », "
    "et naît quand ou naît le.",
    "fait": "écrivez dessous, en retrait : son type (oui/non, nombre en €/mois…) et son origine (donné, déduit…).",
}


def faute(lieu: Lieu, quoi: str, aide: str) -> Diagnostic:
    """Rend le diagnostic L019."""
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), aide)


def periode(lieu: Lieu, titre: str, sources: Sequence[str], voisines: Mapping[date, int]) -> Diagnostic:
    """Rend le diagnostic L019 d'une règle sans période ; `voisines` : celles du fichier, par jour d'ouverture."""
    source = next((f" (« {s} »)" for s in sources if len(s) <= _SOURCE_MAX), "")
    aide = (
        f"ajoutez une ligne « en vigueur depuis le JJ/MM/AAAA » : le jour où s'applique le texte cité en source{source}"
    )
    if len(voisines) == 1:
        jour, combien = next(iter(voisines.items()))
        autres, sont = ("l'autre règle", "est") if combien == 1 else ("les autres règles", "sont")
        aide += f" ; {autres} de ce fichier {sont} en vigueur depuis le {jour:%d/%m/%Y}"
    return Diagnostic("L019", f"il manque la période de « {titre} ».", (Endroit(lieu),), f"{aide}.")


def apres(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L019 d'une clause qui n'a que son premier mot."""
    quoi = _SUITES.get(mot, f"ce que dit « {mot} »")
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), "complétez la ligne, ou retirez-la.")


def tout(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L019 d'un bloc qui n'a que son titre."""
    if mot == "fait":
        quoi = "le type et l'origine de ce fait"
    else:
        quoi = f"tout ce que dit {'ce' if mot == 'contrôle' else 'cette'} {mot}"
    aide = _CONTENUS.get(mot, _CONTENUS["règle"])
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), aide)


def d_une_obligation(lieu: Lieu, clause: str) -> Diagnostic:
    """Rend le diagnostic L019 d'une obligation à qui il manque l'acteur, l'action ou la naissance."""
    quoi, aide = _OBLIGATION[clause]
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), aide)
