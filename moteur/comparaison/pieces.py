"""Ce qui se compare : un modèle en pièces, chacune avec ce qu'elle dit (le sens) et comment elle le dit (les mots)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from moteur.comparaison.formes import forme, forme_type, ranger
from moteur.diagnostics import Diagnostic, Lieu
from moteur.explication import nombres
from moteur.langage.extraits import Extraits
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.charger import charger_modele
from moteur.modele.couches import fichiers_de_baremes, fichiers_de_regles
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import DATE_APPRECIATION, Branche, Fait, Groupe, Modele, Periode, Version
from moteur.modele.series import Serie
from moteur.modele.types import Sorte

Cle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """Un point sur lequel une pièce se compare : sa forme, ce qu'on en montre, où c'est écrit."""

    forme: Any
    texte: str
    lieu: Lieu | None = None


@dataclass(frozen=True, slots=True)
class BrancheEcrite:
    """Une conclusion ou une ligne de table, telle qu'elle est écrite ; `faits` : ce qu'elle conclut.

    `condition` n'a de forme que si elle est propre à la branche : celle d'une règle entière est un aspect de la règle.
    """

    sorte: str
    faits: tuple[str, ...]
    condition: Any
    conclusion: Any
    texte: str
    lieu: Lieu

    @property
    def forme(self) -> Any:
        """Tout ce que dit la branche."""
        return (self.sorte, self.faits, self.condition, self.conclusion)


@dataclass(slots=True)
class Piece:
    """Une règle, une exception, une lecture, un contrôle, une obligation, un mot du vocabulaire, un barème.

    `cle` la retrouve d'un modèle à l'autre ; `fichier` est relatif à l'édition ; `brut` est son texte, sans celui des
    pièces qu'elle contient.
    """

    cle: Cle
    sorte: str
    nom: str
    lieu: Lieu
    fichier: str
    sens: dict[str, Aspect] = field(default_factory=dict)
    mots: dict[str, Aspect] = field(default_factory=dict)
    branches: tuple[BrancheEcrite, ...] = ()
    ordonnees: bool = False
    texte: str = ""
    brut: str = ""
    du: date | None = None

    @property
    def signature(self) -> Any:
        """Ce que dit la pièce, à son nom et à sa période près."""
        sens = ranger((nom, a.forme) for nom, a in self.sens.items() if nom != PERIODE)
        formes = [b.forme for b in self.branches]
        return (self.sorte, sens, tuple(formes) if self.ordonnees else ranger(formes))


PERIODE = "période"


@dataclass(frozen=True, slots=True)
class Source:
    """D'où viennent les pièces : un modèle, de quoi en lire le texte, la racine de son édition, ses fichiers."""

    modele: Modele
    extraits: Extraits
    racine: Path
    fichiers: tuple[Path, ...] = ()

    def fichier(self, lieu: Lieu) -> str:
        """Rend le nom d'un fichier depuis la racine de l'édition."""
        try:
            return Path(lieu.fichier).relative_to(self.racine).as_posix()
        except ValueError:
            return lieu.fichier

    def textes(self) -> dict[str, str]:
        """Rend le texte de chaque fichier de l'édition, par son nom depuis la racine."""
        debut = Lieu("", 1, 1, 1, 1)
        return {self.fichier(replace(debut, fichier=str(f))): f.read_text("utf-8") for f in self.fichiers}


def charger(racine: Path, regles: Sequence[Path], baremes: Sequence[Path]) -> tuple[Source, list[Diagnostic]]:
    """Charge une édition à comparer ; elle n'est bonne à comparer que si aucun diagnostic n'est une erreur."""
    modele, fautes = charger_modele(regles, baremes)
    fichiers = (*fichiers_de_regles(regles), *(f for d in baremes for f in fichiers_de_baremes(d)))
    return Source(modele, Extraits(), racine, fichiers), fautes


