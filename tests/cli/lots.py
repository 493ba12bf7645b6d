"""Des populations à calculer par `moteur lot`, et de quoi la jouer."""

from __future__ import annotations

import csv
import functools
import io
from pathlib import Path

from moteur.cli import principal
from moteur.porte import Moteur

ENTETE = (
    "numero,age,residence_stable_et_reguliere,lieu_de_vie,situation_conjugale,"
    "ressources_mensuelles,gir,montant_plan_aide"
)
SUITE = "oui,domicile,seul"
OPTIONS = ["--date", "2026-01-01", "--garder", "numero", "--resultat", "montant_apa", "--resultat", "participation"]


@functools.cache
def charge() -> Moteur:
    return Moteur.charger()


def ligne(numero: int, age: object = 82, ressources: object = 1000, gir: object = 4, plan: object = 550) -> str:
    return f"{numero},{age},{SUITE},{ressources},{gir},{plan}"


def ecrire(nom: str, *lignes: str, entete: str = ENTETE) -> None:
    Path(nom).write_text("\n".join([entete, *lignes]) + "\n", "utf-8")


def lire_csv(nom: str, separateur: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(Path(nom).read_bytes().decode(), newline=""), delimiter=separateur))


def lot(*arguments: str) -> int:
    return principal(["lot", *arguments])


def la_population(nombre: int = 40) -> list[str]:
    return [ligne(n, 55 + n, 800 + 97 * n, n % 6 + 1, 300 + 31 * n) for n in range(nombre)]
