"""La lettre de décision : relue, complète, et ses gabarits fautifs expliqués. MOTEUR_REFAIRE_ATTENDUS=1 la récrit."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from moteur import DemandeInvalide, Instruction, Moteur, donnees
from moteur.cli import principal
from moteur.diagnostics.rendu import en_texte
from moteur.explication import lettre, mentions
from tests.explication.dossiers import CAS, SIX, Cas
from tests.messages import codes, exemples, rendre_vrai

ATTENDUS = Path(__file__).parent / "attendus" / "lettres"
GABARIT = (donnees.dossier_lettres() / "decision_apa.txt").read_text("utf-8")
LETTRES = {nom: cas for nom, cas in SIX.items() if cas.fait == "montant_apa"} | {"reserve": CAS["lien_social"]}


def instruire(moteur: Moteur, cas: Cas, **autres: Any) -> Instruction:
    dossier: Mapping[str, Any] = {**cas.dossier, **autres}
    return moteur.instruire(dossier, cas.jour, [cas.fait], execution="natif")


def ecrite(moteur: Moteur, nom: str, gabarit: str = GABARIT) -> str:
    cas = LETTRES[nom]
    return instruire(moteur, cas).lettre(cas.fait, gabarit)


@pytest.mark.parametrize("nom", LETTRES)
def test_la_lettre_est_celle_que_l_on_a_relue(nom: str, moteur: Moteur) -> None:
    obtenue = ecrite(moteur, nom)
    fichier = ATTENDUS / f"{nom}.txt"
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        fichier.write_text(obtenue, "utf-8")
    assert obtenue == fichier.read_text("utf-8")


# --- ce qu'une décision porte -----------------------------------------------------------------------------------------

PORTE: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "auteur": ("accorde", "Pour [autorité]", ("le président du conseil départemental,",)),
    "signataire": ("accorde", "[à remplir : nom, prénom", ("[à remplir : nom, prénom et qualité du signataire]",)),
    "tous les motifs": (
        "refus_pour_deux_motifs",
        "[motifs]",
        ("Âge : 55 ans. Il faut au moins 60", "GIR : 5. Il faut au plus 4"),
    ),
    "textes": ("accorde", "[textes appliqués]", ("CASF L. 232-1",)),
    "faits": ("accorde", "[faits]", ("1 000,00 € par mois", "Mme Martin, évaluatrice, le 12 décembre 2022")),
    "montant": ("accorde", "[montant de l'APA]", ("Montant de l'APA : 271,35 € par mois",)),
    "participation": ("accorde", "[participation]", ("Votre participation : 15,05 € par mois",)),
    "date d'effet": ("accorde", "[date d'effet", ("Date d'effet : 20 janvier 2023",)),
    "premier versement": (
        "accorde",
        "Premier versement",
        ("au plus tard le 10 février 2023", "[à remplir : montant du"),
    ),
    "révision": ("accorde", "Révision de la décision", ("R. 232-27",)),
    "lecture retenue": ("deux_lectures", "[lectures]", ("la moitié du total, comme en établissement : 225,54 €",)),
    "réserves": ("reserve", "[réserves]", ("lien social s'imputent avant le plafond ou au-delà",)),
    "ce qui manque": ("indetermine", "[ce qui manque]", ("GIR", "Cette lettre n'est donc pas une décision")),
    "mentions": ("accorde", "[mentions]", tuple(m.usager[:40] for m in mentions.livrees().mentions)),
    "recours": ("accorde", "[recours]", ("donc jusqu'au 20 mars 2023", "tribunal administratif")),
}


@pytest.mark.parametrize("element", PORTE)
def test_la_lettre_porte_chaque_element_et_son_absence_se_voit(element: str, moteur: Moteur) -> None:
    nom, marque, dits = PORTE[element]
    assert all(dit in ecrite(moteur, nom) for dit in dits), [d for d in dits if d not in ecrite(moteur, nom)]
    lignes = [x for x in GABARIT.splitlines() if marque not in x]
    assert len(lignes) < len(GABARIT.splitlines())
    assert not all(dit in ecrite(moteur, nom, "\n".join(lignes)) for dit in dits)


def test_un_refus_n_annonce_jamais_un_accord(moteur: Moteur) -> None:
    refus, accord = ecrite(moteur, "refus_pour_deux_motifs"), ecrite(moteur, "accorde")
    assert "ne peut pas vous être accordée" in refus
    assert "vous est accordée" not in refus
    assert "Montant de l'APA :" not in refus
    assert "vous est accordée" in accord
    assert "ne peut pas" not in accord


def test_ce_que_l_instruction_ne_sait_pas_reste_a_remplir(moteur: Moteur) -> None:
    cas = SIX["accorde"]
    sans_date = {f: v for f, v in cas.dossier.items() if f != "date_notification_decision"}
    dite = instruire(moteur, Cas(sans_date, cas.jour)).lettre(cas.fait, GABARIT)
    assert "Date d'effet : [à remplir : date d'effet de la décision]" in dite
    assert "au plus tard le [à remplir : date limite du premier versement]" in dite


# --- gabarits fautifs -------------------------------------------------------------------------------------------------


def fautes(moteur: Moteur, gabarit: str) -> list[tuple[str, int, int]]:
    cas = SIX["accorde"]
    try:
        instruire(moteur, cas).lettre(cas.fait, gabarit, "essai.txt")
    except DemandeInvalide as erreur:
        return [(d.code, d.lieu.ligne, d.lieu.colonne) for d in erreur.diagnostics if d.lieu is not None]
    return []


@pytest.mark.parametrize(
    ("gabarit", "attendues"),
    [
        ("a [participasion] [inconnue]\n", [("M001", 1, 3), ("M001", 1, 19)]),
        ("[si acord]\nx\n[fin]\n", [("M001", 1, 1)]),
        ("[si refus]\n[participasion]\n[fin]\n", [("M001", 2, 1)]),  # même dans un passage qui ne s'imprime pas
        ("x\n[fin]\n", [("M002", 2, 1)]),
        ("[si accord]\nx\n", [("M002", 1, 1)]),
        ("[si accord]\n[si refus]\n[fin]\n", [("M002", 2, 1)]),
        ("bonjour [si accord]\n[fin]\n", [("M002", 1, 9)]),
        ("# [inconnue]\n[à remplir : tout]\n[ participation ]\n", []),
    ],
)
def test_un_gabarit_fautif_dit_ou_et_pourquoi(
    gabarit: str, attendues: list[tuple[str, int, int]], moteur: Moteur
) -> None:
    assert fautes(moteur, gabarit) == attendues


@pytest.mark.parametrize("code", [c for c in codes("M") if c != "M003"])
def test_les_exemples_de_lettres_disent_vrai(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dits = []
    for section in ("Exemple fautif", "Exemple corrigé"):
        (exemple,) = exemples(code, section)
        (tmp_path / exemple.fichier).write_bytes(exemple.octets)
        arguments = ["exemples/monsieur_y.yaml", "montant_apa", "--date", "2023-01-01", "--lettre"]
        principal(["expliquer", *arguments, str(tmp_path / exemple.fichier)])
        dits.append(capsys.readouterr().err.replace(f"{tmp_path}/", ""))
    rendre_vrai(code, *dits)


def toujours(texte: str) -> Callable[[str], str]:
    return lambda _: texte


def test_les_exemples_de_mentions_disent_vrai(tmp_path: Path) -> None:
    dits = []
    for section in ("Exemple fautif", "Exemple corrigé"):
        (exemple,) = exemples("M003", section)
        for nom in ("recours", "mots"):
            (tmp_path / f"{nom}.yaml").write_bytes((donnees.dossier_mentions() / f"{nom}.yaml").read_bytes())
        (tmp_path / "traitement.yaml").write_bytes(exemple.octets)
        _, trouvees = mentions.lire(tmp_path)
        dits.append(en_texte(trouvees, toujours(exemple.texte)).replace(f"{tmp_path}/", ""))
    rendre_vrai("M003", *dits)


@pytest.mark.parametrize(
    ("fichier", "avant", "apres", "code"),
    [
        ("traitement", "usager:", "usage:", "B011"),
        ("traitement", "id: cada", "id: cadastre", "B015"),
        ("recours", "autorite: le président du conseil départemental", "", "B012"),
        ("mots", "mots:", "mots: 3\nautres:", "B013"),
    ],
)
def test_un_fichier_de_mentions_fautif_se_dit(fichier: str, avant: str, apres: str, code: str, tmp_path: Path) -> None:
    for nom in mentions.FICHIERS:
        texte = (donnees.dossier_mentions() / f"{nom}.yaml").read_text("utf-8")
        assert nom != fichier or avant in texte
        (tmp_path / f"{nom}.yaml").write_text(texte.replace(avant, apres, 1) if nom == fichier else texte, "utf-8")
    lues, trouvees = mentions.lire(tmp_path)
    assert code in {d.code for d in trouvees}
    assert lues == mentions.Mentions()


def test_un_fichier_de_mentions_absent_se_dit(tmp_path: Path) -> None:
    assert [d.code for d in mentions.lire(tmp_path)[1]] == ["B010"] * 3


def test_les_mentions_nomment_des_baremes_et_des_faits_qui_existent(moteur: Moteur) -> None:
    series = {s.nom for s in moteur.modele.series.values()}
    noms = {f.nom: f for f in moteur.modele.faits.values()}
    domaines = {Path(f.lieu.fichier).parent.name for f in moteur.modele.faits.values()}
    for decision in mentions.livrees().decisions:
        assert set(decision["domaines"]) <= domaines
        for voie in decision["recours"]:
            assert voie["delai"] in series
            assert voie["limite"] in noms
            libelles = {moteur.modele.libelles_choix.get(c, c) for c in noms[voie["quand"]].type.choix}
            assert voie["vaut"] in libelles


def test_avant_2019_la_voie_est_celle_des_regles(moteur: Moteur) -> None:
    dossier = {**SIX["accorde"].dossier, "date_notification_decision": "2018-06-15"}
    droits = instruire(moteur, Cas(dossier, "2018-06-01")).explication("montant_apa")["droits"]
    assert [(v["titre"], v["delai"], v["limite"]) for v in droits["recours"]] == [
        ("Commission départementale d'aide sociale", "2 mois", "15/08/2018")
    ]


def test_un_domaine_sans_recours_connu_le_dit(moteur: Moteur) -> None:
    fait = next(f for f in moteur.modele.faits.values() if f.resultat and "/conges/" in f.lieu.fichier)
    dite = moteur.instruire({}, "2023-01-01", [fait.identifiant], execution="natif")
    texte = dite.expliquer(dite.resultats[0], "juriste")
    assert "Recours : non dit pour ce domaine : à établir avant de notifier une décision." in texte


def test_les_marques_et_les_cas_sont_dans_la_doc() -> None:
    page = (Path(__file__).parents[2] / "docs" / "expliquer.md").read_text("utf-8")
    assert all(f"`[{m}]`" in page for m in lettre.MARQUES)
    assert all(f"`{c}`" in page for c in lettre.CAS)
