"""Outils du dépôt ; rien d'ici n'entre dans le paquet installé."""
