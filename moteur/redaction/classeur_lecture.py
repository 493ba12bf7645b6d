"""Classeur `.xlsx` → valeurs à écrire : chaque case mal formée est une faute, avec son adresse."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import (
    x002_classeur,
    x003_colonnes,
    x004_case_vide,
    x005_nature,
    x006_nombre,
    x007_serie,
    x008_lignes,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage.noms import canonique, sans_article
from moteur.modele.ecritures import citer, ecrire_date
from moteur.modele.series import Confiance, Serie, Statut
from moteur.redaction import classeur as c
from moteur.redaction.baremes import ValeurAEcrire
from moteur.redaction.nombres import CHIFFRES_SURS, en_francais

TAILLE_MAX = 5_000_000
"""Octets d'un classeur, au plus."""

DEPLIE_MAX = 40_000_000
"""Octets d'un classeur une fois déplié, au plus."""

CASES_MAX = 200_000
"""Cases d'un classeur, au plus."""

_DECIMALES = 6
"""Décimales qu'une valeur du droit a, au plus, si sa série n'en a pas déjà davantage."""

_FAUTES_MAX = 100
_CASE = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_FUSION = re.compile(rb"<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([^\"']*)[\"']")
_OBLIGATOIRES = (c.SERIE, c.IDENTIFIANT, c.UNITE, c.DU, c.VALEUR, c.CONFIANCE, c.PROVISOIRE, c.SOURCE)
_NON_OUVERT = b"\xd0\xcf\x11\xe0"


class Nature(Enum):
    """Ce que contient une case."""

    VIDE = "rien"
    NOMBRE = "un nombre"
    DATE = "une date"
    TEXTE = "un texte"
    FORMULE = "une formule"
    BOOLEEN = "VRAI ou FAUX"
    ERREUR = "une erreur"
    FUSION = "une case fusionnée"


@dataclass(frozen=True, slots=True)
class _Case:
    """Une case lue : son contenu, sa nature, et où elle est."""

    rang: int
    colonne: int
    contenu: Any
    nature: Nature

    @property
    def adresse(self) -> str:
        return f"{get_column_letter(self.colonne)}{self.rang}"

    @property
    def texte(self) -> str:
        return re.sub(r"[ \t\r\n]+", " ", str(self.contenu)).strip() if self.nature is Nature.TEXTE else ""


_Rangee = Mapping[str, _Case]


def lire(octets: bytes, nom: str, series: Mapping[str, Serie]) -> tuple[list[ValeurAEcrire], list[Diagnostic]]:
    """Rend les valeurs du classeur `nom`, dont les séries sont connues ; toutes ses fautes à la fois.

    `series` : telles que `lire_baremes` les rend. Tant qu'il y a une faute, les valeurs sont incomplètes.
    """
    feuille = _ouvrir(octets, nom)
    if isinstance(feuille, Diagnostic):
        return [], [feuille]
    lecture = _Lecture(nom, series)
    colonnes = lecture.entetes(feuille)
    if lecture.fautes:
        return [], lecture.fautes
    for rangee in _rangees(feuille, colonnes):
        lecture.lire(rangee)
        if len(lecture.fautes) >= _FAUTES_MAX:
            break
    else:
        lecture.conclure()
    return lecture.valeurs, lecture.fautes


# --- Ouvrir -----------------------------------------------------------------------------------------------------------


def _ouvrir(octets: bytes, nom: str) -> Worksheet | Diagnostic:
    raison = _refus(octets)
    if raison:
        return x002_classeur.faute(nom, raison)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # des enjolivures qu'openpyxl ne garde pas : on ne lit que des cases
            classeur = load_workbook(io.BytesIO(octets), keep_links=False)
    except Exception:  # noqa: BLE001 -- sur un classeur abîmé, openpyxl lève de tout
        return x002_classeur.faute(nom, x002_classeur.ABIME)
    trouvee = next((f for f in classeur.worksheets if canonique(f.title).casefold() == c.FEUILLE), None)
    return trouvee or x003_colonnes.sans_feuille(nom, c.FEUILLE, classeur.sheetnames)


