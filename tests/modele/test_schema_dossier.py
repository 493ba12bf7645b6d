"""Le schéma d'un dossier et la validation disent la même chose, aux différences près que le schéma annonce."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from moteur import Moteur
from moteur.diagnostics import Lieu
from moteur.modele.dossier import Dossier, lire_dossier, valider
from moteur.modele.modele import Fait, Modele
from moteur.modele.schema_dossier import schema_dossier
from moteur.modele.types import BOOLEEN, DATE, TEXTE, Sorte, Type
from moteur.modele.unites import lire_unite

ICI = Lieu("essai", 1, 1, 1, 2)


def fait(identifiant: str, type_: Type, apprecie_par: str | None = None) -> Fait:
    return Fait(
        identifiant, identifiant, identifiant, type_, donne=True, deduit=False, lieu=ICI, apprecie_par=apprecie_par
    )


def nombre(
    decimales: int | None = None, minimum: int | Fraction | None = None, maximum: int | Fraction | None = None
) -> Type:
    euro = lire_unite("€/mois")
    assert euro is not None
    bornes = [None if b is None else Fraction(b) for b in (minimum, maximum)]
    return Type(Sorte.NOMBRE, euro, decimales, bornes[0], bornes[1])


# Tout ce qu'un vocabulaire peut déclarer, et que celui livré n'emploie pas encore.
FAITS = (
    fait("libre", nombre()),
    fait("centimes", nombre(2)),
    fait("de_5_a_130", nombre(None, 5, 130)),
    fait("de_0_a_100_au_centime", nombre(2, 0, 100)),
    fait("au_moins_12", nombre(2, 12)),
    fait("au_plus_7", nombre(None, None, 7)),
    fait(
        "rang",
        Type(Sorte.NOMBRE, decimales=0, minimum=Fraction(1), maximum=Fraction(13), rang=True),
        "le médecin",
    ),
    fait("oui_non", BOOLEEN, "le président"),
    fait("jour", DATE),
    fait("texte", TEXTE, "l'équipe"),
    fait("choix", Type(Sorte.CHOIX, choix=("A", "B", "accueil_familial"))),
    fait("liste", Type(Sorte.LISTE, choix=("mtp", "pch")), "l'équipe"),
)
LIBELLES = {"A": "A", "B": "B", "accueil_familial": "accueil familial", "mtp": "MTP", "pch": "PCH"}


@cache
def livre() -> Modele:
    return Moteur.charger().modele


@cache
def synthetique() -> Modele:
    return replace(livre(), faits={f.identifiant: f for f in FAITS}, libelles_choix=LIBELLES)


def modele_nomme(nom: str) -> Modele:
    return livre() if nom == "livré" else synthetique()


@cache
def validateur(nom: str) -> Draft202012Validator:
    schema = schema_dossier(modele_nomme(nom))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def exacte(valeur: Any) -> Any:
    """La même valeur, telle que le lecteur de JSON la donne au moteur : sans flottant."""
    if isinstance(valeur, float):
        return Decimal(repr(valeur))
    if isinstance(valeur, dict):
        return {c: exacte(v) for c, v in valeur.items()}
    return [exacte(v) for v in valeur] if isinstance(valeur, list) else valeur


def par_identifiants(valeur: Any, lu: Any) -> Any:
    """La même valeur, ses choix écrits par leurs identifiants."""
    if isinstance(valeur, dict) and "valeur" in valeur:
        return valeur | {"valeur": par_identifiants(valeur["valeur"], lu)}
    if isinstance(lu, frozenset):
        return sorted(lu)
    return lu if isinstance(lu, str) else valeur


def confronter(dossier: dict[str, Any], nom: str) -> None:
    """Vérifie que le schéma et le moteur s'accordent sur ce dossier, aux différences annoncées près."""
    modele = modele_nomme(nom)
    lu, fautes = valider(exacte(dossier), modele)
    admis = validateur(nom).is_valid(dossier)
    if admis:
        assert all(f.code == "D007" for f in fautes), fautes
        en_trop = [
            v
            for v in dossier.values()
            if isinstance(v, str) or (isinstance(v, dict) and isinstance(v.get("valeur"), str))
        ]
        assert not fautes or len(en_trop) < len(dossier), "le schéma compte les décimales d'un texte"
    elif not fautes:
        canonique = {c: par_identifiants(v, lu.donnees[c].valeur) for c, v in dossier.items()}
        assert canonique != dossier, "refusé par le schéma seul, et déjà écrit par identifiants"
        assert validateur(nom).is_valid(canonique)


