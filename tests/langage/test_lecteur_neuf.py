"""Dix fichiers fautifs qu'une personne qui découvre le projet corrige d'après les seuls messages.

Chacun se pose sur `lecteur_neuf/commun` ; son message est dans `messages/`, le même fichier corrigé dans `corriges/`.
`MOTEUR_REGENERE=1` récrit les messages, à relire dans `git diff`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from moteur.diagnostics import a_des_erreurs
from moteur.diagnostics.rendu import en_texte
from moteur.modele.charger import charger_modele
from moteur.verification.modele import verifier_modele

RACINE = Path(__file__).parent / "lecteur_neuf"
FICHIERS = sorted(RACINE.glob("*.regle"))


def verifier(fichier: Path) -> str:
    commun = RACINE / "commun"
    modele, fautes = charger_modele([commun / "regles", fichier], [commun / "baremes"])
    if not a_des_erreurs(fautes):
        fautes = [*fautes, *verifier_modele(modele)]
    return en_texte(fautes).replace(f"{RACINE}/", "")


def test_il_y_en_a_dix() -> None:
    assert len(FICHIERS) == 10
    for dossier, suffixe in (("corriges", ".regle"), ("messages", ".txt")):
        assert [f.stem for f in FICHIERS] == sorted(f.stem for f in (RACINE / dossier).glob(f"*{suffixe}"))


@pytest.mark.parametrize("fichier", FICHIERS, ids=lambda f: f.stem)
def test_le_message_est_celui_qu_on_a_relu(fichier: Path) -> None:
    rendu = verifier(fichier) + "\n"
    attendu = RACINE / "messages" / f"{fichier.stem}.txt"
    if os.environ.get("MOTEUR_REGENERE") == "1":
        attendu.write_text(rendu, "utf-8")
    assert rendu == attendu.read_text("utf-8")
    assert rendu.startswith("erreur ")


@pytest.mark.parametrize("fichier", FICHIERS, ids=lambda f: f.stem)
def test_le_fichier_corrige_passe(fichier: Path) -> None:
    assert verifier(RACINE / "corriges" / fichier.name) == ""
