"""Le modèle : vocabulaire, barèmes et règles liés et typés, toutes versions confondues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from moteur.diagnostics import Lieu
from moteur.modele.expressions import Brute, Expr
from moteur.modele.series import Serie
from moteur.modele.types import Type

DATE_APPRECIATION = "date_appreciation"
"""Le seul fait que le moteur donne lui-même : la date à laquelle on apprécie le droit."""


@dataclass(frozen=True, slots=True)
class Fait:
    """Un fait du vocabulaire.

    `presume` : valeur prise quand le fait est absent (`None` : jamais présumé) ; `presume_de` : identifiant du fait
    dont il prend la valeur. `cle` : valeur d'énumération d'un membre de famille. `entite` : entité dont
    chaque élément porte ce fait ; `None` pour un fait du dossier. `obligation` : celle qui engendre ce fait, que
    personne n'a déclaré ni ne peut lire dans une règle.
    """

    identifiant: str
    nom: str
    libelle: str
    type: Type
    donne: bool
    deduit: bool
    lieu: Lieu
    presume: Brute | None = None
    presume_de: str | None = None
    raison: str = ""
    apprecie_par: str | None = None
    resultat: bool = False
    sources: tuple[str, ...] = ()
    enonces: tuple[str, ...] = ()
    se_dit: str | None = None
    se_dit_non: str | None = None
    famille: str | None = None
    cle: str | None = None
    entite: str | None = None
    obligation: str | None = None

    @property
    def origine(self) -> str:
        """Donné, déduit, donné ou déduit, présumé, ou apprécié, comme le vocabulaire le dit."""
        if self.presume is not None or self.presume_de is not None:
            return "présumé"
        base = "apprécié" if self.apprecie_par else "donné"
        if self.donne and self.deduit:
            return f"{base} ou déduit"
        return base if self.donne else "déduit"


def element(liste: str, rang: int, fait: str) -> str:
    """Rend l'identifiant d'un fait d'un élément ; le premier est de rang 1.

    >>> element("proches_aidants", 2, "heures_aide")
    'proches_aidants[2].heures_aide'
    """
    return f"{liste}[{rang}].{fait}"


_ELEMENT = re.compile(r"(.+)\[(\d+)\]\.(.+)")


def lire_element(ident: str) -> tuple[str, int, str] | None:
    """Rend la liste, le rang et le fait d'un identifiant de fait d'élément ; rien pour un fait du dossier.

    >>> lire_element("proches_aidants[2].heures_aide")
    ('proches_aidants', 2, 'heures_aide')
    """
    lu = _ELEMENT.fullmatch(ident)
    return (lu[1], int(lu[2]), lu[3]) if lu else None


def fait_nu(ident: str) -> str:
    """Rend l'identifiant d'un fait sans l'élément qui le porte.

    >>> fait_nu("proches_aidants[2].heures_aide")
    'heures_aide'
    """
    return ident.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Une liste fermée de valeurs : identifiant → libellé, dans l'ordre écrit."""

    identifiant: str
    nom: str
    valeurs: Mapping[str, str]
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Entite:
    """Ce dont un dossier donne une liste ; `liste` : identifiant du fait qui la porte."""

    identifiant: str
    nom: str
    liste: str
    nom_liste: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Incertitude:
    """Ce que le droit laisse incertain, et à quelle condition."""

    raison: str
    quand: Expr | None
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Branche:
    """Une condition et ce qu'elle conclut ; sans condition, toujours vraie.

    `identifiant` est stable dans une édition : « titre », « titre/exception », « titre#ligne », « titre/sinon ».
    """

    identifiant: str
    condition: Expr | None
    conclusion: Expr
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Periode:
    """Intervalle de dates, bornes comprises, `None` pour une borne ouverte."""

    du: date | None = None
    au: date | None = None

    def contient(self, jour: date) -> bool:
        """Vrai si le jour est dans la période."""
        return (self.du is None or self.du <= jour) and (self.au is None or jour <= self.au)

    def intersection(self, autre: Periode) -> Periode | None:
        """La période commune, ou rien."""
        du = max((d for d in (self.du, autre.du) if d), default=None)
        au = min((d for d in (self.au, autre.au) if d), default=None)
        return None if du and au and du > au else Periode(du, au)


@dataclass(frozen=True, slots=True)
class Groupe:
    """De quoi conclure un fait : des exceptions d'abord, puis des branches.

    `ordonnees` : la première branche vraie l'emporte ; sinon une seule doit l'être, et deux font un conflit.
    `sans_lecture` : le droit admet plusieurs lectures et aucune n'est employée, la conclusion est indéterminée.
    """

    titre: str
    exceptions: tuple[Groupe, ...]
    branches: tuple[Branche, ...]
    ordonnees: bool
    sources: tuple[str, ...]
    enonces: tuple[str, ...]
    incertitudes: tuple[Incertitude, ...]
    lieu: Lieu = field(compare=False)
    periode: Periode = Periode()
    sans_lecture: bool = False

    def tous(self) -> Iterator[Groupe]:
        """Ce groupe, puis ses exceptions à toute profondeur."""
        yield self
        for exception in self.exceptions:
            yield from exception.tous()

    def expressions(self) -> Iterator[Expr]:
        """Toutes les conditions et conclusions du groupe et de ses exceptions."""
        for groupe in self.tous():
            for branche in groupe.branches:
                if branche.condition is not None:
                    yield branche.condition
                yield branche.conclusion
            for incertitude in groupe.incertitudes:
                if incertitude.quand is not None:
                    yield incertitude.quand


