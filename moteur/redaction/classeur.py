"""Barèmes → classeur `.xlsx` : une ligne par valeur datée, et par case pour une table à clés."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import x009_export
from moteur.langage.noms import sans_article
from moteur.modele.ecritures import ecrire_date
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee

FEUILLE: Final = "valeurs"
SEPARATEUR: Final = " / "
"""Ce qui sépare les clés d'une case de table."""

SERIE, IDENTIFIANT, CASE, UNITE, DU, JUSQU_AU = "série", "identifiant", "case", "unité", "date d'effet", "jusqu'au"
VALEUR, CONFIANCE, PROVISOIRE, SOURCE, NOTE = "valeur", "confiance", "provisoire", "source", "note"
COLONNES: Final = (SERIE, IDENTIFIANT, CASE, UNITE, DU, JUSQU_AU, VALEUR, CONFIANCE, PROVISOIRE, SOURCE, NOTE)
OUI, NON = "oui", "non"

_LARGEURS = (42, 34, 22, 14, 13, 13, 14, 20, 12, 60, 60)
_DATE = "DD/MM/YYYY"
_TEXTE_MAX = 32_767
"""Caractères qu'une case d'Excel garde."""

_A_REMPLIR = PatternFill("solid", fgColor="FFF2CC")
_EXPLICATIONS = (
    "Chaque ligne de la feuille « valeurs » est une valeur datée d'un barème, ou une case d'une table à clés.",
    "Vous pouvez changer : la date « jusqu'au », la valeur, la confiance, provisoire, la source, la note.",
    "Pour une valeur nouvelle, ajoutez une ligne : mêmes série, identifiant, case et unité, une autre date d'effet.",
    "Un nombre est un nombre, une date est une date : ni texte, ni formule, ni case fusionnée.",
    "Confiance : « vu dans une source », « reconstitué », « mémoire » ou « incertain ». Provisoire : oui ou non.",
    "Une ligne que vous retirez ne retire rien des barèmes. Une case jaune est à remplir.",
    "Puis : moteur bareme importer CE_FICHIER.xlsx ; rien n'est écrit si une seule case est fautive.",
)


class Ligne(NamedTuple):
    """Une ligne du classeur : une série, et sa valeur ; `attendue` : le jour d'une valeur à remplir, sinon rien."""

    serie: Serie
    valeur: ValeurDatee | None
    attendue: date | None = None


def exporter(lignes: Iterable[Ligne]) -> tuple[bytes, list[Diagnostic]]:
    """Écrit un classeur ; un nombre ou un texte qu'Excel ne garderait pas tel quel est une faute."""
    classeur = Workbook()
    feuille = classeur.active
    assert isinstance(feuille, Worksheet)
    feuille.title = FEUILLE
    _entetes(feuille)
    fautes: list[Diagnostic] = []
    rang = 2
    for ligne in lignes:
        for case, nombre in _cases(ligne):
            fautes += _ecrire(feuille, rang, ligne, case, nombre)
            rang += 1
    _choix(feuille, rang)
    aide = classeur.create_sheet("mode d'emploi")
    aide.column_dimensions["A"].width = 120
    for numero, phrase in enumerate(_EXPLICATIONS, 1):
        aide.cell(numero, 1, phrase)
    classeur.properties.created = classeur.properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001 -- mêmes valeurs, mêmes octets
    flux = io.BytesIO()
    classeur.save(flux)
    return flux.getvalue(), fautes


def _entetes(feuille: Worksheet) -> None:
    for rang, (nom, largeur) in enumerate(zip(COLONNES, _LARGEURS, strict=True), 1):
        feuille.cell(1, rang, nom).font = Font(bold=True)
        feuille.column_dimensions[get_column_letter(rang)].width = largeur
    feuille.freeze_panes = "C2"


