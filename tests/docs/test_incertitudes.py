"""La page « Ce que le moteur ne sait pas » est celle que l'on engendre des fichiers."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur import Moteur, donnees
from moteur.cli import principal
from moteur.couverture.incertitudes import ecrire_page
from moteur.modele.enonces import lire_enonces
from tests.couverture.petit import CATALOGUE, DROIT, MOTS, VALEURS, poser

PAGE = Path(__file__).parents[2] / "docs" / "ce-que-le-moteur-ne-sait-pas.md"
COMMANDE = "moteur couverture --incertitudes > docs/ce-que-le-moteur-ne-sait-pas.md"


def test_la_page_est_a_jour() -> None:
    engendree = ecrire_page(Moteur.charger().modele, lire_enonces(donnees.dossier_enonces())[0])
    assert PAGE.read_text(encoding="utf-8") == engendree, f"la page n'est plus à jour : {COMMANDE}"


def test_la_page_se_tient_dans_sa_largeur() -> None:
    longues = [x for x in PAGE.read_text(encoding="utf-8").splitlines() if len(x) > 130]
    assert longues == []


def test_la_page_dit_tout_ce_qui_est_incertain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    poser(
        tmp_path,
        {
            DROIT: [
                (
                    "    si accompagnement\n",
                    "    incertain quand accompagnement « une raison »\n    si accompagnement\n",
                ),
                ("  lecture « un an »", "  sans lecture employée\n  lecture « un an »"),
            ],
            VALEURS: [
                ("table: {seul", "note: une note, table: {seul"),
                ("valeur: 65, confiance: vu dans une source", X),
            ],
            CATALOGUE: [("enonce: L'énoncé 2.\n    nature: condition\n    effet: {droit_actuel: conforme}", Y)],
            MOTS: [("  oui/non\n  donné\n  se dit", "  oui/non\n  apprécié par le médecin\n  se dit")],
        },
    )
    couches = [f"--{nom}={tmp_path / nom}" for nom in ("regles", "baremes", "enonces")]
    assert principal(["couverture", "--incertitudes", *couches]) == 0
    page = capsys.readouterr().out
    for attendu in (
        "- **reste**, exception « accompagné », quand accompagnement : une raison.\n",
        "- **fin**, règlement, article 5 : « un an » ; « deux ans ». Aucune n'est employée :",
        "### De mémoire\n",
        "- **âge minimal** : 65 ans depuis le 01/01/2024 (règlement, article 1). De mémoire d'agent.\n",
        "Sur 4 énoncés, 3 sont conformes au droit actuel.",
        "- **ESSAI-02**, périmé. Deux. *Remplacé.*\n",
        "- **le médecin** : accompagnement.\n",
    ):
        assert attendu in page, page
    assert "Incertaines" not in page


X = "valeur: 65, confiance: mémoire, note: de mémoire d'agent"
Y = "enonce: Deux.\n    nature: condition\n    effet: {droit_actuel: périmé, note: Remplacé.}"
