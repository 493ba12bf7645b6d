"""Ouvrir, à côté d'une version d'une règle, celle qui la remplace à compter d'un jour.

La nouvelle est une copie à éditer, juste après l'ancienne, qui finit la veille : par « remplace », ou par une date de
fin quand rien ne la nomme. On relit le tout en mémoire, et l'on vérifie que rien d'autre n'a changé. C'est à l'appelant
d'écrire le fichier rendu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from moteur.diagnostics import Diagnostic, Lieu, a_des_erreurs
from moteur.diagnostics.catalogue import f001_nom, f002_version, f003_option
from moteur.diagnostics.suggestions import sans_accent, vouliez_vous
from moteur.langage.blocs import Clause, entete
from moteur.langage.dates import lire_date
from moteur.langage.lecture import PORTEE_ET_PERIODE
from moteur.langage.mots import META, PORTEES
from moteur.langage.noms import canonique, sans_article
from moteur.modele.charger import charger_modele
from moteur.modele.modele import Groupe, Modele, Periode, Version
from moteur.redaction.blocs import Fichier, copier, trouver_bloc
from moteur.verification.modele import verifier_modele

_SORTES = ("règle", "table", "contrôle", "obligation", "exception")
_EN_VIGUEUR = "en vigueur"
_PERIODES = frozenset({_EN_VIGUEUR, *PORTEES})
_ENTETE = frozenset({"source", "énoncé", "énoncés"})
_JOUR = timedelta(days=1)


class AutreChange(RuntimeError):
    """Défaut du moteur : ouvrir une version en changerait une autre que celle qu'elle remplace."""


@dataclass(frozen=True, slots=True)
class Renseignements:
    """Ce que l'on dit de la nouvelle version ; `sources` vide : celles de l'ancienne."""

    sources: tuple[str, ...] = ()
    publie_le: date | None = None
    redige_par: str = ""
    relu_par: str = ""
    piece: str = ""
    provisoire: bool = False

    def lignes(self) -> list[str]:
        """Rend les clauses qui gardent ces renseignements avec la version."""
        publie = f"{self.publie_le:%d/%m/%Y}" if self.publie_le else ""
        textes = {"publié le": publie, "rédigé par": self.redige_par, "relu par": self.relu_par, "pièce": self.piece}
        dits = [f"{mot} {canonique(texte)}" for mot, texte in textes.items() if texte]
        return [*dits, "provisoire"] if self.provisoire else dits


@dataclass(frozen=True, slots=True)
class Cible:
    """Ce dont on ouvre une version : une version d'une règle, ou l'une de ses exceptions."""

    version: Version
    exception: Groupe | None = None
    titre_d_exception: str = ""

    @property
    def sorte(self) -> str:
        """Le mot qui ouvre son bloc."""
        return "exception" if self.exception is not None else self.version.sorte

    @property
    def titre(self) -> str:
        """Le titre de son bloc."""
        return self.titre_d_exception if self.exception is not None else self.version.titre

    @property
    def lieu(self) -> Lieu:
        """Le lieu de son bloc."""
        return self.exception.lieu if self.exception is not None else self.version.lieu

    @property
    def propre(self) -> Periode:
        """La période qu'elle écrit elle-même."""
        return self.exception.periode if self.exception is not None else self.version.periode

    @property
    def periode(self) -> Periode:
        """Quand elle vaut : une exception écrite sous sa règle ne vaut pas plus longtemps qu'elle."""
        if self.exception is None or self.lieu.colonne == 1:
            return self.propre
        return self.version.periode.intersection(self.propre) or self.propre


@dataclass(frozen=True, slots=True)
class Ouverture:
    """Une version ouverte : où elle s'écrit, ce qu'elle remplace, et ce qui suit.

    `ancienne` : la désignation de la version fermée ; `finit` : le jour où elle finit ; `fin` : celui où la nouvelle
    finit, s'il est déjà connu ; `apres` : le fichier à écrire.
    """

    sorte: str
    titre: str
    fichier: Path
    lignes: tuple[int, int]
    ancienne: str
    finit: date
    du: date
    fin: date | None
    source_reprise: bool
    apres: bytes


# --- Ce que l'on nomme ------------------------------------------------------------------------------------------------


def _cibles(modele: Modele) -> Iterator[Cible]:
    """Rend les versions et leurs exceptions ; une même exception revient pour chaque fait qu'elle conclut."""
    for version in modele.versions:
        yield Cible(version)
        for groupe in (*version.groupes.values(), *(g for x in version.lectures for g in x.groupes.values())):
            yield from _exceptions(version, groupe)


