"""Écrire des valeurs datées dans les fichiers de barèmes : ce qui n'est pas visé garde ses octets.

On lit les couches, on pose chaque valeur là où elle va, on relit le tout en mémoire et on vérifie que l'on y trouve
exactement les valeurs voulues, et rien d'autre de changé. C'est à l'appelant d'écrire les fichiers rendus
(`moteur.fichiers.ecrire_fichiers`), quand tout lui convient.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path

from moteur.diagnostics import Diagnostic, Lieu, a_des_erreurs, trier
from moteur.diagnostics.catalogue import x001_reecriture
from moteur.langage.noms import canonique, identifiant, sans_article
from moteur.modele.baremes import lire_baremes
from moteur.modele.couches import fichiers_de_baremes
from moteur.modele.ecritures import ecrire_date, lire_date, lire_nombre
from moteur.modele.positions import Chemin
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.modele.yaml_strict import Valeur
from moteur.redaction import yaml_en_place as yml
from moteur.redaction.yaml_en_place import Fichier, Retouche, TexteIndicible

_NULLE_PART = Lieu("", 1, 1, 1, 1)
_TABLE = "table"

Cases = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class ValeurAEcrire:
    """Une valeur datée telle qu'on la veut ; `valeur` à la française, ou une case par suite de clés.

    `serie` est un identifiant ; `source` vide : celle de la série.
    """

    serie: str
    du: date
    valeur: str | Cases
    confiance: Confiance
    jusqu_au: date | None = None
    source: str = ""
    note: str = ""
    statut: Statut = Statut.DEFINITIF

    def cles(self, source_de_la_serie: str) -> dict[str, str]:
        """Rend les clés de la valeur et leur texte, dans l'ordre où elles s'écrivent ; ni la table, ni rien de vide."""
        textes = {
            "du": ecrire_date(self.du),
            "jusqu_au": ecrire_date(self.jusqu_au) if self.jusqu_au else "",
            "valeur": self.valeur if isinstance(self.valeur, str) else "",
            "confiance": self.confiance.value,
            "source": "" if canonique(self.source) == canonique(source_de_la_serie) else self.source,
            "note": self.note,
            "statut": self.statut.value if self.statut is Statut.PROVISOIRE else "",
        }
        return {cle: texte for cle, texte in textes.items() if texte}


@dataclass(frozen=True, slots=True)
class Projet:
    """Ce qu'une réécriture ferait : les fichiers changés, et les séries avant et après, avec leurs couches.

    Un brouillon encore à remplir n'est pas des couches d'avant.
    """

    textes: dict[Path, bytes] = field(default_factory=dict)
    avant: Mapping[str, Serie] = field(default_factory=dict)
    apres: Mapping[str, Serie] = field(default_factory=dict)
    couches_avant: tuple[Path, ...] = ()
    couches: tuple[Path, ...] = ()


def poser(
    couches: Sequence[Path], valeurs: Iterable[ValeurAEcrire], dans: Path | None = None
) -> tuple[Projet, list[Diagnostic]]:
    """Pose des valeurs dans les barèmes et rend les fichiers à écrire, relus et validés ; n'écrit rien.

    Une valeur du même jour est remplacée, une autre s'insère à sa date ; celle qui y est déjà reste où elle est. Sans
    `dans`, une valeur va dans le fichier d'où vient celle du même jour, à défaut dans la couche du dessus qui connaît
    la série. Avec `dans` (une couche, ou un dossier qui le devient, par-dessus les autres), tout va là, et rien
    ailleurs ne change. Les séries nommées existent : sinon `KeyError`. Tant qu'un diagnostic est une erreur, il n'y a
    rien à écrire ; les textes rendus ne servent alors qu'à montrer ses endroits.
    """
    voulues = sorted(valeurs, key=lambda v: (v.serie, v.du))
    if dans is not None and dans not in couches and fichiers_de_baremes(dans):
        couches = (*couches, dans)
    lues = tuple(couches)
    avant, fautes = lire_baremes(lues)
    if a_des_erreurs(fautes) and dans in couches:  # un brouillon qu'il reste à remplir
        lues = tuple(c for c in couches if c != dans)
        avant, fautes = lire_baremes(lues)
    if a_des_erreurs(fautes):
        return Projet(), fautes
    voulues = [v for v in voulues if not _deja(v, avant[v.serie])]
    toutes = tuple(couches) if dans is None or dans in couches else (*couches, dans)
    chantier = _Chantier(toutes, dans)
    for voulue in voulues:
        chantier.poser(avant[voulue.serie], voulue)
    textes, fautes = chantier.textes()
    if fautes:
        return Projet(), trier(fautes)
    posees = tuple(c for c in toutes if c != dans or fichiers_de_baremes(c, textes))
    apres, fautes = lire_baremes(posees, textes)
    if not a_des_erreurs(fautes):
        fautes = [*fautes, *_ecarts(avant, apres, voulues, dans)]
    return Projet(textes, avant, apres, lues, posees), fautes


class _Chantier:
    """Les fichiers que l'on retouche, et les retouches de chacun."""

    def __init__(self, couches: Sequence[Path], dans: Path | None) -> None:
        self.dans = dans
        self._couches = [dans] if dans is not None else list(reversed(couches))
        self._fichiers: dict[Path, Fichier] = {}
        self._retouches: dict[Path, list[Retouche]] = {}
        self._ajouts: dict[Path, dict[str, tuple[Serie, list[ValeurAEcrire]]]] = {}
        self._fautes: list[Diagnostic] = []

    def _fichier(self, chemin: Path) -> Fichier:
        if chemin not in self._fichiers:
            self._fichiers[chemin] = Fichier(chemin.read_bytes() if chemin.exists() else b"", str(chemin))
        return self._fichiers[chemin]

    def _chercher(self, serie: Serie, du: date) -> tuple[Path, int | None]:
        """Rend le fichier où va la valeur, et le rang de sa série dans ce fichier s'il la connaît."""
        du_jour = next((v for v in serie.valeurs if v.du == du), None)
        dou = Path(du_jour.lieu.fichier) if du_jour is not None and self.dans is None else None
        for couche in self._couches:
            for chemin in fichiers_de_baremes(couche):
                rang = _rang(self._fichier(chemin), serie)
                if rang is not None and dou in (None, chemin):
                    return chemin, rang
        assert self.dans is not None, "une série lue est dans un fichier"
        return self.dans / Path(serie.lieu.fichier).name, None

    def poser(self, serie: Serie, voulue: ValeurAEcrire) -> None:
        """Retient les retouches qui posent une valeur."""
        chemin, rang = self._chercher(serie, voulue.du)
        if rang is None:
            self._ajouts.setdefault(chemin, {}).setdefault(serie.identifiant, (serie, []))[1].append(voulue)
            return
        fichier = self._fichier(chemin)
        try:
            self._retouches.setdefault(chemin, []).extend(_Pose(fichier, ("series", rang), voulue, serie).retouches())
        except (TexteIndicible, _Inconnue):
            self._fautes.append(x001_reecriture.faute(fichier.positions.valeur(("series", rang)), serie.nom))

    def textes(self) -> tuple[dict[Path, bytes], list[Diagnostic]]:
        """Rend les fichiers retouchés, sans ceux où rien ne change."""
        textes = {}
        for chemin in {**self._retouches, **self._ajouts}:
            fichier = self._fichier(chemin)
            retouches = list(self._retouches.get(chemin, []))
            blocs = []
            for serie, voulues in self._ajouts.get(chemin, {}).values():
                try:
                    blocs.append(bloc_de_serie(serie, [entree(v, "      - ", serie) for v in voulues]))
                except TexteIndicible:
                    self._fautes.append(x001_reecriture.faute(serie.lieu, serie.nom))
            if blocs:
                retouches.append(_ajouter_des_series(fichier, blocs))
            contenu = fichier.retoucher(retouches)
            if retouches and contenu != fichier.texte.encode("utf-8", errors="surrogateescape"):
                textes[chemin] = contenu
        return textes, self._fautes


