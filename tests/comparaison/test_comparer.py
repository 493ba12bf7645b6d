"""Ce qui change d'une édition à l'autre : chaque sorte de changement, et rien d'autre."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from moteur.cli import principal
from moteur.comparaison.comparer import Changement, Comparaison, comparer
from moteur.comparaison.pieces import Source, charger
from moteur.diagnostics import Gravite
from tests.couverture.petit import DROIT, MOTS, VALEURS, Changements, poser

EN_PLUS = """\
énumération « palier »
  valeurs haut, bas

entité « l'aidant »
  liste « les aidants »

fait « les heures »
  par palier
  nombre en h/mois
  présumé 0 h/mois
  raison « rien ne le dit »

fait « la réponse »
  date
  donné

fait « la cadence »
  de chaque aidant
  nombre en h/mois
  donné

ancre « demandes déposées »
  date date de la demande

"""
DEVOIR = """\
obligation « répondre »
  source règlement, article 8
  énoncé ESSAI-01
  en vigueur depuis le 01/01/2020
  acteur « le département »
  action « répond à la demande »
  naît le date de la demande
  au plus tard le date de la demande + durée courte (à défaut de quantième, dernier jour du mois)
  remplie le réponse

"""
AVEC: Changements = {
    MOTS: [("énumération « situation", EN_PLUS + "énumération « situation")],
    DROIT: [("contrôle « vieux", DEVOIR + "contrôle « vieux")],
}


def ouvrir(racine: Path) -> Source:
    """Charge une édition sans faute."""
    source, fautes = charger(racine, [racine / "regles"], [racine / "baremes"])
    assert [f for f in fautes if f.gravite is Gravite.ERREUR] == []
    return source


@pytest.fixture(scope="module")
def depart(tmp_path_factory: pytest.TempPathFactory) -> Source:
    return ouvrir(poser(tmp_path_factory.mktemp("depart"), AVEC))


def changer(dossier: Path, changements: Changements) -> Source:
    """Pose la petite base, changée."""
    return ouvrir(poser(dossier, {f: [*AVEC.get(f, []), *changements.get(f, [])] for f in {*AVEC, *changements}}))


def resume(comparaison: Comparaison) -> list[str]:
    """Une ligne par différence : changement, sorte et nom, puis ce qui change."""
    return [
        f"{d.changement.value} {d.sorte} {d.nom}" + (f" : {', '.join(x.quoi for x in d.details)}" if d.details else "")
        for d in comparaison.differences
    ] + [f"{v.nature.value} {v.serie} {v.du:%d/%m/%Y} {'/'.join(v.case)}".rstrip() for v in comparaison.valeurs]


CAS: list[tuple[str, str, str, list[str]]] = [
    # --- de sens, dans une règle
    (DROIT, "si âge ≥ âge minimal", "si âge > âge minimal", ["sens règle « ouverture » : condition"]),
    (DROIT, "sinon droit ouvert est non\n", "", ["sens règle « ouverture » : conclusion retirée"]),
    (DROIT, "alors prime = 0 €/mois", "alors prime = tarif (couple)", ["sens règle « prime » : conclusion"]),
    (
        DROIT,
        "en vigueur depuis le 01/01/2020\n  alors reste",
        "en vigueur du 01/01/2020 au 31/12/2027\n  alors reste",
        ["sens règle « reste » : période"],
    ),
    (
        DROIT,
        "en vigueur depuis le 01/01/2020\n  alors reste",
        "en vigueur depuis le 01/02/2020\n  alors reste",
        ["sens règle « reste » : période"],
    ),
    (
        DROIT,
        "en vigueur depuis le 01/01/2020\n  alors reste",
        "s'applique aux demandes déposées à compter du 01/01/2020\n  alors reste",
        ["sens règle « reste » : ancre"],
    ),
    (
        DROIT,
        "    si accompagnement\n",
        "    si accompagnement est non\n",
        ["sens exception « accompagné » à « reste » : condition"],
    ),
    (
        DROIT,
        "    alors reste = 0 €/mois\n",
        ("    alors reste = 0 €/mois\n  exception « couple »\n    si situation est couple\n    alors reste = aide\n"),
        ["ajout exception « couple » à « reste »"],
    ),
    (
        DROIT,
        (
            "  exception « accompagné »\n    source règlement, article 4\n"
            "    si accompagnement\n    alors reste = 0 €/mois\n"
        ),
        "",
        ["retrait exception « accompagné » à « reste »"],
    ),
    (
        DROIT,
        "| couple    | tarif (couple)",
        "| couple    | tarif (seul)  ",
        ["sens table « aide » : ligne, conclusion"],
    ),
    (DROIT, "  | seul      | tarif (seul)               |\n", "", ["sens table « aide » : ligne retirée"]),
    (DROIT, "  si droit ouvert\n  |", "  |", ["sens table « aide » : texte"]),
    (DROIT, ", première ligne vraie", "", ["sens table « aide » : ordre"]),
    (
        DROIT,
        "la demande + durée longue",
        "la demande + durée courte",
        ["sens lecture « deux ans » de « fin » : conclusion"],
    ),
    (
        DROIT,
        "  alors reste = aide\n",
        "  alors reste = aide\n  incertain quand aide > 0 €/mois « on ne sait »\n",
        ["sens règle « reste » : incertitude, raison de l'incertitude"],
    ),
    (DROIT, "et âge > âge minimal", "et âge ≥ âge minimal", ["sens contrôle « vieux couple » : condition"]),
    (DROIT, "« un couple âgé »", "« deux personnes âgées »", ["sens contrôle « vieux couple » : alerte"]),
    (DROIT, "« le département »", "« la commune »", ["sens obligation « répondre » : acteur"]),
    (DROIT, "répond à la demande »", "répond à la demande par écrit »", ["sens obligation « répondre » : action"]),
    (DROIT, "remplie le réponse", "remplie le date de la demande", ["sens obligation « répondre » : clause"]),
    (
        DROIT,
        "de la demande + durée courte (à défaut de quantième, dernier jour du mois)\n  remplie",
        "de la demande + durée longue (à défaut de quantième, dernier jour du mois)\n  remplie",
        ["sens obligation « répondre » : clause"],
    ),
    # --- de texte seulement
    (DROIT, "source règlement, article 3", "source règlement, article 33", ["texte règle « reste » : source"]),
    (DROIT, "énoncé ESSAI-02", "énoncés ESSAI-02, ESSAI-01", ["texte table « aide » : énoncés"]),
    (
        DROIT,
        "  alors reste = aide\n",
        "  publié le 01/02/2020\n  alors reste = aide\n",
        ["texte règle « reste » : publié le"],
    ),
    (
        DROIT,
        "  alors reste = aide\n",
        "  # dit autrement\n  alors reste = aide\n",
        ["texte règle « reste » : remarque ou mise en forme"],
    ),
    (
        DROIT,
        "règle « reste »\n",
        "# pour mémoire\nrègle « reste »\n",
        ["texte règle « reste » : remarque ou mise en forme"],
    ),
    (
        DROIT,
        "    si accompagnement\n",
        "    # vu\n    si accompagnement\n",
        ["texte exception « accompagné » à « reste » : remarque ou mise en forme"],
    ),
    (
        DROIT,
        "si situation est couple\n  et âge > âge minimal",
        "si âge > âge minimal\n  et situation est couple",
        ["texte contrôle « vieux couple » : remarque ou mise en forme"],
    ),
    (
        DROIT,
        "règle « reste »",
        "règle « reste à charge »",
        ["texte règle « reste à charge » : titre", "texte exception « accompagné » à « reste à charge » : titre"],
    ),
    (
        DROIT,
        "règle « ouverture »\n",
        "\n\n\nrègle « ouverture »\n",
        ["texte fichier regles/transport/regles.regle : remarques ou mise en forme"],
    ),
    (VALEURS, "series:", "# à jour\nseries:", ["texte fichier baremes/transport.yaml : remarques ou mise en forme"]),
    # --- vocabulaire
    (MOTS, "nombre en ans\n", "nombre en ans, de 0 à 130\n", ["sens fait « âge » : type"]),
    (
        MOTS,
        "nombre en ans\n  donné",
        "nombre en ans\n  donné\n  libellé « l'âge atteint »",
        ["texte fait « âge » : libellé"],
    ),
    (MOTS, "présumé 0 h/mois\n", "présumé 1 h/mois\n", ["sens fait « heures » : présumé"]),
    (MOTS, "« rien ne le dit »", "« rien ne l'indique »", ["texte fait « heures » : raison"]),
    (
        MOTS,
        "valeurs haut, bas",
        "valeurs haut, bas, moyen",
        ["sens fait « heures » : membres", "sens énumération « palier » : valeurs, libellés"],
    ),
    (
        MOTS,
        "fait « la prime »\n  montant en €/mois, au centime\n  déduit\n  résultat",
        "fait « la prime »\n  montant en €/mois, au centime\n  déduit",
        ["sens fait « prime » : résultat"],
    ),
    (
        MOTS,
        "fait « la réponse »\n  date\n  donné",
        "fait « la réponse »\n  date\n  apprécié par le service",
        ["sens fait « réponse » : origine"],
    ),
    (MOTS, "fait « la réponse »", "fait « la réponse »\n  source règlement", ["texte fait « réponse » : source"]),
    (
        MOTS,
        "fait « la réponse »",
        "fait « le rendu »\n  oui/non\n  donné\n\nfait « la réponse »",
        ["ajout fait « rendu »"],
    ),
    (
        MOTS,
        "liste « les aidants »",
        "liste « les proches »",
        ["retrait fait « aidants »", "ajout fait « proches »", "sens entité « aidant » : liste, nom"],
    ),
    # --- barèmes
    (VALEURS, "valeur: 65,", "valeur: 66,", ["valeur age_minimal 01/01/2024"]),
    (
        VALEURS,
        "      - {du: 01/01/2024, valeur: 65, confiance: vu dans une source}\n",
        "",
        ["retrait age_minimal 01/01/2024"],
    ),
    (
        VALEURS,
        "valeur: 65, confiance: vu dans une source}\n",
        (
            "valeur: 65, confiance: vu dans une source}\n"
            "      - {du: 01/01/2027, valeur: 66, confiance: incertain, statut: provisoire}\n"
        ),
        ["ajout age_minimal 01/01/2027"],
    ),
    (VALEURS, 'seul: "10,50"', 'seul: "10,60"', ["valeur tarif 01/01/2020 seul"]),
    (
        VALEURS,
        "valeur: 65, confiance: vu dans une source",
        "valeur: 65, confiance: mémoire",
        ["portée age_minimal 01/01/2024"],
    ),
    (
        VALEURS,
        "valeur: 65, confiance: vu dans une source",
        'valeur: "65,0", confiance: vu dans une source',
        ["texte fichier baremes/transport.yaml : remarques ou mise en forme"],
    ),
    (
        VALEURS,
        "valeur: 65, confiance: vu dans une source",
        "valeur: 65, confiance: vu dans une source, note: relu",
        ["texte age_minimal 01/01/2024"],
    ),
    (
        VALEURS,
        "  - nom: l'âge minimal\n    unite: ans\n",
        "  - nom: l'âge minimal\n    unite: ans\n    note: ancien\n",
        ["texte barème « l'âge minimal » : note"],
    ),
    (
        VALEURS,
        "  - nom: l'âge minimal\n    unite: ans\n",
        "  - nom: l'âge minimal\n    unite: ans\n    revalorisation: 1er janvier\n",
        ["sens barème « l'âge minimal » : revalorisation attendue"],
    ),
    (
        VALEURS,
        "  - nom: la durée longue",
        (
            "  - nom: la durée neuve\n    unite: ans\n    source: texte\n    valeurs:\n"
            "      - {du: 01/01/2020, valeur: 3, confiance: vu dans une source}\n  - nom: la durée longue"
        ),
        ["ajout barème « la durée neuve »", "ajout duree_neuve 01/01/2020"],
    ),
]


@pytest.mark.parametrize("cas", CAS)
def test_chaque_changement_est_dit_et_lui_seul(
    cas: tuple[str, str, str, list[str]], depart: Source, tmp_path: Path
) -> None:
    fichier, avant, apres, attendu = cas
    comparaison = comparer(depart, changer(tmp_path, {fichier: [(avant, apres)]}))
    assert resume(comparaison) == attendu
    de_sens = {"sens", "ajout", "retrait", "valeur", "portée"}
    assert comparaison.de_sens == any(ligne.split()[0] in de_sens for ligne in attendu)


def test_rien_ne_change_rien_n_est_dit(depart: Source, tmp_path: Path) -> None:
    comparaison = comparer(depart, changer(tmp_path, {}))
    assert comparaison == Comparaison()
    assert comparaison.identique


def test_l_avant_et_l_apres_se_montrent_avec_leurs_lieux(depart: Source, tmp_path: Path) -> None:
    comparaison = comparer(depart, changer(tmp_path, {DROIT: [("si âge ≥ âge minimal", "si âge > âge minimal")]}))
    (difference,) = comparaison.differences
    (detail,) = difference.details
    assert detail.avant is not None
    assert detail.apres is not None
    assert (detail.avant.texte, detail.apres.texte) == ("âge ≥ âge minimal", "âge > âge minimal")
    assert str(detail.avant.lieu).endswith("regles.regle:5:6")
    assert str(detail.apres.lieu) == f"{tmp_path / DROIT}:5:6"


NOUVELLE = """\
règle « reste », version du 01/07/2027
  remplace la version du 01/01/2020
  source décret inventé
  énoncé ESSAI-03
  en vigueur depuis le 01/07/2027
  alors reste = aide
  exception « accompagné »
    source règlement, article 4
    si accompagnement et situation est couple
    alors reste = 0 €/mois

