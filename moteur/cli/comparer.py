"""`moteur comparer` : ce qui change d'une édition à l'autre, règles, vocabulaire et valeurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from moteur.cli import sortie, verifier
from moteur.cli.demandes import Couches
from moteur.cli.francais import MAL_FORMEE, REUSSI, TROUVE
from moteur.comparaison.comparer import Changement, Comparaison, Detail, Difference, Extrait, comparer
from moteur.comparaison.pieces import BAREME, Source, charger
from moteur.comparaison.valeurs import ChangementDeValeur, Nature, ValeurMontree
from moteur.diagnostics import Diagnostic, Lieu, a_des_erreurs
from moteur.modele.ecritures import ecrire_date
from moteur.revisions import Revision, ouvrir

_DIRE = {
    Changement.SENS: "changé de sens",
    Changement.TEXTE: "changé de texte seulement",
    Changement.AJOUT: "ajouté",
    Changement.RETRAIT: "retiré",
}
_COMPTER = {
    Changement.SENS: ("changement de sens", "changements de sens"),
    Changement.TEXTE: ("changement de texte seulement", "changements de texte seulement"),
    Changement.AJOUT: ("ajout", "ajouts"),
    Changement.RETRAIT: ("retrait", "retraits"),
}
_FEMININ = frozenset({"règle", "table", "exception", "lecture", "obligation", "énumération", "entité"})
_CHAPITRES = (
    ("Règles", ("règle", "table", "exception", "lecture", "contrôle", "obligation")),
    ("Vocabulaire", ("fait", "énumération", "entité")),
    ("Barèmes", (BAREME,)),
    ("Fichiers", ("fichier",)),
)


def comparer_editions(avant: str, apres: str, *, en_json: bool) -> int:
    """Compare deux éditions ; 0 si elles sont identiques, 1 si elles diffèrent, 2 si l'une ne se lit pas."""
    with ExitStack() as pile:
        revisions = [_ouvrir(nom, pile) for nom in (avant, apres)]
        sources: list[Source] = []
        fautes: list[Diagnostic] = []
        textes: dict[str, str] = {}
        for revision in revisions:
            source, siennes = charger(revision.racine, revision.regles, revision.baremes)
            sources.append(source)
            traduites = revision.traduire(siennes)
            textes |= revision.sources(traduites)
            fautes += [f for f in traduites if f not in fautes]
        if a_des_erreurs(fautes):
            sortie.signaler_diagnostics(fautes, en_json=en_json, sources=textes)
            return MAL_FORMEE
        comparaison = comparer(*sources)
        if en_json:
            sortie.ecrire_json(_objet(comparaison, revisions))
        else:
            _montrer(comparaison, revisions)
    return REUSSI if comparaison.identique else TROUVE


def _ouvrir(designation: str, pile: ExitStack) -> Revision:
    """Ouvre une édition, et pose par-dessus les couches qui la suivent : « .,brouillon-2027 »."""
    nom, _, suite = designation.partition(",")
    if not suite or Path(designation).exists():
        return pile.enter_context(ouvrir(designation))
    revision = pile.enter_context(ouvrir(nom))
    regles, baremes = list(revision.regles), list(revision.baremes)
    for couche in map(Path, suite.split(",")):
        a_part = Couches((), ())
        if (couche / "regles").is_dir() or (couche / "baremes").is_dir():
            regles += [couche / "regles"] if (couche / "regles").is_dir() else []
            baremes += [couche / "baremes"] if (couche / "baremes").is_dir() else []
        else:
            a_part = verifier.poser(a_part, [str(couche)])
        regles += a_part.regles
        baremes += a_part.baremes
    return replace(revision, regles=tuple(regles), baremes=tuple(baremes))


# --- Texte ------------------------------------------------------------------------------------------------------------