def _refus(octets: bytes) -> str:
    """Dit pourquoi l'on n'ouvre pas ce fichier ; vide si on l'ouvre."""
    if len(octets) > TAILLE_MAX:
        return x002_classeur.TROP_GROS
    if octets.startswith(_NON_OUVERT):
        return x002_classeur.ANCIEN
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            entrees = archive.infolist()
            if sum(e.file_size for e in entrees) > DEPLIE_MAX:
                return x002_classeur.TROP_GROS
            if any(e.filename.lower().endswith("vbaproject.bin") for e in entrees):
                return x002_classeur.MACROS
            cases = 0
            for entree in entrees:
                if not entree.filename.lower().endswith((".xml", ".rels", ".vml")):
                    continue
                texte = archive.read(entree)
                if b"\0" in texte or b"<!DOCTYPE" in texte or b"<!ENTITY" in texte:
                    return x002_classeur.ABIME
                if b"macroEnabled" in texte:
                    return x002_classeur.MACROS
                if "worksheets/" in entree.filename:
                    cases += len(_CASE.findall(texte)) + sum(_etendue(m) for m in _FUSION.finditer(texte))
    except Exception:  # noqa: BLE001 -- une archive abîmée fait lever de tout à zipfile et à zlib
        return x002_classeur.ABIME
    return x002_classeur.TROP_GROS if cases > CASES_MAX else ""


def _etendue(fusion: re.Match[bytes]) -> int:
    """Rend le nombre de cases d'une fusion : openpyxl les crée toutes en ouvrant le classeur."""
    gauche, haut, droite, bas = range_boundaries(fusion[1].decode())
    if gauche is None or haut is None or droite is None or bas is None:  # une ligne ou une colonne entière
        return CASES_MAX + 1
    return (droite - gauche + 1) * (bas - haut + 1)


def _rangees(feuille: Worksheet, colonnes: Mapping[str, int]) -> Iterator[_Rangee]:
    """Parcourt les lignes écrites ; une ligne vide n'en est pas une.

    Une case écrite ou colorée tout en bas de la feuille ne fait pas parcourir le million de lignes qui l'en sépare.
    """
    fusions = {
        (rang, colonne)
        for plage in feuille.merged_cells.ranges
        for rang in range(plage.min_row, min(plage.max_row, feuille.max_row) + 1)
        for colonne in range(plage.min_col, min(plage.max_col, feuille.max_column) + 1)
    }
    for rang in sorted({rang for rang, _ in feuille._cells if rang > 1}):  # iter_rows les crée toutes
        rangee = {nom: _case(feuille, rang, colonne, fusions) for nom, colonne in colonnes.items()}
        if any(case.nature is not Nature.VIDE for case in rangee.values()):
            yield rangee


def _case(feuille: Worksheet, rang: int, colonne: int, fusions: set[tuple[int, int]]) -> _Case:
    cellule = feuille.cell(rang, colonne)
    contenu = cellule.value
    if (rang, colonne) in fusions:
        nature = Nature.FUSION
    elif cellule.data_type == "f":
        nature = Nature.FORMULE
    elif contenu is None or (isinstance(contenu, str) and not contenu.strip()):
        nature = Nature.VIDE
    elif cellule.data_type == "e":
        nature = Nature.ERREUR
    elif isinstance(contenu, bool):
        nature = Nature.BOOLEEN
    elif isinstance(contenu, float) and not isfinite(contenu):
        nature = Nature.ERREUR
    elif isinstance(contenu, int | float):
        nature = Nature.NOMBRE
    elif isinstance(contenu, str):
        nature = Nature.TEXTE
    else:
        nature = Nature.DATE
    return _Case(rang, colonne, contenu, nature)


# --- Lire -------------------------------------------------------------------------------------------------------------


@dataclass
class _Groupe:
    """Les lignes d'une même valeur datée : une seule, ou une par case."""

    serie: Serie
    du: date
    rangee: _Rangee
    commun: tuple[Any, ...]
    cases: dict[tuple[str, ...], tuple[str, _Case]] = field(default_factory=dict)


