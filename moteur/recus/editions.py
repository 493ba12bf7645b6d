"""Retrouver l'édition d'un reçu : les fichiers courants, une archive, une révision de l'historique git."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from moteur.diagnostics import DemandeInvalide, Diagnostic, a_des_erreurs
from moteur.diagnostics.catalogue import j005_edition_introuvable, j006_edition_illisible
from moteur.modele.charger import charger_modele, empreinte_regles
from moteur.modele.empreintes_textes import empreinte
from moteur.plan.plan import Chaine
from moteur.porte import Moteur
from moteur.recus.causes import Changement
from moteur.recus.historique import Historique, Place, fichiers_du_disque, hauteurs, ranger
from moteur.recus.recu import Recu
from moteur.revisions import BAREMES, REGLES, Revision, ouvrir
from moteur.revisions.archives import est_archive

COURANTE, DESSOUS, ARCHIVE, GIT, SENS = "courante", "dessous", "archive", "git", "sens"

GARDEES = 4
"""Éditions chargées gardées en mémoire."""


@dataclass(frozen=True, slots=True)
class Origine:
    """D'où vient une édition : les fichiers courants, leurs premières couches, une archive, une révision git.

    Ou d'autres textes de même sens. `hauteurs` : combien de couches de règles et de barèmes la font, s'il y en a plus.
    """

    sorte: str
    designation: str = ""
    commit: str | None = None
    hauteurs: tuple[int, int] = (1, 1)
    jour: str = ""
    sujet: str = ""

    def __str__(self) -> str:
        if self.sorte == COURANTE:
            return "fichiers courants"
        if self.sorte == DESSOUS:
            return f"fichiers courants, sans {self.designation}"
        if self.sorte == SENS:
            return "fichiers courants : leur texte a changé depuis, leur sens non"
        if self.sorte == ARCHIVE:
            return f"archive {self.designation}"
        return f"révision {self.designation} du {self.jour} « {self.sujet} »"


@dataclass(frozen=True, slots=True)
class Trouvee:
    """Une édition retrouvée, chargée ; `connus` : ce qui la distingue de l'édition courante, plan par plan."""

    origine: Origine
    moteur: Moteur
    connus: dict[tuple[Chaine, Chaine], tuple[Changement, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Editions:
    """Où chercher les éditions ; les dernières chargées sont gardées. Gestionnaire de contexte, ferme le dépôt.

    `regles`, `baremes` : les couches courantes, dont `courant` est le moteur ; leur dépôt git est celui de
    l'historique. `archives` : un dossier d'archives, ou rien.
    """

    regles: Sequence[Path]
    baremes: Sequence[Path]
    courant: Moteur
    archives: Path | None = None
    _trouvees: dict[tuple[str, str], Trouvee | list[Diagnostic]] = field(default_factory=dict)
    _historique: Historique | None = None
    _index: dict[tuple[str, str], Path] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, sorte: type[BaseException] | None, levee: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._historique is not None:
            self._historique.fermer()

    def trouver(self, recu: Recu) -> tuple[Trouvee | None, list[Diagnostic]]:
        """Rend l'édition du reçu, ou pourquoi elle ne se retrouve pas (J005) ou ne se lit plus (J006)."""
        cle = (recu.regles, recu.baremes)
        if cle not in self._trouvees:
            chargees = [c for c, t in self._trouvees.items() if isinstance(t, Trouvee)]
            if len(chargees) >= GARDEES:
                del self._trouvees[chargees[0]]
            self._trouvees[cle] = self._chercher(recu)
        trouvee = self._trouvees[cle]
        if isinstance(trouvee, Trouvee):
            return trouvee, []
        if recu.edition is not None and self.courant.edition(recu.jour).empreinte == recu.edition:
            return Trouvee(Origine(SENS), self.courant), []
        return None, trouvee

    def contenus(self, recu: Recu) -> dict[str, bytes]:
        """Rend les fichiers de l'édition du reçu, par couche ; lève `DemandeInvalide` si on n'a pas ses textes."""
        trouvee, fautes = self.trouver(recu)
        origine = trouvee.origine if trouvee is not None else Origine(SENS)
        if origine.sorte == COURANTE:
            return ranger({REGLES: self.regles, BAREMES: self.baremes}, fichiers_du_disque)
        if origine.sorte == DESSOUS:
            haut, bas = origine.hauteurs
            return ranger({REGLES: self.regles[:haut], BAREMES: self.baremes[:bas]}, fichiers_du_disque)
        if origine.sorte == ARCHIVE:
            with ouvrir(origine.designation) as edition:
                return ranger({REGLES: edition.regles, BAREMES: edition.baremes}, fichiers_du_disque)
        if origine.sorte == GIT and self._historique is not None and origine.commit is not None:
            return self._historique.contenus(Place(origine.commit, *origine.hauteurs))
        raise DemandeInvalide(fautes or [j005_edition_introuvable.texte_change(recu.lieu)])

    def _chercher(self, recu: Recu) -> Trouvee | list[Diagnostic]:
        modele = self.courant.modele
        if (recu.regles, recu.baremes) == (modele.empreinte_regles, modele.empreinte_baremes):
            return Trouvee(Origine(COURANTE), self.courant)
        dessous = self._dessous(recu)
        if dessous is not None:
            regles, baremes = self.regles[: dessous.hauteurs[0]], self.baremes[: dessous.hauteurs[1]]
            return self._charger(Revision("", Path(), tuple(regles), tuple(baremes)), dessous, recu)
        ou = ["dans les fichiers courants"]
        if self.archives is not None:
            ou.append(f"dans les archives de « {self.archives} »")
            chemin = self._archives().get((recu.regles, recu.baremes))
            if chemin is not None:
                with ouvrir(str(chemin)) as edition:
                    return self._charger(edition, Origine(ARCHIVE, str(chemin)), recu)
        historique = self._historique = self._historique or Historique.de(self.regles, self.baremes)
        details = ""
        if historique is not None:
            ou.append(f"dans les {len(historique.commits)} révisions qui touchent ses fichiers")
            place = historique.trouver(recu.regles, recu.baremes)
            if place is not None:
                with historique.ouvrir(place) as edition:
                    jour, sujet = historique.decrire(place.commit)
                    origine = Origine(GIT, place.commit[:12], place.commit, place[1:], jour, sujet)
                    return self._charger(edition, origine, recu)
            details = historique.dire_separees(recu.regles, recu.baremes)
        else:
            details = " Ces fichiers ne sont pas dans un dépôt git que l'on puisse lire."
        *debut, dernier = ou
        cherche = f"{', '.join(debut)} et {dernier}" if debut else dernier
        return [j005_edition_introuvable.faute(recu.lieu, cherche, details)]

    def _dessous(self, recu: Recu) -> Origine | None:
        """Les premières couches courantes, si elles font l'édition du reçu : les autres ont été posées depuis."""
        regles = next((n for n in hauteurs(self.regles) if empreinte_regles(self.regles[:n]) == recu.regles), None)
        if regles is None:
            return None
        baremes = next((n for n in hauteurs(self.baremes) if empreinte(self.baremes[:n]) == recu.baremes), None)
        if baremes is None:
            return None
        posees = [*self.regles[regles:], *self.baremes[baremes:]]
        return Origine(DESSOUS, ", ".join(str(p) for p in posees), hauteurs=(regles, baremes))

    def _charger(self, edition: Revision, origine: Origine, recu: Recu) -> Trouvee | list[Diagnostic]:
        modele, fautes = charger_modele(edition.regles, edition.baremes)
        if a_des_erreurs(fautes):
            return [j006_edition_illisible.faute(str(origine), recu.moteur, edition.traduire(fautes))]
        if (modele.empreinte_regles, modele.empreinte_baremes) != (recu.regles, recu.baremes):
            raise AssertionError(f"l'édition dépliée ({origine}) n'a pas les empreintes cherchées")
        return Trouvee(origine, Moteur(modele))

    def _archives(self) -> dict[tuple[str, str], Path]:
        """Les archives et les dossiers d'édition, par empreintes ; un fichier qui n'en est pas une est passé."""
        if self._index is None:
            self._index = {}
            assert self.archives is not None
            for chemin in sorted(self.archives.iterdir()):
                if not (chemin.is_dir() or est_archive(chemin.name)):
                    continue
                try:
                    with ouvrir(str(chemin)) as edition:
                        self._index.setdefault(empreintes(edition.regles, edition.baremes), chemin)
                except DemandeInvalide:
                    continue
        return self._index


def empreintes(regles: Iterable[Path], baremes: Iterable[Path]) -> tuple[str, str]:
    """Rend les empreintes des textes de règles et de barèmes, sans rien charger."""
    return empreinte_regles(list(regles)), empreinte(list(baremes))
