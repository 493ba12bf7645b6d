"""Ouvrir une version : où elle s'écrit, ce qui ferme l'ancienne, et que rien d'autre ne change."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from moteur import donnees
from moteur.langage.mise_en_forme import mettre_en_forme
from moteur.langage.texte import lire_fichier
from moteur.modele.charger import charger_lexique, charger_modele
from moteur.redaction import versions
from moteur.redaction.versions import AutreChange, Ouverture, Renseignements, ouvrir

JOUR = date(2026, 7, 1)
VOCABULAIRE = """\
fait « le poids »
  nombre en kg
  donné

fait « le jour du dépôt »
  date
  présumé date d'appréciation
  raison « rien »

ancre « demandes déposées »
  date jour du dépôt

fait « le tarif »
  nombre en kg
  déduit

fait « la remise »
  oui/non
  déduit
"""
AUTRE = "règle « autre {0} »\n  source t\n  en vigueur depuis le 01/01/2010\n  alors {0}\n\n"
BAREME = """\
series:
  - nom: le seuil
    unite: kg
    source: texte
    valeurs:
      - {du: 01/01/2020, valeur: 3, confiance: vu dans une source}
"""


class Banc:
    """Un petit dossier de règles, et de quoi y ouvrir une version."""

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier
        self.fichier = dossier / "essai.regle"
        (dossier / "vocabulaire.regle").write_text(VOCABULAIRE, encoding="utf-8")
        (dossier / "bareme.yaml").write_text(BAREME, encoding="utf-8")

    def _ecrire(self, regles: str) -> None:
        self.fichier.write_bytes(regles.encode())
        sinon = "".join(AUTRE.format(x) for x in ("tarif = poids", "remise") if f"alors {x[:5]}" not in regles)
        (self.dossier / "autre.regle").write_text(sinon, encoding="utf-8")

    def ouvrir(
        self, regles: str, nom: str, du: date = JOUR, dits: Renseignements | None = None, au_lieu_de: str | None = None
    ) -> tuple[Ouverture | None, list[str]]:
        """Rend l'ouverture, et le code de chaque faute."""
        self._ecrire(regles)
        couches = ([self.dossier], [self.dossier])
        modele, lues = charger_modele(*couches)
        if lues:
            return None, [f"avant : {f.code}" for f in lues]
        ouverture, fautes, _ = ouvrir(
            modele, couches, nom, du, renseignements=dits or Renseignements(), au_lieu_de=au_lieu_de
        )
        assert self.fichier.read_bytes() == regles.encode()
        return ouverture, [f.code for f in fautes]

    def ecrit(self, regles: str, nom: str, du: date = JOUR, dits: Renseignements | None = None) -> str:
        """Rend le fichier tel qu'il serait écrit."""
        ouverture, fautes = self.ouvrir(regles, nom, du, dits)
        assert fautes == []
        assert ouverture is not None
        assert ouverture.fichier == self.fichier
        return ouverture.apres.decode()

    def periodes(self, regles: str, titre: str) -> list[tuple[date | None, date | None]]:
        """Rend la période de chaque version d'un titre, une fois ce texte écrit."""
        self._ecrire(regles)
        modele, fautes = charger_modele([self.dossier], [self.dossier])
        assert fautes == []
        return [(v.periode.du, v.periode.au) for v in modele.versions if v.titre == titre]


@pytest.fixture
def banc(tmp_path: Path) -> Banc:
    return Banc(tmp_path)


TARIF = """\
# en tête

règle « tarif »
  # pourquoi
  source texte, article 1
  source annexe
  énoncé AB-01
  publié le 03/12/2019
  rédigé par Anne
  définitif
  en vigueur depuis le 01/01/2020
  si poids > seuil
  alors tarif = poids
    + seuil

  exception « lourd »
    si poids > seuil
    alors tarif = 0 kg
  # du bloc

# la suite
règle « remise »
  source texte
  en vigueur depuis le 01/01/2020
  alors remise
"""


def test_la_nouvelle_version_s_ecrit_juste_apres_l_ancienne(banc: Banc) -> None:
    dits = Renseignements(("décret  inventé", "arrêté"), date(2026, 6, 12), "Béa", "Chloé", "JO n° 3", provisoire=True)
    nouvelle = """\

règle « tarif », version du 01/07/2026
  remplace la version du 01/01/2020
  # pourquoi
  source décret inventé
  source arrêté
  énoncé AB-01
  publié le 12/06/2026
  rédigé par Béa
  relu par Chloé
  pièce JO n° 3
  provisoire
  en vigueur depuis le 01/07/2026
  si poids > seuil
  alors tarif = poids
    + seuil

  exception « lourd »
    si poids > seuil
    alors tarif = 0 kg
  # du bloc
"""
    coupe = TARIF.index("\n# la suite")
    attendu = TARIF[:coupe] + nouvelle + TARIF[coupe:]
    assert banc.ecrit(TARIF, "tarif", dits=dits) == attendu
    assert banc.periodes(attendu, "tarif") == [(date(2020, 1, 1), JOUR - timedelta(days=1)), (JOUR, None)]
    ouverture, _ = banc.ouvrir(TARIF, "  règle « Tarif »")
    assert ouverture is not None
    assert attendu.splitlines()[ouverture.lignes[0] - 1].startswith("règle « tarif », version")
    assert (ouverture.lignes[0], ouverture.finit, ouverture.fin) == (21, date(2026, 6, 30), None)
    assert ouverture.source_reprise
    assert "  source texte, article 1\n  source annexe\n" in ouverture.apres.decode()[coupe:]