class _Lecture:
    """La lecture d'une feuille : les valeurs qui s'y lisent, les fautes qui s'y trouvent."""

    def __init__(self, nom: str, series: Mapping[str, Serie]) -> None:
        self.nom = nom
        self.series = series
        self.fautes: list[Diagnostic] = []
        self.valeurs: list[ValeurAEcrire] = []
        self._groupes: dict[tuple[str, date], _Groupe] = {}
        self._fautifs: set[tuple[str, date]] = set()

    def entetes(self, feuille: Worksheet) -> dict[str, int]:
        """Rend la colonne de chaque nom attendu ; une absente, une inconnue ou une en double est une faute."""
        trouvees: dict[str, int] = {}
        for colonne in range(1, feuille.max_column + 1):
            ecrit = feuille.cell(1, colonne).value
            if ecrit is None or not str(ecrit).strip():
                continue
            nom = canonique(str(ecrit)).casefold()
            adresse = f"{get_column_letter(colonne)}1"
            if nom not in c.COLONNES:
                suggestion = vouliez_vous(nom, c.COLONNES)
                self.fautes.append(x003_colonnes.inconnue(self.nom, adresse, citer(str(ecrit)), suggestion))
            elif nom in trouvees:
                self.fautes.append(x003_colonnes.en_double(self.nom, adresse, nom))
            else:
                trouvees[nom] = colonne
        self.fautes += [x003_colonnes.absente(self.nom, nom) for nom in c.COLONNES if nom not in trouvees]
        return trouvees

    def lire(self, rangee: _Rangee) -> None:
        """Lit une ligne ; toutes ses fautes sont retenues."""
        avant = len(self.fautes)
        for nom in _OBLIGATOIRES:
            if rangee[nom].nature is Nature.VIDE:
                self.fautes.append(x004_case_vide.faute(self.nom, rangee[nom].adresse, nom))
        serie = self._serie(rangee)
        du = self._date(rangee[c.DU])
        commun = (
            self._date(rangee[c.JUSQU_AU]),
            self._mot(rangee[c.CONFIANCE], c.CONFIANCE, [x.value for x in Confiance]),
            self._mot(rangee[c.PROVISOIRE], c.PROVISOIRE, [c.OUI, c.NON]),
            self._texte(rangee[c.SOURCE]),
            self._texte(rangee[c.NOTE]),
        )
        cles = self._cles(rangee[c.CASE], serie) if serie else ()
        valeur = self._valeur(rangee[c.VALEUR], serie) if serie else ""
        if serie is None or du is None:
            return
        if len(self.fautes) > avant:
            self._fautifs.add((serie.identifiant, du))
        groupe = self._groupes.setdefault((serie.identifiant, du), _Groupe(serie, du, rangee, commun))
        if cles in groupe.cases:
            premiere = groupe.cases[cles][1].adresse
            quoi = f"« {sans_article(serie.nom)} » au {ecrire_date(du)}"
            self.fautes.append(x008_lignes.en_double(self.nom, rangee[c.VALEUR].adresse, premiere, quoi))
            return
        groupe.cases[cles] = (valeur, rangee[c.VALEUR])
        if (serie.identifiant, du) not in self._fautifs:
            self._accorder(groupe, rangee, commun)

    def _accorder(self, groupe: _Groupe, rangee: _Rangee, commun: tuple[Any, ...]) -> None:
        """Signale ce qu'une ligne dit autrement que la première de la même table."""
        for nom, ici, la in zip(_COMMUNES, commun, groupe.commun, strict=True):
            if ici != la:
                premiere = groupe.rangee[nom].adresse
                self.fautes.append(x008_lignes.desaccord(self.nom, rangee[nom].adresse, premiere, nom))

    def conclure(self) -> None:
        """Fait de chaque groupe de lignes une valeur à écrire ; il y faut toutes les cases de la table."""
        for (ident, du), groupe in self._groupes.items():
            if (ident, du) in self._fautifs:
                continue
            attendues = _cases_connues(groupe.serie)
            absentes = [x for x in attendues if x not in groupe.cases]
            if absentes:
                ou, quoi = groupe.rangee[c.CASE].adresse, c.SEPARATEUR.join(absentes[0])
                self.fautes.append(x008_lignes.incomplete(self.nom, ou, groupe.serie.nom, ecrire_date(du), quoi))
                continue
            jusqu_au, confiance, provisoire, source, note = groupe.commun
            textes = {cles: texte for cles, (texte, _) in groupe.cases.items()}
            self.valeurs.append(
                ValeurAEcrire(
                    ident,
                    du,
                    textes if attendues else textes[()],
                    Confiance(confiance),
                    jusqu_au,
                    source,
                    note,
                    Statut.PROVISOIRE if provisoire == c.OUI else Statut.DEFINITIF,
                )
            )

    # Une case.

    def _nature(self, case: _Case, attendue: Nature) -> bool:
        """Dit si la case est de la nature attendue ; une case vide n'est rien, et se dit ailleurs."""
        if case.nature is Nature.VIDE:
            return False
        if case.nature is not attendue:
            contenu = citer(str(case.contenu)) if case.nature in (Nature.TEXTE, Nature.NOMBRE) else ""
            self.fautes.append(x005_nature.faute(self.nom, case.adresse, case.nature.value, attendue.value, contenu))
            return False
        return True

    def _texte(self, case: _Case) -> str:
        return case.texte if self._nature(case, Nature.TEXTE) else ""

    def _date(self, case: _Case) -> date | None:
        if not self._nature(case, Nature.DATE):
            return None
        contenu = case.contenu
        if isinstance(contenu, datetime) and contenu.time() == time.min:
            return contenu.date()
        self.fautes.append(x005_nature.avec_heure(self.nom, case.adresse))
        return None

    def _mot(self, case: _Case, nom: str, mots: Sequence[str]) -> str:
        if not self._nature(case, Nature.TEXTE):
            return ""
        if case.texte not in mots:
            self.fautes.append(x005_nature.hors_liste(self.nom, case.adresse, nom, citer(case.texte), mots))
            return ""
        return case.texte

    def _serie(self, rangee: _Rangee) -> Serie | None:
        """Rend la série de la ligne, si son nom et son unité sont bien les siens."""
        case = rangee[c.IDENTIFIANT]
        if not self._nature(case, Nature.TEXTE):
            return None
        serie = self.series.get(case.texte)
        if serie is None:
            suggestion = vouliez_vous(case.texte, self.series)
            self.fautes.append(x007_serie.inconnue(self.nom, case.adresse, citer(case.texte), suggestion))
            return None
        for nom, sien in ((c.SERIE, sans_article(serie.nom)), (c.UNITE, c.unite(serie))):
            ecrit = rangee[nom]
            if self._nature(ecrit, Nature.TEXTE) and canonique(ecrit.texte) != canonique(sien):
                self.fautes.append(
                    x007_serie.changee(
                        self.nom, ecrit.adresse, nom, citer(ecrit.texte), sien, identifiant=serie.identifiant
                    )
                )
        return serie

    def _cles(self, case: _Case, serie: Serie) -> tuple[str, ...]:
        connues = _cases_connues(serie)
        if case.nature is Nature.VIDE:
            if connues:
                self.fautes.append(x004_case_vide.faute(self.nom, case.adresse, c.CASE))
            return ()
        if not self._nature(case, Nature.TEXTE):
            return ()
        cles = tuple(canonique(x) for x in case.texte.split(c.SEPARATEUR.strip()))
        if cles not in connues:
            suggestion = vouliez_vous(case.texte, [c.SEPARATEUR.join(x) for x in connues])
            self.fautes.append(
                x007_serie.case_inconnue(
                    self.nom, case.adresse, citer(case.texte), serie.nom, suggestion, a_des_cles=bool(connues)
                )
            )
        return cles

    def _valeur(self, case: _Case, serie: Serie) -> str:
        if serie.type_ == "date":
            jour = self._date(case)
            return ecrire_date(jour) if jour else ""
        if serie.type_ == "choix":
            return self._texte(case)
        if not self._nature(case, Nature.NOMBRE):
            return ""
        nombre = Decimal(repr(case.contenu))
        admises = max([_DECIMALES, *(v.decimales for v in serie.valeurs)])
        chiffres = len(nombre.normalize().as_tuple().digits)
        exposant = (nombre * 100 if serie.unite.pourcentage else nombre).normalize().as_tuple().exponent
        assert isinstance(exposant, int)
        if chiffres > CHIFFRES_SURS or -exposant > admises or nombre.adjusted() >= CHIFFRES_SURS:
            propose = en_francais(round(nombre, min(admises, 4)), serie.unite)
            self.fautes.append(x006_nombre.faute(self.nom, case.adresse, str(nombre).replace(".", ","), propose))
            return ""
        return en_francais(nombre, serie.unite, _decimales(serie))


_COMMUNES = (c.JUSQU_AU, c.CONFIANCE, c.PROVISOIRE, c.SOURCE, c.NOTE)


def _decimales(serie: Serie) -> int:
    """Rend les décimales qu'un montant garde, d'après le dernier : 25,00 € après 24,58 €."""
    en_euros = any(mot == "€" for mot, _ in serie.unite.puissances)
    return serie.valeurs[-1].decimales if en_euros and not serie.cles else 0


def _cases_connues(serie: Serie) -> list[tuple[str, ...]]:
    """Rend les cases de la table d'une série ; aucune si elle n'a pas de clés."""
    return list(serie.valeurs[-1].table or {}) if serie.cles and serie.valeurs else []