règle « fin »"""


def test_une_version_de_plus_ferme_la_precedente_et_dit_ce_qu_elle_y_change(depart: Source, tmp_path: Path) -> None:
    comparaison = comparer(depart, changer(tmp_path, {DROIT: [("règle « fin »", NOUVELLE)]}))
    assert resume(comparaison) == [
        "sens règle « reste » : période",
        "ajout règle « reste » : source, exception « accompagné » : condition",
    ]
    assert [d.precedente for d in comparaison.differences] == ["", "01/01/2020"]
    fermee = comparaison.differences[0].details[0]
    assert fermee.apres is not None
    assert fermee.apres.texte == "du 01/01/2020 au 30/06/2027"


def test_le_texte_est_le_meme_et_le_sens_a_change(depart: Source, tmp_path: Path) -> None:
    """Un nom passe d'un fait à un autre : la règle ne bouge pas, ce qu'elle lit n'est plus le même."""
    changements = {MOTS: [("fait « l'accompagnement »", "fait « l'accompagnement »\n  identifiant escorte")]}
    comparaison = comparer(depart, changer(tmp_path, changements))
    (regle, *autres) = comparaison.differences
    assert [f"{d.changement.value} {d.nom}" for d in autres] == [
        "retrait « accompagnement »",
        "ajout « accompagnement »",
    ]
    assert (regle.changement, regle.nom) == (Changement.SENS, "« accompagné » à « reste »")
    assert [d.quoi for d in regle.details] == ["condition : le texte est le même, un mot qu'il emploie a changé"]