def _exceptions(version: Version, groupe: Groupe) -> Iterator[Cible]:
    for exception in groupe.exceptions:
        yield Cible(version, exception, exception.titre.removeprefix(f"{groupe.titre}/"))
        yield from _exceptions(version, exception)


def trouver(modele: Modele, nom: str, autres: Sequence[str] = ()) -> tuple[list[Cible], list[Diagnostic]]:
    """Rend les versions de ce que désigne un titre, précédé au besoin de sa sorte ; `autres` : des noms à suggérer.

    Les versions rendues sont toutes d'une même sorte et d'un même titre ; aucune, avec la faute, si rien ne porte ce
    titre ou si plusieurs sortes le portent.
    """
    toutes = list({c.lieu: c for c in _cibles(modele)}.values())
    choix: dict[tuple[str, str], list[Cible]] = {}
    for sorte, titre in _lectures_du_nom(nom):
        for cible in toutes:
            if _cle(cible.titre) == titre and sorte in ("", cible.sorte):
                choix.setdefault((cible.sorte, cible.titre), []).append(cible)
        if choix:
            break
    if not choix:
        connus = [*dict.fromkeys(c.titre for c in toutes), *autres]
        return [], [f001_nom.inconnu(nom, vouliez_vous(sans_article(nom), connus))]
    if len(choix) > 1:
        designes = [(f"{sorte} {titre}", cibles[0].lieu) for (sorte, titre), cibles in choix.items()]
        return [], [f001_nom.ambigu(nom, designes)]
    return next(iter(choix.values())), []


def porte_ce_titre(modele: Modele, nom: str) -> bool:
    """Dit si un bloc de règles porte ce titre, précédé ou non de sa sorte."""
    lectures = list(_lectures_du_nom(nom))
    return any(
        (s, t) in lectures or ("", t) in lectures for s, t in ((c.sorte, _cle(c.titre)) for c in _cibles(modele))
    )


def _lectures_du_nom(nom: str) -> Iterator[tuple[str, str]]:
    """Rend la sorte et le titre que peut vouloir dire un nom : le titre entier d'abord."""
    yield "", _cle(nom)
    for sorte in _SORTES:
        debut, _, reste = canonique(nom).partition(" ")
        if sans_accent(debut) == sans_accent(sorte) and reste:
            yield sorte, _cle(reste)


def _cle(titre: str) -> str:
    return sans_accent(sans_article(titre.strip("«» ")))


# --- Ouvrir -----------------------------------------------------------------------------------------------------------


def ouvrir(
    modele: Modele,
    couches: tuple[Sequence[Path], Sequence[Path]],
    nom: str,
    du: date,
    *,
    renseignements: Renseignements,
    au_lieu_de: str | None = None,
) -> tuple[Ouverture | None, list[Diagnostic], dict[str, str]]:
    """Ouvre, à compter du jour `du`, une version de ce que `nom` désigne ; n'écrit rien.

    Rend l'ouverture et ce qu'il faut écrire ; ou rien, les fautes, et le texte des fichiers où elles se montrent.
    `modele` : ce que disent, sans faute, les `couches` de règles et de barèmes. Lève `AutreChange` si, relu, autre
    chose avait changé.
    """
    cibles, fautes = trouver(modele, nom, [s.nom for s in modele.series.values()])
    if fautes:
        return None, fautes, {}
    ancienne, fin, fautes = _choisir(cibles, du, au_lieu_de)
    if ancienne is None:
        return None, fautes, {}
    if ancienne.exception is not None and renseignements.lignes():
        return None, [f003_option.d_une_exception(ancienne.titre)], {}
    fichier = Fichier.lire(Path(ancienne.lieu.fichier))
    edition = _Edition(fichier, ancienne, du, fin, renseignements)
    ouverture = edition.ouvrir(nommee=_nommee(modele, ancienne))
    apres, fautes = charger_modele(*couches, {ouverture.fichier: ouverture.apres})
    if not a_des_erreurs(fautes):
        fautes = [*fautes, *verifier_modele(apres)]
    if a_des_erreurs(fautes):
        return None, fautes, {str(ouverture.fichier): ouverture.apres.decode()}
    _rien_d_autre(modele, apres, ancienne, ouverture)
    return ouverture, [], {}


