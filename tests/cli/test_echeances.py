"""`moteur echeances` : les obligations d'un dossier, en texte, JSON et calendrier."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from moteur.cli import principal

DOSSIER = "dossier_complet: 31/12/2025\ndepot: 20/12/2025\ndossier_relu: oui\n"
REGLES = """
fait « dépôt »
  date
  donné
fait « dossier complet »
  date
  donné
fait « décision »
  date
  donné
fait « accusé »
  date
  donné
fait « dossier relu »
  oui/non
  donné
fait « limite »
  date
  déduit
  résultat

règle « limite »
  source CASF L. 232-14
  en vigueur depuis le 01/03/2016
  alors limite = dossier complet + délai de décision (à défaut de quantième, dernier jour du mois)

obligation « accuser réception de la demande »
  source CASF R. 232-23
  en vigueur depuis le 01/03/2016
  acteur « le département »
  action « accuse réception de la demande »
  naît le dépôt
  au plus tard dépôt + délai d'accusé
  remplie le accusé

obligation « notifier la décision »
  source CASF L. 232-14
  en vigueur depuis le 01/03/2016
  acteur « le président du conseil départemental »
  action « notifie sa décision »
  naît le dossier complet
  au plus tard limite
  remplie le décision
  à défaut « une avance est due »

obligation « réclamer les pièces »
  source CASF R. 232-23
  en vigueur depuis le 01/03/2016
  acteur « le département »
  action « réclame les pièces qui manquent »
  naît quand dossier relu est non
"""
BAREMES = """
series:
  - nom: le délai d'accusé
    unite: jours
    source: CASF R. 232-23
    valeurs:
      - {du: 01/03/2016, valeur: 10, confiance: vu dans une source}
  - nom: le délai de décision
    unite: mois
    source: CASF L. 232-14
    valeurs:
      - {du: 01/03/2016, valeur: 2, confiance: vu dans une source}
"""


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    return _ecrire(tmp_path, "madame_x", DOSSIER)


def _ecrire(tmp_path: Path, nom: str, texte: str) -> str:
    """Écrit un dossier, et à côté les règles et les barèmes qui l'instruisent."""
    (tmp_path / "essai.regle").write_text(REGLES, "utf-8")
    baremes = tmp_path / "baremes"
    baremes.mkdir(exist_ok=True)
    (baremes / "essai.yaml").write_text(BAREMES, "utf-8")
    fichier = tmp_path / f"{nom}.yaml"
    fichier.write_text(texte, "utf-8")
    return str(fichier)


def moteur(commande: str, dossier: str, *suite: str) -> int:
    """Joue une commande sur un dossier, avec les règles et les barèmes posés à côté de lui."""
    ici = Path(dossier).parent
    return principal([commande, dossier, *suite, "--regles", str(ici), "--baremes", str(ici / "baremes")])


