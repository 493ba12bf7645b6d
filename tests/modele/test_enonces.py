"""Le catalogue des énoncés : celui du projet se lit, et chaque faute d'écriture se dit à sa place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from moteur import donnees
from moteur.modele.enonces import Enonce, lire_enonces

DOCUMENTS = "documents:\n  - {id: guide, titre: Le guide}\n"
ENTETE = "domaine: essai\ntitre: Essai\nprefixe: ESSAI\nenonces:\n"
ENONCE = """\
  - id: ESSAI-01
    source:
      - {document: guide, ligne: 12, citation: "l'aide est ouverte"}
    enonce: L'aide est ouverte.
    nature: condition
    effet: {du: 01/01/2020, droit_actuel: conforme}
    calculable: oui
    exemple: Étant donné une personne, alors elle a droit à l'aide.
"""


def codes(dossier: Path, texte: str, documents: str = DOCUMENTS) -> list[str]:
    dossier.mkdir(exist_ok=True)
    (dossier / "documents.yaml").write_text(documents, encoding="utf-8")
    (dossier / "essai.yaml").write_text(texte, encoding="utf-8")
    return [f"{d.code} {d.lieu.ligne if d.lieu else 0}" for d in lire_enonces(dossier)[1]]


def test_le_catalogue_du_projet_se_lit_en_entier() -> None:
    lu, fautes = lire_enonces(donnees.dossier_enonces())
    assert fautes == []
    assert (len(lu.enonces), sum(x.calculable for x in lu.enonces.values()), len(lu.domaines)) == (319, 250, 27)
    assert all(x.articles == tuple(dict.fromkeys(x.articles)) for x in lu.enonces.values())


def test_le_catalogue_du_projet_ne_dit_rien_de_la_machine_ni_du_chantier() -> None:
    for fichier in donnees.dossier_enonces().iterdir():
        assert not re.search(r"shared|/work|(?<!\d )\b00[0-4]\b|\bcoder\b", fichier.read_text(encoding="utf-8")), (
            fichier
        )


def test_un_enonce_garde_tout_ce_qui_est_ecrit(tmp_path: Path) -> None:
    assert codes(tmp_path, ENTETE + ENONCE) == []
    enonce: Enonce = lire_enonces(tmp_path)[0].enonces["ESSAI-01"]
    assert (enonce.calculable, enonce.droit_actuel, str(enonce.du), enonce.au) == (True, "conforme", "2020-01-01", None)
    assert (enonce.citations[0].document, enonce.citations[0].ligne) == ("guide", 12)
    assert (Path(enonce.lieu.fichier).name, enonce.lieu.ligne) == ("essai.yaml", 5)


@pytest.mark.parametrize(
    ("avant", "apres", "attendus"),
    [
        ("ESSAI-01", "AUTRE-01", ["E001 5"]),
        ("ESSAI-01", "essai un", ["E001 5"]),
        ("ligne: 12", "ligne: douze", ["E001 7"]),
        (ENONCE, ENONCE + ENONCE, ["E002 13"]),
        ("document: guide", "document: giude", ["E003 7"]),
        ("    exemple: Étant donné une personne, alors elle a droit à l'aide.\n", "", ["E004 5"]),
        ("droit_actuel: conforme", "droit_actuel: périmé", ["E004 10"]),
        ("droit_actuel: conforme", "droit_actuel: vieux", ["B015 10"]),
        ("calculable: oui", "calculable: peut-être", ["B015 11"]),
        ("du: 01/01/2020", "du: 2020-01-01", ["B017 10"]),
        ("nature: condition\n", "nature: condition\n    couleur: bleu\n", ["B011 10"]),
        ("    nature: condition\n", "", ["B012 5"]),
        ("enonce: L'aide est ouverte.", "enonce: ''", ["B014 8"]),
        ("source:\n", "source: un guide\n    autre:\n", ["B013 6", "B011 7"]),
        ("ligne: 12,", "ligne: 12, ligne: 13,", ["B006 7"]),
    ],
)
def test_chaque_faute_se_dit_a_sa_place(tmp_path: Path, avant: str, apres: str, attendus: list[str]) -> None:
    texte = ENTETE + ENONCE
    assert avant in texte
    assert codes(tmp_path, texte.replace(avant, apres, 1)) == attendus


def test_deux_domaines_ne_partagent_ni_nom_ni_prefixe(tmp_path: Path) -> None:
    (tmp_path / "autre.yaml").write_text(
        (ENTETE + ENONCE).replace("domaine: essai", "domaine: autre").replace("ESSAI-01", "ESSAI-02"), encoding="utf-8"
    )
    assert codes(tmp_path, ENTETE + ENONCE) == ["E002 3"]


def test_un_dossier_absent_ou_vide_se_dit(tmp_path: Path) -> None:
    assert [d.code for d in lire_enonces(tmp_path / "rien")[1]] == ["B010"]
    assert [d.code for d in lire_enonces(tmp_path)[1]] == ["B010"]