def _choisir(
    cibles: Sequence[Cible], du: date, au_lieu_de: str | None
) -> tuple[Cible | None, date | None, list[Diagnostic]]:
    """Rend la version que l'on remplace, et le jour où la nouvelle finit s'il est déjà connu."""
    titre = cibles[0].titre
    for cible in cibles:
        if cible.periode.du == du:
            return None, None, [f002_version.deja(cible.lieu, titre, du)]
    avant = [c for c in cibles if c.periode.du is None or c.periode.du < du]
    if not avant:
        return None, None, [f002_version.trop_tot(cibles[0].lieu, titre, du)]
    ancienne = max(avant, key=lambda c: (c.periode.du or date.min, c.periode.au or date.max))
    if au_lieu_de is not None:
        jour = lire_date(au_lieu_de)
        nommees = [c for c in avant if jour in (c.periode.du, lire_date(c.version.nom_version))] if jour else []
        if not nommees:
            connues = [f"{c.periode.du:%d/%m/%Y}" for c in avant if c.periode.du]
            return None, None, [f002_version.inconnue(titre, au_lieu_de, connues)]
        ancienne = nommees[0]
    fins = [c.periode.du - _JOUR for c in cibles if c.periode.du is not None and c.periode.du > du]
    if ancienne.periode.au is not None and ancienne.periode.au >= du:
        fins.append(ancienne.periode.au)
    return ancienne, min(fins, default=None), []


def _nommee(modele: Modele, cible: Cible) -> bool:
    """Dit si « remplace » peut désigner cette version, et elle seule."""
    version = cible.version
    memes = [v for v in modele.versions if (v.titre, v.nom_version) == (version.titre, version.nom_version)]
    return cible.exception is None and len(memes) == 1 and lire_date(version.nom_version) is not None


class _Edition:
    """L'écriture d'une version dans le fichier de celle qu'elle remplace."""

    def __init__(
        self, fichier: Fichier, ancienne: Cible, du: date, fin: date | None, renseignements: Renseignements
    ) -> None:
        self.fichier, self.ancienne, self.du, self.fin, self.dits = fichier, ancienne, du, fin, renseignements
        self.bloc = trouver_bloc(fichier, ancienne.lieu)
        self.marge = " " * self.bloc.retrait
        au = ancienne.periode.au
        self.finit = min(du - _JOUR, au or date.max)
        self.encore = au is None or au >= du  # sinon l'ancienne est déjà finie

    def ouvrir(self, *, nommee: bool) -> Ouverture:
        copie = self._copie(remplace=nommee and self.encore)
        derniere = self.bloc.derniere
        fichier = self.fichier.changer(derniere + 1, derniere, ["", *copie])
        decale = 0
        if self.encore and not nommee:
            fichier, decale = self._fermer(fichier)
        debut = derniere + decale + 2
        return Ouverture(
            sorte=self.ancienne.sorte,
            titre=self.ancienne.titre,
            fichier=self.fichier.chemin,
            lignes=(debut, debut + len(copie) - 1),
            ancienne=self._designation(),
            finit=self.finit,
            du=self.du,
            fin=self.fin,
            source_reprise=not self.dits.sources,
            apres=fichier.octets(),
        )

    def _designation(self) -> str:
        du = self.ancienne.periode.du
        return f"version du {du:%d/%m/%Y}" if du else "version sans date d'ouverture"

    # La copie.

    def _copie(self, *, remplace: bool) -> list[str]:
        version = self.ancienne.version
        tete = [self._entete()]
        if remplace:
            tete.append(f"{self.marge}remplace la version du {version.nom_version}")
        propres = [c for c in self.bloc.clauses if c.mot in _ENTETE]
        sources = [c for c in propres if c.mot == "source"]
        periodes = [c for c in self.bloc.clauses if c.mot in _PERIODES]
        nouvelles = [f"source {canonique(s)}" for s in self.dits.sources] if self.dits.sources else None
        meta = [] if self.ancienne.exception is not None else self.dits.lignes()
        derniere = propres[-1] if propres else None
        posees: set[str] = set()

        def changer(clause: Clause) -> list[str] | None:
            lignes: list[str] | None = None
            if clause.mot == "remplace" or clause.mot in META:
                lignes = []
            elif clause.mot in _PERIODES:
                lignes = [self._periode(clause)]
            elif clause in sources and nouvelles is not None:
                lignes = [self.marge + x for x in nouvelles] if clause is sources[0] else []
            if clause is derniere:
                gardees = self.fichier.texte(*self.bloc.etendue(clause)) if lignes is None else lignes
                lignes = [*gardees, *(self.marge + x for x in meta)]
                posees.add("meta")
                if not periodes:
                    lignes.append(self._periode(None))
            return lignes

        copie = copier(self.fichier, self.bloc, changer, tete)
        if derniere is None:  # ni source, ni énoncé : une exception qui tient les siens de sa règle
            ajouts = [f"{self.marge}{x}" for x in (nouvelles or [])] + [self.marge + x for x in meta]
            ajouts += [] if periodes else [self._periode(None)]
            copie[len(tete) : len(tete)] = ajouts
        return copie

    def _entete(self) -> str:
        clause = self.bloc.entete
        lu = entete(clause, cible=self.bloc.mot == "exception")
        jour = f"{self.du:%d/%m/%Y}"
        marge = " " * clause.retrait
        if self.bloc.mot == "exception":
            cible = f" à « {lu.cible.texte} »" if lu.cible is not None else ""
            return f"{marge}exception « {_sans_version(self.ancienne.titre)}, version du {jour} »{cible}"
        suite = [canonique(x) for x in clause.source[lu.suite :].split(",")]
        modes = [x for x in suite if x and not x.startswith("version ")]
        return ", ".join([f"{marge}{clause.mot} « {self.ancienne.titre} »", f"version du {jour}", *modes])

    def _periode(self, clause: Clause | None) -> str:
        """Rend la clause qui dit quand vaut la nouvelle version : sur la même ancre que l'ancienne."""
        borne = f"du {self.du:%d/%m/%Y} au {self.fin:%d/%m/%Y}" if self.fin else None
        if clause is not None and clause.mot in PORTEES:
            ancre = PORTEE_ET_PERIODE.match(clause.source)
            assert ancre is not None, "une période lue sans faute nomme son ancre"
            a_compter = borne or f"à compter du {self.du:%d/%m/%Y}"
            return f"{self.marge}{clause.mot} {canonique(ancre[1])} {a_compter}"
        return f"{self.marge}{_EN_VIGUEUR} {borne or f'depuis le {self.du:%d/%m/%Y}'}"

    # L'ancienne.

    def _fermer(self, fichier: Fichier) -> tuple[Fichier, int]:
        """Écrit la date où l'ancienne version finit ; rend le fichier, et de combien de lignes la suite se décale."""
        veille = f"{self.du - _JOUR:%d/%m/%Y}"
        du = self.ancienne.propre.du
        forme = f"du {du:%d/%m/%Y} au {veille}" if du else f"jusqu'au {veille}"
        periode = next((c for c in self.bloc.clauses if c.mot in _PERIODES), None)
        if periode is None:
            propres = [c for c in self.bloc.clauses if c.mot in _ENTETE]
            apres = self.bloc.etendue(propres[-1] if propres else self.bloc.entete)[1]
            return fichier.changer(apres + 1, apres, [f"{self.marge}{_EN_VIGUEUR} {forme}"]), 1
        debut, fin = self.bloc.etendue(periode)
        mot = periode.mot
        if mot in PORTEES:
            ancre = PORTEE_ET_PERIODE.match(periode.source)
            assert ancre is not None, "une période lue sans faute nomme son ancre"
            mot = f"{mot} {canonique(ancre[1])}"
        return fichier.changer(debut, fin, [f"{self.marge}{mot} {forme}"]), debut - fin