NOMBRES = [
    0,
    1,
    4,
    5,
    6,
    7,
    12,
    13,
    14,
    82,
    99,
    100,
    130,
    131,
    999,
    1000,
    286.4,
    0.1,
    4.0,
    2.5,
    129.5,
    130.5,
    -1,
    -0.01,
]
NOMBRES += [10**14, 10**15 - 1, 10**15, 10**16, 1e14, 1e15, 1e20, 1e300, 5e-324, 1e-30]
TEXTES = [
    "",
    " ",
    "0",
    "-0",
    "-0,00",
    "00",
    "082",
    "1",
    "4",
    "04",
    "4,0",
    "4.0",
    "4,5",
    " 4 ",
    "4\n",
    "-4",
    "+4",
    "7",
    "13",
]
TEXTES += [
    "12",
    "11,99",
    "12,00",
    "5",
    "4,99",
    "130",
    "130,0",
    "130,1",
    "129,99",
    "131",
    "0" * 41 + "5",
    "0" * 40 + "5",
]
TEXTES += [
    "1 000",
    "1 000,50",
    "1\u202f000",
    "1\u00a0000",
    "10 00",
    "1 0000",
    "1  000",
    "0 100",
    "999 999 999 999 999",
    "1.000",
]
TEXTES += [
    "286.40",
    "286,40",
    "286,405",
    "1.000,50",
    "1,000.50",
    "9" * 15,
    "9" * 16,
    "0," + "1" * 20,
    "0," + "1" * 21,
    "٤",
]
TEXTES += [
    "NaN",
    "inf",
    "1e3",
    "oui",
    "Non",
    "VRAI",
    "faux",
    "true",
    "FALSE",
    "yes",
    "peut-être",
    " oui ",
    "1 000 €",
    ",5",
    "5,",
]
TEXTES += [
    "2023-01-01",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "2023-04-31",
    "2023-13-01",
    "0000-01-01",
]
TEXTES += [
    "01/01/2023",
    "1/1/2023",
    "29/02/2024",
    "29/2/1900",
    "29/02/2000",
    "31/04/2023",
    "00/01/2023",
    "1/1/23",
    "2023-1-1",
]
TEXTES += [
    "A",
    "a",
    "accueil_familial",
    "accueil familial",
    "mtp",
    "MTP",
    "domicile",
    "seul",
    "0004-02-29",
    "0001-01-01",
]
VALEURS: list[Any] = [
    *NOMBRES,
    *TEXTES,
    True,
    False,
    None,
    [],
    {},
    ["mtp"],
    ["mtp", "mtp"],
    ["MTP"],
    ["autre"],
    [["mtp"]],
    [1],
]


@pytest.mark.parametrize("nom", ["livré", "synthétique"])
def test_chaque_valeur_de_bord_pour_chaque_fait(nom: str) -> None:
    modele = modele_nomme(nom)
    # Une seule cotation par famille d'AGGIR : les autres sont du même type.
    representants = {(f.type, f.apprecie_par is None): f.identifiant for f in modele.faits.values() if f.donne}
    for identifiant in representants.values():
        for valeur in VALEURS:
            confronter({identifiant: valeur}, nom)
            confronter(
                {identifiant: {"valeur": valeur, "auteur": "Dr M.", "date": "2023-01-01", "motif": "visite"}}, nom
            )


@pytest.mark.parametrize(
    "appreciation",
    [
        {"valeur": 4},
        {"auteur": "Dr M."},
        {"valeur": 4, "auteur": ""},
        {"valeur": 4, "auteur": " "},
        {"valeur": 4, "auteur": 12},
        {"valeur": 4, "auteur": None},
        {"valeur": 4, "date": "2023-02-30"},
        {"valeur": 4, "date": "30/01/2023"},
        {"valeur": 4, "date": 2023},
        {"valeur": 4, "motif": ["a"]},
        {"valeur": {"valeur": 4}},
        {"valeur": 4, "signataire": "x"},
        {"valeur": 4, "Auteur": "x"},
    ],
)
def test_les_mentions_d_une_appreciation(appreciation: dict[str, Any]) -> None:
    confronter({"gir": appreciation}, "livré")