def decomposer(source: Source) -> list[Piece]:
    """Rend toutes les pièces d'un modèle, les règles d'abord."""
    pieces = [*_Regles(source).pieces(), *_faits(source), *_enumerations(source), *_entites(source), *_series(source)]
    for piece in pieces:
        piece.texte = source.extraits.bloc(piece.lieu)
    _bruts(pieces, source)
    return pieces


def _bruts(pieces: Sequence[Piece], source: Source) -> None:
    """Donne à chaque pièce son texte propre : celui d'une règle sans ses exceptions ni ses lectures."""
    etendues = [(p, source.extraits.etendue(p.lieu)) for p in pieces if p.sorte != BAREME]
    prises: dict[str, dict[int, int]] = {}
    for rang, (piece, lignes) in enumerate(etendues):
        for ligne in lignes:
            deja = prises.setdefault(piece.lieu.fichier, {})
            if ligne not in deja or len(lignes) < len(etendues[deja[ligne]][1]):
                deja[ligne] = rang
    for rang, (piece, lignes) in enumerate(etendues):
        textes = source.extraits.lignes(piece.lieu.fichier)
        propres = [textes[x] for x in lignes if prises[piece.lieu.fichier][x] == rang]
        piece.brut = "\n".join(x.rstrip() for x in propres if x.strip())


# --- règles -----------------------------------------------------------------------------------------------------------


