"""Une petite base de règles entièrement couverte, où l'on sème un manque à la fois."""

from __future__ import annotations

from pathlib import Path

from moteur import Moteur
from moteur.couverture.inventaire import inventorier
from moteur.couverture.manques import Couverture, couvrir
from moteur.couverture.observation import observer
from moteur.modele.enonces import lire_enonces
from moteur.scenarios import lire

VOCABULAIRE = """\
énumération « situation familiale »
  valeurs seul, couple

fait « l'âge »
  nombre en ans
  donné

fait « la date de la demande »
  date
  donné

fait « la situation »
  choix dans situation familiale
  donné

fait « l'accompagnement »
  oui/non
  donné
  se dit « la personne est accompagnée » ou « la personne voyage seule »

fait « le droit ouvert »
  oui/non
  déduit
  résultat
  se dit « le droit est ouvert » ou « le droit est fermé »

fait « l'aide »
  montant en €/mois, au centime
  déduit
  résultat

fait « le reste »
  montant en €/mois, au centime
  déduit
  résultat

fait « la fin du droit »
  date
  déduit
  résultat

fait « la prime »
  montant en €/mois, au centime
  déduit
  résultat
"""

REGLES = """\
règle « ouverture »
  source règlement, article 1
  énoncé ESSAI-01
  en vigueur depuis le 01/01/2020
  si âge ≥ âge minimal
  alors droit ouvert
  sinon droit ouvert est non

table « aide », première ligne vraie
  source règlement, article 2
  énoncé ESSAI-02
  en vigueur depuis le 01/01/2020
  si droit ouvert
  | situation | alors aide                 |
  |-----------|----------------------------|
  | seul      | tarif (seul)               |
  | couple    | tarif (couple)             |

règle « reste »
  source règlement, article 3
  énoncé ESSAI-03
  en vigueur depuis le 01/01/2020
  alors reste = aide
  exception « accompagné »
    source règlement, article 4
    si accompagnement
    alors reste = 0 €/mois

règle « fin »
  source règlement, article 5
  énoncé ESSAI-03
  en vigueur depuis le 01/01/2020
  lecture « un an »
    alors fin du droit = date de la demande + durée courte (à défaut de quantième, dernier jour du mois)
  lecture « deux ans »
    alors fin du droit = date de la demande + durée longue (à défaut de quantième, dernier jour du mois)

règle « prime », version du 01/01/2020
  source règlement, article 6
  énoncé ESSAI-03
  en vigueur depuis le 01/01/2020
  alors prime = 0 €/mois

règle « prime », version du 01/01/2025
  remplace la version du 01/01/2020
  source règlement, article 6
  énoncé ESSAI-03
  en vigueur depuis le 01/01/2025
  alors prime = tarif (seul)

contrôle « vieux couple »
  source règlement, article 7
  énoncé ESSAI-04
  en vigueur depuis le 01/01/2020
  si situation est couple
  et âge > âge minimal
  alors alerte « un couple âgé »
"""

BAREMES = """\
series:
  - nom: l'âge minimal
    unite: ans
    source: règlement, article 1
    valeurs:
      - {du: 01/01/2020, valeur: 60, confiance: vu dans une source}
      - {du: 01/01/2024, valeur: 65, confiance: vu dans une source}
  - nom: le tarif
    unite: €/mois
    cles: [situation familiale]
    source: règlement, article 2
    valeurs:
      - {du: 01/01/2020, confiance: vu dans une source, table: {seul: "10,50", couple: 20}}
  - nom: la durée courte
    unite: ans
    source: règlement, article 5
    valeurs:
      - {du: 01/01/2020, valeur: 1, confiance: vu dans une source}
  - nom: la durée longue
    unite: ans
    source: règlement, article 5
    valeurs:
      - {du: 01/01/2020, valeur: 2, confiance: vu dans une source}
"""