class _Inconnue(Exception):
    """Le fichier est écrit d'une façon que l'on ne sait pas retoucher."""


def _rang(fichier: Fichier, serie: Serie) -> int | None:
    """Rend le rang d'une série dans un fichier : celle de son identifiant, ou de son nom s'il n'en dit pas."""
    blocs = fichier.valeur(("series",))
    for rang, bloc in enumerate(blocs if isinstance(blocs, list) else ()):
        if not isinstance(bloc, dict):
            continue
        nom, explicite = bloc.get("nom"), bloc.get("identifiant")
        if explicite == serie.identifiant:
            return rang
        if explicite is None and isinstance(nom, str):
            meme_nom = sans_article(nom).casefold() == sans_article(serie.nom).casefold()
            if meme_nom or identifiant(nom) == serie.identifiant:
                return rang
    return None


class _Pose:
    """Une valeur à poser dans une série d'un fichier."""

    def __init__(self, fichier: Fichier, chemin: Chemin, voulue: ValeurAEcrire, serie: Serie) -> None:
        self.fichier, self.chemin, self.voulue, self.serie = fichier, (*chemin, "valeurs"), voulue, serie
        source = fichier.valeur((*chemin, "source"))
        self.cles = voulue.cles(source if isinstance(source, str) else "")
        self.cases = None if isinstance(voulue.valeur, str) else voulue.valeur

    def retouches(self) -> list[Retouche]:
        """Rend les retouches qui remplacent la valeur du même jour, ou insèrent celle-ci à sa date."""
        ecrites = self.fichier.valeur(self.chemin)
        dates: list[tuple[date, int]] = []
        for rang, ecrite in enumerate(ecrites if isinstance(ecrites, list) else ()):
            du = lire_date(str(ecrite.get("du", "")), _NULLE_PART) if isinstance(ecrite, dict) else None
            if isinstance(du, date):
                dates.append((du, rang))
        if not dates:
            raise _Inconnue
        meme = next((rang for du, rang in dates if du == self.voulue.du), None)
        if meme is not None:
            return self._remplacer((*self.chemin, meme))
        precedente = max(((du, rang) for du, rang in dates if du < self.voulue.du), default=None)
        if precedente is not None:
            return [self._inserer((*self.chemin, precedente[1]), apres=True)]
        return [self._inserer((*self.chemin, min(dates)[1]), apres=False)]

    def _en_flux(self, chemin: Chemin) -> bool:
        lieu = self.fichier.positions.valeur(chemin)
        return self.fichier.texte[self.fichier.place(lieu.ligne, lieu.colonne)] in "{["

    # Insérer.

    def _inserer(self, modele: Chemin, *, apres: bool) -> Retouche:
        """Écrit la valeur à la façon de sa voisine, après elle ou avant."""
        fichier, lieu = self.fichier, self.fichier.positions.valeur(modele)
        if self._en_flux(self.chemin):
            place = fichier.etendue(lieu)[1 if apres else 0]
            bloc = self._accolades()
            return (place, place, f", {bloc}" if apres else f"{bloc}, ")
        marge = yml.marge_de_liste(fichier.ligne(lieu.ligne)[: lieu.colonne - 1], lieu.colonne)
        if self._en_flux(modele) and self.cases is None:
            lignes = [f"{marge}{self._accolades()}"]
        else:
            table = self._copier_table((*modele, _TABLE)) if not self._en_flux(modele) else None
            lignes = _lignes(marge, self.cles, self.cases, table)
        return fichier.inserer_apres(fichier.derniere_ligne(lieu) if apres else lieu.ligne - 1, lignes)

    def _accolades(self) -> str:
        paires = [f"{cle}: {yml.scalaire(texte, flux=True)}" for cle, texte in self.cles.items()]
        if self.cases is not None:
            paires.append(f"{_TABLE}: {_flux(_emboiter(self.cases))}")
        return "{" + ", ".join(paires) + "}"

    def _copier_table(self, modele: Chemin) -> list[str] | None:
        """Rend la table voisine avec d'autres nombres, dans sa mise en page ; rien si les cases diffèrent."""
        if self.cases is None:
            return None
        retouches = self._cases(modele)
        if retouches is None:
            return None
        debut = self.fichier.place(self.fichier.positions.cle(modele).ligne, self.fichier.positions.cle(modele).colonne)
        fin = self.fichier.etendue(self.fichier.positions.valeur(modele))[1]
        morceaux, place = [], debut
        for de, a, texte in sorted(retouches):
            morceaux += [self.fichier.texte[place:de], texte]
            place = a
        return "".join([*morceaux, self.fichier.texte[place:fin]]).splitlines()

    def _cases(self, chemin: Chemin) -> list[Retouche] | None:
        """Rend les retouches qui donnent à une table écrite les nombres voulus ; rien si ses cases sont autres."""
        assert self.cases is not None
        lieux = dict(_deplier(self.fichier.valeur(chemin), chemin))
        voulues = {tuple(map(canonique, cle)): texte for cle, texte in self.cases.items()}
        if set(lieux) != set(voulues):
            return None
        retouches = []
        for cle, (ecrit, place) in lieux.items():
            if not self._meme(ecrit, voulues[cle]):
                debut, fin = self.fichier.etendue(self.fichier.positions.valeur(place))
                retouches.append((debut, fin, _espacer(self.fichier, debut, yml.scalaire(voulues[cle], flux=True))))
        return retouches

    # Remplacer.

    def _remplacer(self, chemin: Chemin) -> list[Retouche]:
        """Retouche les seules clés qui changent d'une valeur écrite."""
        ecrite = self.fichier.valeur(chemin)
        assert isinstance(ecrite, dict)
        avant = {cle: texte for cle, texte in ecrite.items() if isinstance(texte, str)}
        changees = [c for c in (*_ORDRE, _TABLE) if c != _TABLE and not self._garde(c, avant)]
        if self._en_flux(chemin):
            cases = self._cases((*chemin, _TABLE)) if self.cases is not None else []
            if not changees and cases is not None:
                return cases
            debut, fin = self.fichier.etendue(self.fichier.positions.valeur(chemin))
            return [(debut, fin, self._accolades())]
        retouches = [r for cle in changees for r in self._cle(chemin, cle, ecrite)]
        if self.cases is not None:
            cases = self._cases((*chemin, _TABLE)) if isinstance(ecrite.get(_TABLE), dict) else None
            retouches += cases if cases is not None else self._table_neuve(chemin, ecrite)
        return retouches

    def _garde(self, cle: str, avant: Mapping[str, str]) -> bool:
        """Dit si ce qui est écrit à cette clé est déjà ce que l'on veut."""
        ecrit, voulu = avant.get(cle), self.cles.get(cle)
        if cle == "valeur":
            return ecrit == voulu or (ecrit is not None and voulu is not None and self._meme(ecrit, voulu))
        if cle == "source" and voulu is None and ecrit is not None:
            return canonique(ecrit) == canonique(self.voulue.source)
        if cle == "statut" and voulu is None:
            return ecrit in (None, Statut.DEFINITIF.value)
        return ecrit == voulu or (ecrit is not None and voulu is not None and canonique(ecrit) == canonique(voulu))

    def _meme(self, ecrit: str, voulu: str) -> bool:
        """Dit si deux écritures sont celles d'un même nombre, ou un même texte."""
        if self.serie.type_ != "nombre":
            return canonique(ecrit) == canonique(voulu)
        un, autre = (lire_nombre(x, _NULLE_PART, pourcentage=self.serie.unite.pourcentage) for x in (ecrit, voulu))
        if isinstance(un, Diagnostic) or isinstance(autre, Diagnostic):
            return ecrit == voulu
        return un[0] == autre[0]

    def _cle(self, chemin: Chemin, cle: str, ecrite: Mapping[str, Valeur]) -> list[Retouche]:
        """Remplace, ajoute ou retire une clé d'une valeur écrite en bloc."""
        fichier, positions = self.fichier, self.fichier.positions
        voulu = self.cles.get(cle)
        if cle in ecrite:
            lieu = positions.valeur((*chemin, cle))
            if voulu is not None:
                debut, fin = fichier.etendue(lieu)
                return [(debut, fin, _espacer(fichier, debut, yml.scalaire(voulu)))]
            premiere = positions.cle((*chemin, cle)).ligne
            if premiere == positions.valeur(chemin).ligne:  # la ligne porte aussi le tiret
                raise _Inconnue
            debut, fin = fichier.apres_la_ligne(premiere - 1), fichier.apres_la_ligne(fichier.derniere_ligne(lieu))
            return [(debut, fin, "")]
        if voulu is None:
            return []
        devant = [c for c in _ORDRE[: _ORDRE.index(cle)] if c in ecrite]
        if not devant:
            raise _Inconnue
        lieu = positions.valeur((*chemin, devant[-1]))
        marge = " " * (positions.valeur(chemin).colonne - 1)
        return [fichier.inserer_apres(fichier.derniere_ligne(lieu), yml.ligne(marge, cle, voulu))]

    def _table_neuve(self, chemin: Chemin, ecrite: Mapping[str, Valeur]) -> list[Retouche]:
        """Remplace une table dont les cases changent."""
        assert self.cases is not None
        if _TABLE not in ecrite:
            raise _Inconnue
        fichier, positions = self.fichier, self.fichier.positions
        cle = positions.cle((*chemin, _TABLE))
        debut = fichier.place(cle.ligne, cle.colonne)
        fin = fichier.etendue(positions.valeur((*chemin, _TABLE)))[1]
        lignes = _table(" " * (cle.colonne - 1), self.cases)
        return [(debut, fin, fichier.fin_de_ligne.join(lignes).lstrip(" "))]