class _Regles:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.modele = source.modele

    def pieces(self) -> Iterable[Piece]:
        for version in self.modele.versions:
            yield from self._version(version)

    def _version(self, version: Version) -> Iterable[Piece]:
        cle = (version.nature, version.titre, version.nom_version)
        piece = self._piece(cle, version.sorte, f"« {version.titre} »", version.lieu)
        piece.du = version.periode.du
        piece.sens |= self._periode(version.periode, version.lieu)
        if version.ancre is not None:
            piece.sens["ancre"] = Aspect(version.ancre, self.modele.faits[version.ancre].nom, version.lieu)
        piece.mots |= self._mots(version.sources, version.enonces, version.lieu)
        for nom, texte in version.metadonnees:
            piece.mots[nom] = Aspect(texte, texte, version.lieu)
        if version.controle is not None:
            condition = version.controle.condition
            piece.sens["condition"] = self._aspect(condition)
            piece.sens["alerte"] = Aspect(version.controle.message, f"« {version.controle.message} »", version.lieu)
        devoir = version.obligation
        if devoir is not None:
            for nom, texte in (("acteur", devoir.acteur), ("action", devoir.action), ("à défaut", devoir.a_defaut)):
                piece.sens[nom] = Aspect(texte, texte, version.lieu)
        if not version.lectures:
            yield piece
            yield from self._corps(piece, version.groupes, version)
            return
        employee = version.lecture_employee
        piece.sens["lecture employée"] = Aspect(employee, f"« {employee} »" if employee else "aucune", version.lieu)
        if version.acte is not None:
            piece.mots["acte"] = Aspect(version.acte, version.acte, version.lieu)
        yield piece
        for rang, lecture in enumerate(version.lectures):
            fille = self._piece((*cle, "lecture", lecture.titre), "lecture", "", lecture.lieu)
            fille.nom = f"« {lecture.titre} » de {piece.nom}"
            fille.mots |= self._mots(lecture.sources, (), lecture.lieu)
            yield fille
            exceptions = self._corps(fille, lecture.groupes, version)
            if not rang:  # les exceptions dérogent à la règle entière : chaque lecture a les mêmes
                for exception in exceptions:
                    exception.cle = (*cle, *exception.cle[len(fille.cle) :])
                    exception.nom = exception.nom.replace(fille.nom, piece.nom)
                    yield exception

    def _piece(self, cle: Cle, sorte: str, nom: str, lieu: Lieu) -> Piece:
        return Piece(cle, sorte, nom, lieu, self.source.fichier(lieu))

    def _mots(self, sources: Sequence[str], enonces: Sequence[str], lieu: Lieu) -> dict[str, Aspect]:
        return {
            "source": Aspect(tuple(sources), " ; ".join(sources), lieu),
            "énoncés": Aspect(tuple(sorted(enonces)), ", ".join(enonces), lieu),
        }

    @staticmethod
    def _periode(periode: Periode, lieu: Lieu) -> dict[str, Aspect]:
        return {PERIODE: Aspect((periode.du, periode.au), ecrire_periode(periode), lieu)}

    def _aspect(self, expr: e.Expr) -> Aspect:
        return Aspect(forme(expr), self.source.extraits.phrase(expr.lieu), expr.lieu)

    def _corps(self, piece: Piece, groupes: Mapping[str, Groupe], version: Version) -> list[Piece]:
        """Donne à une pièce ce que conclut son corps, et rend les pièces de ses exceptions, à toute profondeur."""
        obligation = version.obligation is not None
        premiers = list(groupes.values())
        branches = [(f, g, b) for f, g in groupes.items() for b in g.branches]
        if not obligation:
            self._condition(piece, branches)
        piece.ordonnees = not obligation and any(g.ordonnees for g in premiers)
        piece.branches = tuple(self._branches(branches, obligation=obligation))
        incertitudes = {i.lieu: i for g in premiers for i in g.incertitudes}
        if incertitudes:
            formes = [forme(i.quand) if i.quand is not None else None for i in incertitudes.values()]
            textes = [self.source.extraits.phrase(i.lieu) for i in incertitudes.values()]
            premiere = next(iter(incertitudes))
            piece.sens["incertitude"] = Aspect(ranger(formes), " ; ".join(textes), premiere)
            raisons = [i.raison for i in incertitudes.values()]
            piece.mots["raison de l'incertitude"] = Aspect(ranger(raisons), " ; ".join(raisons), premiere)
        par_titre: dict[str, dict[str, Groupe]] = {}
        for fait, groupe in groupes.items():
            for exception in groupe.exceptions:
                titre = exception.titre.removeprefix(f"{groupe.titre}/")
                par_titre.setdefault(titre, {})[fait] = exception
        rendues = []
        for titre, siens in par_titre.items():
            premier = next(iter(siens.values()))
            fille = self._piece((*piece.cle, "exception", titre), "exception", "", premier.lieu)
            fille.nom = f"« {titre} » à {piece.nom}"
            fille.sens |= self._periode(premier.periode, premier.lieu)
            fille.mots |= self._mots(premier.sources, premier.enonces, premier.lieu)
            rendues += [fille, *self._corps(fille, siens, version)]
        return rendues

    def _condition(self, piece: Piece, branches: Sequence[tuple[str, Groupe, Branche]]) -> None:
        """Range à part la condition que les conclusions d'une règle partagent ; une boucle en a une par tour."""
        conditions = {}
        for fait, groupe, branche in branches:
            if not _est_ligne(groupe, branche) and branche.condition is not None:
                conditions[fait] = _sans_contraire(groupe, branche)
        if not conditions:
            return
        formes = {fait: forme(x) for fait, x in conditions.items()}
        distinctes = set(formes.values())
        entiere = distinctes.pop() if len(distinctes) == 1 else ranger(formes.items())
        montree = self._aspect(next(iter(conditions.values())))
        piece.sens["condition"] = replace(montree, forme=entiere)

    def _branches(
        self, branches: Sequence[tuple[str, Groupe, Branche]], *, obligation: bool
    ) -> Iterable[BrancheEcrite]:
        """Réunit les branches d'un même endroit : une ligne qui conclut plusieurs faits, une boucle, une clause."""
        ensemble: dict[Any, list[tuple[str, Groupe, Branche]]] = {}
        for fait, groupe, branche in branches:
            ligne = _est_ligne(groupe, branche)
            sorte = "ligne" if ligne else "sinon" if _est_sinon(groupe, branche) else "alors"
            cle = (branche.lieu.fichier, branche.lieu.ligne) if obligation else (branche.lieu, sorte)
            ensemble.setdefault(cle, []).append((fait, groupe, branche))
        for cle, reunies in ensemble.items():
            sorte = "" if obligation else cle[1]
            lieu = min((b.lieu for _, _, b in reunies), key=lambda x: (x.colonne, (-x.fin_ligne, -x.fin_colonne)))
            propre = obligation or sorte == "ligne"
            conditions = [(f, forme(b.condition)) for f, _, b in reunies if propre and b.condition is not None]
            conclusions = [(f, forme(b.conclusion)) for f, _, b in reunies]
            texte = self.source.extraits.phrase(lieu)
            yield BrancheEcrite(
                sorte,
                tuple(sorted({f for f, _, _ in reunies})),
                ranger(conditions),
                ranger(conclusions),
                f"sinon {texte}" if sorte == "sinon" else texte,
                lieu,
            )


