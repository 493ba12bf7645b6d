"""Des essais écrits en Markdown : de la prose, des fichiers, et le diagnostic exact que l'on attend.

Un fichier commence par une présentation ; chaque titre « ## » ouvre un cas. Un bloc « ```regle essai.regle » ou
« ```yaml essai.yaml » écrit un fichier, avec « echappe » quand son texte a des caractères que l'on ne saurait montrer
(tabulation, retour chariot, octet étranger, espace insécable). Les fichiers écrits avant le premier cas servent à tous.
Le bloc « ```diagnostic » est ce que le moteur doit rendre, au caractère près ; `MOTEUR_REGENERE=1` le récrit, à relire
dans `git diff`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from moteur.diagnostics import a_des_erreurs
from moteur.diagnostics.rendu import en_texte
from moteur.modele.charger import charger_modele
from moteur.verification.modele import verifier_modele
from tests.messages import octets_echappes

SOCLE = Path(__file__).parent / "socle"
AUCUNE = "aucune faute"
_BLOC = re.compile(r"^```(regle|yaml|diagnostic)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Cas:
    """Un cas : ses fichiers, ce qu'il attend, et où cela s'écrit dans le Markdown."""

    titre: str
    fichiers: dict[str, bytes]
    attendu: str
    place: tuple[int, int]


def lire(texte: str) -> list[Cas]:
    """Rend les cas d'un fichier Markdown."""
    debuts = [m.start() for m in re.finditer(r"^## ", texte, re.MULTILINE)]
    communs, _, _ = _blocs(texte, 0, debuts[0])
    cas = []
    for debut, fin in zip(debuts, [*debuts[1:], len(texte)], strict=True):
        titre = texte[debut + 3 : texte.index("\n", debut)]
        fichiers, attendu, place = _blocs(texte, debut, fin)
        assert place is not None, f"« {titre} » n'attend aucun diagnostic"
        cas.append(Cas(titre, communs | fichiers, attendu, place))
    return cas


def _blocs(texte: str, debut: int, fin: int) -> tuple[dict[str, bytes], str, tuple[int, int] | None]:
    fichiers: dict[str, bytes] = {}
    attendu, place = "", None
    for bloc in _BLOC.finditer(texte, debut, fin):
        sorte, options, contenu = bloc[1], bloc[2].split(), bloc[3]
        if sorte == "diagnostic":
            attendu, place = contenu.rstrip("\n"), bloc.span(3)
            continue
        nom = options[0] if options else "essai." + sorte
        fichiers[nom] = octets_echappes(contenu) if "echappe" in options else contenu.encode()
    return fichiers, attendu, place


def diagnostiquer(dossier: Path, fichiers: dict[str, bytes]) -> str:
    """Écrit les fichiers, les charge avec le socle, et rend les diagnostics, chemins raccourcis."""
    for nom, octets in fichiers.items():
        chemin = dossier / nom
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_bytes(octets)
    baremes = [SOCLE, dossier] if any(nom.endswith(".yaml") for nom in fichiers) else [SOCLE]
    modele, fautes = charger_modele([SOCLE, dossier], baremes)
    if not a_des_erreurs(fautes):
        fautes = [*fautes, *verifier_modele(modele)]
    texte = en_texte(fautes)
    return texte.replace(f"{dossier}/", "").replace(f"{SOCLE}/", "") or AUCUNE


def regenerer(chemin: Path, titre: str, rendu: str) -> None:
    """Récrit le diagnostic attendu d'un cas par celui que l'on a rendu."""
    texte = chemin.read_text("utf-8")
    debut, fin = next(cas.place for cas in lire(texte) if cas.titre == titre)
    chemin.write_text(f"{texte[:debut]}{rendu}\n{texte[fin:]}", "utf-8")
