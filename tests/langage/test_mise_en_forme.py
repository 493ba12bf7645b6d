"""La mise en forme : ce qu'elle écrit, ce qu'elle garde, et qu'elle ne change jamais le sens."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from moteur import donnees
from moteur.diagnostics import Gravite
from moteur.langage.mise_en_forme import SensChange, mettre_en_forme, remarques
from moteur.langage.phrases import Lexique
from moteur.langage.texte import Texte, lire_fichier, normaliser
from moteur.modele.charger import charger_lexique, charger_modele
from moteur.modele.couches import fichiers_de_regles
from tests.conformite.programmes import BAREMES, VOCABULAIRE, tirer
from tests.docs.test_langage import EXTRAITS
from tests.langage.desordre import abimer, mettre_en_desordre

LEXIQUE = Lexique(
    ("plafond de revenu", "revenu mensuel", "a - b", "aide(x)", "accompagnement", "permis", "aide", "âge")
)
SOCLE = Path(__file__).parent / "socle"
TETE = "règle « r »\n  source t\n  en vigueur depuis le 01/01/2020\n"


def lu(contenu: str) -> Texte:
    return normaliser(contenu, "essai.regle")[0]


def former(contenu: str, lexique: Lexique = LEXIQUE) -> str:
    """Met en forme, et vérifie au passage que recommencer n'y change rien."""
    forme, fautes = mettre_en_forme(lu(contenu), lexique)
    assert fautes == []
    assert forme is not None
    assert mettre_en_forme(lu(forme), lexique) == (forme, [])
    return forme


def cas() -> list[tuple[str, str, str]]:
    """Les cas du fichier voisin : titre, avant, après."""
    _, *lus = (Path(__file__).parent / "mises_en_forme.txt").read_text(encoding="utf-8").split("=== ")
    coupes = ((titre, texte.split("---\n", 1)) for titre, _, texte in (x.partition("\n") for x in lus))
    return [(titre, avant, apres) for titre, (avant, apres) in coupes]


@pytest.mark.parametrize(("titre", "avant", "apres"), cas())
def test_ce_qu_ecrit_la_mise_en_forme(titre: str, avant: str, apres: str) -> None:
    if apres == "refusé\n":
        assert mettre_en_forme(lu(avant), LEXIQUE)[0] is None, titre
    else:
        assert former(avant) == apres
        assert former(apres) == apres


def test_une_case_trop_longue_depasse_plutot_que_d_ecarter_les_autres() -> None:
    longue = " + ".join(["aide"] * 20)
    forme = former(f"table « t »\n  source t\n  | âge | alors aide |\n  | 1 | {longue} |\n  | 2 | 0 |\n")
    assert forme.splitlines()[2:] == ["  | âge | alors aide |", f"  | 1   | {longue} |", "  | 2   | 0          |"]


def test_la_largeur_est_celle_de_l_ecran() -> None:
    """Un accent qui ne se compose pas avec sa lettre n'a pas de largeur ; un idéogramme en a deux."""
    lexique = Lexique(("x\u0304y", "年", "z"))
    forme = former("table « t »\n  source t\n  | x\u0304y | alors z |\n  | 年 | 0 |\n", lexique)
    assert forme.splitlines()[2:] == ["  | x\u0304y | alors z |", "  | 年 | 0       |"]


@pytest.mark.parametrize(
    ("contenu", "forme"), [("", ""), ("\n \n", ""), ("# seule", "# seule\n"), ("\ufeff#a\r\n\r#b", "#a\n\n#b\n")]
)
def test_un_fichier_sans_bloc(contenu: str, forme: str) -> None:
    assert former(contenu) == forme


def test_un_fichier_fautif_rend_ses_fautes_et_rien_d_autre() -> None:
    forme, fautes = mettre_en_forme(lu(TETE + "  si aide >\n  alors permis\n"), LEXIQUE)
    assert forme is None
    assert [f.code for f in fautes] == ["L005"]


def test_un_texte_qui_se_lirait_autrement_n_est_jamais_rendu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moteur.langage.mise_en_forme_phrases._SIGNES", {"MOINS": "+"})
    with pytest.raises(SensChange, match=r"essai\.regle"):
        mettre_en_forme(lu(TETE + "  alors aide = aide - âge\n"), LEXIQUE)


# --- ce qui est livré ------------------------------------------------------------------------------------------------


def test_tout_fichier_livre_et_tout_exemple_est_en_forme() -> None:
    regles, baremes = donnees.dossier_regles(), donnees.dossier_baremes()
    for dossiers, autres in (([regles], [baremes]), ([SOCLE], [SOCLE])):
        lexique = charger_lexique(dossiers, autres)
        for fichier in fichiers_de_regles(dossiers):
            texte, _ = lire_fichier(fichier)
            assert texte is not None
            assert mettre_en_forme(texte, lexique) == (fichier.read_text(encoding="utf-8"), []), fichier


