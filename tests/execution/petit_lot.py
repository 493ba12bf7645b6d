"""Un petit vocabulaire de toutes les sortes, ses règles, et ce qu'un lot doit en rendre : `calculer`, ligne à ligne."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyarrow as pa

from moteur import INDETERMINE, SANS_OBJET, DemandeInvalide, DossierInvalide, Moteur
from moteur.execution.lot.colonnes import en_objets
from moteur.execution.lot.lot import Lot, ReponseLot
from moteur.modele.charger import charger_modele

JOUR = "2023-01-01"
TETE = "  source texte\n  en vigueur depuis le 01/01/2016\n"


def _faits(noms: Sequence[str], *clauses: str) -> str:
    return "".join(f"fait « {nom} »\n" + "".join(f"  {x}\n" for x in clauses) for nom in noms)


def _regle(titre: str, corps: str) -> str:
    return f"règle « {titre} »\n{TETE}{corps}"


LETTRES = "abcdefghijkmnopqrstuvwxyz"  # « l » serait un article


def _rangs(nom: str, nombre: int) -> list[str]:
    return [f"{nom} {lettre}" for lettre in LETTRES[:nombre]]


MONTANTS, NOMBRES, RANGS = _rangs("montant", 9), _rangs("nombre", 9), _rangs("rang", 6)
SIGNES, COULEURS, JOURS, MARQUES = _rangs("signe", 4), _rangs("couleur", 5), _rangs("jour", 5), _rangs("marques", 3)
INDICES = _rangs("indice", 4)
NUAGE = [f"{mot} {lettre}" for mot in ("point", "goutte", "grain") for lettre in LETTRES]

VOCABULAIRE = (
    _faits(MONTANTS, "montant en €/mois, au centime", "donné")
    + _faits(NOMBRES, "nombre en h/mois", "donné")
    + _faits(RANGS, "rang de 1 à 6", "donné")
    + _faits(SIGNES, "oui/non", "donné")
    + _faits(COULEURS, "choix parmi rouge, vert foncé, étoilé", "donné")
    + _faits(JOURS, "date", "donné")
    + _faits(MARQUES, "liste parmi rond, carré, ovale", "donné")
    + _faits(INDICES, "nombre", "donné")
    + _faits(["remarque"], "texte", "donné")
    + _faits(["avis"], "choix parmi rouge, vert foncé, étoilé", "apprécié par l'équipe")
    + _faits(NUAGE, "oui/non", "donné")
    + "entité « enfant »\n  liste « les enfants »\n  source texte\n"
    + _faits(["la garde"], "de chaque enfant", "nombre en h/mois", "donné", "source texte")
    + _faits(["la garde utile"], "de chaque enfant", "nombre en h/mois", "déduit", "source texte")
    + _faits(["garde totale"], "nombre en h/mois", "déduit")
    + _faits(["total"], "montant en €/mois, au centime", "déduit")
    + _faits(["heures", "taux"], "nombre en h/mois", "déduit")
    + _faits(["points", "plafonné", "écart", "quotient"], "nombre", "déduit")
    + _faits(["meilleur rang"], "rang de 1 à 6", "déduit")
    + _faits(["signe conclu", "signe rare", "nuage"], "oui/non", "déduit")
    + _faits(["couleur conclue"], "choix parmi étoilé, rouge, vert foncé", "déduit")
    + _faits(["jour conclu", "jour dernier"], "date", "déduit")
    + _faits(["marques conclues"], "liste parmi rond, carré, ovale", "déduit")
    + _faits(["aide", "aide au seuil"], "montant en €/mois, au centime", "déduit")
)
RANGEMENTS = (
    _regle("les montants", f"  alors total = {' + '.join(MONTANTS)}\n")
    + _regle("les nombres", f"  alors heures = {' + '.join(NOMBRES)}\n")
    + _regle("les rangs", f"  alors meilleur rang = le plus petit de ({' ; '.join(RANGS)})\n")
    + _regle(
        "les points",
        "  alors points = le nombre de oui parmi ("
        + " ; ".join([*SIGNES, *(f"{c} est vert foncé" for c in COULEURS), *(f"{c} n'est pas rouge" for c in COULEURS)])
        + " ; "
        + " ; ".join([*(f"{m} comprend rond" for m in MARQUES), *(f"{m} ne comprend pas ovale" for m in MARQUES)])
        + ")\n",
    )
    + _regle("le jour", f"  alors jour dernier = le plus grand de ({' ; '.join(JOURS)})\n")
    + _regle("le nuage", f"  alors nuage = (aucun de ({' ; '.join(NUAGE)}))\n")
)
ETATS = (
    _regle("le signe", "  si signe a et signe b\n  alors signe conclu\n  sinon signe conclu est non\n")
    + _regle("le signe rare", "  si signe a\n  alors signe rare = (signe b)\n")
    + f"table « la couleur », une seule ligne vraie\n{TETE}"
    "  | si | alors couleur conclue |\n"
    "  | signe a | couleur a |\n  | signe b | vert foncé |\n  | couleur a est étoilé | étoilé |\n"
    + f"règle « l'aide »\n{TETE}  si signe a\n  alors aide = montant a × le seuil, arrondie au centime\n"
    "  sinon aide = 0 €/mois\n"
    "\n  exception « aucun signe »\n    si signe a est non et signe b est non\n    alors aide = montant a\n"
    + f"règle « aide au seuil »\n{TETE}"
    "  sans lecture employée\n\n  lecture « large »\n    alors aide au seuil = montant a\n"
    "\n  lecture « étroite »\n    alors aide au seuil = montant a × le seuil, arrondie au centime\n"
    + _regle("le taux", "  si rang a ≤ 3\n  alors taux = nombre a × le seuil\n")
    + _regle("les jours", "  alors jour conclu = jour a + le délai (à défaut de quantième, dernier jour du mois)\n")
    + _regle("les marques", "  alors marques conclues = marques a\n")
    + _regle("la garde de chacun", "  pour chaque enfant\n  alors garde utile = garde × le seuil\n")
    + _regle("la garde", "  alors garde totale = somme, sur chaque enfant, de (garde utile)\n")
)
CALCULS = (
    _regle("le plafonné", "  alors plafonné = le plus petit de (indice a × indice b × indice c ; indice d)\n")
    + _regle("l'écart", "  alors écart = indice a × indice b − indice c × indice d\n")
    + _regle("le quotient", "  si indice b > 0\n  alors quotient = indice a ÷ indice b\n")
)
BAREMES = """
series:
  - nom: le seuil
    unite: sans unité
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "0,3333333", confiance: vu dans une source}
      - {du: 01/01/2022, valeur: "0,005", confiance: vu dans une source}
  - nom: le délai
    unite: mois
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "2", confiance: vu dans une source}
"""


def charger(dossier: Path, plus: str = "") -> Moteur:
    """Rend un moteur de ces règles, écrites dans un dossier ; deux lignes d'une table peuvent y être en conflit."""
    (dossier / "essai.regle").write_text(VOCABULAIRE + RANGEMENTS + ETATS + CALCULS + plus, encoding="utf-8")
    (dossier / "baremes.yaml").write_text(BAREMES, encoding="utf-8")
    modele, fautes = charger_modele([dossier], [dossier])
    assert [f for f in fautes if f.gravite.value == "erreur"] == []
    return Moteur(modele)