_ORDRE = ("du", "jusqu_au", "valeur", "confiance", "source", "note", "statut")


def _espacer(fichier: Fichier, debut: int, texte: str) -> str:
    """Met une espace devant ce qui remplit un vide collé aux deux points."""
    return f" {texte}" if debut and fichier.texte[debut - 1] == ":" else texte


# --- Écrire une valeur, une série -------------------------------------------------------------------------------------


def entree(voulue: ValeurAEcrire, marge: str, serie: Serie) -> list[str]:
    """Écrit une valeur datée, en bloc ; `marge` porte le tiret de la liste."""
    cases = None if isinstance(voulue.valeur, str) else voulue.valeur
    return _lignes(marge, voulue.cles(serie.source), cases, None)


def entree_vide(du: date, marge: str, cases: Cases | None = None) -> list[str]:
    """Écrit la place d'une valeur : sa date, et rien d'autre ; `cases` : celles de sa table."""
    suite = " " * len(marge)
    vides = [f"{suite}{cle}:" for cle in ("confiance", "source")]
    lignes = [f"{marge}du: {ecrire_date(du)}", *([] if cases else [f"{suite}valeur:"]), *vides]
    return lignes + (_table(suite, cases) if cases else [])


def _lignes(marge: str, cles: Mapping[str, str], cases: Cases | None, table: list[str] | None) -> list[str]:
    suite = " " * len(marge)
    lignes: list[str] = []
    for cle, texte in cles.items():
        lignes += yml.ligne(suite if lignes else marge, cle, texte)
    if cases is not None:
        lignes += [f"{suite}{table[0]}", *table[1:]] if table else _table(suite, cases)
    return lignes