def test_les_exemples_de_la_documentation_sont_en_forme(tmp_path: Path) -> None:
    page = [x for x in EXTRAITS if x.sorte == "regle"]
    assert page
    for rang, extrait in enumerate(EXTRAITS):
        suffixe = {"regle": "regle", "yaml barème": "yaml"}.get(extrait.sorte)
        if suffixe:
            (tmp_path / f"{rang}.{suffixe}").write_text(extrait.texte, encoding="utf-8")
    lexique = charger_lexique([tmp_path], [tmp_path])
    for extrait in page:
        forme, fautes = mettre_en_forme(lu(extrait.texte), lexique)
        assert (forme, fautes) == (extrait.texte, []), f"docs/langage.md, ligne {extrait.ligne}"


# --- au hasard -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lexique(tmp_path_factory: pytest.TempPathFactory) -> Lexique:
    dossier = tmp_path_factory.mktemp("socle")
    (dossier / "vocabulaire.regle").write_text(VOCABULAIRE, encoding="utf-8")
    (dossier / "baremes.yaml").write_text(BAREMES, encoding="utf-8")
    return charger_lexique([dossier], [dossier])


def _sans_vide(texte: str) -> list[str]:
    return [x for x in texte.split("\n") if x.strip() and not x.strip().startswith("#")]


def essayer(graine: int, lexique: Lexique) -> None:
    """Un programme au hasard : en désordre ou non, il se met en forme pareil, sans perdre une remarque ni un sens."""
    hasard = random.Random(graine)  # noqa: S311 -- un hasard qui se rejoue
    programme = tirer(hasard, dossiers=0, definitions=hasard.choice((1, 1, 1, 2))).regles
    propre = former(programme, lexique)
    sale = mettre_en_desordre(hasard, programme, replier=False)
    remise = former(sale, lexique)
    assert _sans_vide(remise) == _sans_vide(propre)
    assert remarques(lu(remise)) == remarques(lu(sale))
    former(mettre_en_desordre(hasard, programme), lexique)


def test_cent_programmes_en_desordre_se_remettent_en_forme(lexique: Lexique) -> None:
    for graine in range(100):
        essayer(graine, lexique)


def test_un_texte_abime_se_met_en_forme_ou_se_refuse() -> None:
    """Des blocs livrés, abîmés au hasard : mis en forme s'ils se lisent encore, refusés sinon, jamais autre chose."""
    regles = donnees.dossier_regles()
    lexique = charger_lexique([regles], [donnees.dossier_baremes()])
    blocs = [b for f in fichiers_de_regles([regles]) for b in f.read_text(encoding="utf-8").split("\n\n")]
    formes = 0
    for graine in range(60):
        hasard = random.Random(graine)  # noqa: S311 -- un hasard qui se rejoue
        contenu = abimer(hasard, "\n\n".join(hasard.sample(blocs, 2)) + "\n")
        forme, fautes = mettre_en_forme(lu(contenu), lexique)
        assert (forme is None) == any(f.gravite is Gravite.ERREUR for f in fautes)
        if forme is not None:
            formes += 1
            assert former(contenu, lexique) == forme
    assert formes > 10


@pytest.mark.long
def test_mille_programmes_en_desordre_se_remettent_en_forme(lexique: Lexique) -> None:
    for graine in range(100, 1000):
        essayer(graine, lexique)


def _meme_plan(graines: range, dossier: Path, lexique: Lexique) -> None:
    """Même empreinte du sens, version par version, avant et après ; le plan ne se fait que d'elles."""
    (dossier / "baremes.yaml").write_text(BAREMES, encoding="utf-8")
    (dossier / "vocabulaire.regle").write_text(VOCABULAIRE, encoding="utf-8")
    for graine in graines:
        hasard = random.Random(graine)  # noqa: S311 -- un hasard qui se rejoue
        sale = mettre_en_desordre(hasard, tirer(hasard, dossiers=0, definitions=2).regles)
        modeles = []
        for contenu in (sale, former(sale, lexique)):
            (dossier / "regles.regle").write_bytes(contenu.encode())
            modeles.append(charger_modele([dossier], [dossier])[0])
        assert modeles[0].empreintes_versions == modeles[1].empreintes_versions
        assert modeles[0].empreintes_versions or "bloc" not in sale


def test_le_plan_d_un_programme_mis_en_forme_est_le_meme(tmp_path: Path, lexique: Lexique) -> None:
    _meme_plan(range(10), tmp_path, lexique)


@pytest.mark.long
def test_le_plan_de_mille_programmes_mis_en_forme_est_le_meme(tmp_path: Path, lexique: Lexique) -> None:
    _meme_plan(range(10, 1000), tmp_path, lexique)
