"""Préparer une année : ce qui est dû, ce qui s'éteint, et le brouillon à remplir, où rien n'est inventé."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from pathlib import Path

from moteur.langage.noms import sans_article
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.redaction import yaml_en_place as yml
from moteur.redaction.baremes import Cases, ValeurAEcrire, bloc_de_serie, entree, entree_vide
from moteur.redaction.nombres import en_francais

_LARGEUR_COMMENTAIRE = 110


class Etat(Enum):
    """Où en est une valeur attendue."""

    EN_RETARD = "en retard"
    A_REMPLIR = "à remplir"
    A_VENIR = "à venir"
    PRESENTE = "déjà là"


@dataclass(frozen=True, slots=True)
class Echeance:
    """Une valeur attendue d'une série, le jour où elle l'est, et la dernière connue."""

    serie: Serie
    attendue: date
    derniere: ValeurDatee
    etat: Etat

    @property
    def a_ecrire(self) -> bool:
        """Vrai si l'année ne commence pas sans elle."""
        return self.etat in (Etat.EN_RETARD, Etat.A_REMPLIR)


@dataclass(frozen=True, slots=True)
class Fin:
    """Ce qui cesse de valoir : une série, une règle ou une exception ; `suite` : ce qui vient après, s'il y a."""

    sorte: str
    nom: str
    le: date
    suite: str


@dataclass(frozen=True, slots=True)
class Annee:
    """Ce qu'il faut savoir avant le 1er janvier : valeurs attendues, fins, valeurs provisoires."""

    annee: int
    echeances: tuple[Echeance, ...]
    fins: tuple[Fin, ...]
    provisoires: tuple[tuple[Serie, ValeurDatee], ...]


def preparer(modele: Modele, series: Mapping[str, Serie], annee: int) -> Annee:
    """Dit ce qu'une année attend. `series` : telles que `lire_baremes` les rend, aux clés telles qu'écrites.

    Une valeur est due à chaque jour de revalorisation de l'année ; celle d'une année passée qui manque encore est en
    retard. Une fin compte si elle tombe du 31 décembre d'avant au 30 décembre.
    """
    premier = date(annee, 1, 1)
    veille = premier - timedelta(days=1)
    echeances = [e for s in series.values() for e in _echeances(s, annee)]
    fins = [*_fins_de_series(series, veille), *_fins_de_regles(modele, veille)]
    provisoires = [
        (s, v) for s in series.values() if (v := s.en_vigueur(premier)) is not None and v.statut is Statut.PROVISOIRE
    ]
    rangs = list(Etat)
    return Annee(
        annee,
        tuple(sorted(echeances, key=lambda e: (rangs.index(e.etat), e.attendue, e.serie.identifiant))),
        tuple(sorted(set(fins), key=lambda f: (f.le, f.sorte, f.nom))),
        tuple(provisoires),
    )


def _echeances(serie: Serie, annee: int) -> Iterable[Echeance]:
    if serie.revalorisation is None or not serie.valeurs:
        return
    derniere = serie.valeurs[-1]
    retard = serie.attendue(date(annee - 1, 12, 31))
    if retard is not None:
        yield Echeance(serie, retard, derniere, Etat.EN_RETARD)
    jour = date(annee, *serie.revalorisation)
    if derniere.jusqu_au is not None and derniere.jusqu_au < jour:
        return
    presente = next((v for v in serie.valeurs if jour <= v.du and v.du.year == annee), None)
    if presente is not None:
        yield Echeance(serie, jour, presente, Etat.PRESENTE)
    else:
        avant = max((v for v in serie.valeurs if v.du < jour), key=lambda v: v.du, default=derniere)
        yield Echeance(serie, jour, avant, Etat.A_REMPLIR if (jour.month, jour.day) == (1, 1) else Etat.A_VENIR)


def _s_eteint(fin: date | None, veille: date) -> bool:
    return fin is not None and veille <= fin < date(veille.year + 1, 12, 31)


def _fins_de_series(series: Mapping[str, Serie], veille: date) -> Iterable[Fin]:
    for serie in series.values():
        for valeur in serie.valeurs:
            if valeur.jusqu_au is not None and _s_eteint(valeur.jusqu_au, veille):
                apres = serie.en_vigueur(valeur.jusqu_au + timedelta(days=1))
                suite = f"la valeur du {ecrire_date(apres.du)}" if apres else ""
                yield Fin("barème", sans_article(serie.nom), valeur.jusqu_au, suite)