SCENARIOS = """\
# language: fr
Fonctionnalité: Essai

  @ESSAI-01
  Plan du scénario: à <âge> ans
    Étant donné que l'âge est de <âge> ans
    Quand le dossier est instruit au 01/03/2026
    Alors <issue>

    Exemples:
      | âge | issue               |
      | 64  | le droit est fermé  |
      | 65  | le droit est ouvert |
      | 66  | le droit est ouvert |

  @ESSAI-02 @ESSAI-03
  Plan du scénario: l'aide, <situation>
    Étant donné que l'âge est de 65 ans
    Et que la situation est <situation>
    Et que la personne voyage seule
    Quand le dossier est instruit au 01/03/2026
    Alors l'aide est de <aide>
    Et le reste est de <aide>
    Et la prime est de 10,50 €
    Et aucune alerte

    Exemples:
      | situation | aide    |
      | seul      | 10,50 € |
      | couple    | 20,00 € |

  @ESSAI-03
  Scénario: droit fermé
    Étant donné que l'âge est de 40 ans
    Et que la situation est seul
    Et que la personne est accompagnée
    Quand le dossier est instruit au 01/03/2026
    Alors l'aide est sans objet
    Et le reste est de 0,00 €

  @ESSAI-03
  Scénario: la fin du droit
    Étant donné que la date de la demande est le 01/02/2022
    Quand le dossier est instruit au 01/03/2022
    Alors la fin du droit est le 01/02/2023
    Et dans la lecture « deux ans », la fin du droit est le 01/02/2024

  @ESSAI-03
  Scénario: la prime d'avant
    Étant donné que l'âge est de 65 ans
    Et que la situation est seul
    Quand le dossier est instruit au 01/03/2022
    Alors la prime est de 0,00 €

  @ESSAI-04
  Scénario: un couple âgé
    Étant donné que l'âge est de 70 ans
    Et que la situation est couple
    Quand le dossier est instruit au 01/03/2026
    Alors une alerte dit « un couple âgé »
"""

DOCUMENTS = "documents:\n  - {id: reglement, titre: Le règlement}\n"


def _enonce(numero: int) -> str:
    return f"""\
  - id: ESSAI-{numero:02}
    source:
      - {{document: reglement, ligne: {numero}, citation: "article {numero}"}}
    enonce: L'énoncé {numero}.
    nature: condition
    effet: {{droit_actuel: conforme}}
    calculable: oui
    exemple: Un exemple.
"""


ENONCES = "domaine: essai\ntitre: Essai\nprefixe: ESSAI\nenonces:\n" + "".join(_enonce(n) for n in range(1, 5))

MOTS = "regles/transport/vocabulaire.regle"
DROIT = "regles/transport/regles.regle"
VALEURS = "baremes/transport.yaml"
ESSAIS = "scenarios/transport.feature"
CATALOGUE = "enonces/essai.yaml"

FICHIERS = {
    MOTS: VOCABULAIRE,
    DROIT: REGLES,
    VALEURS: BAREMES,
    ESSAIS: SCENARIOS,
    "enonces/documents.yaml": DOCUMENTS,
    CATALOGUE: ENONCES,
}


Changements = dict[str, list[tuple[str, str]]]
"""Par fichier, les textes à remplacer et ce qui les remplace."""


def poser(dossier: Path, changements: Changements | None = None) -> Path:
    """Écrit la petite base, changée ; chaque texte à remplacer doit s'y trouver."""
    for nom, texte in FICHIERS.items():
        for avant, apres in (changements or {}).get(nom, ()):
            assert avant in texte, f"{nom} ne contient pas {avant!r}"
            texte = texte.replace(avant, apres)
        chemin = dossier / nom
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(texte, encoding="utf-8")
    return dossier


def calculer(dossier: Path) -> Couverture:
    """La couverture d'une base posée."""
    moteur = Moteur.charger(dossier / "regles", dossier / "baremes")
    catalogue, fautes = lire_enonces(dossier / "enonces")
    scenarios, erreurs = lire(dossier / "scenarios")
    assert [d for d in (*fautes, *erreurs) if d.code != "S007"] == []
    inventaire = inventorier(moteur.modele)
    sans_enonce = [d.lieu for d in erreurs if d.lieu is not None]
    return couvrir(catalogue, inventaire, observer(scenarios, moteur, inventaire), sans_enonce)
