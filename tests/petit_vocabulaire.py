"""Le vocabulaire des petits programmes d'essai : quelques faits donnés de chaque sorte."""

from __future__ import annotations

PETIT_VOCABULAIRE = """
fait « a »
  oui/non
  donné
fait « b »
  oui/non
  donné
fait « c »
  oui/non
  donné
fait « montant »
  montant en €/mois, au centime
  donné
fait « autre montant »
  montant en €/mois, au centime
  donné
fait « quantité »
  nombre en h/mois
  donné
fait « tarif »
  nombre en €/h
  donné
fait « jour »
  date
  donné
"""
