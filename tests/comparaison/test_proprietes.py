"""Sur des programmes tirés au hasard : rien ne diffère de soi, un nombre ou une condition changés sont de sens."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from moteur.comparaison.comparer import Comparaison, comparer
from moteur.comparaison.pieces import Source, charger
from moteur.diagnostics import a_des_erreurs
from tests.conformite.programmes import BAREMES, VOCABULAIRE, tirer

COURTS, TIRAGES = 8, 80
# Ce qu'un changement remplace, hors des titres : opérateurs, connecteurs, constantes, choix, noms de faits, dates.
_SENS = (
    (r" ≤ ", " < "),
    (r" < ", " ≥ "),
    (r" ≥ ", " > "),
    (r" > ", " ≤ "),
    (r" = ([01])\b", r" ≠ \1"),
    (r" et (?=[a-zé(])", " ou "),
    (r" ou (?=[a-zé(])", " et "),
    (r"\b0\b", "1"),
    (r"\b1\b", "0"),
    (r"\brouge\b", "vert"),
    (r"\bvert\b", "bleu"),
    (r"\brond\b", "ovale"),
    (r"signe alpha", "signe bravo"),
    (r"indice alpha", "indice bravo"),
    (r"seuil alpha", "seuil bravo"),
    (r"depuis le 01/", "depuis le 02/"),
    (r" \+ ", " − "),
    (r" − ", " × "),
)


def ouvrir(racine: Path, regles: str, baremes: str = BAREMES) -> Source | None:
    """Charge un programme ; rien s'il est fautif."""
    for nom, texte in (("regles/v.regle", VOCABULAIRE), ("regles/r.regle", regles), ("baremes/b.yaml", baremes)):
        (racine / nom).parent.mkdir(parents=True, exist_ok=True)
        (racine / nom).write_text(texte, "utf-8")
    source, fautes = charger(racine, [racine / "regles"], [racine / "baremes"])
    return None if a_des_erreurs(fautes) else source


def regles_de(hasard: random.Random) -> str:
    return tirer(hasard, 0).regles


def mutants(hasard: random.Random, regles: str) -> list[str]:
    """Change un seul endroit, pris au hasard, pour chaque sorte de changement."""
    rendus = []
    for motif, remplacement in _SENS:
        places = [x for x in re.finditer(motif, regles) if "«" not in _ligne(regles, x.start())]
        if places:
            place = hasard.choice(places)
            rendus.append(regles[: place.start()] + place.expand(remplacement) + regles[place.end() :])
    return rendus


def _ligne(texte: str, position: int) -> str:
    return texte[texte.rfind("\n", 0, position) + 1 :].partition("\n")[0]


def remanier(hasard: random.Random, regles: str) -> str:
    """Change tout ce qui ne dit rien : ordre des blocs, remarques, blancs, sources."""
    blocs = [b for b in re.split(r"(?m)^(?=\S)", regles) if b.strip()]
    hasard.shuffle(blocs)
    texte = "".join(f"# remarque {hasard.random()}\n{b.rstrip()}\n\n" for b in blocs)
    return re.sub(r"(?m)^( +source .*)$", r"\1, alinéa 2", texte).replace(" = ", "  =  ")


@pytest.mark.parametrize(
    "graine", [pytest.param(g, marks=[] if g < COURTS else [pytest.mark.long]) for g in range(TIRAGES)]
)
def test_des_programmes_au_hasard(graine: int, tmp_path: Path) -> None:
    hasard = random.Random(graine)  # noqa: S311 -- des programmes tirés au hasard, rien de secret
    regles = regles_de(hasard)
    depart = ouvrir(tmp_path / "a", regles)
    assert depart is not None
    assert comparer(depart, depart) == Comparaison()
    copie = ouvrir(tmp_path / "copie", regles)
    assert copie is not None
    assert comparer(depart, copie) == Comparaison()

    remanie = ouvrir(tmp_path / "remanie", remanier(hasard, regles))
    assert remanie is not None
    lue = comparer(depart, remanie)
    assert not lue.identique
    assert not lue.de_sens, [(d.nom, x.quoi) for d in lue.differences for x in d.details if x.de_sens]

    lus = 0
    for rang, mutant in enumerate(hasard.sample(m := mutants(hasard, regles), min(4, len(m)))):
        change = ouvrir(tmp_path / f"mutant{rang}", mutant)
        if change is not None:
            lus += 1
            assert comparer(depart, change).de_sens, mutant
    assert lus


def test_une_valeur_changee_est_de_sens(tmp_path: Path) -> None:
    regles = regles_de(random.Random(0))  # noqa: S311 -- de même
    depart = ouvrir(tmp_path / "a", regles)
    autre = ouvrir(tmp_path / "b", regles, BAREMES.replace('"0,5"', '"0,50001"'))
    assert depart is not None
    assert autre is not None
    comparaison = comparer(depart, autre)
    assert comparaison.que_des_valeurs
    assert comparaison.de_sens
