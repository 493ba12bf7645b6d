"""Les états d'une obligation."""

from __future__ import annotations

from collections.abc import Mapping

A_FAIRE, RESPECTEE, EN_RETARD, ETEINTE, NON_NEE = "a_faire", "respectee", "en_retard", "eteinte", "non_nee"
ETATS: Mapping[str, str] = {
    A_FAIRE: "à faire",
    RESPECTEE: "respectée",
    EN_RETARD: "en retard",
    ETEINTE: "éteinte",
    NON_NEE: "non née",
}
"""Les états d'une obligation : identifiant → ce qu'on en dit."""
