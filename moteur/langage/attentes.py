"""Ce qu'une phrase attend là où elle bute : une réponse pour chaque état de l'analyseur.

Un état se nomme par ce qui en est déjà lu (« atome: PART atome » : « part de », puis une valeur), et non par son
numéro, qui change avec la grammaire. Trois tables les donnent tous : `REQUIS`, où quelque chose doit suivre ; `SUITES`,
où la construction peut finir ou continuer ; `FINIS`, où elle est finie, et c'est celle qui l'entoure qui dit la suite.
Les états d'une même ligne partagent leur attente à bon droit : le même mot, une fois ou plusieurs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lark import Lark

_SIGNE = "un signe (+, −, ×, ÷)"
_VALEUR = "un nom, un nombre et son unité, ou un calcul"
_TERME = f"{_VALEUR} entre parenthèses"
_CONDITION = "un fait oui/non, ou une comparaison"

_LIGNES_REQUIS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    # le début d'une phrase
    (("condition:",), f"une condition : {_CONDITION}", "si revenu mensuel ≤ plafond de revenu"),
    (("conclusions:",), "le nom du fait que l'on conclut", "alors participation = 0 €/mois"),
    (("jour:",), "un jour : une date du vocabulaire, ou une date et un délai", "au plus tard date du dépôt + délai"),
    (
        ("entete:",),
        "le nom du fait de cette colonne, ou « alors » et le fait qu'elle conclut",
        "| GIR | alors plafond |",
    ),
    (("cellule:",), "une valeur, une borne, ou « - » si la case ne dit rien", "| ≤ seuil bas | couple | - |"),
    (("reference:",), "un nom du vocabulaire", "revenu mensuel"),
    # les conditions
    (("__et_plus: ET", "__et_plus: __et_plus ET"), f"la condition suivante : {_CONDITION}", "si seul et hébergé"),
    (("__ou_plus: OU", "__ou_plus: __ou_plus OU"), f"l'autre possibilité : {_CONDITION}", "si seul ou hébergé"),
    (("verite: NON",), "« ( », puis la condition que l'on nie", "si non (personne hébergée)"),
    (("verite: NON LPAR",), f"la condition que l'on nie : {_CONDITION}", "si non (personne hébergée)"),
    (("verite: NON LPAR ou",), "« ) » pour fermer « non ( »", "si non (personne hébergée)"),
    (("comparaison: somme COMPARE",), f"la valeur à laquelle on compare : {_VALEUR}", "si revenu ≤ plafond de revenu"),
    (("comparaison: somme EGAL",), f"la valeur qui doit être égale : {_VALEUR}", "si revenu = plafond de revenu"),
    (("comparaison: somme EST",), "l'une des valeurs du choix, « oui » ou « non »", "si situation est couple"),
    (
        ("comparaison: somme EST_UN_DE",),
        "les valeurs admises, séparées par des virgules",
        "si lieu de vie est l'un de : domicile, accueil familial",
    ),
    (("comparaison: somme COMPREND",), "la valeur que la liste doit contenir", "si aides perçues comprend forfait"),
    (
        ("comparaison: somme COMPREND_UN_DE",),
        "les valeurs dont la liste doit contenir l'une, séparées par des virgules",
        "si aides perçues comprend l'une de : forfait, prime",
    ),
    (
        ("__comparaison_star: COMMA", "__comparaison_star: __comparaison_star COMMA"),
        "la valeur suivante",
        "si lieu de vie est l'un de : domicile, accueil familial",
    ),
    # les calculs
    (("somme: somme PLUS",), f"ce que l'on ajoute : {_VALEUR}", "revenu mensuel + pension"),
    (("somme: somme MOINS",), f"ce que l'on retranche : {_VALEUR}", "revenu mensuel − pension"),
    (("produit: produit FOIS",), f"ce par quoi l'on multiplie : {_TERME}", "revenu mensuel × taux"),
    (("produit: produit DIVISE",), f"ce par quoi l'on divise : {_TERME}", "revenu mensuel ÷ nombre de parts"),
    (("atome: reference AU",), "le jour où l'on prend cette valeur", "plafond au 1er janvier de l'année"),
    (("atome: LPAR",), "ce que l'on met entre parenthèses : un calcul ou une condition", "(revenu + pension) × taux"),
    (("atome: LPAR ou",), "« ) » pour fermer la parenthèse", "(revenu + pension) × taux"),
    (("atome: LPAR somme COMMA",), "un arrondi, dans la parenthèse", "(revenu × taux, arrondi au centime)"),
    (("atome: LPAR somme COMMA ARRONDI",), "« ) » juste après l'arrondi", "(revenu × taux, arrondi au centime)"),
    (("atome: PREMIER_JANVIER DE_ATOME",), "le jour dont on prend l'année", "1er janvier de l'année de date du dépôt"),
    (("atome: PLUS_PETIT",), "« ( », puis des valeurs séparées par « ; »", "le plus petit de (revenu ; plafond)"),
    (("atome: PLUS_PETIT LPAR",), f"la première valeur : {_VALEUR}", "le plus petit de (revenu ; plafond)"),
    (
        ("atome: PLUS_PETIT LPAR somme", "__atome_star: __atome_star | atome: PLUS_PETIT LPAR somme __atome_star"),
        "« ; » et une autre valeur, ou « ) » pour fermer « le plus petit de ( »",
        "le plus petit de (revenu ; plafond)",
    ),
    (("atome: PLUS_GRAND",), "« ( », puis des valeurs séparées par « ; »", "le plus grand de (revenu ; plancher)"),
    (("atome: PLUS_GRAND LPAR",), f"la première valeur : {_VALEUR}", "le plus grand de (revenu ; plancher)"),
    (
        ("atome: PLUS_GRAND LPAR somme", "__atome_star: __atome_star | atome: PLUS_GRAND LPAR somme __atome_star"),
        "« ; » et une autre valeur, ou « ) » pour fermer « le plus grand de ( »",
        "le plus grand de (revenu ; plancher)",
    ),
    (
        ("__atome_star: SEMICOLON", "__atome_star: __atome_star SEMICOLON"),
        "l'élément suivant de la parenthèse",
        "le plus petit de (revenu ; plafond)",
    ),
    (("atome: COMPTE_OUI",), "« ( », puis des conditions séparées par « ; »", "nombre de oui parmi (seul ; hébergé)"),
    (("atome: COMPTE_OUI LPAR",), f"la première condition : {_CONDITION}", "nombre de oui parmi (seul ; hébergé)"),
    (
        ("atome: COMPTE_OUI LPAR ou", "__atome_star: __atome_star | atome: COMPTE_OUI LPAR ou __atome_star"),
        "« ; » et une autre condition, ou « ) » pour fermer « nombre de oui parmi ( »",
        "nombre de oui parmi (seul ; hébergé)",
    ),
    (("atome: AU_MOINS_UN_DE",), "« ( », puis des conditions séparées par « ; »", "au moins un de (seul ; hébergé)"),
    (("atome: AU_MOINS_UN_DE LPAR",), f"la première condition : {_CONDITION}", "au moins un de (seul ; hébergé)"),
    (
        ("atome: AU_MOINS_UN_DE LPAR ou", "__atome_star: __atome_star | atome: AU_MOINS_UN_DE LPAR ou __atome_star"),
        "« ; » et une autre condition, ou « ) » pour fermer « au moins un de ( »",
        "au moins un de (seul ; hébergé)",
    ),
    (("atome: AUCUN_DE",), "« ( », puis des conditions séparées par « ; »", "aucun de (seul ; hébergé)"),
    (("atome: AUCUN_DE LPAR",), f"la première condition : {_CONDITION}", "aucun de (seul ; hébergé)"),
    (
        ("atome: AUCUN_DE LPAR ou", "__atome_star: __atome_star | atome: AUCUN_DE LPAR ou __atome_star"),
        "« ; » et une autre condition, ou « ) » pour fermer « aucun de ( »",
        "aucun de (seul ; hébergé)",
    ),
    # les tranches
    (("atome: PART",), f"la valeur dont on prend une part : {_TERME}", "part du revenu mensuel jusqu'à seuil bas"),
    (
        ("atome: PART atome",),
        "« jusqu'à », « entre » ou « au-delà de »",
        "part du revenu mensuel entre seuil bas et seuil haut",
    ),
    (("atome: PART atome JUSQU_A",), f"la borne du haut : {_TERME}", "part du revenu mensuel jusqu'à seuil bas"),
    (
        ("atome: PART atome ENTRE",),
        "la borne du bas, puis « et » et la borne du haut",
        "part du revenu mensuel entre seuil bas et seuil haut",
    ),
    (
        ("atome: PART atome ENTRE atome",),
        "« et », puis la borne du haut",
        "part du revenu mensuel entre seuil bas et seuil haut",
    ),
    (
        ("atome: PART atome ENTRE atome ET",),
        f"la borne du haut de la tranche : {_TERME}",
        "part du revenu mensuel entre seuil bas et seuil haut",
    ),
    (("atome: PART atome AU_DELA",), f"la borne du bas : {_TERME}", "part du revenu mensuel au-delà de seuil haut"),
    # les dates
    (
        ("atome: REVOLUS",),
        "la première des deux dates",
        "nombre d'années révolues entre date de naissance et date du dépôt",
    ),
    (
        ("atome: REVOLUS atome",),
        "« et », puis la seconde date",
        "nombre d'années révolues entre date de naissance et date du dépôt",
    ),
    (
        ("atome: REVOLUS atome ET",),
        "la seconde des deux dates",
        "nombre d'années révolues entre date de naissance et date du dépôt",
    ),
    (("atome: MOIS_SUIVANT",), "le jour dont on prend le mois suivant", "premier jour du mois suivant date du dépôt"),
    (("atome: JOUR_DE",), "« de » ou « du », puis un jour", "lendemain de date du dépôt"),
    (("atome: JOUR_DE DE_ATOME",), "le jour à partir duquel on compte", "lendemain de date du dépôt"),
    (
        ("atome: JOURS_DU_MOIS",),
        "« de » ou « du », puis un jour de ce mois",
        "nombre de jours du mois de date du dépôt",
    ),
    (("atome: JOURS_DU_MOIS DE_ATOME",), "un jour du mois que l'on compte", "nombre de jours du mois de date du dépôt"),
    # les listes
    (("atome: SOMME_SUR",), "le nom d'un élément de liste", "somme, sur chaque aidant, de (heures d'aide)"),
    (("atome: SOMME_SUR reference",), "« de », puis « ( »", "somme, sur chaque aidant, de (heures d'aide)"),
    (
        ("atome: SOMME_SUR reference DE_QUI",),
        "« ( », puis ce que l'on additionne",
        "somme, sur chaque aidant, de (heures d'aide)",
    ),
    (
        ("atome: SOMME_SUR reference DE_QUI LPAR",),
        "ce que l'on additionne pour chaque élément",
        "somme, sur chaque aidant, de (heures d'aide)",
    ),
    (
        ("atome: SOMME_SUR reference DE_QUI LPAR ou",),
        "« ) » pour fermer la somme",
        "somme, sur chaque aidant, de (heures d'aide)",
    ),
    (("atome: AU_MOINS_UN",), "le nom d'un élément de liste", "au moins un aidant tel que (aidant hébergé)"),
    (("atome: AU_MOINS_UN reference",), "« tel que », puis « ( »", "au moins un aidant tel que (aidant hébergé)"),
    (
        ("atome: AU_MOINS_UN reference TEL_QUE",),
        "« ( », puis une condition",
        "au moins un aidant tel que (aidant hébergé)",
    ),
    (
        ("atome: AU_MOINS_UN reference TEL_QUE LPAR",),
        "la condition que l'un au moins remplit",
        "au moins un aidant tel que (aidant hébergé)",
    ),
    (
        ("atome: AU_MOINS_UN reference TEL_QUE LPAR ou",),
        "« ) » pour fermer « au moins un … tel que ( »",
        "au moins un aidant tel que (aidant hébergé)",
    ),
    (("atome: AUCUN",), "le nom d'un élément de liste", "aucun aidant tel que (aidant hébergé)"),
    (("atome: AUCUN reference",), "« tel que », puis « ( »", "aucun aidant tel que (aidant hébergé)"),
    (("atome: AUCUN reference TEL_QUE",), "« ( », puis une condition", "aucun aidant tel que (aidant hébergé)"),
    (
        ("atome: AUCUN reference TEL_QUE LPAR",),
        "la condition que nul ne remplit",
        "aucun aidant tel que (aidant hébergé)",
    ),
    (
        ("atome: AUCUN reference TEL_QUE LPAR ou",),
        "« ) » pour fermer « aucun … tel que ( »",
        "aucun aidant tel que (aidant hébergé)",
    ),
    (("atome: TOUT",), "le nom d'un élément de liste", "tout aidant est tel que (aidant hébergé)"),
    (("atome: TOUT reference",), "« est tel que », puis « ( »", "tout aidant est tel que (aidant hébergé)"),
    (("atome: TOUT reference EST_TEL_QUE",), "« ( », puis une condition", "tout aidant est tel que (aidant hébergé)"),
    (
        ("atome: TOUT reference EST_TEL_QUE LPAR",),
        "la condition que tous remplissent",
        "tout aidant est tel que (aidant hébergé)",
    ),
    (
        ("atome: TOUT reference EST_TEL_QUE LPAR ou",),
        "« ) » pour fermer « tout … est tel que ( »",
        "tout aidant est tel que (aidant hébergé)",
    ),
    (("atome: NOMBRE_DE",), "le nom d'un élément de liste", "nombre d'aidant tel que (aidant hébergé)"),
    (("atome: NOMBRE_DE reference",), "« tel que », puis « ( »", "nombre d'aidant tel que (aidant hébergé)"),
    (("atome: NOMBRE_DE reference TEL_QUE",), "« ( », puis une condition", "nombre d'aidant tel que (aidant hébergé)"),
    (
        ("atome: NOMBRE_DE reference TEL_QUE LPAR",),
        "la condition de ceux que l'on compte",
        "nombre d'aidant tel que (aidant hébergé)",
    ),
    (
        ("atome: NOMBRE_DE reference TEL_QUE LPAR ou",),
        "« ) » pour fermer « nombre de … tel que ( »",
        "nombre d'aidant tel que (aidant hébergé)",
    ),
    # l'imputation
    (("atome: IMPUTATION",), "ce que l'on impute", "imputation de dépense sur forfait, puis sur le reste …"),
    (
        ("atome: IMPUTATION atome",),
        "« sur », puis le droit du mois",
        "imputation de dépense sur forfait, puis sur le reste …",
    ),
    (("atome: IMPUTATION atome SUR",), "le droit du mois", "imputation de dépense sur forfait, puis sur le reste …"),
    (
        ("atome: IMPUTATION atome SUR atome",),
        "« puis sur le reste des plus anciens, pendant » et une durée",
        "imputation de dépense sur forfait, puis sur le reste des plus anciens, pendant durée de report, …",
    ),
    (
        ("atome: IMPUTATION atome SUR atome PUIS_RESTE",),
        "la durée pendant laquelle le reste sert",
        "…, puis sur le reste des plus anciens, pendant durée de report, à compter de mois du droit",
    ),
    (
        ("atome: IMPUTATION atome SUR atome PUIS_RESTE atome",),
        "« à compter de », puis un jour",
        "…, pendant durée de report, à compter de mois du droit",
    ),
    (
        ("atome: IMPUTATION atome SUR atome PUIS_RESTE atome A_COMPTER",),
        "le jour d'où part la durée",
        "…, pendant durée de report, à compter de mois du droit",
    ),
    # les noms déclinés
    (
        ("reference: NOM LPAR", "reference: INCONNU LPAR"),
        "la clé : un nom ou un nombre",
        "points du repas (toilette)",
    ),
    (
        (
            "reference: NOM LPAR argument",
            "reference: INCONNU LPAR argument",
            "__reference_star: __reference_star | reference: NOM LPAR argument __reference_star",
            "__reference_star: __reference_star | reference: INCONNU LPAR argument __reference_star",
        ),
        "« , » et la clé suivante, ou « ) »",
        "points du repas (toilette)",
    ),
    (
        ("__reference_star: COMMA", "__reference_star: __reference_star COMMA"),
        "la clé suivante : un nom ou un nombre",
        "points (groupe, variable)",
    ),
    # les conclusions
    (
        ("__conclusions_star: ET", "__conclusions_star: __conclusions_star ET"),
        "le nom d'un autre fait que l'on conclut",
        "alors personne hébergée / et participation = 0 €/mois",
    ),
    (("conclusion: reference EGAL",), f"la valeur conclue : {_VALEUR}", "alors participation = revenu mensuel × taux"),
    (
        ("conclusion: reference EGAL somme COMMA",),
        "un arrondi, à la fin du calcul",
        "alors participation = revenu × taux, arrondie au centime",
    ),
    (
        ("conclusion: reference EST",),
        "la valeur du choix que l'on conclut, « oui » ou « non »",
        "alors régime est réduit",
    ),
    # les tables
    (("entete: ALORS",), "le nom du fait que cette colonne conclut", "| GIR | alors plafond |"),
    (("borne: COMPARE",), f"la borne : {_VALEUR}", "| ≥ seuil bas et < seuil haut |"),
    (("borne: EGAL",), f"la valeur que doit avoir la case : {_VALEUR}", "| = seuil bas |"),
    (
        ("cellule: borne ET",),
        "la seconde borne : un signe (<, ≤, >, ≥) et une valeur",
        "| ≥ seuil bas et < seuil haut |",
    ),
    (
        (
            "__cellule_star: COMMA | cellule: valeur_case COMMA",
            "__cellule_star: __cellule_star COMMA | cellule: valeur_case __cellule_star COMMA",
        ),
        "une autre valeur de la case, ou un arrondi",
        "| revenu × taux, arrondi au centime |",
    ),
)

_LIGNES_SUITES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("atome: NOMBRE", "valeur_dite: NOMBRE"), "son unité"),
    (("atome: PREMIER_JANVIER",), "« de » et un jour"),
    # Un nom peut avoir une clé ou une date, presque jamais : le dire à chaque nom cacherait ce qui manque.
    (("reference: NOM", "reference: INCONNU", "atome: reference"), ""),
    (
        (
            *("somme: produit", "somme: somme PLUS produit", "somme: somme MOINS produit", "jour: somme"),
            *("comparaison: somme COMPARE somme", "comparaison: somme EGAL somme", "valeur_case: somme"),
            *("borne: COMPARE somme", "borne: EGAL somme"),
            *("__atome_star: SEMICOLON somme", "__atome_star: __atome_star SEMICOLON somme"),
        ),
        _SIGNE,
    ),
    (
        ("comparaison: somme", "atome: LPAR somme | comparaison: somme"),
        "une comparaison (=, ≠, <, ≤, >, ≥), « est » ou « comprend »",
    ),
    (
        (
            "comparaison: somme EST_UN_DE valeur_dite",
            "comparaison: somme COMPREND_UN_DE reference",
            "__comparaison_star: __comparaison_star | comparaison: somme EST_UN_DE valeur_dite __comparaison_star",
            "__comparaison_star: __comparaison_star | comparaison: somme COMPREND_UN_DE reference __comparaison_star",
        ),
        "« , » et une autre valeur",
    ),
    (("et: verite", "__et_plus: __et_plus | et: verite __et_plus"), "« et »"),
    (("ou: et", "__ou_plus: __ou_plus | ou: et __ou_plus"), "« ou »"),
    (("conclusion: reference",), "« = » ou « est »"),
    (("conclusion: reference EGAL somme",), "un arrondi (« …, arrondi au centime »)"),
    (
        (
            "conclusions: conclusion",
            "__conclusions_star: __conclusions_star | conclusions: conclusion __conclusions_star",
        ),
        "« et » à la ligne suivante",
    ),
    (("entete: somme", "entete: ALORS somme"), "un signe de comparaison"),
    (("cellule: borne",), "« et » et une seconde borne"),
    (
        (
            "cellule: valeur_case",
            "__cellule_star: __cellule_star | cellule: valeur_case __cellule_star",
        ),
        "« , » et une autre valeur",
    ),
)

FINIS = frozenset(
    {
        "",
        *("condition: ou", "verite: comparaison", "verite: NON LPAR ou RPAR", "produit: atome"),
        *("__et_plus: ET verite", "__et_plus: __et_plus ET verite", "__ou_plus: OU et", "__ou_plus: __ou_plus OU et"),
        *("comparaison: somme EST designation", "comparaison: somme EST_CONNU", "comparaison: somme EST_SANS_OBJET"),
        *("comparaison: somme COMPREND reference", "designation: OUI", "designation: NON", "designation: valeur_dite"),
        *("__comparaison_star: COMMA valeur_dite", "__comparaison_star: __comparaison_star COMMA valeur_dite"),
        *("__comparaison_star: COMMA reference", "__comparaison_star: __comparaison_star COMMA reference"),
        *("valeur_dite: reference", "valeur_dite: NOMBRE UNITE"),
        *("somme: somme PLUS produit FIN_DE_MOIS", "somme: somme MOINS produit FIN_DE_MOIS", "somme: somme REPORT"),
        *("produit: produit FOIS atome", "produit: produit DIVISE atome"),
        *("atome: NOMBRE UNITE", "atome: DATE", "atome: OUI", "atome: reference AU atome"),
        *("atome: LPAR ou RPAR", "atome: LPAR somme COMMA ARRONDI RPAR", "atome: PREMIER_JANVIER DE_ATOME atome"),
        *("atome: PLUS_PETIT LPAR somme RPAR", "atome: PLUS_PETIT LPAR somme __atome_star RPAR"),
        *("atome: PLUS_GRAND LPAR somme RPAR", "atome: PLUS_GRAND LPAR somme __atome_star RPAR"),
        *("atome: COMPTE_OUI LPAR ou RPAR", "atome: COMPTE_OUI LPAR ou __atome_star RPAR"),
        *("atome: AU_MOINS_UN_DE LPAR ou RPAR", "atome: AU_MOINS_UN_DE LPAR ou __atome_star RPAR"),
        *("atome: AUCUN_DE LPAR ou RPAR", "atome: AUCUN_DE LPAR ou __atome_star RPAR"),
        *("__atome_star: SEMICOLON ou", "__atome_star: __atome_star SEMICOLON ou"),
        *(
            "atome: PART atome JUSQU_A atome",
            "atome: PART atome ENTRE atome ET atome",
            "atome: PART atome AU_DELA atome",
        ),
        *("atome: REVOLUS atome ET atome", "atome: MOIS_SUIVANT atome", "atome: JOUR_DE DE_ATOME atome"),
        *("atome: JOURS_DU_MOIS DE_ATOME atome", "atome: SOMME_SUR reference DE_QUI LPAR ou RPAR"),
        *("atome: AU_MOINS_UN reference TEL_QUE LPAR ou RPAR", "atome: AUCUN reference TEL_QUE LPAR ou RPAR"),
        *("atome: TOUT reference EST_TEL_QUE LPAR ou RPAR", "atome: NOMBRE_DE reference TEL_QUE LPAR ou RPAR"),
        "atome: IMPUTATION atome SUR atome PUIS_RESTE atome A_COMPTER atome",
        *("argument: reference", "argument: NOMBRE"),
        *("reference: NOM LPAR argument RPAR", "reference: NOM LPAR argument __reference_star RPAR"),
        *("reference: INCONNU LPAR argument RPAR", "reference: INCONNU LPAR argument __reference_star RPAR"),
        *("__reference_star: COMMA argument", "__reference_star: __reference_star COMMA argument"),
        *("__conclusions_star: ET conclusion", "__conclusions_star: __conclusions_star ET conclusion"),
        *("conclusion: reference EGAL somme COMMA ARRONDI", "conclusion: reference EST designation"),
        *("entete: somme COMPARE", "entete: somme EGAL", "entete: ALORS somme COMPARE", "entete: ALORS somme EGAL"),
        *("cellule: TIRET", "cellule: borne ET borne", "cellule: valeur_case COMMA ARRONDI", "valeur_case: NON"),
        "cellule: valeur_case __cellule_star COMMA ARRONDI",
        *("__cellule_star: COMMA valeur_case", "__cellule_star: __cellule_star COMMA valeur_case"),
    }
)
"""Les états où une construction est finie : ce qui l'entoure dit la suite."""