def test_le_texte_dit_qui_doit_quoi_et_ou_l_on_en_est(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("echeances", dossier, "--au", "28/02/2026") == 0
    lu = capsys.readouterr().out
    assert "Obligations au 28/02/2026." in lu
    assert "  notifier la décision : à faire, au plus tard le 28/02/2026\n" in lu
    assert "le président du conseil départemental notifie sa décision" in lu
    assert "à défaut : une avance est due" in lu
    assert "  accuser réception de la demande : en retard, au plus tard le 30/12/2025\n" in lu
    assert "réclamer les pièces" not in lu  # rien ne manque : elle n'est pas née


def test_le_lendemain_la_decision_est_en_retard(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("echeances", dossier, "--au", "2026-03-01") == 0
    assert "notifier la décision : en retard, au plus tard le 28/02/2026" in capsys.readouterr().out


def test_instruire_montre_les_obligations(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("instruire", dossier, "--date", "28/02/2026") == 0
    lu = capsys.readouterr().out
    assert "\nObligations\n" in lu
    assert "notifier la décision : à faire" in lu
    assert moteur("instruire", dossier, "--date", "28/02/2026", "--resultat", "limite") == 0
    assert "\nObligations\n" not in capsys.readouterr().out


def test_expliquer_une_obligation_par_son_titre(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("expliquer", dossier, "notifier la décision", "--date", "01/03/2026") == 0
    assert "Obligation « notifier la décision » : en retard." in capsys.readouterr().out


def test_le_json_est_celui_de_l_instruction(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("echeances", dossier, "--au", "2026-02-28", "--format", "json") == 0
    seules = json.loads(capsys.readouterr().out)
    assert moteur("instruire", dossier, "--date", "2026-02-28", "--format", "json") == 0
    assert seules == {"date": "2026-02-28", "obligations": json.loads(capsys.readouterr().out)["obligations"]}
    assert [(o["id"], o["etat"], o["echeance"]) for o in seules["obligations"]] == [
        ("obligation_accuser_reception_demande", "en_retard", "2025-12-30"),
        ("obligation_notifier_decision", "a_faire", "2026-02-28"),
    ]


def _calendrier(dossier: str, jour: str, capfdbinary: pytest.CaptureFixture[bytes]) -> Calendar:
    assert moteur("echeances", dossier, "--au", jour, "--format", "ics") == 0
    octets = capfdbinary.readouterr().out
    assert octets.startswith(b"BEGIN:VCALENDAR\r\n")
    assert octets.endswith(b"END:VCALENDAR\r\n")
    lu = Calendar.from_ical(octets)
    assert isinstance(lu, Calendar)
    return lu


def test_le_calendrier_se_relit(dossier: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    rendez_vous = _calendrier(dossier, "2026-02-28", capfdbinary).walk("VEVENT")
    assert [(str(r["uid"]), str(r["summary"]), r.decoded("dtstart")) for r in rendez_vous] == [
        (
            "obligation_accuser_reception_demande-madame_x@moteur-apa",
            "En retard : accuser réception de la demande (madame_x)",
            date(2025, 12, 30),
        ),
        ("obligation_notifier_decision-madame_x@moteur-apa", "notifier la décision (madame_x)", date(2026, 2, 28)),
    ]
    assert rendez_vous[1].get("dtstart").params["VALUE"] == "DATE"
    assert str(rendez_vous[1]["description"]).splitlines() == [
        "le président du conseil départemental notifie sa décision.",
        "Source : CASF L. 232-14.",
        "À défaut : une avance est due.",
    ]


def test_le_calendrier_ne_garde_que_ce_qui_reste_a_faire(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    fichier = _ecrire(tmp_path, "monsieur_y", f"{DOSSIER}decision: 15/02/2026\naccuse: 05/01/2026\n")
    assert _calendrier(fichier, "2026-02-28", capfdbinary).walk("VEVENT") == []


def test_deux_calendriers_du_meme_jour_sont_les_memes(dossier: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    premier = _calendrier(dossier, "2026-02-28", capfdbinary)
    assert premier.to_ical() == _calendrier(dossier, "2026-02-28", capfdbinary).to_ical()
    autre = _calendrier(dossier, "2026-03-02", capfdbinary)
    uids = [{str(r["uid"]) for r in c.walk("VEVENT")} for c in (premier, autre)]
    assert uids[0] == uids[1]


def test_un_dossier_sans_obligation_le_dit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fichier = _ecrire(tmp_path, "vide", "dossier_relu: oui\n")
    assert moteur("echeances", fichier, "--au", "2026-02-28") == 0
    assert "Aucune : le dossier n'en fait naître aucune" in capsys.readouterr().out


def test_sans_date_c_est_aujourd_hui_et_c_est_dit(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("echeances", dossier) == 0
    assert "(aujourd'hui : --au n'est pas donnée)" in capsys.readouterr().out


def test_un_format_inconnu_se_refuse(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert moteur("echeances", dossier, "--format", "pdf") == 2
    assert "C007" in capsys.readouterr().err