def _est_ligne(groupe: Groupe, branche: Branche) -> bool:
    return branche.identifiant.removeprefix(groupe.titre).startswith("#")


def _est_sinon(groupe: Groupe, branche: Branche) -> bool:
    return branche.identifiant == f"{groupe.titre}/sinon"


def _sans_contraire(groupe: Groupe, branche: Branche) -> e.Expr:
    condition = branche.condition
    assert condition is not None
    return condition.terme if _est_sinon(groupe, branche) and isinstance(condition, e.Contraire) else condition


def ecrire_periode(periode: Periode) -> str:
    """Écrit une période : « depuis le … », « du … au … », « toujours »."""
    if periode.du and periode.au:
        return f"du {ecrire_date(periode.du)} au {ecrire_date(periode.au)}"
    if periode.du:
        return f"depuis le {ecrire_date(periode.du)}"
    return f"jusqu'au {ecrire_date(periode.au)}" if periode.au else "toujours"


# --- vocabulaire ------------------------------------------------------------------------------------------------------


def _faits(source: Source) -> Iterable[Piece]:
    """Une pièce par bloc « fait » : une famille en est une seule."""
    blocs: dict[Lieu, list[Fait]] = {}
    for fait in source.modele.faits.values():
        if fait.obligation is None and fait.identifiant != DATE_APPRECIATION:
            blocs.setdefault(fait.lieu, []).append(fait)
    enumerations = {tuple(x.valeurs): x.identifiant for x in source.modele.enumerations.values()}
    for lieu, membres in blocs.items():
        premier = membres[0]
        nom = premier.famille or premier.nom
        cle = identifiant(premier.famille) if premier.famille is not None else premier.identifiant
        piece = Piece(("fait", cle), "fait", f"« {nom} »", lieu, source.fichier(lieu))
        ecrit = _ecrire_type(premier, source.modele)
        piece.sens["type"] = Aspect(forme_type(premier.type, enumerations.get(premier.type.choix)), ecrit, lieu)
        piece.sens["origine"] = Aspect((premier.donne, premier.deduit, premier.apprecie_par), _origine(premier), lieu)
        presume = (repr(premier.presume), premier.presume_de)
        piece.sens["présumé"] = Aspect(presume, _presume(premier, source.modele), lieu)
        piece.sens["résultat"] = Aspect(premier.resultat, "oui" if premier.resultat else "non", lieu)
        piece.sens["de chaque"] = Aspect(premier.entite, premier.entite or "dossier", lieu)
        idents = sorted(f.identifiant for f in membres)
        piece.sens["membres"] = Aspect(tuple(idents), ", ".join(idents), lieu)
        mots = {"nom": nom, "libellé": premier.libelle if premier.famille is None else "", "raison": premier.raison}
        mots |= {"source": " ; ".join(premier.sources), "énoncés": ", ".join(premier.enonces)}
        mots |= {"se dit": " / ".join(x for x in (premier.se_dit, premier.se_dit_non) if x)}
        piece.mots |= {n: Aspect(t, t, lieu) for n, t in mots.items()}
        yield piece


