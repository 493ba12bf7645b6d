"""Un tout petit droit : un forfait et un taux qui se revalorisent, une table, une date, un délai qui s'éteint."""

from __future__ import annotations

from pathlib import Path

BAREMES = """\
# Le forfait et le taux.
series:
  - nom: le forfait
    unite: €/mois
    source: arrêté d'exemple
    revalorisation: 1er janvier
    indexation: l'indice d'exemple
    valeurs:
      - du: 01/01/2025
        valeur: 24,50
        confiance: vu dans une source
        source: arrêté du 20/12/2024
      - du: 01/01/2026
        valeur: 1 025,00   # le fil des prix
        confiance: reconstitué
        note: >-
          la même hausse
          que le reste
  - nom: le taux
    unite: "%"
    source: décret d'exemple
    valeurs:
      - {du: 01/01/2020, valeur: "7,5 %", confiance: vu dans une source, jusqu_au: 31/12/2026}
      - {du: 01/01/2027, valeur: 8 %, confiance: mémoire}
"""
AUTRES = """\
series:
  - nom: la prime
    unite: €/mois
    cles: [situation, rang]
    source: décret d'exemple
    revalorisation: 1er avril
    valeurs:
      - du: 01/04/2026
        confiance: vu dans une source
        table:
          seul: {haut: 12, bas: "6,50"}
          couple: {haut: 20, bas: 10}
  - nom: le délai
    unite: jours
    source: décret d'exemple
    valeurs:
      - du: 01/01/2020
        jusqu_au: 31/12/2026
        valeur: 15
        confiance: vu dans une source
  - nom: le début
    type: date
    source: décret d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 01/03/2020
        confiance: vu dans une source
"""
REGLES = """\
énumération « situation »
  valeurs seul, couple

énumération « rang »
  valeurs haut, bas

fait « la dépense »
  montant en €/mois, au centime
  donné

fait « l'aide »
  montant en €/mois, au centime
  déduit
  résultat

règle « aide »
  source décret d'exemple, article 1
  en vigueur depuis le 01/01/2025
  alors aide = le plus petit de (dépense × (100 % − taux) ; forfait), arrondi au centime

règle « doublement »
  source décret d'exemple, article 2
  en vigueur du 01/01/2025 au 31/12/2026
  alors aide doublée = aide + aide, arrondi au centime

fait « l'aide doublée »
  montant en €/mois, au centime
  déduit
  résultat
"""
SCENARIOS = """\
# language: fr
Fonctionnalité: l'aide

  @ESSAI-01
  Scénario: une grosse dépense
    Étant donné que la dépense est de 5 000 €
    Quand le dossier est instruit au 01/06/2025
    Alors l'aide est de 24,50 €

  @ESSAI-01
  Scénario: une petite dépense
    Étant donné que la dépense est de 10 €
    Quand le dossier est instruit au 01/06/2026
    Alors l'aide est de 9,25 €
"""


def poser(racine: Path) -> dict[str, Path]:
    """Écrit ce petit droit et rend ses dossiers."""
    dossiers = {nom: racine / nom for nom in ("regles", "baremes", "scenarios")}
    for dossier in dossiers.values():
        dossier.mkdir(parents=True)
    for fichier, texte in (
        ("baremes/forfait.yaml", BAREMES),
        ("baremes/autres.yaml", AUTRES),
        ("regles/aide.regle", REGLES),
        ("scenarios/aide.feature", SCENARIOS),
    ):
        (racine / fichier).write_text(texte, encoding="utf-8", newline="")
    return dossiers
