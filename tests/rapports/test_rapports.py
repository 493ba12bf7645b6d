"""Les pages de `moteur tester` et de `moteur couverture` : elles se suffisent, tout y est, tout y mène quelque part."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from moteur.cli import principal
from moteur.diagnostics import Lieu
from moteur.langage.extraits import Extraits
from moteur.rapports.commun import lier
from moteur.scenarios import lire
from tests.couverture.petit import CATALOGUE, DROIT, ESSAIS, Changements, poser

_VIDES = {"meta", "input", "br"}


class Page(HTMLParser):
    """Ce qu'une page contient ; une balise mal fermée fait échouer la lecture."""

    def __init__(self, texte: str) -> None:
        super().__init__()
        self.ouvertes: list[str] = []
        self.ids: Counter[str] = Counter()
        self.liens: list[str] = []
        self.fiches: list[dict[str, str | None]] = []
        self.balises: Counter[str] = Counter()
        self.exterieur: list[str] = []
        self.mots: list[str] = []
        self.feed(texte)
        assert self.ouvertes == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        donnes = dict(attrs)
        self.balises[tag] += 1
        if tag not in _VIDES:
            self.ouvertes.append(tag)
        if donnes.get("id"):
            self.ids[str(donnes["id"])] += 1
        if tag == "a":
            self.liens.append(str(donnes["href"]))
        if "data-fiche" in donnes:
            self.fiches.append(donnes)
        self.exterieur += [c for c in ("src", "srcset", "data", "action") if c in donnes]
        self.exterieur += [tag] if tag in {"link", "iframe", "img", "object"} else []

    def handle_endtag(self, tag: str) -> None:
        assert self.ouvertes.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.ouvertes and self.ouvertes[-1] not in {"style", "script"}:
            self.mots.append(data)

    @property
    def texte(self) -> str:
        return " ".join(" ".join(self.mots).split())


def options(depot: Path) -> list[str]:
    couches = ["--regles", str(depot / "regles"), "--baremes", str(depot / "baremes")]
    return [str(depot / "scenarios"), "--enonces", str(depot / "enonces"), *couches]


def page(commande: str, depot: Path, *suite: str) -> tuple[int, Page]:
    rapport = depot / "page.html"
    code = principal([commande, *options(depot), "--rapport", str(rapport), *suite])
    return code, Page(rapport.read_text("utf-8"))


@pytest.mark.parametrize("commande", ["tester", "couverture"])
def test_la_page_se_suffit_et_chaque_lien_mene_quelque_part(commande: str, tmp_path: Path) -> None:
    code, lue = page(commande, poser(tmp_path))
    assert code == 0
    assert lue.exterieur == []
    assert [i for i, n in lue.ids.items() if n > 1] == []
    assert {x for x in lue.liens if x[0] == "#" and x[1:] not in lue.ids} == set()
    assert {f"ESSAI-{n:02}" for n in range(1, 5)} <= set(lue.ids)
    assert lue.balises["h1"] == lue.balises["main"] == 1


def test_tester_montre_chaque_scenario_ses_etapes_ses_enonces(tmp_path: Path) -> None:
    depot = poser(tmp_path)
    _, lue = page("tester", depot)
    scenarios, _ = lire(depot / "scenarios")
    assert [f["data-etat"] for f in lue.fiches] == ["vert"] * len(scenarios)
    for scenario in scenarios:
        assert scenario.nom in lue.texte
        assert all(e.texte in lue.texte for e in scenario.etapes)
    assert "Étant donné que l'âge est de 65 ans et que la situation est seul" in lue.texte
    assert "« article 1 » Le règlement, ligne 1" in lue.texte
    assert "9 scénarios 9 verts aucun rouge 4 énoncés vérifiés" in lue.texte


ROUGE: Changements = {ESSAIS: [("Et le reste est de 0,00 €", "Et le reste est de 1,00 €")]}


def test_un_rouge_est_montre_avec_son_ecart(tmp_path: Path) -> None:
    code, lue = page("tester", poser(tmp_path, ROUGE))
    assert code == 1
    rouges = [f for f in lue.fiches if f["data-etat"] == "rouge"]
    assert [f["id"] for f in rouges] == ["s-transport-droit-ferme"]
    assert "open" in rouges[0]
    assert "1,00 €" in lue.texte
    assert "S015" in lue.texte