textes = st.text(st.sampled_from("aAbBéoui mtpch0179,.-/_\n\u202f"), max_size=8)
json_quelconque = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | textes,
    lambda enfants: st.lists(enfants, max_size=3) | st.dictionaries(textes, enfants, max_size=3),
    max_leaves=5,
)
ecrits = st.text(st.sampled_from("0012345678 ,.-\u202f"), min_size=1, max_size=8)
annees, mois, jours = st.integers(0, 2100), st.integers(0, 13), st.integers(0, 32)
dates = st.builds("{:04d}-{:02d}-{:02d}".format, annees, mois, jours)
dates |= st.builds("{}/{}/{:04d}".format, jours, mois, annees)
valeur_quelconque = st.sampled_from(VALEURS) | json_quelconque | ecrits | dates
appreciation_quelconque = st.fixed_dictionaries(
    {}, optional={"valeur": valeur_quelconque, "auteur": valeur_quelconque, "date": dates, "motif": valeur_quelconque}
)


@given(st.data())
def test_dossiers_aleatoires(data: st.DataObject) -> None:
    nom = data.draw(st.sampled_from(["livré", "synthétique"]))
    modele = modele_nomme(nom)
    donnables = [f.identifiant for f in modele.faits.values() if f.donne]
    dossier = data.draw(
        st.dictionaries(st.sampled_from(donnables), valeur_quelconque | appreciation_quelconque, max_size=4)
    )
    confronter(dossier, nom)


def test_un_fait_inconnu_ou_seulement_deduit_est_refuse_des_deux_cotes() -> None:
    for cle in ("fait_inconnu", "montant_apa", "date_appreciation", ""):
        assert not validateur("livré").is_valid({cle: 1})
        assert valider({cle: 1}, livre())[1]


def test_le_schema_n_admet_que_les_identifiants() -> None:
    assert not validateur("livré").is_valid({"le GIR": 4})
    assert valider({"le GIR": 4}, livre())[1] == []


def test_le_schema_ne_compte_pas_les_decimales_d_un_nombre_parce_que_les_flottants_les_comptent_mal() -> None:
    assert not Draft202012Validator({"multipleOf": 0.01}).is_valid(286.40)
    assert validateur("livré").is_valid({"montant_plan_aide": 286.405})
    assert [f.code for f in valider({"montant_plan_aide": Decimal("286.405")}, livre())[1]] == ["D007"]


def test_le_schema_dit_le_vocabulaire_en_francais() -> None:
    proprietes = schema_dossier(livre())["properties"]
    assert list(proprietes) == sorted(f.identifiant for f in livre().faits.values() if f.donne and f.entite is None)
    mois = proprietes["mois_aide_a_domicile"]["items"]
    (entite,) = (e.identifiant for e in livre().entites.values() if e.liste == "mois_aide_a_domicile")
    du_mois = sorted(f.identifiant for f in livre().faits.values() if f.donne and f.entite == entite)
    assert {"date_mois", "heures_prevues"} <= set(du_mois)
    assert list(mois["properties"]) == du_mois
    assert mois["additionalProperties"] is False
    conjoint = proprietes["conjoint_en_etablissement"]
    assert conjoint["title"] == "conjoint en établissement"
    assert "Absent, présumé non : rien n'indique que le conjoint vit en établissement" in conjoint["description"]
    assert proprietes["lieu_de_vie"]["enum"] == ["domicile", "accueil_familial", "etablissement"]
    assert "Unité : €/mois, au centime" in proprietes["ressources_mensuelles"]["description"]
    assert all(p["description"].endswith(".") and p["title"] for p in proprietes.values())


def test_le_schema_s_ecrit_en_json() -> None:
    schema = schema_dossier(livre())
    assert json.loads(json.dumps(schema)) == schema


def test_les_exemples_livres_passent_le_schema() -> None:
    texte = (
        b'{"age": 82, "gir": {"valeur": 4, "auteur": "Mme D."}, "montant_plan_aide": 286.40, "prestations_percues": []}'
    )
    lu, _, fautes = lire_dossier(texte, "essai.json")
    assert not fautes
    assert lu is not None
    assert valider(lu, livre())[1] == []
    assert validateur("livré").is_valid(json.loads(texte))


def test_un_vocabulaire_sans_fait_donne_un_schema_sans_propriete() -> None:
    vide = replace(livre(), faits={})
    assert schema_dossier(vide)["properties"] == {}
    assert valider({}, vide) == (Dossier({}), [])