def _ecrire_type(fait: Fait, modele: Modele) -> str:
    type_ = fait.type
    if type_.sorte is not Sorte.NOMBRE:
        choix = ", ".join(modele.libelles_choix[c] for c in type_.choix)
        return f"{type_.sorte.value}{' parmi ' + choix if choix else ''}"
    bornes = [f"au moins {type_.minimum}"] if type_.minimum is not None else []
    bornes += [f"au plus {type_.maximum}"] if type_.maximum is not None else []
    fin = ", au centime" if type_.decimales == 2 else ""
    return ", ".join([str(type_) if not type_.rang else "un rang", *bornes]) + fin


def _origine(fait: Fait) -> str:
    if fait.apprecie_par is None:
        return " ou ".join(x for x, vrai in (("donné", fait.donne), ("déduit", fait.deduit)) if vrai)
    return f"apprécié par {fait.apprecie_par}" + (", ou déduit" if fait.deduit else "")


def _presume(fait: Fait, modele: Modele) -> str:
    if fait.presume_de is not None:
        return modele.faits[fait.presume_de].nom
    if fait.presume is None:
        return "jamais"
    return nombres.valeur(fait.presume, fait.type, modele.libelles_choix)


def _enumerations(source: Source) -> Iterable[Piece]:
    for enumeration in source.modele.enumerations.values():
        nom = f"« {enumeration.nom} »"
        piece = Piece(("énumération", enumeration.identifiant), "énumération", nom, enumeration.lieu, "")
        piece.fichier = source.fichier(enumeration.lieu)
        texte = ", ".join(enumeration.valeurs.values())
        piece.sens["valeurs"] = Aspect(tuple(sorted(enumeration.valeurs)), texte, enumeration.lieu)
        piece.mots["nom"] = Aspect(enumeration.nom, enumeration.nom, enumeration.lieu)
        piece.mots["libellés"] = Aspect(tuple(enumeration.valeurs.items()), texte, enumeration.lieu)
        yield piece


def _entites(source: Source) -> Iterable[Piece]:
    for entite in source.modele.entites.values():
        piece = Piece(("entité", entite.identifiant), "entité", f"« {entite.nom} »", entite.lieu, "")
        piece.fichier = source.fichier(entite.lieu)
        piece.sens["liste"] = Aspect(entite.liste, entite.nom_liste, entite.lieu)
        piece.mots["nom"] = Aspect((entite.nom, entite.nom_liste), f"{entite.nom}, {entite.nom_liste}", entite.lieu)
        yield piece


# --- barèmes ----------------------------------------------------------------------------------------------------------

BAREME = "barème"


def _series(source: Source) -> Iterable[Piece]:
    for serie in source.modele.series.values():
        piece = Piece((BAREME, serie.identifiant), BAREME, f"« {serie.nom} »", serie.lieu, source.fichier(serie.lieu))
        attendue = _revalorisation(serie)
        aspects: Mapping[str, tuple[Any, str]] = {
            "type": (serie.type_, serie.type_),
            "unité": ((serie.unite.puissances, serie.unite.pourcentage), str(serie.unite)),
            "clés": (tuple(map(identifiant, serie.cles)), ", ".join(serie.cles) or "aucune"),
            "revalorisation attendue": (serie.revalorisation, attendue),
        }
        piece.sens |= {n: Aspect(f, t, serie.lieu) for n, (f, t) in aspects.items()}
        mots = {"nom": serie.nom, "source": serie.source, "note": serie.note, "indexation": serie.indexation}
        piece.mots |= {n: Aspect(t, t, serie.lieu) for n, t in mots.items()}
        yield piece


def _revalorisation(serie: Serie) -> str:
    return f"{serie.revalorisation[1]:02}/{serie.revalorisation[0]:02}" if serie.revalorisation else "aucune"
