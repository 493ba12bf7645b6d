"""Document → page HTML qui se suffit à elle-même, accessible, imprimable, lisible au téléphone."""

from __future__ import annotations

from moteur import pages
from moteur.explication.document import Document, traduire
from moteur.explication.lignes import insecable


def en_html(document: Document) -> str:
    """Rend un document en page ; tout texte y est échappé."""
    return pages.rendre("explication.html.j2", document=traduire(document, insecable))