@pytest.mark.parametrize(
    ("avant", "apres", "attendu"),
    [
        (
            "valeur: 65, confiance: vu dans une source",
            "valeur: 66, confiance: vu dans une source, statut: provisoire",
            "statut définitif → provisoire",
        ),
        (
            "valeur: 65, confiance: vu dans une source",
            "jusqu_au: 31/12/2030, valeur: 66, confiance: vu dans une source",
            "jusqu'au sans fin → 31/12/2030",
        ),
    ],
)
def test_une_valeur_dit_aussi_sa_portee(avant: str, apres: str, attendu: str, depart: Source, tmp_path: Path) -> None:
    (valeur,) = comparer(depart, changer(tmp_path, {VALEURS: [(avant, apres)]})).valeurs
    assert valeur.avant is not None
    assert valeur.apres is not None
    assert (valeur.avant.texte, valeur.apres.texte) == ("65 ans", "66 ans")
    assert [f"{q} {a} → {b}" for q, a, b in valeur.precisions] == [attendu]


# --- la commande ------------------------------------------------------------------------------------------------------


def commande(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = principal(["comparer", *arguments])
    lu = capsys.readouterr()
    return code, lu.out, lu.err


def test_la_commande_rend_0_1_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = poser(tmp_path / "a"), poser(tmp_path / "b", {VALEURS: [("valeur: 65", "valeur: 66")]})
    assert commande(capsys, str(a), str(a)) == (0, "Rien ne change.\n", "")
    code, sortie, _ = commande(capsys, str(a), str(b))
    assert code == 1
    assert f"l'âge minimal, 01/01/2024 : 65 ans → 66 ans  ({b / VALEURS}:7)" in sortie
    assert sortie.endswith("\n1 valeur. Rien d'autre que des valeurs ne change.\n")
    (b / DROIT).write_text("règle\n", "utf-8")
    code, sortie, erreur = commande(capsys, str(a), str(b))
    assert (code, sortie) == (2, "")
    assert str(b / DROIT) in erreur
    assert commande(capsys, str(a), str(tmp_path / "absent"))[0] == 2


def test_les_lieux_d_une_version_suivie_sont_ceux_de_son_edition(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = poser(tmp_path / "a"), poser(tmp_path / "b", {DROIT: [("règle « fin »", NOUVELLE)]})
    _, sortie, _ = commande(capsys, str(a), str(b))
    assert sortie.count(str(a)) == 1  # la période d'avant
    assert "ce qu'elle change à la version du 01/01/2020 :" in sortie


def test_deux_revisions_git(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    depot = poser(tmp_path / "depot")
    git = shutil.which("git")
    assert git is not None

    def lancer(*arguments: str) -> None:
        identite = ["-c", "user.name=essai", "-c", "user.email=essai@exemple.fr"]
        subprocess.run([git, *identite, *arguments], cwd=depot, check=True, capture_output=True)

    lancer("init", "-q")
    lancer("add", ".")
    lancer("commit", "-qm", "un")
    poser(depot, {DROIT: [("si âge ≥ âge minimal", "si âge > âge minimal")]})
    lancer("commit", "-qam", "deux")
    monkeypatch.chdir(depot)
    code, sortie, _ = commande(capsys, "HEAD~1", "HEAD", "--format", "json")
    lu: Any = json.loads(sortie)
    assert code == 1
    (difference,) = lu["differences"]
    assert (difference["changement"], difference["cle"]) == ("sens", ["règle", "ouverture", "01/01/2020"])
    (detail,) = difference["details"]
    assert detail["avant"] == {"texte": "âge ≥ âge minimal", "fichier": f"HEAD~1:{DROIT}", "ligne": 5}
    assert detail["apres"] == {"texte": "âge > âge minimal", "fichier": f"HEAD:{DROIT}", "ligne": 5}
    assert lu["avant"]["commit"] != lu["apres"]["commit"]
    assert commande(capsys, "HEAD", ".")[0] == 0


def test_des_couches_se_posent_par_dessus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    depot = poser(tmp_path / "depot")
    couche = tmp_path / "brouillon"
    couche.mkdir()
    (couche / "age.yaml").write_text(
        "series:\n  - nom: l'âge minimal\n    unite: ans\n    source: texte\n    valeurs:\n"
        "      - {du: 01/01/2027, valeur: 66, confiance: vu dans une source, statut: provisoire}\n",
        "utf-8",
    )
    code, sortie, _ = commande(capsys, str(depot), f"{depot},{couche}")
    assert code == 1
    assert (
        f"l'âge minimal, 01/01/2027 : ajoutée, 66 ans (provisoire, vu dans une source)  ({couche}/age.yaml:6)" in sortie
    )
    code, _, erreur = commande(capsys, str(depot), f"{depot},{tmp_path / 'absent'}")
    assert (code, "C006" in erreur) == (2, True)


def test_un_fait_qui_quitte_le_pourcentage_change_de_type(tmp_path: Path) -> None:
    """La valeur lue est la même, ce qu'on en écrit non : ce n'est pas une remarque."""
    pour_cent, sans_unite = (
        ouvrir(poser(tmp_path / nom, {MOTS: [(a, b.replace("nombre en h/mois\n  présumé 0 h/mois", ecrit))]}))
        for a, b in AVEC[MOTS]
        for nom, ecrit in (("avant", "nombre en %\n  présumé 0 %"), ("apres", "nombre\n  présumé 0"))
    )
    assert resume(comparer(pour_cent, sans_unite)) == ["sens fait « heures » : texte"]  # ses lignes se montrent