def _sans_version(titre: str) -> str:
    return re.sub(r", version du \d{2}/\d{2}/\d{4}$", "", titre)


def _rien_d_autre(avant: Modele, apres: Modele, ancienne: Cible, ouverture: Ouverture) -> None:
    """Vérifie que seule l'ancienne version a changé, et qu'elle finit la veille ; lève `AutreChange`."""
    nouvelle = ouverture.lignes[0] if ancienne.exception is None else None

    def paires(modele: Modele, sauf: int | None) -> list[tuple[Version, str]]:
        toutes = zip(modele.versions, modele.empreintes_versions, strict=True)
        return [(v, e) for v, e in toutes if (Path(v.lieu.fichier), v.lieu.ligne) != (ouverture.fichier, sauf)]

    lues = paires(avant, None), paires(apres, nouvelle)
    if len(lues[0]) != len(lues[1]):
        raise AutreChange("le nombre de versions n'est pas celui que l'on attend")
    for (v0, e0), (v1, e1) in zip(*lues, strict=True):
        touchee = v0.titre == ancienne.version.titre if ancienne.exception is not None else v0 is ancienne.version
        if not touchee and e0 != e1:
            raise AutreChange(f"« {v0.titre} » aurait changé")
        if v0 is ancienne.version and ancienne.exception is None:
            fini = replace(v0, periode=Periode(v0.periode.du, ouverture.finit), ancre=v1.ancre)
            if fini != v1:
                raise AutreChange(f"« {v0.titre} » ne finirait pas la veille")
