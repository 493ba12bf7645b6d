"""Les pages des messages : chaque contrôle du catalogue en a une, engendrée de sa docstring, et un index les range.

La page se lit dans le terminal (`moteur message R006`) et dans `docs/messages/`, que l'on récrit par
`moteur message --ecrire docs/messages`.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from moteur.diagnostics import catalogue

DOSSIER = "docs/messages"
INDEX = "README.md"
SECTIONS = ("Ce que dit ce contrôle", "Pourquoi", "Exemple fautif", "Exemple corrigé", "Quand passer outre")
FAMILLES = {
    "L": ("L'écriture des règles", "ce qui se voit en lisant le texte d'un fichier « .regle »"),
    "R": ("Le sens des règles", "ce qui se voit une fois le texte lu : noms, unités, périodes, exceptions, tables"),
    "B": ("Les barèmes", "les fichiers « .yaml » des valeurs datées"),
    "D": ("Les dossiers", "les faits donnés pour une demande"),
    "S": ("Les scénarios", "les fichiers « .feature »"),
    "E": ("Les énoncés", "le catalogue des phrases du droit"),
    "M": ("Les mentions et les lettres", "ce qu'une explication dit du traitement et des recours, et ses lettres"),
    "C": ("Les commandes", "ce que l'on demande au moteur"),
    "F": ("La mise en forme", "ce qu'écrivent `moteur former` et `moteur version`"),
    "J": ("Les reçus", "de quoi rejouer une instruction"),
    "V": ("Les éditions", "les dossiers, archives et révisions que l'on compare ou que l'on rejoue"),
    "T": ("Les tables", "les fichiers CSV ou Parquet que `moteur lot` lit et écrit"),
    "X": ("L'échange des barèmes", "ce qu'une commande écrit dans un barème, ou lit d'un classeur"),
    "G": ("Le moteur lui-même", "ce qu'il vérifie de ses propres calculs ; jamais une faute de votre part"),
}

_MODULE = re.compile(r"([a-z]\d{3})_")
_ENTETE = "<!-- Engendré par « moteur message --ecrire docs/messages » : corrigez la docstring du contrôle. -->\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """La page d'un contrôle : son code, son titre, et son texte en Markdown, sans le titre."""

    code: str
    titre: str
    texte: str

    @property
    def sections(self) -> dict[str, str]:
        """Le texte de chaque section, par titre, dans l'ordre de la page."""
        morceaux = re.split(r"^## (.+)\n", self.texte, flags=re.MULTILINE)
        return {titre: texte.strip() for titre, texte in zip(morceaux[1::2], morceaux[2::2], strict=True)}


@cache
def _modules() -> dict[str, str]:
    """Rend le module de chaque code, dans l'ordre des familles puis des numéros."""
    trouves = {m[1].upper(): x.name for x in pkgutil.iter_modules(catalogue.__path__) if (m := _MODULE.match(x.name))}
    rangs = {famille: rang for rang, famille in enumerate(FAMILLES)}
    return dict(sorted(trouves.items(), key=lambda p: (rangs.get(p[0][0], len(rangs)), p[0])))


def codes() -> tuple[str, ...]:
    """Rend tous les codes, dans l'ordre des familles."""
    return tuple(_modules())


def existe(code: str) -> bool:
    """Dit si ce code a une page."""
    return code in _modules()


@cache
def page(code: str) -> Page:
    """Rend la page d'un code ; lève `KeyError` s'il n'en a pas."""
    module = importlib.import_module(f"{catalogue.__name__}.{_modules()[code]}")
    titre, _, texte = inspect.cleandoc(module.__doc__ or "").partition("\n")
    return Page(code, titre.removeprefix(f"{code} · ").removesuffix("."), texte.strip())


def pages() -> list[Page]:
    """Rend toutes les pages, dans l'ordre des familles."""
    return [page(code) for code in codes()]


def adresse(code: str) -> str:
    """Rend l'adresse de la page d'un code, depuis la racine du dépôt ; vide s'il n'en a pas.

    >>> adresse("R006"), adresse("Z999")
    ('docs/messages/R006.md', '')
    """
    return f"{DOSSIER}/{code}.md" if existe(code) else ""


def fichiers() -> dict[str, str]:
    """Rend le texte de chaque fichier de `docs/messages/`, par nom : les pages et leur index."""
    return {INDEX: _index()} | {f"{p.code}.md": _markdown(p) for p in pages()}


def _markdown(page_: Page) -> str:
    famille, _ = FAMILLES[page_.code[0]]
    pied = f"[{famille}](README.md#{_ancre(famille)}) · [tous les messages](README.md)"
    return f"{_ENTETE}# {page_.code} · {page_.titre}\n\n{page_.texte}\n\n---\n\n{pied}\n"


def _index() -> str:
    lignes = [
        "# Les messages",
        "",
        "Quand le moteur refuse un fichier ou une demande, son message porte un code. Chaque code a sa page : ce que",
        "le contrôle dit, pourquoi, un exemple fautif, le même corrigé, et quand passer outre. Dans un terminal :",
        "`moteur message R006`.",
        "",
    ]
    for lettre, (titre, quoi) in FAMILLES.items():
        lignes += [f"## {titre}", "", f"{quoi[0].upper()}{quoi[1:]}.", "", "| code | message |", "|---|---|"]
        lignes += [f"| [{p.code}]({p.code}.md) | {p.titre} |" for p in pages() if p.code[0] == lettre]
        lignes.append("")
    return _ENTETE + "\n".join(lignes)


def _ancre(titre: str) -> str:
    """Rend l'ancre que les afficheurs de Markdown donnent à un titre."""
    return re.sub(r"[^\w -]", "", titre.lower()).replace(" ", "-")


def au_terminal(page_: Page) -> Iterator[str]:
    """Rend les lignes d'une page à lire dans un terminal : titres nus, exemples en retrait."""
    yield f"{page_.code} · {page_.titre}"
    for titre, texte in page_.sections.items():
        yield from ("", titre.upper(), "")
        exemple = False
        for ligne in texte.split("\n"):
            if ligne.startswith("```"):
                exemple = not exemple
            else:
                yield f"    {ligne}".rstrip() if exemple else ligne