REQUIS = {cle: (attendu, exemple) for cles, attendu, exemple in _LIGNES_REQUIS for cle in cles}
SUITES = {cle: suite for cles, suite in _LIGNES_SUITES for cle in cles}

FINS = {
    "condition": "la fin de la condition",
    "conclusions": "la fin de la conclusion",
    "jour": "la fin de la ligne",
    "entete": "le trait « | » qui ferme cette case",
    "cellule": "le trait « | » qui ferme cette case",
    "reference": "la fin du nom",
}
"""Ce qui clôt chaque sorte de phrase."""

_CITATION_MAX = 50

Pas = tuple[str, tuple[tuple[str, bool], ...], int]
"""Une règle de grammaire et jusqu'où elle est lue : son nom, ses symboles (un terminal ?), le rang du suivant."""

Noyau = frozenset[Pas]


class Automate:
    """Les états de l'analyseur, refaits depuis les règles de la grammaire : lark n'en garde que les numéros."""

    def __init__(self, lark: Lark) -> None:
        self._regles: dict[str, list[tuple[tuple[str, bool], ...]]] = {}
        for regle in lark.rules:
            symboles = tuple((str(s.name), bool(s.is_term)) for s in regle.expansion)
            self._regles.setdefault(str(regle.origin.name), []).append(symboles)
        self._suites: dict[tuple[Noyau, str], Noyau] = {}

    def depart(self, symbole: str) -> Noyau:
        """Rend l'état où commence une phrase."""
        return frozenset((symbole, symboles, 0) for symboles in self._regles[symbole])

    def suivant(self, noyau: Noyau, symbole: str) -> Noyau:
        """Rend l'état où l'on est après avoir lu un symbole."""
        if (noyau, symbole) not in self._suites:
            self._suites[noyau, symbole] = frozenset(
                (nom, symboles, rang + 1)
                for nom, symboles, rang in self._cloture(noyau)
                if rang < len(symboles) and symboles[rang][0] == symbole
            )
        return self._suites[noyau, symbole]

    def _cloture(self, noyau: Noyau) -> set[Pas]:
        vus, reste = set(noyau), list(noyau)
        while reste:
            _, symboles, rang = reste.pop()
            if rang == len(symboles) or symboles[rang][1]:
                continue
            nom = symboles[rang][0]
            neufs = {(nom, suite, 0) for suite in self._regles[nom]} - vus
            vus |= neufs
            reste += neufs
        return vus


