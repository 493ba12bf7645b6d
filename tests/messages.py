"""Ce que partagent les essais des pages : les exemples d'une page, et le message exact que rend chaque exemple fautif.

`tests/attendus_messages/<CODE>.txt` contient ce message ; `MOTEUR_REGENERE=1` le récrit, à relire dans `git diff`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from moteur.diagnostics import messages

ATTENDUS = Path(__file__).parent / "attendus_messages"
SELON_LE_POSTE = {"C003", "C013"}
"""Les codes dont le message dépend de ce qui est installé."""

_BLOC = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Exemple:
    """Un exemple d'une page : sa langue, le fichier qu'il est, ses octets."""

    langue: str
    fichier: str
    octets: bytes

    @property
    def texte(self) -> str:
        return self.octets.decode()


def codes(familles: str) -> list[str]:
    """Rend les codes de ces familles."""
    return [code for code in messages.codes() if code[0] in familles]


def exemples(code: str, section: str) -> list[Exemple]:
    """Rend les exemples d'une section ; « echappe » en écrit les caractères que l'on ne saurait montrer."""
    trouves = []
    for langue, options, contenu in _BLOC.findall(messages.page(code).sections[section]):
        mots = options.split()
        octets = octets_echappes(contenu) if "echappe" in mots else contenu.encode()
        noms = [m for m in mots if m != "echappe"]
        trouves.append(Exemple(langue, noms[0] if noms else f"essai.{langue}", octets))
    return trouves


def octets_echappes(texte: str) -> bytes:
    """Rend les octets d'un texte dont les échappements sont écrits."""
    morceaux = re.split(r"(\\(?:t|r|x[0-9a-f]{2}|u[0-9a-f]{4}))", texte)
    octets = b""
    for morceau in morceaux:
        if re.fullmatch(r"\\x[0-9a-f]{2}", morceau):
            octets += bytes.fromhex(morceau[2:])
        elif re.fullmatch(r"\\u[0-9a-f]{4}", morceau):
            octets += bytes.fromhex(morceau[2:]).decode("utf-16-be").encode()
        else:
            octets += {"\\t": "\t", "\\r": "\r"}.get(morceau, morceau).encode()
    return octets


def ecrire(dossier: Path, choses: list[Exemple]) -> None:
    """Écrit les fichiers des exemples."""
    for exemple in choses:
        chemin = dossier / exemple.fichier
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_bytes(exemple.octets)


def rendre_vrai(code: str, fautif: str, corrige: str) -> None:
    """Affirme que l'exemple fautif rend le message attendu, de ce code seul, et que le corrigé n'en rend aucun."""
    assert corrige == "", corrige
    assert set(re.findall(r"^(?:erreur|alerte) (\w\d+) :", fautif, re.MULTILINE)) == {code}, fautif
    if code in SELON_LE_POSTE:
        return
    attendu = ATTENDUS / f"{code}.txt"
    if os.environ.get("MOTEUR_REGENERE") == "1":
        ATTENDUS.mkdir(exist_ok=True)
        attendu.write_text(fautif.rstrip() + "\n", "utf-8")
    assert fautif.rstrip() + "\n" == attendu.read_text("utf-8")
