"""Les phrases sur les obligations : tenues, démenties avec ce qui est obtenu, ou fautives à leur endroit."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur import Moteur
from moteur.scenarios import ResultatScenario, jouer, lire

SCENARIO = """\
# language: fr
Fonctionnalité: essai

  @PROC-08
  Scénario: essai
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de dépôt de la demande est le 05/01/2026
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « {titre} » {dit}
"""
DECIDER = "notifier la décision"
PIECES = "réclamer les pièces manquantes"


def _jouer(moteur: Moteur, tmp_path: Path, titre: str, dit: str) -> ResultatScenario:
    fichier = tmp_path / "essai.feature"
    fichier.write_text(SCENARIO.format(titre=titre, dit=dit), "utf-8")
    [scenario], fautes = lire(fichier)
    assert fautes == []
    return jouer(scenario, moteur, "natif")


@pytest.mark.parametrize(
    ("titre", "dit"),
    [
        (DECIDER, "est à faire"),
        (DECIDER, "échoit le 10/03/2026"),
        (PIECES, "est indéterminée"),
        ("accuser réception de la demande", "est en retard"),
    ],
)
def test_une_phrase_tenue(moteur: Moteur, tmp_path: Path, titre: str, dit: str) -> None:
    assert _jouer(moteur, tmp_path, titre, dit).diagnostics == []


ETAT, ECHEANCE = f"obligation « {DECIDER} »", f"échéance de l'obligation « {DECIDER} »"
IL_MANQUE = "indéterminée : il manque certificat médical exigé et certificat médical fourni"


@pytest.mark.parametrize(
    ("titre", "dit", "ecart"),
    [
        (DECIDER, "est respectée", (ETAT, "respectée", "à faire")),
        (DECIDER, "est éteinte", (ETAT, "éteinte", "à faire")),
        (DECIDER, "n'est pas née", (ETAT, "non née", "à faire")),
        (PIECES, "est à faire", (f"obligation « {PIECES} »", "à faire", IL_MANQUE)),
        (DECIDER, "échoit le 11/03/2026", (ECHEANCE, "11/03/2026", "10/03/2026")),
        (DECIDER, "n'a pas d'échéance", (ECHEANCE, "aucune échéance", "10/03/2026")),
    ],
)
def test_une_phrase_dementie_dit_ce_qui_est_obtenu(
    moteur: Moteur, tmp_path: Path, titre: str, dit: str, ecart: tuple[str, str, str]
) -> None:
    [trouve] = _jouer(moteur, tmp_path, titre, dit).ecarts
    assert (trouve.sujet, trouve.attendu, trouve.obtenu) == ecart
    assert trouve.lieu.ligne == 9


@pytest.mark.parametrize(
    ("titre", "dit", "faute"),
    [
        ("notifier la decison", "est à faire", ("S003", "vouliez-vous écrire « notifier la décision » ?")),
        ("danser", "est à faire", ("S003", "son titre est celui, entre guillemets, de son bloc « obligation ».")),
        (DECIDER, "est faite", ("S002", "est respectée")),
        (DECIDER, "échoit le 31/02/2026", ("S004", "")),
    ],
)
def test_une_phrase_fautive(moteur: Moteur, tmp_path: Path, titre: str, dit: str, faute: tuple[str, str]) -> None:
    code, aide = faute
    [trouvee] = _jouer(moteur, tmp_path, titre, dit).fautes
    assert trouvee.code == code
    assert aide in trouvee.aide
    assert trouvee.endroits[0].lieu.ligne == 9