@lru_cache(maxsize=1)
def _automate(lark: Lark) -> Automate:
    return Automate(lark)


def cle(noyau: Noyau) -> str:
    """Rend le nom d'un état : ce que chacune de ses règles a déjà lu, sans les numéros des règles anonymes."""
    prefixes = {
        f"{nom}: {' '.join(s for s, _ in symboles[:rang])}".rstrip() if rang else f"{nom}:"
        for nom, symboles, rang in noyau
    }
    propres = prefixes - {"somme: somme", "produit: produit"}
    return " | ".join(sorted(re.sub(r"(__\w+?_(?:star|plus))_\d+", r"\1", p) for p in propres or prefixes))


@dataclass(frozen=True, slots=True)
class Attente:
    """Ce que l'on attend ; `depuis` : le rang, sur la pile, où commence la construction qui l'attend."""

    attendu: str
    exemple: str
    depuis: int


def chercher(automate: Automate, debut: str, symboles: Sequence[str]) -> Attente:
    """Rend ce que l'on attend après ces symboles ; lève `KeyError` pour un état sans réponse, ce qu'un essai exclut.

    Une construction finie se referme, et l'on demande à celle qui l'entoure, jusqu'à celle où il manque quelque chose.
    """
    pile = [automate.depart(debut)]
    for symbole in symboles:
        pile.append(automate.suivant(pile[-1], symbole))
    suites: list[str] = []
    while True:
        noyau = pile[-1]
        nom = cle(noyau)
        finies = [pas for pas in noyau if pas[2] == len(pas[1])]
        if nom in SUITES:
            suites.append(SUITES[nom])
        elif nom not in FINIS:
            attendu, exemple = REQUIS[nom]
            depuis = len(pile) - 1 - max(rang for _, _, rang in noyau)
            avant = _enumerer(suites)
            return Attente(f"{attendu} (ou, avant cela, {avant})" if avant else attendu, exemple, depuis)
        if not finies or finies[0][0] == debut:
            return Attente(_enumerer([*suites, FINS[debut]]), "", max(0, len(symboles) - 1))
        origine, lus, _ = finies[0]
        del pile[len(pile) - len(lus) :]
        pile.append(automate.suivant(pile[-1], origine))


