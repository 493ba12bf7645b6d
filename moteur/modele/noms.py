"""Les noms et leurs identifiants ; voir `moteur.langage.noms`."""

from moteur.langage.noms import canonique, identifiant, sans_article

__all__ = ["canonique", "identifiant", "sans_article"]