def test_les_fins_de_ligne_et_la_tete_du_fichier_restent(banc: Banc) -> None:
    ecrit = banc.ecrit("\ufeff" + TARIF.replace("\n", "\r\n").removesuffix("\r\n"), "remise")
    assert ecrit.startswith("\ufeff# en tête\r\n")
    assert ecrit.count("\n") == ecrit.count("\r\n")
    assert "  alors remise\r\n\r\nrègle « remise », version du 01/07/2026\r\n" in ecrit
    assert ecrit.endswith("  alors remise\r\n")


SUR_L_ANCRE = (
    "  remplace la version du 01/01/2020\n  source texte\n  s'applique aux demandes déposées à compter du 01/07/2026\n"
)
REMISE = "règle « remise »{}\n  source texte\n  {}\n  alors remise\n"


@pytest.mark.parametrize(
    ("version", "periode", "attendue", "periodes"),
    [
        # sur une ancre, la nouvelle y reste
        (
            ", version du 01/01/2020",
            "s'applique aux demandes déposées depuis le 01/01/2020",
            SUR_L_ANCRE,
            [(date(2020, 1, 1), date(2026, 6, 30)), (JOUR, None)],
        ),
        # une fin déjà écrite reste celle de la nouvelle
        (
            "",
            "en vigueur du 01/01/2020 au 31/12/2026",
            "  remplace la version du 01/01/2020\n  source texte\n  en vigueur du 01/07/2026 au 31/12/2026\n",
            [(date(2020, 1, 1), date(2026, 6, 30)), (JOUR, date(2026, 12, 31))],
        ),
        # une version déjà finie n'est pas remplacée
        (
            "",
            "en vigueur du 01/01/2020 au 30/06/2026",
            "  source texte\n  en vigueur depuis le 01/07/2026\n",
            [(date(2020, 1, 1), date(2026, 6, 30)), (JOUR, None)],
        ),
        # rien ne nomme une version sans date d'ouverture : elle reçoit une date de fin
        (
            ", version antérieure à 2027",
            "s'applique aux demandes déposées jusqu'au 31/12/2026",
            "  source texte\n  s'applique aux demandes déposées du 01/07/2026 au 31/12/2026\n",
            [(None, date(2026, 6, 30)), (JOUR, date(2026, 12, 31))],
        ),
    ],
)
def test_ce_qui_ferme_l_ancienne(
    banc: Banc, version: str, periode: str, attendue: str, periodes: list[tuple[date | None, date | None]]
) -> None:
    ecrit = banc.ecrit(REMISE.format(version, periode), "remise")
    assert ecrit.partition("\n\n")[2] == f"règle « remise », version du 01/07/2026\n{attendue}  alors remise\n"
    assert banc.periodes(ecrit, "remise") == periodes


def test_entre_deux_versions_la_nouvelle_finit_avant_la_suivante(banc: Banc) -> None:
    deux = REMISE.format("", "en vigueur depuis le 01/01/2020") + "\n"
    deux += REMISE.format(", version du 01/01/2027", "en vigueur depuis le 01/01/2027").replace(
        "  source", "  remplace la version du 01/01/2020\n  source", 1
    )
    ecrit = banc.ecrit(deux, "remise")
    attendues = [(date(2020, 1, 1), date(2026, 6, 30)), (JOUR, date(2026, 12, 31)), (date(2027, 1, 1), None)]
    assert banc.periodes(ecrit, "remise") == attendues


def test_un_controle_sans_periode_recoit_une_fin(banc: Banc) -> None:
    ecrit = banc.ecrit("contrôle « c »\n  source t\n  si remise\n  alors alerte « a »\n" + TARIF, "c")
    assert ecrit.startswith(
        "contrôle « c »\n  source t\n  en vigueur jusqu'au 30/06/2026\n  si remise\n  alors alerte « a »\n\n"
        "contrôle « c », version du 01/07/2026\n  source t\n  en vigueur depuis le 01/07/2026\n  si remise\n"
    )