def _enumerer(choses: Sequence[str]) -> str:
    uniques = list(dict.fromkeys(c for c in choses if c))
    return ", ".join(uniques[:-1]) + (", ou " if len(uniques) > 1 else "") + uniques[-1] if uniques else ""


def attendre(lark: Lark, debut: str, etat: Any, source: str, place: int) -> tuple[str, str]:
    """Rend « après « … », on attend … » là où l'analyseur s'est arrêté, et un exemple, vide quand rien ne manque."""
    symboles = _symboles(etat.parse_conf.parse_table.states, etat.state_stack)
    attente = chercher(_automate(lark), debut, symboles)
    lu = source[_place(etat.value_stack[attente.depuis :], place) : place]
    apres = f"après « {_citer(lu)} »" if lu.strip() else "ici"
    return f"{apres}, on attend {attente.attendu}", attente.exemple


def _symboles(etats: Mapping[int, Mapping[str, tuple[Any, Any]]], numeros: Sequence[int]) -> list[str]:
    """Rend les symboles qui mènent d'un état de la pile au suivant : un état n'en a qu'un qui y mène."""
    return [
        next(symbole for symbole, (_, cible) in etats[avant].items() if cible == apres)
        for avant, apres in itertools.pairwise(numeros)
    ]


def _place(valeurs: Sequence[Any], defaut: int) -> int:
    """Rend où commence le premier de ces morceaux lus."""
    for valeur in valeurs:
        place = getattr(valeur, "start_pos", None)
        if place is None:
            place = getattr(getattr(valeur, "meta", None), "start_pos", None)
        if place is not None:
            return int(place)
    return defaut


def _citer(texte: str) -> str:
    """Rend la fin d'un texte déjà lu, sur une ligne."""
    nu = " ".join(texte.split())
    return nu if len(nu) <= _CITATION_MAX else "…" + nu[-_CITATION_MAX:].split(" ", 1)[-1]