def _choix(feuille: Worksheet, fin: int) -> None:
    """Propose, dans les colonnes de mots, les mots possibles."""
    for colonne, mots in ((CONFIANCE, [c.value for c in Confiance]), (PROVISOIRE, [OUI, NON])):
        choix = DataValidation(type="list", formula1=f'"{",".join(mots)}"', allow_blank=True)
        lettre = get_column_letter(COLONNES.index(colonne) + 1)
        choix.add(f"{lettre}2:{lettre}{fin + 200}")
        feuille.add_data_validation(choix)


def _cases(ligne: Ligne) -> list[tuple[str, Fraction | date | str | None]]:
    """Rend les cases d'une valeur et ce qu'elles contiennent ; une seule, sans nom, si la série n'a pas de clés."""
    modele = ligne.valeur or (ligne.serie.valeurs[-1] if ligne.serie.valeurs else None)
    if modele is None or modele.table is None:
        return [("", ligne.valeur.valeur if ligne.valeur else None)]
    return [(SEPARATEUR.join(cles), nombre if ligne.valeur else None) for cles, nombre in modele.table.items()]


def _ecrire(
    feuille: Worksheet, rang: int, ligne: Ligne, case: str, valeur: Fraction | date | str | None
) -> list[Diagnostic]:
    serie, datee = ligne.serie, ligne.valeur
    contenus: dict[str, object] = {
        SERIE: sans_article(serie.nom),
        IDENTIFIANT: serie.identifiant,
        CASE: case,
        UNITE: unite(serie),
        DU: datee.du if datee else ligne.attendue,
        JUSQU_AU: datee.jusqu_au if datee else None,
        VALEUR: valeur,
        CONFIANCE: datee.confiance.value if datee else None,
        PROVISOIRE: (OUI if datee.statut is Statut.PROVISOIRE else NON) if datee else NON,
        SOURCE: datee.source if datee else None,
        NOTE: datee.note if datee else None,
    }
    fautes = []
    for colonne, nom in enumerate(COLONNES, 1):
        cellule = feuille.cell(rang, colonne)
        assert isinstance(cellule, Cell)
        if not _remplir(cellule, contenus[nom], serie, datee):
            jour = ecrire_date(datee.du) if datee else ""
            fautes.append(x009_export.faute(serie.nom, jour, nom))
        if datee is None and nom in (VALEUR, CONFIANCE, SOURCE):
            cellule.fill = _A_REMPLIR
    return fautes


def _remplir(cellule: Cell, contenu: object, serie: Serie, valeur: ValeurDatee | None) -> bool:
    """Remplit une case ; faux si Excel n'en garderait pas le contenu tel quel."""
    if isinstance(contenu, Fraction):
        nombre = float(contenu)
        cellule.value = int(contenu) if contenu.denominator == 1 else nombre
        decimales = valeur.decimales if valeur else 0
        if serie.unite.pourcentage:
            cellule.number_format = f"0.{'0' * decimales}%" if decimales else "0%"
        else:
            cellule.number_format = f"0.{'0' * decimales}" if decimales else "General"
        relu = float(f"{nombre:.16g}")  # openpyxl écrit seize chiffres
        return Fraction(Decimal(repr(relu))) == contenu
    if isinstance(contenu, date):
        cellule.value = datetime(contenu.year, contenu.month, contenu.day)  # noqa: DTZ001 -- une case n'a pas de fuseau
        cellule.number_format = _DATE
        return contenu.year >= 1900
    if contenu:
        cellule.value = str(contenu)
        cellule.data_type = "s"  # un texte qui commence par « = » n'est pas une formule
        cellule.alignment = Alignment(wrap_text=True, vertical="top")
        return len(str(contenu)) <= _TEXTE_MAX
    return True


def unite(serie: Serie) -> str:
    """Rend ce que dit la colonne « unité » : l'unité d'un nombre, ou le type."""
    return str(serie.unite) if serie.type_ == "nombre" else serie.type_


def toutes(series: Sequence[Serie]) -> list[Ligne]:
    """Rend les lignes de toutes les valeurs de ces séries."""
    return [Ligne(serie, valeur) for serie in series for valeur in serie.valeurs]