def test_une_exception_se_ferme_et_s_ouvre_dans_sa_regle(banc: Banc) -> None:
    ecrit = banc.ecrit(TARIF, "lourd", dits=Renseignements(("décret inventé",)))
    assert (
        "  exception « lourd »\n    en vigueur jusqu'au 30/06/2026\n    si poids > seuil\n    alors tarif = 0 kg\n\n"
        "  exception « lourd, version du 01/07/2026 »\n    source décret inventé\n    en vigueur depuis le 01/07/2026\n"
        "    si poids > seuil\n    alors tarif = 0 kg\n  # du bloc\n"
    ) in ecrit
    suite = banc.ecrit(ecrit, "exception lourd, version du 01/07/2026", date(2027, 1, 1))
    assert "  exception « lourd, version du 01/01/2027 »\n" in suite
    assert "    en vigueur du 01/07/2026 au 31/12/2026\n" in suite


def test_une_exception_ecrite_ailleurs(banc: Banc) -> None:
    ailleurs = TARIF + "\nexception « léger » à « lourd »\n  source t\n  alors tarif = seuil\n"
    ecrit = banc.ecrit(ailleurs, "léger")
    assert ecrit.endswith(
        "exception « léger » à « lourd »\n  source t\n  en vigueur jusqu'au 30/06/2026\n  alors tarif = seuil\n\n"
        "exception « léger, version du 01/07/2026 » à « lourd »\n  source t\n  en vigueur depuis le 01/07/2026\n"
        "  alors tarif = seuil\n"
    )


def test_ce_que_l_on_refuse(banc: Banc) -> None:
    double = TARIF + "\ncontrôle « tarif »\n  source t\n  si remise\n  alors alerte « a »\n"
    assert banc.ouvrir(double, "tarif") == (None, ["F001"])
    assert banc.ouvrir(double, "controle tarif")[1] == []
    assert banc.ouvrir(TARIF, "tariff") == (None, ["F001"])
    assert banc.ouvrir(TARIF, "tarif", date(2020, 1, 1)) == (None, ["F002"])
    assert banc.ouvrir(TARIF, "tarif", date(2019, 1, 1)) == (None, ["F002"])
    assert banc.ouvrir(TARIF, "tarif", au_lieu_de="02/02/2020") == (None, ["F002"])
    assert banc.ouvrir(TARIF, "tarif", au_lieu_de="01/01/2020")[1] == []
    assert banc.ouvrir(TARIF, "lourd", dits=Renseignements(piece="x")) == (None, ["F003"])


def test_un_resultat_fautif_ne_s_ecrit_pas(banc: Banc) -> None:
    assert banc.ouvrir(TARIF, "tarif", dits=Renseignements(("a\u200bb",))) == (None, ["L021"])
    finie = REMISE.format("", "en vigueur du 01/01/2020 au 31/12/2025")
    assert banc.ouvrir(finie, "remise") == (None, ["R008"])  # rien ne vaudrait entre les deux


def test_si_autre_chose_change_rien_n_est_rendu(banc: Banc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Une version qui, par défaut du moteur, finirait l'avant-veille."""
    monkeypatch.setattr(versions._Edition, "_copie", _copie_decalee)
    with pytest.raises(AutreChange, match="ne finirait pas la veille"):
        banc.ouvrir(TARIF, "tarif")


_COPIE = versions._Edition._copie


def _copie_decalee(edition: versions._Edition, *, remplace: bool) -> list[str]:
    return [x.replace("depuis le 01/07/2026", "depuis le 30/06/2026") for x in _COPIE(edition, remplace=remplace)]


# --- les règles livrées ----------------------------------------------------------------------------------------------


def _ouvrir_au_hasard(sorte: str) -> None:
    couches = ([donnees.dossier_regles()], [donnees.dossier_baremes()])
    modele, _ = charger_modele(*couches)
    hasard = random.Random(sorte)  # noqa: S311 -- un hasard qui se rejoue
    version = hasard.choice([v for v in modele.versions if v.sorte == sorte])
    ouverture, fautes, _ = ouvrir(modele, couches, f"{sorte} {version.titre}", JOUR, renseignements=Renseignements())
    assert fautes == [], version.titre
    assert ouverture is not None
    texte, _ = lire_fichier(ouverture.fichier, ouverture.apres)
    assert texte is not None
    assert mettre_en_forme(texte, charger_lexique(*couches)) == (ouverture.apres.decode(), [])


def test_une_version_d_une_table_livree_est_deja_en_forme() -> None:
    _ouvrir_au_hasard("table")


@pytest.mark.long
@pytest.mark.parametrize("sorte", ["règle", "contrôle", "obligation"])
def test_une_version_d_un_bloc_livre_est_deja_en_forme(sorte: str) -> None:
    _ouvrir_au_hasard(sorte)