def _montrer(comparaison: Comparaison, revisions: Sequence[Revision]) -> None:
    for titre, sortes in _CHAPITRES:
        siennes = [d for d in comparaison.differences if d.sorte in sortes]
        if siennes:
            sortie.titrer(titre)
            for difference in siennes:
                _montrer_difference(difference, revisions)
    if comparaison.valeurs:
        sortie.titrer("Valeurs des barèmes")
        for valeur in comparaison.valeurs:
            _montrer_valeur(valeur, revisions)
    sortie.ecrire(("" if comparaison.identique else "\n") + _bilan(comparaison))


def _montrer_difference(difference: Difference, revisions: Sequence[Revision]) -> None:
    place = difference.apres or difference.avant
    cote = revisions[1 if difference.apres is not None else 0]
    lieu = f"  ({_lieu(place.lieu, cote)})" if place is not None and place.lieu is not None else ""
    version = f", version du {difference.cle[2]}" if _versionnee(difference) else ""
    sortie.ecrire(f"  {_dire(difference)} : {difference.sorte} {difference.nom}{version}{lieu}")
    if difference.changement in {Changement.AJOUT, Changement.RETRAIT}:
        assert place is not None
        signe = "+" if difference.changement is Changement.AJOUT else "−"
        for ligne in place.texte.split("\n"):
            sortie.ecrire(f"      {signe} {ligne}".rstrip())
        if difference.precedente:
            sortie.ecrire(f"    ce qu'elle change à la version du {difference.precedente} :")
            if not difference.details:
                sortie.ecrire("    rien que sa période")
    for detail in difference.details:
        _montrer_detail(detail, _cotes(difference, revisions))


def _cotes(difference: Difference, revisions: Sequence[Revision]) -> Sequence[Revision]:
    """Rend les éditions de l'avant et de l'après : une version ajoutée se compare à celle qu'elle suit."""
    return (revisions[1], revisions[1]) if difference.changement is Changement.AJOUT else revisions


def _versionnee(difference: Difference) -> bool:
    return (
        difference.cle[0] in {"règle", "obligation", "contrôle"}
        and len(difference.cle) == 3
        and bool(difference.cle[2])
    )


def _dire(difference: Difference) -> str:
    mot = _DIRE[difference.changement]
    if difference.sorte not in _FEMININ:
        return mot
    premier, _, suite = mot.partition(" ")
    return f"{premier}e {suite}".strip()


def _montrer_detail(detail: Detail, revisions: Sequence[Revision]) -> None:
    sortie.ecrire(f"    {detail.quoi}{'' if detail.de_sens else ' (texte)'}")
    for mot, extrait, revision in (("avant", detail.avant, revisions[0]), ("après", detail.apres, revisions[1])):
        if extrait is None:
            continue
        premiere, *suite = extrait.texte.split("\n")
        sortie.ecrire(f"      {mot}  {premiere}")
        for ligne in suite:
            sortie.ecrire(f"             {ligne}")
        if extrait.lieu is not None:
            sortie.ecrire(f"             {_lieu(extrait.lieu, revision)}")


def _lieu(lieu: Lieu, revision: Revision) -> str:
    return f"{revision.nommer(lieu.fichier)}:{lieu.ligne}"


_DIRE_VALEUR = {Nature.AJOUT: "ajoutée", Nature.RETRAIT: "retirée", Nature.TEXTE: "texte seulement"}


def _montrer_valeur(valeur: ChangementDeValeur, revisions: Sequence[Revision]) -> None:
    case = f" ({' / '.join(valeur.case)})" if valeur.case else ""
    avant, apres = valeur.avant, valeur.apres
    if valeur.nature is Nature.VALEUR:
        assert avant is not None
        assert apres is not None
        dit = f"{avant.texte} → {apres.texte}"
    else:
        montree = apres or avant
        assert montree is not None
        seule = valeur.nature in {Nature.AJOUT, Nature.RETRAIT}
        precise = f" ({montree.statut}, {montree.confiance})" if seule else ""
        dit = f"{montree.texte}{precise}"
        if valeur.nature in _DIRE_VALEUR:
            dit = f"{_DIRE_VALEUR[valeur.nature]}, {dit}"
    place = apres or avant
    assert place is not None
    ou = _lieu(place.lieu, revisions[1 if apres is not None else 0])
    sortie.ecrire(f"  {valeur.nom}{case}, {ecrire_date(valeur.du)} : {dit}  ({ou})")
    for nom, ancien, nouveau in valeur.precisions:
        sortie.ecrire(f"    {nom} : {ancien or 'rien'} → {nouveau or 'rien'}")