def test_couverture_montre_la_regle_telle_qu_ecrite_et_le_manque(tmp_path: Path) -> None:
    depot = poser(tmp_path)
    code, lue = page("couverture", depot)
    regle = (depot / DROIT).read_text("utf-8").split("\n\n")[1]
    assert regle.startswith("table « aide »")
    assert " ".join(regle.split()) in lue.texte
    assert f"{depot / DROIT}:9" in lue.texte
    assert Counter(f["data-etat"] for f in lue.fiches) == {"couvert": 4}
    sans = {ESSAIS: [("  @ESSAI-04\n", "  @ESSAI-03\n")]}
    code, lue = page("couverture", poser(depot, sans))
    assert code == 1
    assert [f["id"] for f in lue.fiches if f["data-etat"] == "manque"] == ["ESSAI-04"]
    assert "Énoncés calculables qu'aucun scénario ne porte" in lue.texte


def test_couverture_dit_rouge_et_non_calculable(tmp_path: Path) -> None:
    changements = ROUGE | {
        CATALOGUE: [
            ("calculable: oui\n    exemple: Un exemple.\n  - id: ESSAI-02", "calculable: non\n  - id: ESSAI-02")
        ]
    }
    _, lue = page("couverture", poser(tmp_path, changements))
    assert {f["id"]: f["data-calculable"] for f in lue.fiches}["ESSAI-01"] == "non"
    assert "1 rouge" in lue.texte


def test_un_texte_ecrit_ne_devient_jamais_du_html(tmp_path: Path) -> None:
    mechant = {
        ESSAIS: [("Scénario: droit fermé", "Scénario: <script>alert(1)</script> & droit fermé")],
        CATALOGUE: [("L'énoncé 1.", '"<b onclick=x>énoncé</b>"')],
        DROIT: [("règle « ouverture »\n", "# <img src=x>\nrègle « ouverture »\n")],
    }
    for commande in ("tester", "couverture"):
        _, lue = page(commande, poser(tmp_path, mechant))
        assert lue.balises["script"] == 1
        assert lue.exterieur == []
        assert "<script>alert(1)</script> & droit fermé" in lue.texte


def test_les_ancres_ne_tiennent_pas_aux_lignes(tmp_path: Path) -> None:
    _, avant = page("tester", poser(tmp_path))
    _, apres = page("tester", poser(tmp_path, {ESSAIS: [("Fonctionnalité: Essai\n", "Fonctionnalité: Essai\n\n\n")]}))
    assert list(avant.ids) == list(apres.ids)


@pytest.mark.parametrize("commande", ["tester", "couverture"])
def test_une_place_impossible_se_dit_avant_de_jouer(
    commande: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    depot = poser(tmp_path)
    code = principal([commande, *options(depot), "--rapport", str(tmp_path / "absent" / "page.html")])
    lu = capsys.readouterr()
    assert (code, lu.out) == (2, "")
    assert "C006" in lu.err
    assert "son répertoire n'existe pas" in lu.err


def test_un_scenario_illisible_laisse_l_ancienne_page(tmp_path: Path) -> None:
    depot = poser(tmp_path, {ESSAIS: [("  @ESSAI-01\n", "  n'importe quoi\n")]})
    (depot / "page.html").write_text("avant")
    assert principal(["tester", *options(depot), "--rapport", str(depot / "page.html")]) == 2
    assert (depot / "page.html").read_text() == "avant"


def test_une_adresse_devient_un_lien() -> None:
    morceaux = lier("voir (https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031) et la suite")
    assert [m.texte for m in morceaux if m.adresse] == [
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031"
    ]
    assert (
        "".join(m.texte for m in morceaux)
        == "voir (https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031) et la suite"
    )


def test_l_extrait_d_un_bloc_s_arrete_ou_il_faut() -> None:
    presente = "# la présente\nrègle « a »\n  # dedans\n  alors x\n\n  exception « b »\n    alors y\n  # fin"
    suivante = "# autre\nrègle « c »\n  alors z"
    texte = f"# d'ailleurs\n\n{presente}\n\n{suivante}\n"
    extraits = Extraits(lambda _: texte)
    assert extraits.bloc(Lieu("f", 4, 1, 4, 2)) == presente
    assert extraits.bloc(Lieu("f", 8, 3, 8, 4)) == "exception « b »\n  alors y"
    assert extraits.bloc(Lieu("f", 13, 1, 13, 2)) == suivante
    assert extraits.phrase(Lieu("f", 5, 3, 6, 10)) == "alors x"


@pytest.mark.long
@pytest.mark.parametrize("commande", ["tester", "couverture"])
def test_les_pages_du_depot_restent_maniables(commande: str, tmp_path: Path) -> None:
    rapport = tmp_path / "page.html"
    assert principal([commande, "--rapport", str(rapport)]) == 0
    texte = rapport.read_text("utf-8")
    assert len(texte.encode()) < 6_000_000
    lue = Page(texte)
    assert {x for x in lue.liens if x[0] == "#" and x[1:] not in lue.ids} == set()
    assert len(lue.fiches) == len(re.findall(r"data-fiche ", texte)) > 300
