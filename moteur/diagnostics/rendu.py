"""Diagnostic → texte lisible au terminal, ou objet JSON.

Chaque endroit montre sa ligne et un soulignement. Ceux d'une même ligne partagent un extrait, où `-` souligne ceux qui
éclairent le premier ; une étendue de plusieurs lignes les montre toutes, ou les premières et la dernière. Un bloc de
YAML, lui, se montre par sa première ligne : c'est le bloc qui est fautif, et non chacune de ses lignes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from moteur.diagnostics import Diagnostic, Endroit, Lieu, messages, trier

LireSource = Callable[[str], str | None]

_LIGNES_MAX = 5
"""Lignes d'une étendue montrées en entier ; au-delà, les premières et la dernière."""

_LARGEUR_MAX = 160
"""Colonnes d'une ligne montrées ; au-delà, une fenêtre autour de l'endroit."""


class Lignes:
    """Quelques lignes, par numéro, d'un fichier trop gros pour être lu en entier."""

    def __init__(self, par_numero: Mapping[int, str]) -> None:
        self._par_numero = par_numero

    def __len__(self) -> int:
        return max(self._par_numero, default=0)

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, rang: int) -> str:
        return self._par_numero.get(rang + 1, "")


_PHRASE_MAX = 600
"""Caractères d'un message ou d'une aide montrés."""


def lire_source(fichier: str) -> str | None:
    """Rend le texte d'un fichier cité par un diagnostic, ou rien s'il n'est plus lisible."""
    try:
        return Path(fichier).read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return None


def _montrer(caractere: str) -> str:
    """Rend ce que l'on affiche d'un caractère : jamais de commande de terminal, une largeur que l'on connaît."""
    if caractere == "\t":
        return "→"
    categorie = unicodedata.category(caractere)
    if categorie == "Zs":
        return " "
    return "•" if categorie in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} else caractere


def _phrase(texte: str) -> str:
    """Rend une phrase du diagnostic, qui cite peut-être un texte très long ou des caractères qui ne s'affichent pas."""
    montree = "".join(c if c.isprintable() or unicodedata.category(c) == "Zs" else "•" for c in texte)
    return montree if len(montree) <= _PHRASE_MAX else montree[: _PHRASE_MAX - 1] + "…"


def largeur(texte: str) -> int:
    """Rend le nombre de colonnes qu'un texte affiché occupe : un accent détaché n'en prend pas, un idéogramme deux.

    >>> largeur("e\u0301te\u0301")
    3
    """
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in texte
    )


def _lignes(source: str) -> list[str]:
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _sur_une_ligne(lieu: Lieu) -> bool:
    return lieu.ligne == lieu.fin_ligne or lieu.fichier.endswith((".yaml", ".yml"))


