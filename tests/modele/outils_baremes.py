"""Ce que partagent les essais des barèmes : deux séries d'essai, de quoi écrire un dossier et en lire les fautes."""

from __future__ import annotations

from pathlib import Path

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.rendu import en_texte
from moteur.modele.baremes import lire_baremes
from moteur.modele.series import Serie

REDEVANCE = """\
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
"""

POINTS = """\
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: {haute: 7, basse: 2}
          bleu: {haute: 9, basse: 3}
"""


def ecrire(dossier: Path, **fichiers: str) -> Path:
    dossier.mkdir(parents=True, exist_ok=True)
    for nom, texte in fichiers.items():
        (dossier / f"{nom}.yaml").write_text(texte, encoding="utf-8", newline="")
    return dossier


def remplacer(texte: str, *paires: tuple[str, str]) -> str:
    for ancien, nouveau in paires:
        assert ancien in texte
        texte = texte.replace(ancien, nouveau, 1)
    return texte


def lues(*dossiers: Path) -> dict[str, Serie]:
    series, fautes = lire_baremes(dossiers)
    assert fautes == [], en_texte(fautes)
    return series


def court(faute: Diagnostic) -> tuple[str, ...]:
    """Le code, les lieux sans le dossier, le message."""
    return (faute.code, *(str(e.lieu).rsplit("/", 1)[-1] for e in faute.endroits), faute.message)


def fautes_de(tmp_path: Path, texte: str) -> list[tuple[str, ...]]:
    return [court(f) for f in lire_baremes([ecrire(tmp_path / "b", x=texte)])[1]]


def avec_valeurs(*lignes: str) -> str:
    return REDEVANCE.split("      - du", maxsplit=1)[0] + "".join(
        f"      - {{{ligne}, confiance: incertain}}\n" for ligne in lignes
    )
