"""Ouvre chaque page d'explication dans un navigateur, en bureau et en téléphone, et y passe axe-core.

Demande `playwright` et `axe-playwright-python` (qui apporte axe-core), et un Chromium. Sort par 1 si une page a une
faute « serious » ou « critical », ou dépasse l'écran ; par 2 s'il manque de quoi l'ouvrir.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from moteur import Moteur
from moteur.explication.expliquer import REGISTRES
from tests.explication.dossiers import PERIODE, SIX, SIXIEME

LARGEURS = (1280, 360)
GRAVES = {"serious", "critical"}


def pages() -> Iterator[tuple[str, str]]:
    """Parcourt les pages des six dossiers, dans les trois registres : nom, HTML."""
    moteur = Moteur.charger()
    faits, du, au = PERIODE
    suivie = moteur.instruire_periode(faits, du, au, ["montant_apa"], execution="natif")
    for registre in REGISTRES:
        for nom, cas in SIX.items():
            instruction = moteur.instruire(cas.dossier, cas.jour, [cas.fait], "natif")
            yield f"{nom}-{registre}", instruction.page(cas.fait, registre)
        yield f"{SIXIEME}-{registre}", suivie.page("montant_apa", registre)


def principal(arguments: list[str]) -> int:
    """Passe axe sur toutes les pages ; rend le code de sortie."""
    lecteur = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lecteur.add_argument("--navigateur", help="chemin de Chromium ; par défaut celui de playwright")
    lecteur.add_argument("--captures", type=Path, help="dossier où garder une image de chaque page")
    options = lecteur.parse_args(arguments)
    try:
        synchrone = importlib.import_module("playwright.sync_api")
        apporte = importlib.import_module("axe_playwright_python")
    except ModuleNotFoundError as absent:
        print(f"il manque {absent.name} : pip install playwright axe-playwright-python", file=sys.stderr)
        return 2
    axe = next(Path(str(apporte.__file__)).parent.rglob("axe.min.js")).read_text("utf-8")
    graves = 0
    with tempfile.TemporaryDirectory() as dossier, synchrone.sync_playwright() as jeu:
        navigateur = jeu.chromium.launch(executable_path=options.navigateur, args=["--no-sandbox"])
        for nom, page in pages():
            fichier = Path(dossier) / f"{nom}.html"
            fichier.write_text(page, "utf-8")
            for largeur in LARGEURS:
                graves += controler(navigateur, fichier, largeur, axe, options.captures)
        navigateur.close()
    print(f"{graves} faute(s) grave(s)" if graves else "aucune faute grave")
    return 1 if graves else 0


def controler(navigateur: Any, fichier: Path, largeur: int, axe: str, captures: Path | None) -> int:
    """Passe axe sur une page à une largeur ; rend le nombre de fautes graves."""
    onglet = navigateur.new_page(viewport={"width": largeur, "height": 900})
    onglet.goto(fichier.as_uri())
    onglet.evaluate(axe)
    violations = onglet.evaluate("axe.run()")["violations"]
    deborde: bool = onglet.evaluate("document.documentElement.scrollWidth") > largeur
    if captures is not None:
        captures.mkdir(parents=True, exist_ok=True)
        onglet.screenshot(path=str(captures / f"{fichier.stem}-{largeur}.png"), full_page=True)
    onglet.close()
    for violation in violations:
        ou = f"{fichier.stem} ({largeur} px)"
        print(f"{ou} : {violation['impact']}, {violation['id']}, {len(violation['nodes'])} lieu(x)")
    if deborde:
        print(f"{fichier.stem} ({largeur} px) : la page dépasse l'écran")
    return sum(v["impact"] in GRAVES for v in violations) + int(deborde)


if __name__ == "__main__":
    sys.exit(principal(sys.argv[1:]))