def _bilan(comparaison: Comparaison) -> str:
    if comparaison.identique:
        return "Rien ne change."
    comptes = Counter((d.sorte == "fichier", d.changement) for d in comparaison.differences)
    dits = [sortie.compter(comptes[False, c], *mots) for c, mots in _COMPTER.items() if comptes[False, c]]
    remis = sum(nombre for (fichier, _), nombre in comptes.items() if fichier)
    if remis:
        dits.append(sortie.compter(remis, "fichier remis en forme", "fichiers remis en forme"))
    if comparaison.valeurs:
        dits.append(sortie.compter(len(comparaison.valeurs), "valeur"))
    fin = "" if comparaison.de_sens else " Le sens est le même."
    if comparaison.que_des_valeurs:
        fin += " Rien d'autre que des valeurs ne change."
    return f"{', '.join(dits)}.{fin}"


# --- JSON -------------------------------------------------------------------------------------------------------------


def _objet(comparaison: Comparaison, revisions: Sequence[Revision]) -> dict[str, Any]:
    return {
        "avant": _edition(revisions[0]),
        "apres": _edition(revisions[1]),
        "identique": comparaison.identique,
        "de_sens": comparaison.de_sens,
        "que_des_valeurs": comparaison.que_des_valeurs,
        "differences": [_difference(d, revisions) for d in comparaison.differences],
        "valeurs": [_valeur(v, revisions) for v in comparaison.valeurs],
    }


def _edition(revision: Revision) -> dict[str, Any]:
    return {"designation": revision.designation, "commit": revision.commit}


def _difference(difference: Difference, revisions: Sequence[Revision]) -> dict[str, Any]:
    return {
        "sorte": difference.sorte,
        "nom": difference.nom,
        "cle": list(difference.cle),
        "changement": difference.changement.value,
        "avant": _extrait(difference.avant, revisions[0]),
        "apres": _extrait(difference.apres, revisions[1]),
        "version_precedente": difference.precedente or None,
        "details": _details(difference.details, _cotes(difference, revisions)),
    }


def _details(details: Iterable[Detail], revisions: Sequence[Revision]) -> list[dict[str, Any]]:
    return [
        {
            "quoi": d.quoi,
            "de_sens": d.de_sens,
            "avant": _extrait(d.avant, revisions[0]),
            "apres": _extrait(d.apres, revisions[1]),
        }
        for d in details
    ]


def _extrait(extrait: Extrait | None, revision: Revision) -> dict[str, Any] | None:
    if extrait is None:
        return None
    place = (
        {} if extrait.lieu is None else {"fichier": revision.nommer(extrait.lieu.fichier), "ligne": extrait.lieu.ligne}
    )
    return {"texte": extrait.texte, **place}


def _valeur(valeur: ChangementDeValeur, revisions: Sequence[Revision]) -> dict[str, Any]:
    return {
        "serie": valeur.serie,
        "nom": valeur.nom,
        "du": valeur.du.isoformat(),
        "case": list(valeur.case),
        "changement": valeur.nature.value,
        "de_sens": valeur.de_sens,
        "avant": _montree(valeur.avant, revisions[0]),
        "apres": _montree(valeur.apres, revisions[1]),
        "precisions": [{"quoi": q, "avant": a, "apres": b} for q, a, b in valeur.precisions],
    }


def _montree(montree: ValeurMontree | None, revision: Revision) -> dict[str, Any] | None:
    if montree is None:
        return None
    return {
        "texte": montree.texte,
        "valeur": montree.exacte,
        "statut": montree.statut,
        "confiance": montree.confiance,
        "fichier": revision.nommer(montree.lieu.fichier),
        "ligne": montree.lieu.ligne,
    }
