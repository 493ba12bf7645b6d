"""Aucun texte ne fait échouer la lecture : des fautes, jamais une exception, et chacune montre un endroit du texte."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur import donnees
from moteur.diagnostics import Diagnostic, Lieu, a_des_erreurs
from moteur.diagnostics.rendu import en_texte
from moteur.langage import arbre
from moteur.langage.lecture import lire_regles
from moteur.langage.lecture_vocabulaire import lire_vocabulaire
from moteur.langage.phrases import Lexique
from moteur.langage.texte import lignes_brutes, normaliser
from moteur.modele.charger import charger_modele
from moteur.modele.couches import fichiers_de_regles
from moteur.modele.modele import Modele
from moteur.modele.obligations import faits_engendres
from moteur.modele.regles import lier_regles
from moteur.modele.vocabulaire import lier_vocabulaire
from moteur.verification.modele import verifier_modele

if TYPE_CHECKING:
    import random

FICHIERS = tuple(fichiers_de_regles([donnees.dossier_regles()]))
FRAGMENTS = (
    *("(", ")", "«", "»", "|", "-", "−", "÷", "×", "=", "≤", ">", "%", "€", "0", "9", "1,5", "2.5", ",", ";", "/", "#"),
    *(
        "et",
        "ou",
        "non",
        "oui",
        "si",
        "alors",
        "sinon",
        "est",
        "de",
        "à",
        "le",
        "d'",
        "au",
        "aucun",
        "chaque",
        "source",
    ),
    *("règle « x »", "exception « y »", "lecture « z »", "lecture employée « a » de la règle « b »", "fait « x »"),
    *("table « t », première ligne vraie", "en vigueur depuis le 01/01/2020", "s'applique aux plans établis"),
    *("remplace la version du 01/01/2020", "pour chaque groupe AGGIR", "| a | alors b |", "incertain quand « x »"),
    *(
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "\r",
        "\u00a0",
        "\u0301",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x1b",
        "œ",
        "漢",
        "😀",
        "٣",
        "²",
    ),
    *(
        "somme, sur chaque variable AGGIR, de (",
        "le plus petit de (",
        "la part de ",
        "nombre de ",
        "1er janvier de l'année",
    ),
    *("arrondi au centime", "31/02/2024", "version du 01/01/2024", "déduit", "présumé 0", "par groupe AGGIR"),
)


def muter(texte: str, r: random.Random) -> str:
    """Abîme un texte en un à quatre endroits : caractères, morceaux de phrase, lignes."""
    for _ in range(r.randint(1, 4)):
        place = r.randint(0, len(texte))
        sorte = r.randrange(8)
        if sorte == 0:
            texte = texte[:place] + texte[place + r.randint(1, 6) :]
        elif sorte <= 2:
            texte = texte[:place] + r.choice(FRAGMENTS) + texte[place:]
        elif sorte == 3:
            texte = (
                texte[: place - 1] + texte[place : place + 1] + texte[max(0, place - 1) : place] + texte[place + 1 :]
            )
        elif sorte == 4:
            texte = texte[:place]
        else:
            lignes = texte.split("\n")
            ici, la = r.randrange(len(lignes)), r.randrange(len(lignes))
            if sorte == 5:
                del lignes[ici]
            elif sorte == 6:
                lignes.insert(la, lignes[ici])
            else:
                lignes[ici] = " " * r.randint(0, 6) + lignes[ici].strip()
            texte = "\n".join(lignes)
    return texte


@cache
def _livres() -> Modele:
    modele, fautes = charger_modele([donnees.dossier_regles()], [donnees.dossier_baremes()])
    assert not a_des_erreurs(fautes)
    return modele


@cache
def _vocabulaire(chemin: Path) -> arbre.Vocabulaire:
    return lire_vocabulaire(normaliser(chemin.read_text("utf-8"), str(chemin))[0])[0]


@cache
def _regles(chemin: Path, lexique: Lexique) -> arbre.Regles:
    return lire_regles(normaliser(chemin.read_text("utf-8"), str(chemin))[0], lexique)[0]


def charger_avec(abime: Path, contenu: str) -> list[Diagnostic]:
    """Charge les règles livrées, dont un fichier a un autre contenu, et rend toutes leurs fautes."""
    series = _livres().series
    texte, fautes = normaliser(contenu, str(abime))
    lu, autres = lire_vocabulaire(texte)
    fautes += autres
    vocabulaire, autres = lier_vocabulaire([lu if c == abime else _vocabulaire(c) for c in FICHIERS])
    fautes += autres
    lexique = Lexique.de([*vocabulaire.noms(), *(s.nom for s in series.values())])
    lues, autres = lire_regles(texte, lexique)
    fautes += autres
    versions, autres = lier_regles([lues if c == abime else _regles(c, lexique) for c in FICHIERS], vocabulaire, series)
    engendres, doublons = faits_engendres(versions, vocabulaire.faits)
    fautes += autres + doublons
    if a_des_erreurs(fautes):
        return fautes
    empreintes = tuple(str(rang) for rang, _ in enumerate(versions))
    modele = Modele(
        vocabulaire.faits | engendres,
        vocabulaire.enumerations,
        {x.identifiant: x for x in vocabulaire.entites.values()},
        series,
        versions,
        vocabulaire.libelles_choix,
        empreintes,
    )
    return [*fautes, *verifier_modele(modele)]


def verifier_lieux(fautes: Sequence[Diagnostic], abime: str, contenu: str) -> None:
    lignes = lignes_brutes(contenu)
    for faute in fautes:
        assert faute.message, faute
        assert faute.endroits, faute
        for endroit in faute.endroits:
            if endroit.lieu.fichier == abime:
                _verifier_lieu(endroit.lieu, lignes, faute)


def _verifier_lieu(lieu: Lieu, lignes: list[str], faute: Diagnostic) -> None:
    assert 1 <= lieu.ligne <= lieu.fin_ligne <= len(lignes), faute
    assert 1 <= lieu.colonne <= len(lignes[lieu.ligne - 1]) + 1, faute
    assert 1 <= lieu.fin_colonne <= len(lignes[lieu.fin_ligne - 1]) + 1, faute
    assert (lieu.ligne, lieu.colonne) <= (lieu.fin_ligne, lieu.fin_colonne), faute


def eprouver(r: random.Random) -> None:
    chemin = r.choice(FICHIERS)
    contenu = muter(chemin.read_text("utf-8"), r)
    fautes = charger_avec(chemin, contenu)
    verifier_lieux(fautes, str(chemin), contenu)
    rendu = en_texte(fautes, lambda f: contenu if f == str(chemin) else None)
    assert "\x1b" not in rendu


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_un_texte_abime_ne_rend_que_des_fautes(r: random.Random) -> None:
    eprouver(r)


@pytest.mark.long
@settings(max_examples=3000, deadline=None)
@given(st.randoms(use_true_random=False))
def test_trois_mille_textes_abimes_ne_rendent_que_des_fautes(r: random.Random) -> None:
    eprouver(r)


def test_un_texte_intact_n_a_pas_de_faute() -> None:
    # Intact, chaque fichier rend les mêmes règles : un vocabulaire et un autre fichier suffisent.
    vocabulaires = [c for c in FICHIERS if c.name == "vocabulaire.regle"]
    autres = [c for c in FICHIERS if c not in vocabulaires]
    for chemin in (vocabulaires[0], autres[0]):
        assert charger_avec(chemin, chemin.read_text("utf-8")) == []


ENTETE = "règle « énorme »\n  source texte\n  en vigueur depuis le 01/03/2016\n  "
ENORMES = {
    "parenthèses": ("si " + "(" * 10_000 + "âge = 1" + ")" * 10_000, "L022"),
    "parenthèses ouvertes": ("si " + "(" * 10_000, "L022"),
    "non": ("si " + "non (" * 10_000 + "âge" + ")" * 10_000, "L022"),
    "somme": ("alors participation = " + " + ".join(["plan d'aide retenu"] * 5_000), "L022"),
    "produit": ("alors participation = " + " × ".join(["plan d'aide retenu"] * 5_000), "L022"),
    "plus petit": ("alors participation = " + "le plus petit de (" * 5_000 + "GIR" + ")" * 5_000, "L022"),
    "conditions": ("si " + " et ".join(["cumul à régler"] * 5_000) + "\n  alors éligible à l'APA", "R006"),
    "mots": ("si " + "mot " * 5_000, "R001"),
    "chiffres": ("si âge = " + "9" * 50_000, "R020"),
    "virgules": ("alors participation = 0," + "0" * 20_000 + "1 €/mois", "R020"),
    "titre": ("énoncé " + "A" * 100_000, "L012"),
    "barres": ("|" * 20_000, "L019"),
}


@pytest.mark.parametrize(("suite", "code"), ENORMES.values(), ids=ENORMES)
def test_un_texte_enorme_ne_rend_que_des_fautes(suite: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "enorme.regle").write_text(ENTETE + suite + "\n", "utf-8")
    modele, fautes = charger_modele([donnees.dossier_regles(), tmp_path], [donnees.dossier_baremes()])
    if not a_des_erreurs(fautes):
        fautes += verifier_modele(modele)
    assert code in {f.code for f in fautes}
    assert max(map(len, en_texte(fautes).split("\n"))) < 100_000
