"""Ce qu'un JSON Schema reproche à un fichier YAML, dit en français et à sa place."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    b006_cle_en_double,
    b011_cle_inconnue,
    b012_cle_manquante,
    b013_forme_inattendue,
    b014_valeur_vide,
    b015_mot_hors_liste,
)
from moteur.modele.ecritures import citer
from moteur.modele.positions import Chemin, Positions

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_FORMES = {"object": b013_forme_inattendue.UN_BLOC, "array": b013_forme_inattendue.UNE_LISTE}

Ecriture = Callable[[Lieu, str, str], Diagnostic]
"""La faute d'un texte qui n'a pas l'écriture voulue : son lieu, sa clé, ce qui est écrit."""


@cache
def validateur(paquet: str, fichier: str, racine: str | None = None) -> Draft202012Validator:
    """Rend ce qui confronte un arbre au schéma d'un paquet ; `racine` : sa définition, s'il en a plusieurs."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 -- long à charger : seule une lecture de YAML le paie

    schema = json.loads(files(paquet).joinpath(fichier).read_text(encoding="utf-8"))
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{racine}"} if racine is not None else schema)


def traduire(violation: ValidationError, positions: Positions, ecriture: Ecriture) -> list[Diagnostic]:
    """Rend les fautes d'une violation de schéma."""
    chemin: Chemin = tuple(violation.absolute_path)
    cle = next((c for c in reversed(chemin) if isinstance(c, str)), "")
    lieu = positions.valeur(chemin)
    instance: Any = violation.instance
    attendu: Any = violation.validator_value
    controle = violation.validator
    if controle == "additionalProperties":
        schema: Any = violation.schema
        connues = schema["properties"]
        inconnues = [c for c in instance if c not in connues]
        return [b011_cle_inconnue.faute(positions.cle((*chemin, c)), citer(c), connues) for c in inconnues]
    if controle == "required":
        return [b012_cle_manquante.faute(lieu, c) for c in attendu if c not in instance]
    if controle in {"minItems", "minProperties"} or (isinstance(instance, str) and not instance.strip()):
        return [b014_valeur_vide.faute(positions.cle(chemin), cle)]
    if controle == "type":
        forme = _FORMES.get(str(attendu), b013_forme_inattendue.UN_TEXTE)
        dans_liste = bool(chemin) and isinstance(chemin[-1], int)
        return [b013_forme_inattendue.faute(lieu, cle, forme, dans_liste=dans_liste)]
    if controle == "enum":
        mots = [m for m in attendu if isinstance(m, str)]
        return [b015_mot_hors_liste.faute(lieu, cle, citer(str(instance)), mots)]
    if controle == "uniqueItems":
        return [
            b006_cle_en_double.faute(
                positions.valeur((*chemin, rang)), positions.valeur((*chemin, instance.index(mot))), str(mot)
            )
            for rang, mot in enumerate(instance)
            if mot in instance[:rang]
        ]
    return [ecriture(lieu, cle, citer(str(instance)))]