def _fins_de_regles(modele: Modele, veille: date) -> Iterable[Fin]:
    for version in modele.versions:
        au = version.periode.au
        if au is not None and _s_eteint(au, veille):
            suivante = next(
                (
                    v
                    for v in modele.versions
                    if v.titre == version.titre and v is not version and v.periode.contient(au + timedelta(days=1))
                ),
                None,
            )
            suite = f"la version du {ecrire_date(suivante.periode.du)}" if suivante and suivante.periode.du else ""
            yield Fin(version.sorte, version.titre, au, suite)
        for groupe in (g for x in version.groupes.values() for g in x.tous()):
            fin = groupe.periode.au
            if fin is not None and fin != au and _s_eteint(fin, veille):
                yield Fin("exception", groupe.titre, fin, "")


# --- Le brouillon -----------------------------------------------------------------------------------------------------


def brouillon(annee: Annee, dossier: Path, *, reconduire: bool) -> dict[Path, bytes]:
    """Rend les fichiers d'une couche où chaque valeur due a sa place, vide.

    Avec `reconduire`, la dernière valeur y est reprise, provisoire et incertaine, en attendant la définitive. Les
    fichiers ont le nom de ceux d'en dessous ; aucun si rien n'est dû.
    """
    par_fichier: dict[str, dict[str, list[Echeance]]] = {}
    for echeance in annee.echeances:
        if echeance.a_ecrire:
            nom = Path(echeance.serie.lieu.fichier).name
            par_fichier.setdefault(nom, {}).setdefault(echeance.serie.identifiant, []).append(echeance)
    return {
        dossier / nom: "\n".join(
            [*_entete(annee.annee, reconduire=reconduire), *_series(dues, reconduire), ""]
        ).encode()
        for nom, dues in sorted(par_fichier.items())
    }


def _entete(annee: int, *, reconduire: bool) -> list[str]:
    if reconduire:
        return [
            f"# Brouillon {annee} : les dernières valeurs connues, reconduites et provisoires.",
            "# Dès qu'un texte paraît : sa valeur, sa source, sa confiance, et retirez « statut » et « note ».",
            "series:",
        ]
    return [
        f"# Brouillon {annee} : remplissez chaque valeur d'après son texte, avec sa source et sa confiance",
        "# (vu dans une source, reconstitué, mémoire, incertain). Ce qui reste vide est une faute : retirez la série",
        "# si son texte n'a pas paru.",
        "series:",
    ]


def _series(dues: Mapping[str, Sequence[Echeance]], reconduire: bool) -> list[str]:  # noqa: FBT001 -- voir brouillon
    lignes: list[str] = []
    for rang, echeances in enumerate(dues.values()):
        serie = echeances[0].serie
        entrees = []
        for echeance in sorted(echeances, key=lambda e: e.attendue):
            if reconduire:
                entrees.append(entree(reconduite(echeance), "      - ", serie))
            else:
                cases = dict.fromkeys(echeance.derniere.table or (), "")
                entrees.append([*_rappel(echeance), *entree_vide(echeance.attendue, "      - ", cases)])
        lignes += [*([""] if rang else []), *bloc_de_serie(serie, entrees)]
    return lignes


def _rappel(echeance: Echeance) -> list[str]:
    """Rappelle, en commentaire, la dernière valeur et ce qu'elle suit."""
    derniere = echeance.derniere
    valeur = derniere.texte or "une table"
    rappels = [f"dernière valeur : {valeur}, du {ecrire_date(derniere.du)} ({derniere.confiance.value})"]
    if echeance.serie.indexation:
        rappels.append(f"suit : {echeance.serie.indexation}")
    return [f"      # {ligne}" for r in rappels for ligne in yml.plier(r, _LARGEUR_COMMENTAIRE)]


def reconduite(echeance: Echeance) -> ValeurAEcrire:
    """Rend la dernière valeur d'une série, reprise au jour attendu, provisoire."""
    serie, derniere = echeance.serie, echeance.derniere
    valeur: str | Cases = derniere.texte
    if derniere.table is not None:
        valeur = {cles: en_francais(n, serie.unite) for cles, n in derniere.table.items()}
    elif isinstance(derniere.valeur, Fraction):
        valeur = en_francais(derniere.valeur, serie.unite, derniere.decimales)
    return ValeurAEcrire(
        serie.identifiant,
        echeance.attendue,
        valeur,
        Confiance.INCERTAIN,
        source=derniere.source,
        note=f"reconduite de la valeur du {ecrire_date(derniere.du)}, en attendant le texte",
        statut=Statut.PROVISOIRE,
    )
