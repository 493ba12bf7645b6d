"""Tout ce que montre docs/langage.md se lit, se refuse ou se calcule comme la page le dit.

Un bloc de code dit ce qu'il est par son en-tête : `regle` (lu avec tous les autres de la page), `yaml barème` (de
même), `regle condition` et `regle calcul` (une phrase par ligne, lue dans une règle d'essai), `regle refusé CODE` (la
page plus ce bloc donnent ce code, et aucun autre), `yaml essai` (un dossier, et ce que le moteur en dit).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from moteur.diagnostics import Diagnostic, Gravite
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET
from moteur.instruction import Instruction
from moteur.modele.charger import charger_modele
from moteur.porte import Moteur

PAGE = Path(__file__).parents[2] / "docs" / "langage.md"
_CLOTURE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Extrait:
    """Un bloc de code de la page ; `ligne` est celle, dans la page, de sa première ligne."""

    sorte: str
    ligne: int
    texte: str

    @property
    def lignes(self) -> list[tuple[int, str]]:
        """Les phrases d'un bloc de conditions ou de calculs, et leur ligne dans la page."""
        numerotees = enumerate(self.texte.splitlines(), start=self.ligne)
        return [(n, t) for n, t in numerotees if t.strip() and not t.startswith("#")]


def _extraits() -> Iterator[Extrait]:
    page = PAGE.read_text(encoding="utf-8")
    for trouve in _CLOTURE.finditer(page):
        yield Extrait(" ".join(trouve[1].split()), page[: trouve.start(2)].count("\n") + 1, trouve[2])


EXTRAITS = tuple(_extraits())
REFUSES = [x for x in EXTRAITS if x.sorte.startswith("regle refusé ")]
ESSAIS = [x for x in EXTRAITS if x.sorte == "yaml essai"]
CONDITIONS = [p for x in EXTRAITS if x.sorte == "regle condition" for p in x.lignes]
CALCULS = [p for x in EXTRAITS if x.sorte == "regle calcul" for p in x.lignes]


def _nom(extrait: Extrait) -> str:
    return f"ligne {extrait.ligne}"


def _phrase(ligne: tuple[int, str]) -> str:
    return f"ligne {ligne[0]}"


def _poser(dossier: Path, *ajouts: Extrait) -> tuple[Path, Path]:
    """Écrit la page, bloc par bloc, et les ajouts ; un blanc de tête garde à chacun les lignes de la page."""
    regles, baremes = dossier / "regles", dossier / "baremes"
    regles.mkdir()
    baremes.mkdir()
    for extrait in (*(x for x in EXTRAITS if x.sorte in {"regle", "yaml barème"}), *ajouts):
        ou, suffixe = (baremes, "yaml") if extrait.sorte == "yaml barème" else (regles, "regle")
        contenu = "\n" * (extrait.ligne - 1) + extrait.texte
        (ou / f"ligne_{extrait.ligne:04}.{suffixe}").write_text(contenu, encoding="utf-8")
    return regles, baremes


def _erreurs(dossier: Path, *ajouts: Extrait) -> list[Diagnostic]:
    regles, baremes = _poser(dossier, *ajouts)
    _, fautes = charger_modele([regles], [baremes])
    return [f for f in fautes if f.gravite is Gravite.ERREUR]


def _dire(fautes: list[Diagnostic]) -> list[str]:
    return [f"{f.code} {f.endroits[0].lieu if f.endroits else ''} {f.message}" for f in fautes]


def test_la_page_montre_de_tout() -> None:
    sortes = {x.sorte for x in EXTRAITS}
    connues = {"regle", "yaml barème", "regle condition", "regle calcul", "yaml essai"}
    inconnues = {s for s in sortes if s not in connues and not s.startswith("regle refusé ")}
    assert connues <= sortes
    assert not inconnues


def test_tous_les_blocs_se_lisent_ensemble(tmp_path: Path) -> None:
    assert _dire(_erreurs(tmp_path)) == []


def test_la_page_se_charge_par_la_porte(tmp_path: Path) -> None:
    Moteur.charger(*_poser(tmp_path))


@pytest.mark.parametrize("ligne", CONDITIONS, ids=_phrase)
def test_condition(ligne: tuple[int, str], tmp_path: Path) -> None:
    numero, phrase = ligne
    texte = f"contrôle « exemple de la page »\n  source essai\n  si {phrase}\n  alors alerte « essai »\n"
    assert _dire(_erreurs(tmp_path, Extrait("regle", numero, texte))) == []


@pytest.mark.parametrize("ligne", CALCULS, ids=_phrase)
def test_calcul(ligne: tuple[int, str], tmp_path: Path) -> None:
    numero, phrase = ligne
    texte = f"règle « exemple de la page »\n  source essai\n  en vigueur depuis le 01/01/2020\n  alors {phrase}\n"
    assert _dire(_erreurs(tmp_path, Extrait("regle", numero, texte))) == []


@pytest.mark.parametrize("extrait", REFUSES, ids=_nom)
def test_ce_qui_est_refuse_l_est_pour_la_raison_dite(extrait: Extrait, tmp_path: Path) -> None:
    attendus = set(extrait.sorte.removeprefix("regle refusé ").split())
    assert {f.code for f in _erreurs(tmp_path, extrait)} == attendus


def _ecrire(instruction: Instruction, moteur: Moteur, fait: str) -> str:
    """Écrit une valeur comme la page l'écrit."""
    valeur = instruction[fait]
    if valeur is INDETERMINE:
        manquants = instruction.manquants(fait)
        noms = [moteur.modele.fait(f).nom for f in manquants]
        return "indéterminé" + (f", il manque : {', '.join(noms)}" if noms else "")
    if valeur is SANS_OBJET:
        return "sans objet"
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, date):
        return f"{valeur:%d/%m/%Y}"
    if isinstance(valeur, Fraction):
        assert valeur.denominator == 1, "la page ne montre que des nombres qui s'écrivent"
        return str(valeur.numerator)
    if isinstance(valeur, Decimal):
        return f"{valeur:f}".replace(".", ",")
    return moteur.modele.libelles_choix.get(str(valeur), str(valeur))


@pytest.mark.parametrize("extrait", ESSAIS, ids=_nom)
def test_essai(extrait: Extrait, tmp_path: Path) -> None:
    essai: dict[str, Any] = yaml.load(extrait.texte, Loader=yaml.BaseLoader)  # noqa: S506 - tout se lit comme du texte
    assert set(essai) <= {"date", "dossier", "obtenu", "alertes"}
    moteur = Moteur.charger(*_poser(tmp_path))
    dossier = essai["dossier"] or {}
    instruction = moteur.instruire(dossier, essai.get("date", "01/01/2026"), list(essai["obtenu"]), "natif")
    faits = zip(instruction.resultats, essai["obtenu"].items(), strict=True)
    obtenu = {nom: _ecrire(instruction, moteur, fait) for fait, (nom, _) in faits}
    assert obtenu == essai["obtenu"]
    if "alertes" in essai:
        messages = [a.message for a in instruction.alertes]
        assert messages == essai["alertes"]