def _emboiter(cases: Cases) -> dict[str, object]:
    racine: dict[str, object] = {}
    for cles, texte in cases.items():
        noeud = racine
        for cle in cles[:-1]:
            suivant = noeud.setdefault(cle, {})
            assert isinstance(suivant, dict)
            noeud = suivant
        noeud[cles[-1]] = texte
    return racine


def _flux(noeud: object) -> str:
    if isinstance(noeud, dict):
        return "{" + ", ".join(f"{yml.scalaire(c, flux=True)}: {_flux(n)}" for c, n in noeud.items()) + "}"
    return yml.scalaire(str(noeud), flux=True) if noeud else ""


def _table(marge: str, cases: Cases) -> list[str]:
    return [f"{marge}{_TABLE}:", *_niveau(f"{marge}  ", _emboiter(cases))]


def _niveau(marge: str, noeud: Mapping[str, object]) -> list[str]:
    """Écrit un niveau d'une table en bloc ; le dernier tient entre accolades, si la ligne n'est pas trop longue."""
    lignes: list[str] = []
    for cle, enfant in noeud.items():
        debut = f"{marge}{yml.scalaire(cle, flux=True)}:"
        if not isinstance(enfant, dict):
            lignes.append(f"{debut} {yml.scalaire(str(enfant), flux=True)}" if enfant else debut)
        elif any(isinstance(x, dict) for x in enfant.values()) or len(debut) + len(_flux(enfant)) >= yml.LARGEUR:
            lignes += [debut, *_niveau(f"{marge}  ", enfant)]
        else:
            lignes.append(f"{debut} {_flux(enfant)}")
    return lignes