def sans_compiler(texte: str, _: Any) -> Any:
    """Rend un noyau joué par Python."""
    espace: dict[str, Any] = {"njit": lambda *f, **_: f[0] if f else lambda f: f, "int64": int}
    exec(compile(texte.replace("from numba import int64, njit", ""), "<noyau>", "exec"), espace)  # noqa: S102 -- le nôtre
    return espace["noyau"]


# --- ce que l'on attend -----------------------------------------------------------------------------------------------


def dossiers(table: pa.Table) -> list[dict[str, Any]]:
    """Les dossiers d'une table : une case nulle n'est pas donnée."""
    colonnes = {nom: en_objets(table[nom].combine_chunks()) for nom in table.column_names}
    return [_sans_nulles({nom: c[rang] for nom, c in colonnes.items()}) for rang in range(table.num_rows)]


def _sans_nulles(valeur: Any) -> Any:
    if isinstance(valeur, dict):
        return {cle: _sans_nulles(x) for cle, x in valeur.items() if x is not None}
    return [_sans_nulles(x) for x in valeur] if isinstance(valeur, list) else valeur


def case(valeur: Any) -> Any:
    """Une valeur de `calculer` telle qu'un lot la rend : à six décimales, si rien ne l'arrondit."""
    if valeur is INDETERMINE or valeur is SANS_OBJET:
        return None
    if isinstance(valeur, list):
        return [case(x) for x in valeur]
    if not isinstance(valeur, Fraction):
        return valeur
    millioniemes = (abs(valeur) * 10**6 + Fraction(1, 2)).__floor__()
    return Decimal(millioniemes if valeur >= 0 else -millioniemes).scaleb(-6)