class _Extrait:
    """L'extrait d'un diagnostic : sa marge a la largeur du plus grand numéro de ligne."""

    def __init__(self, diagnostic: Diagnostic, sources: Mapping[str, list[str] | Lignes | None]) -> None:
        self.diagnostic = diagnostic
        self.sources = sources
        numeros = [e.lieu.fin_ligne for e in diagnostic.endroits]
        self.marge = " " * max((len(str(n)) for n in numeros), default=1)

    def rendre(self) -> list[str]:
        lignes: list[str] = []
        endroits = self.diagnostic.endroits
        for _, groupe in groupby(enumerate(endroits), key=lambda p: self._cle(p[0], p[1].lieu)):
            lignes += self._groupe(list(groupe))
        return lignes

    @staticmethod
    def _cle(rang: int, lieu: Lieu) -> object:
        """Les endroits voisins d'une même ligne vont ensemble ; une étendue de plusieurs lignes va seule."""
        return (lieu.fichier, lieu.ligne) if _sur_une_ligne(lieu) else rang

    def _groupe(self, groupe: Sequence[tuple[int, Endroit]]) -> list[str]:
        premier = groupe[0][1].lieu
        entete = f"{self.marge} ┌─ {premier}"
        source = self.sources.get(premier.fichier)
        if source is None or not 1 <= premier.ligne <= len(source):
            return [entete, *(f"{self.marge} │ {e.note}" for _, e in groupe if e.note)]
        if not _sur_une_ligne(premier):
            return [entete, *self._etendue(source, groupe[0][1])]
        debut, texte = self._fenetre(source[premier.ligne - 1], premier)
        lignes = [entete, self._texte(premier.ligne, texte)]
        signes = ["^", *"-" * (len(groupe) - 1)]
        lignes += [self._souligner(texte, e.lieu, debut, s, e.note) for s, (_, e) in zip(signes, groupe, strict=True)]
        return lignes

    def _texte(self, numero: int, texte: str) -> str:
        return f"{numero:>{len(self.marge)}} │ {''.join(map(_montrer, texte))}".rstrip()

    @staticmethod
    def _fenetre(texte: str, lieu: Lieu) -> tuple[int, str]:
        """Rend le morceau de ligne à montrer, et combien de caractères on a laissés devant."""
        if len(texte) <= _LARGEUR_MAX:
            return 0, texte
        debut = max(0, min(lieu.colonne - 1, len(texte)) - _LARGEUR_MAX // 3)
        morceau = texte[debut : debut + _LARGEUR_MAX]
        if debut:
            morceau = "…" + morceau[1:]
        if debut + _LARGEUR_MAX < len(texte):
            morceau = morceau[:-1] + "…"
        return debut, morceau

    def _souligner(self, texte: str, lieu: Lieu, decalage: int, signe: str, note: str) -> str:
        visible = "".join(map(_montrer, texte))
        debut = min(max(0, lieu.colonne - 1 - decalage), len(texte))
        fin_colonne = lieu.fin_colonne if lieu.fin_ligne == lieu.ligne else len(texte) + decalage + 1
        fin = min(max(debut, fin_colonne - 1 - decalage), len(texte))
        trait = signe * max(1, largeur(visible[debut:fin]))
        return f"{self.marge} │ {' ' * largeur(visible[:debut])}{trait} {note}".rstrip()

    def _etendue(self, source: list[str] | Lignes, endroit: Endroit) -> list[str]:
        lieu = endroit.lieu
        numeros = [
            n
            for n in range(lieu.ligne, min(lieu.fin_ligne, len(source)) + 1)
            if n == lieu.ligne or (source[n - 1].strip() and not source[n - 1].lstrip().startswith("#"))
        ]
        coupe = len(numeros) > _LIGNES_MAX
        montrees = [*numeros[: _LIGNES_MAX - 2], numeros[-1]] if coupe else numeros
        lignes = []
        for numero in montrees:
            texte = source[numero - 1]
            debut = lieu.colonne if numero == lieu.ligne else len(texte) - len(texte.lstrip()) + 1
            fin = lieu.fin_colonne if numero == lieu.fin_ligne else len(texte.rstrip()) + 1
            ici = Lieu(lieu.fichier, numero, debut, numero, fin)
            decalage, morceau = self._fenetre(texte, ici)
            if coupe and numero == montrees[-1]:
                lignes.append(f"{self.marge} ⋮")
            note = endroit.note if numero == montrees[-1] else ""
            lignes += [self._texte(numero, morceau), self._souligner(morceau, ici, decalage, "^", note)]
        return lignes


def en_texte(diagnostics: Iterable[Diagnostic], lire: Callable[[str], str | Lignes | None] = lire_source) -> str:
    """Rend chaque diagnostic avec ses extraits soulignés et son aide, séparés par une ligne vide.

    Le premier de chaque code finit par la commande qui montre la page de ce code.
    """
    blocs = []
    expliques: set[str] = set()
    sources: dict[str, list[str] | Lignes | None] = {}
    for diagnostic in trier(diagnostics):
        for endroit in diagnostic.endroits:
            fichier = endroit.lieu.fichier
            if fichier not in sources:
                texte = lire(fichier)
                sources[fichier] = _lignes(texte) if isinstance(texte, str) else texte
        extrait = _Extrait(diagnostic, sources)
        entete = f"{diagnostic.gravite.value} {diagnostic.code} : {_phrase(diagnostic.message)}"
        lignes = [entete, *extrait.rendre()]
        if diagnostic.aide:
            lignes.append(f"{extrait.marge} aide : {_phrase(diagnostic.aide)}")
        if diagnostic.code not in expliques and messages.existe(diagnostic.code):
            lignes.append(f"{extrait.marge} pour comprendre : moteur message {diagnostic.code}")
            expliques.add(diagnostic.code)
        blocs.append("\n".join(lignes))
    return "\n\n".join(blocs)


def en_dict(diagnostic: Diagnostic) -> dict[str, Any]:
    """Rend un diagnostic sous une forme que JSON sait écrire."""
    return {
        "code": diagnostic.code,
        "gravite": diagnostic.gravite.value,
        "message": diagnostic.message,
        "aide": diagnostic.aide,
        "page": messages.adresse(diagnostic.code),
        "endroits": [
            {
                "fichier": e.lieu.fichier,
                "ligne": e.lieu.ligne,
                "colonne": e.lieu.colonne,
                "fin_ligne": e.lieu.fin_ligne,
                "fin_colonne": e.lieu.fin_colonne,
                "note": e.note,
            }
            for e in diagnostic.endroits
        ],
    }