def _deplier(noeud: Valeur | None, chemin: Chemin) -> Iterable[tuple[tuple[str, ...], tuple[str, Chemin]]]:
    """Parcourt les cases écrites d'une table : ses clés, son texte, son chemin."""
    pile: list[tuple[tuple[str, ...], Valeur | None, Chemin]] = [((), noeud, chemin)]
    while pile:
        cles, courant, ou = pile.pop()
        if isinstance(courant, dict):
            pile += [((*cles, canonique(c)), enfant, (*ou, c)) for c, enfant in courant.items()]
        elif isinstance(courant, str):
            yield cles, (courant, ou)


def bloc_de_serie(serie: Serie, entrees: Iterable[Sequence[str]]) -> list[str]:
    """Écrit une série telle qu'une couche la reprend : mêmes nom, identifiant, unité, type, clés et source."""
    cles = {
        "nom": serie.nom,
        "identifiant": "" if identifiant(serie.nom) == serie.identifiant else serie.identifiant,
        "type": "" if serie.type_ == "nombre" else serie.type_,
        "unite": str(serie.unite) if serie.type_ == "nombre" else "",
    }
    lignes: list[str] = []
    for cle, texte in cles.items():
        if texte:
            lignes += yml.ligne("    " if lignes else "  - ", cle, texte)
    if serie.cles:
        lignes.append(f"    cles: [{', '.join(yml.scalaire(c, flux=True) for c in serie.cles)}]")
    lignes += yml.ligne("    ", "source", serie.source)
    lignes.append("    valeurs:")
    return [*lignes, *(x for lignes_ in entrees for x in lignes_)]


