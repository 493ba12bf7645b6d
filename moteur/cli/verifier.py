"""`moteur verifier` : contrôle des règles et des barèmes, en texte, en JSON ou en SARIF."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from moteur.cli import sortie
from moteur.cli.demandes import Couches, relatif
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide, Diagnostic, a_des_erreurs, messages
from moteur.diagnostics.catalogue import c006_chemin, c007_option
from moteur.diagnostics.rendu import en_dict
from moteur.diagnostics.sarif import en_sarif
from moteur.modele.couches import SUFFIXE, fichiers_de_baremes
from moteur.modele.modele import Modele
from moteur.version import version_moteur

SARIF = "sarif"
FORMATS = (*sortie.FORMATS, SARIF)

_REGLES, _BAREMES = "regles", "baremes"
_MONTREES = 100
_SERIES = re.compile(rb"^\s*['\"]?series['\"]?\s*:", re.MULTILINE)


def lire_format(ecrit: str) -> str:
    """Rend le format demandé ; lève `DemandeInvalide` s'il n'existe pas."""
    if ecrit not in FORMATS:
        raise DemandeInvalide([c007_option.faute("--format", ecrit, FORMATS)])
    return ecrit


def verifier(couches: Couches, chemins: Sequence[str], format_: str, pages: str | None = None) -> int:
    """Contrôle les couches et les chemins posés par-dessus ; 1 si une erreur s'y trouve.

    `pages` : l'adresse où les pages des messages sont publiées, pour SARIF ; par défaut celles du dépôt, s'il y en a.
    """
    from moteur.modele.charger import charger_modele  # noqa: PLC0415 -- l'analyseur des règles ne sert qu'ici
    from moteur.verification.modele import verifier_modele  # noqa: PLC0415 -- ne sert qu'ici

    posees = poser(couches, chemins)
    modele, fautes = charger_modele(posees.regles, posees.baremes)
    if not a_des_erreurs(fautes):
        fautes += verifier_modele(modele)
    compte = compter(modele)
    if format_ == SARIF:
        sortie.ecrire_json(en_sarif(fautes, version_moteur(), _pages(pages)))
    elif format_ == sortie.JSON:
        verifies = {nom: [str(c) for c in getattr(posees, nom)] for nom in (_REGLES, _BAREMES)}
        sortie.ecrire_json({"diagnostics": [en_dict(f) for f in fautes], "compte": compte, "verifies": verifies})
    else:
        sortie.signaler_diagnostics(fautes[:_MONTREES])
        _conclure(fautes, compte, posees)
    return TROUVE if a_des_erreurs(fautes) else REUSSI


def _pages(demandees: str | None) -> str:
    if demandees is not None:
        return demandees
    dossier = Path(__file__).resolve().parents[2] / messages.DOSSIER
    return dossier.as_uri() if dossier.is_dir() else ""


def _conclure(fautes: Sequence[Diagnostic], compte: dict[str, int], posees: Couches) -> None:
    ou = ", ".join(str(c) for c in (*posees.regles, *posees.baremes))
    if a_des_erreurs(fautes):
        suite = f" ; les {_MONTREES} premières sont montrées" if len(fautes) > _MONTREES else ""
        sortie.signaler(f"\n{sortie.bilan(fautes)} dans {ou}{suite}.")
        return
    mots = {"regles": "règle", "tables": "table", "controles": "contrôle", "obligations": "obligation"}
    mots |= {"baremes": "barème", "faits": "fait"}
    comptes = ", ".join(sortie.compter(compte[c], mot) for c, mot in mots.items() if compte[c] or c != "obligations")
    sortie.ecrire(f"{sortie.bilan(fautes).capitalize()} : {comptes} dans {ou}.")


def compter(modele: Modele) -> dict[str, int]:
    """Compte ce que dit un modèle ; une règle qui a plusieurs versions compte une fois."""
    sortes = ("règle", "table", "contrôle", "obligation")
    titres = {sorte: {v.titre for v in modele.versions if v.sorte == sorte} for sorte in sortes}
    return {
        "regles": len(titres["règle"]),
        "tables": len(titres["table"]),
        "controles": len(titres["contrôle"]),
        "obligations": len(titres["obligation"]),
        "baremes": len(modele.series),
        "faits": sum(f.obligation is None for f in modele.faits.values()),
    }


# --- Ce que la personne veut contrôler --------------------------------------------------------------------------------


def poser(couches: Couches, chemins: Sequence[str]) -> Couches:
    """Pose les chemins sur les couches ; lève `DemandeInvalide` pour ceux qui ne contiennent rien à contrôler.

    - Un dépôt (un répertoire qui a `regles/`, `baremes/` ou les deux) prend la place de ce qui est livré.
    - Un fichier de règles, ou un répertoire de règles ou de barèmes, se pose par-dessus.
    - Ce qui est déjà dans une couche est déjà contrôlé, avec tout ce dont il dépend.
    """
    regles, baremes = list(couches.regles), list(couches.baremes)
    fautes: list[Diagnostic] = []
    depots = [Path(c) for c in chemins if _est_depot(Path(c))]
    for base, nom in ((regles, _REGLES), (baremes, _BAREMES)):
        places = [relatif((d / nom).resolve()) for d in depots if (d / nom).is_dir()]
        if places:
            base[:] = places
    for chemin in map(Path, chemins):
        if chemin in depots or _dans(chemin, [*regles, *baremes]):
            continue
        a_regles = (chemin.is_file() and chemin.suffix == SUFFIXE) or any(chemin.rglob(f"*{SUFFIXE}"))
        a_baremes = any(map(_ressemble, fichiers_de_baremes(chemin)))
        if a_regles:
            regles.append(chemin)
        if a_baremes:
            baremes.append(chemin)
        if not a_regles and not a_baremes:
            fautes.append(_refuser(chemin))
    if fautes:
        raise DemandeInvalide(fautes)
    return Couches(tuple(regles), tuple(baremes))


def _est_depot(chemin: Path) -> bool:
    return (chemin / _REGLES).is_dir() or (chemin / _BAREMES).is_dir()


def _dans(chemin: Path, couches: Sequence[Path]) -> bool:
    return chemin.exists() and any(chemin.resolve().is_relative_to(c.resolve()) for c in couches)


def _ressemble(fichier: Path) -> bool:
    """Dit si un fichier YAML a l'air d'un fichier de barèmes : un dossier à instruire n'en est pas un."""
    try:
        return _SERIES.search(fichier.read_bytes()) is not None
    except OSError:
        return False


def _refuser(chemin: Path) -> Diagnostic:
    if not chemin.exists():
        return c006_chemin.faute(str(chemin), "n'existe pas", "vérifiez le chemin.")
    if chemin.is_file():
        aide = f"donnez un fichier « {SUFFIXE} », ou le répertoire qui contient les barèmes."
        return c006_chemin.faute(str(chemin), "n'est pas un fichier de règles", aide)
    aide = f"on y attend des fichiers « {SUFFIXE} », ou des fichiers « .yaml » qui disent « series: »."
    return c006_chemin.faute(str(chemin), "ne contient ni règle ni barème", aide)