def attendre(
    moteur: Moteur, table: pa.Table, resultats: Sequence[str], jours: Sequence[Any] = (), *, etats: bool = False
) -> tuple[list[dict[str, Any]], dict[int, list[str]]]:
    """Rend ce qu'un lot doit rendre d'une table, ligne à ligne, et les diagnostics de chaque ligne fautive."""
    attendus, fautes = [], {}
    vide = {f"{r}{x}": None for r in resultats for x in ("", *(("_etat", "_manquants") if etats else ()))}
    for rang, dossier in enumerate(dossiers(table)):
        jour = jours[rang] if jours else JOUR
        try:
            moteur.jour("" if jour is None else jour)
            valeurs = moteur.calculer(dossier, jour, resultats)
        except (DossierInvalide, DemandeInvalide) as leve:
            fautes[rang] = [str(d) for d in leve.diagnostics]
            attendus.append(
                vide | {c: [] if c.endswith("_manquants") else "rejeté" for c in vide if c not in resultats}
            )
            continue
        attendu = {r: case(v) for r, v in valeurs.items()}
        if etats:
            attendu |= dict(_etats(moteur, dossier, jour, resultats))
        attendus.append(attendu)
    return attendus, fautes


def _etats(
    moteur: Moteur, dossier: Mapping[str, Any], jour: Any, resultats: Sequence[str]
) -> Iterator[tuple[str, Any]]:
    instruction = moteur.instruire(dossier, jour, resultats, "natif")
    objet = instruction.en_dict()
    for nom in resultats:
        valeur = instruction[nom]
        etat = "sans objet" if valeur is SANS_OBJET else "connu"
        if valeur is INDETERMINE:
            etat = objet["indetermines"][nom]["motif"]
        yield f"{nom}_etat", etat
        yield f"{nom}_manquants", sorted(instruction.manquants(nom)) if valeur is INDETERMINE else []


def verifier(
    moteur: Moteur, lot: Lot, table: pa.Table, resultats: Sequence[str], jours: Sequence[Any] = ()
) -> ReponseLot:
    """Vérifie un lot contre `calculer`, ligne à ligne, et ce qu'il compte ; rend sa réponse."""
    reponse = lot.calculer(table)
    donnees = table.drop_columns([lot.colonne_date]) if lot.colonne_date else table
    attendus, fautes = attendre(moteur, donnees, resultats, jours, etats=lot.avec_etats)
    assert reponse.table.num_rows == table.num_rows
    for rang, (obtenu, attendu) in enumerate(zip(reponse.table.to_pylist(), attendus, strict=True)):
        assert obtenu == attendu, (rang, dossiers(table)[rang])
    assert {r.ligne: [str(d) for d in r.diagnostics] for r in reponse.rejets} == fautes
    assert [r.ligne for r in reponse.rejets] == sorted(fautes)
    comptes = reponse.comptes
    assert comptes.rejetees == len(fautes)
    assert comptes.noyau + comptes.une_a_une + comptes.rejetees == table.num_rows
    reponse.table.validate(full=True)
    return reponse
