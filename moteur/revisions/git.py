"""Lire un dépôt git sans jamais toucher à l'arbre de travail : révisions, arbres, contenus.

Un seul processus `git cat-file --batch` sert toutes les lectures d'un dépôt : des centaines de révisions se parcourent
en une seconde. Aucun attribut (`export-ignore`, fins de ligne) ne change ce qui est lu.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import v001_designation, v004_git
from moteur.diagnostics.suggestions import vouliez_vous

_AILLEURS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_COMMON_DIR")
_DOSSIER, _LIEN, _SOUS_MODULE = "40000", "120000", "160000"


class Entree(NamedTuple):
    """Un fichier d'une révision : chemin relatif à l'arbre lu, identité du contenu ; un lien n'est pas ordinaire."""

    chemin: str
    contenu: str
    ordinaire: bool = True


@cache
def programme() -> str | None:
    """Rend le chemin de la commande git, si elle est installée."""
    return shutil.which("git")


def _lancer(dossier: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    git = programme()
    if git is None:
        raise DemandeInvalide([v004_git.absent()])
    return subprocess.run(
        [git, "--no-pager", "--literal-pathspecs", "-C", str(dossier), *arguments],
        env=_milieu(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def _milieu() -> dict[str, str]:
    """L'environnement sans ce qui mènerait git ailleurs : une commande jouée dans un crochet git en hérite."""
    propre = {c: v for c, v in os.environ.items() if c not in _AILLEURS}
    return propre | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1"}


class Depot:
    """Un dépôt git que l'on lit ; gestionnaire de contexte, ferme son processus de lecture.

    `racine` : son dossier de travail.
    """

    def __init__(self, racine: Path) -> None:
        self.racine = racine
        self._lecteur: subprocess.Popen[bytes] | None = None
        self._arbres: dict[str, tuple[tuple[str, str, str], ...]] = {}

    @classmethod
    def trouver(cls, dossier: Path) -> Depot | None:
        """Rend le dépôt qui contient ce dossier, ou rien ; lève `DemandeInvalide` si git est absent ou refuse."""
        lu = _lancer(dossier, "rev-parse", "--show-toplevel")
        if lu.returncode == 0:
            return cls(Path(os.fsdecode(lu.stdout.rstrip(b"\n"))))
        erreur = lu.stderr.decode("utf-8", errors="replace").strip()
        if "not a git repository" in erreur:
            return None
        raise DemandeInvalide([v004_git.refus(str(dossier), erreur.split("\n")[0])])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, sorte: type[BaseException] | None, levee: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._lecteur is not None:
            assert self._lecteur.stdin is not None
            assert self._lecteur.stdout is not None
            self._lecteur.stdin.close()
            self._lecteur.stdout.close()
            self._lecteur.wait()
            self._lecteur = None

    def chemin(self, dossier: Path) -> str | None:
        """Rend le chemin d'un dossier dans le dépôt (« » pour sa racine), ou rien s'il n'y est pas."""
        try:
            relatif = dossier.resolve().relative_to(self.racine.resolve())
        except ValueError:
            return None
        return "" if relatif == Path() else relatif.as_posix()

    def revision(self, nom: str) -> str:
        """Rend le hash du commit que désigne `nom` ; lève `DemandeInvalide` s'il n'y en a pas."""
        ecrit = nom.strip()
        if ecrit and not ecrit.startswith("-") and "\0" not in ecrit:
            lu = _lancer(self.racine, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ecrit}^{{commit}}")
            if lu.returncode == 0:
                return lu.stdout.decode("ascii").strip()
        raise DemandeInvalide([v001_designation.faute(nom, vouliez_vous(nom, self.noms()))])

    def noms(self) -> list[str]:
        """Rend les noms des branches et des étiquettes."""
        lu = _lancer(self.racine, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags")
        return lu.stdout.decode("utf-8", errors="replace").split("\n")[:-1]

    def decrire(self, commit: str) -> tuple[str, str]:
        """Rend le jour (AAAA-MM-JJ) et la première ligne du message d'un commit."""
        lu = _lancer(self.racine, "log", "-1", "--format=%cs%x00%s", commit)
        jour, _, sujet = lu.stdout.decode("utf-8", errors="replace").strip().partition("\0")
        return jour, sujet

    def histoire(self, chemins: list[str]) -> list[str]:
        """Rend les commits de toutes les branches qui touchent ces chemins, ceux de HEAD et les récents d'abord."""
        a_lire = [c or "." for c in chemins]
        trouves: dict[str, None] = {}
        for depart in (["HEAD"], ["--all"]):
            lu = _lancer(self.racine, "log", "--full-history", "--format=%H", *depart, "--", *a_lire)
            trouves |= dict.fromkeys(lu.stdout.decode("ascii").split())
        return list(trouves)

    def arbre(self, commit: str, chemin: str) -> str | None:
        """Rend l'identité d'un dossier dans un commit, ou rien s'il n'y est pas."""
        lu = self._objet(f"{commit}:{chemin}")
        return lu[0] if lu is not None and lu[1] == "tree" else None

    def fichiers(self, arbre: str, dans: str = "") -> Iterator[Entree]:
        """Parcourt les fichiers d'un arbre, à toute profondeur."""
        for mode, nom, objet in self._lire_arbre(arbre):
            chemin = f"{dans}{nom}"
            if mode == _DOSSIER:
                yield from self.fichiers(objet, f"{chemin}/")
            else:
                yield Entree(chemin, objet, mode not in {_LIEN, _SOUS_MODULE})

    def contenu(self, objet: str) -> bytes:
        """Rend le contenu d'un fichier d'après son identité."""
        lu = self._objet(objet)
        if lu is None:
            raise DemandeInvalide([v004_git.refus(str(self.racine), f"l'objet {objet[:12]} manque.")])
        return lu[2]

    def _lire_arbre(self, arbre: str) -> tuple[tuple[str, str, str], ...]:
        """Lit un arbre : mode, nom et identité de chaque entrée, gardés d'une révision à l'autre."""
        if arbre not in self._arbres:
            octets, largeur = self.contenu(arbre), len(arbre) // 2
            entrees, place = [], 0
            while place < len(octets):
                fin = octets.index(b"\0", place)
                mode, _, nom = octets[place:fin].partition(b" ")
                objet = octets[fin + 1 : fin + 1 + largeur].hex()
                entrees.append((mode.decode("ascii"), os.fsdecode(nom), objet))
                place = fin + 1 + largeur
            self._arbres[arbre] = tuple(entrees)
        return self._arbres[arbre]

    def _objet(self, nom: str) -> tuple[str, str, bytes] | None:
        """Rend l'identité, la sorte et le contenu d'un objet, ou rien s'il n'existe pas."""
        if "\n" in nom:
            return None
        if self._lecteur is None:
            git = programme()
            assert git is not None
            self._lecteur = subprocess.Popen(
                [git, "-C", str(self.racine), "cat-file", "--batch"],
                env=_milieu(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        entree, sortie = self._lecteur.stdin, self._lecteur.stdout
        assert entree is not None
        assert sortie is not None
        try:
            entree.write(os.fsencode(nom) + b"\n")
            entree.flush()
        except BrokenPipeError:
            raise DemandeInvalide([v004_git.refus(str(self.racine), "la lecture s'est interrompue.")]) from None
        mots = sortie.readline().split()
        if len(mots) != 3 or mots[-1] in {b"missing", b"ambiguous"}:
            return None
        contenu = sortie.read(int(mots[2]))
        sortie.read(1)
        return mots[0].decode("ascii"), mots[1].decode("ascii"), contenu