def _ajouter_des_series(fichier: Fichier, blocs: Sequence[Sequence[str]]) -> Retouche:
    """Rend la retouche qui ajoute des séries à la fin d'un fichier, ou qui le commence."""
    lignes: list[str] = []
    neuf = not fichier.texte.strip()
    for rang, bloc in enumerate(blocs):
        lignes += [*(["series:"] if neuf and not rang else [""]), *bloc]
    texte = "".join(f"{x}{fichier.fin_de_ligne}" for x in lignes)
    fin = len(fichier.texte)
    if not neuf and not fichier.texte.endswith("\n"):
        texte = fichier.fin_de_ligne + texte
    return fin, fin, texte


# --- Vérifier ---------------------------------------------------------------------------------------------------------


def _ecarts(
    avant: Mapping[str, Serie],
    apres: Mapping[str, Serie],
    voulues: Sequence[ValeurAEcrire],
    dans: Path | None,
) -> list[Diagnostic]:
    """Signale ce qui, relu, n'est pas ce que l'on voulait : une valeur visée qui diffère, une autre qui a changé."""
    visees = {(v.serie, v.du): v for v in voulues}
    fautes = []
    for ident, serie in apres.items():
        anciennes = {v.du: v for v in avant[ident].valeurs} if ident in avant else {}
        for valeur in serie.valeurs:
            visee = visees.pop((ident, valeur.du), None)
            if visee is not None:
                juste = _contenu(valeur) == _attendu(visee, serie, valeur)
            elif valeur.du in anciennes:
                juste = _contenu(valeur) == _contenu(anciennes[valeur.du])
            else:  # un brouillon à remplir ne se lisait pas, et celle-ci y était
                juste = Path(valeur.lieu.fichier).parent == dans
            if not juste:
                fautes.append(x001_reecriture.faute(valeur.lieu, serie.nom))
    fautes += [x001_reecriture.faute(avant[ident].lieu, avant[ident].nom) for ident, _ in visees]
    fautes += [x001_reecriture.faute(s.lieu, s.nom) for i, s in avant.items() if i not in apres]
    return fautes


def _deja(voulue: ValeurAEcrire, serie: Serie) -> bool:
    """Dit si la série a déjà exactement cette valeur."""
    presente = next((v for v in serie.valeurs if v.du == voulue.du), None)
    return presente is not None and _contenu(presente) == _attendu(voulue, serie, presente)


def _contenu(valeur: ValeurDatee) -> tuple[object, ...]:
    table = None if valeur.table is None else dict(valeur.table)
    return valeur.jusqu_au, valeur.valeur, table, valeur.confiance, valeur.source, valeur.note, valeur.statut


def _attendu(voulue: ValeurAEcrire, serie: Serie, relue: ValeurDatee) -> tuple[object, ...]:
    lire = _lecteur(serie)
    if isinstance(voulue.valeur, str):
        valeur, table = lire(voulue.valeur), None
    else:
        valeur, table = None, {tuple(map(canonique, c)): lire(texte) for c, texte in voulue.valeur.items()}
    meme_source = not voulue.source or canonique(voulue.source) == canonique(relue.source)
    source = relue.source if meme_source else voulue.source
    note = relue.note if canonique(voulue.note) == canonique(relue.note) else voulue.note
    return voulue.jusqu_au, valeur, table, voulue.confiance, source, note, voulue.statut


def _lecteur(serie: Serie) -> Callable[[str], Fraction | date | str | None]:
    """Rend ce qui lit une valeur de la série ; rien pour un texte qui n'en est pas une."""

    def lire(texte: str) -> Fraction | date | str | None:
        if serie.type_ == "nombre":
            nombre = lire_nombre(texte, _NULLE_PART, pourcentage=serie.unite.pourcentage)
            return None if isinstance(nombre, Diagnostic) else nombre[0]
        if serie.type_ == "date":
            jour = lire_date(texte, _NULLE_PART)
            return None if isinstance(jour, Diagnostic) else jour
        return canonique(texte)

    return lire