@dataclass(frozen=True, slots=True)
class Lecture:
    """Une lecture du droit : ce que chaque fait devient si on la retient."""

    titre: str
    groupes: Mapping[str, Groupe]
    sources: tuple[str, ...]
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Controle:
    """Une alerte, et la condition qui la lève ; n'écarte personne."""

    titre: str
    condition: Expr
    message: str
    sources: tuple[str, ...]
    enonces: tuple[str, ...]
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Obligation:
    """Qui doit faire quoi ; et les faits engendrés qui disent si elle est née, son échéance, quand elle est accomplie.

    `identifiant` est celui de l'obligation et du fait qui dit son état.
    """

    identifiant: str
    titre: str
    acteur: str
    action: str
    a_defaut: str
    nee: str
    naissance: str | None
    echeance: str | None
    accomplie_le: str | None
    faits: tuple[Fait, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """Une version d'une règle, d'une table ou d'une obligation : sa période, et un groupe par fait conclu.

    `ancre` : fait de type date auquel la période se rattache ; `None` pour la date d'appréciation.
    """

    titre: str
    sorte: str
    nom_version: str
    periode: Periode
    ancre: str | None
    groupes: Mapping[str, Groupe]
    lectures: tuple[Lecture, ...]
    lecture_employee: str | None
    acte: str | None
    controle: Controle | None
    sources: tuple[str, ...]
    enonces: tuple[str, ...]
    metadonnees: tuple[tuple[str, str], ...]
    lieu: Lieu = field(compare=False)
    obligation: Obligation | None = None

    @property
    def designation(self) -> str:
        """Ce qui distingue cette version de celles du même titre : son nom, à défaut la fin de sa période."""
        if self.nom_version:
            return f"version du {self.nom_version}"
        return f"version jusqu'au {self.periode.au:%d/%m/%Y}" if self.periode.au is not None else "version sans date"

    @property
    def nature(self) -> str:
        """Ce dont le titre est le nom : une règle (ou une table), un contrôle, une obligation."""
        return self.sorte if self.sorte in {"contrôle", "obligation"} else "règle"


def nommer(versions: Iterable[Version]) -> dict[tuple[str, str], str]:
    """Rend le nom de chaque version, par titre et nom de version : son titre, et ce qui la distingue s'il en faut."""
    uniques = {(v.titre, v.nom_version): v for v in versions}
    titres = Counter(titre for titre, _ in uniques)
    return {c: v.titre if titres[v.titre] == 1 else f"{v.titre}, {v.designation}" for c, v in uniques.items()}


@dataclass(frozen=True, slots=True)
class Modele:
    """Tout ce qui a été lu, lié et typé."""

    faits: Mapping[str, Fait]
    enumerations: Mapping[str, Enumeration]
    entites: Mapping[str, Entite]
    series: Mapping[str, Serie]
    versions: tuple[Version, ...]
    libelles_choix: Mapping[str, str]
    empreintes_versions: tuple[str, ...]
    empreinte_regles: str = ""
    empreinte_baremes: str = ""

    def fait(self, ident: str) -> Fait:
        """Rend un fait du dossier, ou d'un élément, par son identifiant ; celui d'un élément le nomme."""
        fait = self.faits.get(ident)
        if fait is not None:
            return fait
        fait = self.faits[fait_nu(ident)]
        assert fait.entite is not None
        lu = lire_element(ident)
        assert lu is not None
        liste, rang, _ = lu
        de = f" ({self.entites[fait.entite].nom} {rang})"
        presume_de = fait.presume_de
        if presume_de is not None and self.faits[presume_de].entite is not None:
            presume_de = element(liste, rang, presume_de)
        return replace(
            fait, identifiant=ident, nom=fait.nom + de, libelle=fait.libelle + de, presume_de=presume_de, resultat=False
        )

    def liste(self, fait: Fait) -> str | None:
        """Rend la liste dont les éléments portent ce fait, s'il y en a une."""
        return self.entites[fait.entite].liste if fait.entite is not None else None

    def ranger(self, idents: Iterable[str]) -> list[str]:
        """Range des identifiants dans l'ordre du vocabulaire, et les éléments dans celui du dossier."""
        ordre = {f: rang for rang, f in enumerate(self.faits)}

        def cle(ident: str) -> tuple[int, int]:
            lu = lire_element(ident)
            return ordre[fait_nu(ident)], lu[1] if lu else 0

        return sorted(idents, key=cle)
