"""Ce que montre docs/periodes.md est ce que le moteur écrit ; `MOTEUR_REFAIRE_ATTENDUS=1` récrit la sortie montrée."""

from __future__ import annotations

import json
import os
import re
import shlex
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from moteur import Moteur
from moteur.cli import principal
from moteur.explication import periodes
from moteur.modele.dossier import lire_dossier

RACINE = Path(__file__).parents[2]
PAGE = RACINE / "docs" / "periodes.md"


def bloc(langage: str) -> re.Match[str]:
    trouve = re.search(rf"```{langage}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert trouve is not None
    return trouve


def test_la_commande_ecrit_ce_que_la_page_montre(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(RACINE)
    programme, *arguments = shlex.split(bloc("sh")[1])
    assert programme == "moteur"
    assert principal(arguments) == 0
    ecrit = capsys.readouterr().out
    montre = bloc("text")
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        page = PAGE.read_text("utf-8")
        PAGE.write_text(page[: montre.start(1)] + ecrit + page[montre.end(1) :], "utf-8")
    assert bloc("text")[1] == ecrit


def test_le_programme_et_l_objet_sont_ceux_de_la_page() -> None:
    chemin = RACINE / "exemples" / "monsieur_y.yaml"
    faits, _, fautes = lire_dossier(chemin.read_bytes(), str(chemin))
    assert fautes == []
    portee: dict[str, Any] = {"moteur": Moteur.charger(), "dossier": faits, "print": lambda _: None}
    exec(bloc("python")[1], portee)  # noqa: S102 - le programme de la page, tel qu'on le recopie
    objet, montants = portee["objet"], portee["montants"]
    assert len(montants) == 36
    assert set(montants.values()) == {Decimal("264.83"), Decimal("271.35"), Decimal("273.04")}
    montre = json.loads(bloc("json")[1])
    assert montre.keys() == objet.keys()
    (periode,) = montre["periodes"]
    reelle = objet["periodes"][0]
    assert periode.keys() == reelle.keys()
    assert [(periode[c], periode["resultats"]) for c in ("du", "au")] == [
        (reelle[c], reelle["resultats"]) for c in ("du", "au")
    ]
    assert periode["mois"][0].keys() == reelle["mois"][0].keys()


def test_la_page_nomme_toutes_les_sortes_de_changement() -> None:
    dites = re.findall(r"^\| `(\w+)` \|.*\| (.*) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    classes = (periodes.DeResultat, periodes.DeValeur, periodes.DeVersion, periodes.DeCas, periodes.DeFait)
    sortes = {c.__dataclass_fields__["sorte"].default: c for c in classes}
    assert [s for s, _ in dites] == list(sortes)
    for sorte, champs in dites:
        attendus = set(sortes[sorte].__dataclass_fields__) - {"le", "sorte"}
        assert attendus == set(re.findall(r"`(\w+)`", champs))
